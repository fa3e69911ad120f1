import { categoryOf, markOf } from '../domain/category';
import { daysBetween, type Day } from '../domain/days';
import { valueAt, type Score } from '../domain/growth';
import type { Indicator, Sex, Standards } from '../domain/tables';
import { number } from './format';
import { t } from './words';

export interface CurvePoint {
  readonly on: Day;
  readonly value: number;
  readonly score: Score | undefined;
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [360, 176, 34, 66, 10, 26];

/** A child's line over the standard's: four line styles that differ without colour, the last point named. */
export function Curve({ indicator, sex, bornOn, today, points, label, standards }: {
  indicator: Extract<Indicator, 'weight-for-age' | 'length-for-age'>; sex: Sex; bornOn: Day; today: Day; points: readonly CurvePoint[]; label: string; standards: Standards;
}) {
  const standard = standards.get(indicator);
  if (!standard) return null;

  const monthsOf = (day: Day): number => daysBetween(bornOn, day) / 30.4375;
  const now = monthsOf(today);
  const [from, to] = [Math.max(0, Math.floor(now) - 10), Math.min(60, Math.max(12, Math.ceil(now) + 2))];
  const seen = points.filter((point) => monthsOf(point.on) >= from);
  const line = (at: number, sd: number): number => valueAt(standard.row(sex, Math.min(standard.rows - 1, Math.round(at * 30.4375))), sd);
  const values = [...seen.map((point) => point.value), line(from, -3), line(to, 0) * 1.02];
  const [low, high] = [Math.min(...values) * 0.97, Math.max(...values, line(to, 0))];
  const x = (at: number): number => LEFT + ((at - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number => HEIGHT - BOTTOM - ((value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const at = Array.from({ length: (to - from) * 2 + 1 }, (_, step) => from + step / 2);
  const path = (sd: number): string => at.filter((each) => y(line(each, sd)) >= TOP - 4).map((each, step) => `${step === 0 ? 'M' : 'L'}${x(each).toFixed(1)} ${y(line(each, sd)).toFixed(1)}`).join('');
  const band = (upper: number, lower: number): string => {
    const clip = (value: number): number => Math.max(TOP, Math.min(HEIGHT - BOTTOM, y(value)));
    const above = at.map((each) => `${x(each).toFixed(1)} ${clip(line(each, upper)).toFixed(1)}`);
    const below = [...at].reverse().map((each) => `${x(each).toFixed(1)} ${clip(line(each, lower)).toFixed(1)}`);
    return `M${above.join('L')}L${below.join('L')}Z`;
  };
  const step = [0.5, 1, 2, 5, 10].find((each) => (high - low) / each <= 5) ?? 20;
  const rows = Array.from({ length: Math.floor(high / step) - Math.ceil(low / step) + 1 }, (_, row) => (Math.ceil(low / step) + row) * step);
  const last = seen.at(-1);

  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={last ? `${label}: ${number(last.value, 1)}` : t('chart.growth.none', label)}>
      <path class="band-very-low" d={band(-3, -4)} />
      <path class="band-low" d={band(-2, -3)} />
      {rows.map((row) => <g key={row}><path class="grid" d={`M${LEFT} ${y(row)}H${WIDTH - RIGHT}`} /><text x={LEFT - 6} y={y(row) + 4} text-anchor="end">{number(row, step < 1 ? 1 : 0)}</text></g>)}
      <path class="axis" d={`M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}`} />
      {at.filter((each) => Number.isInteger(each)).map((each) => (
        <g key={each}><path class="axis" d={`M${x(each)} ${HEIGHT - BOTTOM}v${each % 3 === 0 ? 6 : 3}`} />{each % 3 === 0 && each < to && <text x={x(each)} y={HEIGHT - BOTTOM + 18} text-anchor="middle">{each}</text>}</g>
      ))}
      <text x={WIDTH - RIGHT + 6} y={HEIGHT - BOTTOM + 18}>{t('kader.months-axis')}</text>
      {[-3, -2, 0].map((sd) => (
        <g key={sd}>
          <path class={`sd sd-${-sd}`} d={path(sd)} />
          <text class={`sd-words-${-sd}`} x={WIDTH - RIGHT + 6} y={Math.max(TOP + 4, y(line(to, sd)) + 4)}>{sd === 0 ? 'Median' : `−${-sd} SD`}</text>
        </g>
      ))}
      {seen.length > 1 && ['child-halo', 'child-line'].map((css) => <path key={css} class={css} d={`M${seen.map((point) => `${x(monthsOf(point.on)).toFixed(1)} ${y(point.value).toFixed(1)}`).join('L')}`} />)}
      {seen.map((point, place) => <Point key={`${point.on}${place}`} point={point} x={x(monthsOf(point.on))} y={y(point.value)} large={place === seen.length - 1} />)}
      {last && <text class="last-words" x={Math.min(WIDTH - RIGHT - 4, x(monthsOf(last.on)) + 8)} y={Math.max(TOP + 8, y(last.value) - 12)} text-anchor="end">{label}</text>}
    </svg>
  );
}

// The shape says the category as everywhere: hollow and filled triangles below the lines.
function Point({ point, x, y, large }: { point: CurvePoint; x: number; y: number; large: boolean }) {
  const category = categoryOf(point.score);
  const mark = category && markOf(category);
  if (mark !== 'low' && mark !== 'very-low') return <circle class="child-point" cx={x} cy={y} r={large ? 5 : 3.6} />;
  const size = large ? 7 : 5;
  return <path class={`mark-${mark}`} d={`M${x - size} ${y - size * 0.7}h${2 * size}l${-size} ${size * 1.6}z`} fill={mark === 'low' ? 'var(--hole)' : 'currentColor'} stroke="currentColor" stroke-width="2" stroke-linejoin="round" />;
}
