import { addMonths, daysBetween, monthsOld, type Day } from './days';
import { DAYS_PER_MONTH, isUnderNineMonths, LYING_GAIN_CM, scoresOf, standardPosture, type Posture, type Score } from './growth';
import { isPlausible, measureProblems, type Limits, type MeasureLimits, type Problem } from './limits';
import type { BirthPrecision } from './nik';
import { guess, plain } from './slips';
import type { Sex, Standards } from './tables';

/** The numbers of one child on one day, as typed or as noted before. Held-back ones are no neighbours. */
export interface Visit {
  readonly on: Day;
  readonly weightKg?: number | undefined;
  readonly lengthCm?: number | undefined;
  readonly posture?: Posture | undefined;
  readonly headCm?: number | undefined;
  readonly armCm?: number | undefined;
  readonly oedema?: boolean | undefined;
  readonly heldBack?: boolean | undefined;
}

export interface Child {
  readonly sex: Sex | undefined;
  readonly bornOn: Day | undefined;
  readonly precision: BirthPrecision;
}

/** Every reason to doubt or refuse a child's visit, while it is typed; the door asks again. docs/rules/plausible.md */
export function childVisitProblems(visit: Visit, child: Child, history: readonly Visit[], today: Day, limits: Limits, standards: Standards): Problem[] {
  const weight = measureProblems('weight_kg', 'weight', visit.weightKg, limits.child.weight_kg);
  const length = measureProblems('length_cm', 'length', visit.lengthCm, limits.child.length_cm);
  const head = measureProblems('head_cm', 'head', visit.headCm, limits.child.head_cm);
  const arm = measureProblems('arm_cm', 'arm', visit.armCm, limits.child.arm_cm);
  const measured = [weight, length, head, arm].flatMap((each) => each.problems);

  return [
    ...dayProblems(visit.on, earliestBirth(child), today, limits),
    ...measured,
    ...flagProblems(visit, child, { weight: weight.believed, length: length.believed, head: head.believed, arm: arm.believed }, standards),
    ...(visit.weightKg === undefined ? [] : weightProblems(visit.weightKg, weight.believed, visit.on, child.bornOn, history, limits.child.weight_kg, limits)),
    ...(visit.lengthCm === undefined ? [] : lengthProblems(visit, length.believed, child.bornOn, history, limits)),
  ];
}

/** The day of an act: not after today, not before birth, and asked about when it is long ago. */
export function dayProblems(on: Day, notBefore: Day | undefined, today: Day, limits: Limits): Problem[] {
  const old = addMonths(today, -12 * limits.history.oldAfterYears);
  if (on > today) return [{ field: 'on', code: 'after-today', gravity: 'refused', args: [today] }];
  if (notBefore && on < notBefore) return [{ field: 'on', code: 'before-birth', gravity: 'refused', args: [notBefore] }];
  return on < old ? [{ field: 'on', code: 'old-day', gravity: 'marked', args: [old] }] : [];
}

// A guessed day of birth must not refuse a visit of the same month or year.
const earliestBirth = ({ bornOn, precision }: Child): Day | undefined =>
  bornOn && (precision === 'month' ? `${bornOn.slice(0, 7)}-01` : precision === 'year' ? `${bornOn.slice(0, 4)}-01-01` : bornOn);

function flagProblems(visit: Visit, child: Child, believed: Record<'weight' | 'length' | 'head' | 'arm', boolean>, standards: Standards): Problem[] {
  // A z is only as good as the birth date.
  if (!child.sex || !child.bornOn || child.precision !== 'day' || visit.on < child.bornOn) return [];

  const scores = scoresOf({
    sex: child.sex,
    ageDays: daysBetween(child.bornOn, visit.on),
    weightKg: believed.weight ? visit.weightKg : undefined,
    lengthCm: believed.length ? visit.lengthCm : undefined,
    posture: visit.posture,
    headCm: believed.head ? visit.headCm : undefined,
    armCm: believed.arm ? visit.armCm : undefined,
    oedema: visit.oedema,
  }, standards);
  const one = [...flag('weight_kg', 'weight-flagged', scores.weightForAge), ...flag('length_cm', 'length-flagged', scores.lengthForAge)];

  // When one of the two is wrong, so is their proportion: that would say it twice.
  const proportion = one.length > 0 ? [] : [scores.weightForLength, scores.bmiForAge].flatMap((each) => flag('length_cm', 'proportion-flagged', each)).slice(0, 1);
  return [...one, ...proportion, ...flag('head_cm', 'head-flagged', scores.headForAge), ...flag('arm_cm', 'arm-flagged', scores.armForAge)];
}

const flag = (field: string, code: string, score: Score | undefined): Problem[] =>
  score?.flagged ? [{ field, code, gravity: 'heldBack', args: [score.z.toFixed(2)] }] : [];

interface Weighed { readonly on: Day; readonly kg: number }

/** Months for a rule that speaks of a month: never less than one. */
const months = (from: Day, to: Day): number => Math.max(1, daysBetween(from, to) / DAYS_PER_MONTH);

/** A weight beside its neighbours, of a child or (without a birth day) of a woman. */
export function weightProblems(
  kg: number, believed: boolean, on: Day, bornOn: Day | undefined, history: readonly Visit[], plausible: MeasureLimits, limits: Limits,
): Problem[] {
  const around = neighbours(history, on, (visit) => visit.weightKg !== undefined && visit.weightKg > 0);
  const before = around.before && { on: around.before.on, kg: around.before.weightKg ?? 0 };
  const after = around.after && { on: around.after.on, kg: around.after.weightKg ?? 0 };
  if (!before && !after) return [];

  const code = (earlier: Weighed, later: Weighed): string | undefined => {
    const newborn = bornOn !== undefined && monthsOld(bornOn, earlier.on) < limits.history.newbornUnderMonth;
    const gain = newborn ? limits.history.newbornGainPercentPerMonth : limits.history.gainPercentPerMonth;
    const percent = (100 * (Math.round(later.kg * 1000) - Math.round(earlier.kg * 1000))) / Math.round(earlier.kg * 1000);
    if (percent > gain * months(earlier.on, later.on)) return 'gain-impossible';
    return -percent > limits.history.lossPercentPerMonth * months(earlier.on, later.on) ? 'loss-impossible' : undefined;
  };
  const wrong = (grams: number): { code: string; beside: Weighed } | undefined => {
    const now = { on, kg: grams };
    const since = before && code(before, now);
    if (before && since) return { code: since, beside: before };
    const until = after && code(now, after);
    return after && until ? { code: until, beside: after } : undefined;
  };

  const found = believed ? wrong(kg) : undefined;
  const problems: Problem[] = found ? [{ field: 'weight_kg', code: found.code, gravity: 'marked', args: [`${kg}`, `${found.beside.kg}`, found.beside.on] }] : [];
  if (!found && believed) return problems;

  const meant = guess(kg, (before ?? after)?.kg ?? 0, false, (each) => isPlausible(plausible, each) && !wrong(each));
  return meant === undefined ? problems : [...problems, { field: 'weight_kg', code: 'weight-digit-slip', gravity: 'marked', args: [`${kg}`, plain(meant)] }];
}

interface Measured { readonly on: Day; readonly cm: number; readonly lyingMm: number }

// Without a posture the one of the age is taken; standing under nine months is not believed. In tenths of a millimetre, so that 0.5 cm is 0.5 cm.
function measured(on: Day, cm: number, posture: Posture | undefined, bornOn: Day | undefined): Measured {
  const age = bornOn && on >= bornOn ? daysBetween(bornOn, on) : undefined;
  const standing = age === undefined ? posture === 'h' : (posture ?? standardPosture(age)) === 'h' && !isUnderNineMonths(age);
  return { on, cm, lyingMm: Math.round(100 * cm) + (standing ? 100 * LYING_GAIN_CM : 0) };
}

function lengthProblems(visit: Visit, believed: boolean, bornOn: Day | undefined, history: readonly Visit[], limits: Limits): Problem[] {
  const around = neighbours(history, visit.on, (each) => each.lengthCm !== undefined && each.lengthCm > 0);
  const of = (each: Visit | undefined): Measured | undefined => each && measured(each.on, each.lengthCm ?? 0, each.posture, bornOn);
  const [before, after] = [of(around.before), of(around.after)];
  if (!before && !after) return [];

  const rule = limits.history;
  const shrunk = (now: Measured): [Measured, Measured] | undefined => {
    if (before && before.lyingMm - now.lyingMm > 100 * rule.shrinkingCm) return [before, now];
    return after && now.lyingMm - after.lyingMm > 100 * rule.shrinkingCm ? [now, after] : undefined;
  };
  const leap = (earlier: Measured, later: Measured): boolean => later.lyingMm - earlier.lyingMm > 100 * rule.jumpCmPerMonth * months(earlier.on, later.on);
  const jumps = (now: Measured): boolean => (before !== undefined && leap(before, now)) || (after !== undefined && leap(now, after));

  const now = measured(visit.on, visit.lengthCm ?? 0, visit.posture, bornOn);
  const problems: Problem[] = [];
  const pair = believed ? shrunk(now) : undefined;
  if (pair) {
    const beside = pair[0] === now ? pair[1] : pair[0];
    const code = Math.round(100 * pair[0].cm) - Math.round(100 * pair[1].cm) > 100 * rule.shrinkingCm ? 'shrinking' : 'posture-swapped';
    problems.push({ field: 'length_cm', code, gravity: 'marked', args: [`${now.cm}`, `${beside.cm}`, beside.on] });
  }
  if (!pair && believed && !jumps(now)) return problems;

  const meant = guess(now.cm, (before ?? after)?.cm ?? 0, true, (cm) => {
    const other = { ...now, cm, lyingMm: Math.round(100 * cm) + now.lyingMm - Math.round(100 * now.cm) };
    return isPlausible(limits.child.length_cm, cm) && !shrunk(other) && !jumps(other);
  });
  return meant === undefined ? problems : [...problems, { field: 'length_cm', code: 'length-digit-slip', gravity: 'marked', args: [`${now.cm}`, plain(meant)] }];
}

// The nearest before and after a day; the day itself is left out, for there it is a correction. Of two on one day the later in the list stands.
function neighbours(history: readonly Visit[], on: Day, has: (visit: Visit) => boolean): { before: Visit | undefined; after: Visit | undefined } {
  let before: Visit | undefined;
  let after: Visit | undefined;
  for (const visit of history) {
    if (visit.heldBack || visit.on === on || !has(visit)) continue;
    if (visit.on < on) before = !before || visit.on >= before.on ? visit : before;
    else after = !after || visit.on < after.on ? visit : after;
  }
  return { before, after };
}
