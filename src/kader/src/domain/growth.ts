import type { Indicator, Lms, Sex, Standard, Standards } from './tables';

/** Lying or standing. */
export type Posture = 'l' | 'h';

/** What was found on one child on one day. */
export interface Measures {
  readonly sex: Sex | undefined;
  /** Age in whole days; none when the day of birth is not known. */
  readonly ageDays: number | undefined;
  readonly weightKg?: number | undefined;
  readonly lengthCm?: number | undefined;
  readonly posture?: Posture | undefined;
  readonly headCm?: number | undefined;
  readonly armCm?: number | undefined;
  readonly oedema?: boolean | undefined;
}

/** The z of one indicator, two decimals. A flagged one is doubted and belongs to no category. */
export interface Score {
  readonly indicator: Indicator;
  readonly z: number;
  readonly flagged: boolean;
}

export interface Scores {
  readonly weightForAge?: Score | undefined;
  readonly lengthForAge?: Score | undefined;
  readonly weightForLength?: Score | undefined;
  readonly bmiForAge?: Score | undefined;
  readonly headForAge?: Score | undefined;
  readonly armForAge?: Score | undefined;
  /** The length in the posture of the standards at that age. */
  readonly comparableCm?: number | undefined;
  readonly oedema: boolean;
}

export const DAYS_PER_MONTH = 30.4375;
/** From two years on a child is measured standing. */
export const FIRST_STANDING_DAY = 731;
/** A child is so much longer lying than standing. */
export const LYING_GAIN_CM = 0.7;
const FIRST_HEIGHT_CM = 87;

export const standardPosture = (ageDays: number): Posture => (ageDays < FIRST_STANDING_DAY ? 'l' : 'h');

/** Too young to be measured standing: the posture is not believed. */
export const isUnderNineMonths = (ageDays: number): boolean => ageDays / DAYS_PER_MONTH < 9;

/** Scores a child by every indicator its measures allow: docs/rules/growth.md. */
export function scoresOf(child: Measures, standards: Standards): Scores {
  const length = comparable(child);
  const cm = child.lengthCm !== undefined && child.lengthCm > 0 && length !== undefined && length > 0 ? length : undefined;
  const kg = child.oedema ? undefined : child.weightKg;
  const bmi = kg !== undefined && kg > 0 && cm !== undefined ? kg / ((cm / 100) * (cm / 100)) : undefined;

  return {
    weightForAge: atAge('weight-for-age', child, kg, standards),
    lengthForAge: atAge('length-for-age', child, cm, standards),
    weightForLength: atLength(child, cm, kg, standards),
    bmiForAge: atAge('bmi-for-age', child, bmi, standards),
    headForAge: atAge('head-for-age', child, child.headCm, standards),
    armForAge: atAge('arm-for-age', child, child.armCm, standards),
    comparableCm: length,
    oedema: child.oedema === true,
  };
}

function comparable({ lengthCm, posture, ageDays }: Measures): number | undefined {
  if (lengthCm === undefined || posture === undefined || ageDays === undefined) return lengthCm;
  if (posture === 'h' && isUnderNineMonths(ageDays)) return lengthCm;
  if (posture === standardPosture(ageDays)) return lengthCm;
  return posture === 'h' ? lengthCm + LYING_GAIN_CM : lengthCm - LYING_GAIN_CM;
}

function atAge(indicator: Indicator, child: Measures, measured: number | undefined, standards: Standards): Score | undefined {
  const standard = standards.get(indicator);
  if (!standard || !child.sex || child.ageDays === undefined || measured === undefined || !(measured > 0)) return undefined;

  const at = child.ageDays - standard.firstKey;
  if (child.ageDays / DAYS_PER_MONTH >= 60 || at < 0 || at >= standard.rows) return undefined;
  return score(standard, standard.row(child.sex, at), measured);
}

function atLength(child: Measures, cm: number | undefined, kg: number | undefined, standards: Standards): Score | undefined {
  if (!child.sex || cm === undefined || kg === undefined || !(kg > 0)) return undefined;
  if (child.ageDays !== undefined && child.ageDays / DAYS_PER_MONTH >= 60) return undefined;

  const posture = child.ageDays !== undefined ? standardPosture(child.ageDays) : (child.posture ?? (cm < FIRST_HEIGHT_CM ? 'l' : 'h'));
  const standard = standards.get(posture === 'l' ? 'weight-for-length' : 'weight-for-height');
  const row = standard && rowAtLength(standard, child.sex, cm);
  return row && score(standard, row, kg);
}

/** Between two rows in proportion; the upper key is reckoned as the reference software does (docs/rules/growth.md#between). */
function rowAtLength(standard: Standard, sex: Sex, cm: number): Lms | undefined {
  const lastKey = standard.firstKey + standard.rows - 1;
  if (!(cm >= standard.firstKey / 10 && cm <= lastKey / 10)) return undefined;

  const key = Math.trunc(10 * cm);
  const part = (cm - key / 10) / 0.1;
  const low = standard.row(sex, key - standard.firstKey);
  if (!(part > 0)) return low;

  const high = standard.row(sex, Math.trunc(10 * cm + 1) - standard.firstKey);
  return { l: low.l + part * (high.l - low.l), m: low.m + part * (high.m - low.m), s: low.s + part * (high.s - low.s) };
}

function score(standard: Standard, row: Lms, measured: number): Score | undefined {
  const exact = standard.straightTails ? withStraightTails(row, measured) : onCurve(row, measured);
  if (!Number.isFinite(exact)) return undefined;

  const z = hundredths(exact);
  return { indicator: standard.name, z, flagged: z < standard.flagBelow || z > standard.flagAbove };
}

const onCurve = ({ l, m, s }: Lms, measured: number): number => (Math.pow(measured / m, l) - 1) / (s * l);

/** The measurement so many SDs from the median: the value of a chart line. */
export const valueAt = ({ l, m, s }: Lms, z: number): number => m * Math.pow(1 + l * s * z, 1 / l);

function withStraightTails(row: Lms, measured: number): number {
  const z = onCurve(row, measured);
  if (z > 3) return 3 + (measured - valueAt(row, 3)) / (valueAt(row, 3) - valueAt(row, 2));
  if (z < -3) return -3 + (measured - valueAt(row, -3)) / (valueAt(row, -2) - valueAt(row, -3));
  return z;
}

/** Nearest hundredth, a tie to the even one, never a negative zero: what is printed is what is classified. */
function hundredths(z: number): number {
  const size = Math.abs(z);
  if (size >= 1e13) return z;
  const whole = Math.floor(100 * size);
  const [low, high] = [whole / 100, Math.ceil(100 * size) / 100];
  const [toLow, toHigh] = [size - low, high - size];
  const nearest = toLow < toHigh || (toLow === toHigh && whole % 2 === 0) ? low : high;
  return (z < 0 ? -nearest : nearest) + 0;
}
