import type { JSX } from 'preact';
import type { ZMark } from '../domain/category';
import { t } from './words';

/** The vocabulary of signs, the same on office, phone and paper: shape and word first, colour last. Words: `mark.{name}`. */
export type MarkName = ZMark | 'received' | 'owed' | 'not-applicable' | 'not-yet-due' | 'saved' | 'arrived' | 'refused' | 'conflict';

const hollow = { fill: 'var(--hole)', stroke: 'currentColor', 'stroke-width': 2.1, 'stroke-linejoin': 'round' } as const;
const solid = { fill: 'currentColor', stroke: 'currentColor', 'stroke-width': 1.2, 'stroke-linejoin': 'round' } as const;
const open = { fill: 'none', stroke: 'currentColor', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;

const SHAPES: Record<MarkName, JSX.Element> = {
  'received': <><circle cx="8" cy="8" r="7.2" fill="currentColor" /><path d="M4.6 8.3l2.3 2.4 4.5-5" {...open} stroke="var(--on)" stroke-width="1.9" /></>,
  'owed': <circle cx="8" cy="8" r="6" {...open} stroke-width="2.2" />,
  'not-applicable': <path d="M4 8h8" {...open} stroke-width="2" />,
  'not-yet-due': <circle cx="8" cy="8" r="6" {...open} stroke-width="1.8" stroke-dasharray="2.1 2.6" />,
  'very-low': <path d="M1.6 3h12.8L8 14z" {...solid} />,
  'low': <path d="M2.4 3.6h11.2L8 13.2z" {...hollow} />,
  'normal': <circle cx="8" cy="8" r="4.2" fill="currentColor" />,
  'high': <path d="M2.4 12.4h11.2L8 2.8z" {...hollow} />,
  'higher': <><path d="M2.4 12.4h11.2L8 2.8z" {...hollow} /><path d="M8 3v9.4h5.6z" fill="currentColor" /></>,
  'highest': <path d="M1.6 13h12.8L8 2z" {...solid} />,
  'tall': <path d="M8 2l5 6-5 6-5-6z" {...hollow} />,
  'held-back': <path d="M4 15V2M4 2.6h8.6l-2 2.7 2 2.7H4" {...open} stroke-width="2" />,
  'saved': <path d="M5 8.6l3.6 3.6L15 4.4" {...open} stroke-width="2.2" />,
  'arrived': <path d="M1.6 8.6l3.6 3.6 6.4-7.8M9.6 11l1.4 1.2 6.6-7.8" {...open} stroke-width="2.2" />,
  'refused': <><path d="M6.8 1h6.4L18 5.4v5.2L13.2 15H6.8L2 10.6V5.4z" fill="currentColor" /><path d="M10 4.2v4.6" stroke="var(--on)" stroke-width="2.2" stroke-linecap="round" /><circle cx="10" cy="12" r="1.3" fill="var(--on)" /></>,
  'conflict': <><path d="M2.5 2H11v8.5H2.5z" {...open} stroke-width="2" /><path d="M8.5 6H17v8.5H8.5z" {...hollow} stroke-width="2" /></>,
};

const WIDE: readonly MarkName[] = ['saved', 'arrived', 'refused', 'conflict'];

/** Without a word beside it, a mark tells its own name. */
export function Mark({ name, size = 16, alone = false }: { name: MarkName; size?: number; alone?: boolean }) {
  const width = WIDE.includes(name) ? 20 : 16;
  const said = alone ? { role: 'img' as const, 'aria-label': t(`mark.${name}`) } : { 'aria-hidden': true };
  return <svg class={`mark mark-${name}`} width={(width * size) / 16} height={size} viewBox={`0 0 ${width} 16`} {...said}>{SHAPES[name]}</svg>;
}

/** The letter of the growth card: N round, T square, 2T filled. */
export function KmsLetter({ letter, times = 0, below = false }: { letter: 'B' | 'O' | 'N' | 'T'; times?: number; below?: boolean }) {
  const twice = letter === 'T' && times > 1;
  const word = twice ? t('mark.kms.tt', times) : letter === 'B' ? t('mark.kms.b') : letter === 'O' ? t('mark.kms.o') : letter === 'N' ? t('mark.kms.n') : t('mark.kms.t');
  return (
    <>
      <span class={`kms kms-${twice ? 'tt' : letter.toLowerCase()}`} role="img" aria-label={word}>{twice ? `${times}T` : letter}</span>
      {below && <span class="kms kms-bgm" role="img" aria-label={t('mark.kms.bgm')}>BGM</span>}
    </>
  );
}

const LENGTHS = [270, 180, 550];
const GAP = 3.5;
const WIDTH = 328;

/** The thousand days as three lengths, filled to today. */
export function Ribbon({ day }: { day: number }) {
  const perDay = (WIDTH - 2 * GAP) / 1000;
  const shown = Math.min(1000, Math.max(0, day));
  const today = shown * perDay + (shown > 450 ? 2 * GAP : shown > 270 ? GAP : 0);
  let [left, from] = [0, 0];
  return (
    <svg class="ribbon" viewBox={`0 0 ${WIDTH} 17`} role="img" aria-label={t('ribbon.day', day)}>
      {LENGTHS.map((days) => {
        const [x, filled] = [left, Math.min(days, Math.max(0, shown - from))];
        left += days * perDay + GAP;
        from += days;
        return (
          <g key={days}>
            <rect class="ribbon-rest" x={x + 0.5} y={3.5} width={days * perDay - 1} height={10} />
            {filled > 0 && <rect class="ribbon-filled" x={x} y={3} width={filled * perDay} height={11} />}
          </g>
        );
      })}
      <rect class="ribbon-today" x={Math.max(1.5, today) - 1.5} y={0} width={3} height={17} />
    </svg>
  );
}
