import { daysBetween, monthNumber, monthsOld, type Day } from './days';
import { scoresOf } from './growth';
import { rowsOf } from './reference';
import type { Sex, Standards } from './tables';

/** B new here or too young for a minimum gain, O not weighed the month before, N gained enough, T did not. */
export type KmsMark = 'B' | 'O' | 'N' | 'T';

export interface Weighing {
  readonly on: Day;
  readonly grams: number;
  readonly posyandu?: string | undefined;
  readonly oedema?: boolean | undefined;
  readonly heldBack?: boolean | undefined;
}

export interface KmsMonth {
  readonly on: Day;
  readonly mark: KmsMark;
  /** Weighings in a row that were T: 2 is printed 2T. */
  readonly timesNotGained: number;
  readonly belowRedLine: boolean;
  readonly gainGrams?: number | undefined;
  readonly minimumGrams?: number | undefined;
}

export interface KmsChild {
  readonly sex: Sex | undefined;
  readonly bornOn: Day | undefined;
  readonly home?: string | undefined;
}

/** The gain asked for at an age in completed months; none in month 0 and past the card. */
export function minimumGrams(sex: Sex, months: number): number | undefined {
  const row = gains().find((each) => months >= each.fromMonth && months <= each.toMonth);
  return row && (sex === 'm' ? row.boys : row.girls);
}

const gains = () => rowsOf('kms/growth-card.json').minimumGain;

/** A child's weighings as months on the growth card, oldest first: docs/rules/kms.md. */
export function kmsMonths(child: KmsChild, weighings: readonly Weighing[], until: Day, standards: Standards): KmsMonth[] {
  const { sex, bornOn } = child;
  if (!sex || !bornOn) return [];

  const lastMonth = gains().at(-1)?.toMonth ?? 0;
  const last = lastOfEachMonth(weighings, bornOn, until);
  const months: KmsMonth[] = [];
  const seen = new Set<string>();
  for (const [at, weighing] of last.entries()) {
    const age = monthsOld(bornOn, weighing.on);
    if (age > lastMonth) break;

    const place = weighing.posyandu ?? child.home ?? '';
    const minimum = seen.has(place) ? minimumGrams(sex, age) : undefined;
    seen.add(place);
    const before = last[at - 1];
    const follows = before !== undefined && monthNumber(weighing.on) - monthNumber(before.on) === 1;
    months.push({
      ...judge(weighing, follows ? before : undefined, minimum, months.at(-1)?.timesNotGained ?? 0),
      belowRedLine: isBelowRedLine(weighing, sex, bornOn, standards),
    });
  }
  return months;
}

function judge(weighing: Weighing, before: Weighing | undefined, minimum: number | undefined, notGained: number): Omit<KmsMonth, 'belowRedLine'> {
  if (minimum === undefined) return { on: weighing.on, mark: 'B', timesNotGained: 0 };
  if (!before) return { on: weighing.on, mark: 'O', timesNotGained: 0 };

  const gainGrams = weighing.grams - before.grams;
  return gainGrams >= minimum
    ? { on: weighing.on, mark: 'N', timesNotGained: 0, gainGrams, minimumGrams: minimum }
    : { on: weighing.on, mark: 'T', timesNotGained: notGained + 1, gainGrams, minimumGrams: minimum };
}

function isBelowRedLine(weighing: Weighing, sex: Sex, bornOn: Day, standards: Standards): boolean {
  if (weighing.oedema) return false;
  const score = scoresOf({ sex, ageDays: daysBetween(bornOn, weighing.on), weightKg: weighing.grams / 1000 }, standards).weightForAge;
  return score !== undefined && score.z < rowsOf('kms/growth-card.json').redLine;
}

// Of two on one day the later in the book stands: the list comes in the book's order.
function lastOfEachMonth(weighings: readonly Weighing[], bornOn: Day, until: Day): Weighing[] {
  const counted = weighings.filter((each) => !each.heldBack && each.grams > 0 && each.on >= bornOn && each.on <= until);
  const byMonth = new Map<number, Weighing>();
  for (const weighing of counted) {
    const month = monthNumber(weighing.on);
    const known = byMonth.get(month);
    if (!known || known.on <= weighing.on) byMonth.set(month, weighing);
  }
  return [...byMonth.entries()].sort(([one], [other]) => one - other).map(([, weighing]) => weighing);
}
