import { categoryOf, markOf, weightForLengthCategory, type Category } from '../domain/category';
import { addDays, daysBetween, monthOf, type Day } from '../domain/days';
import { doseDueOn, dosesDue } from '../domain/doses';
import type { Score } from '../domain/growth';
import type { MarkName } from '../look/marks';
import { monthName, z } from '../look/format';
import { t } from '../look/words';
import type { Row } from '../store/copy';
import { categoryWord, indicatorShort } from './growth-words';
import { owedOf } from './owed';
import { byName, count, isBetween, text, type Village } from './village';

/** Why a door is knocked at today. */
export interface Reason {
  readonly mark: MarkName;
  readonly words: string;
  readonly weight: number;
  readonly since?: Day | undefined;
}

export interface Door {
  readonly person: Row;
  readonly pregnancy?: Row | undefined;
  readonly household: string;
  readonly reasons: readonly Reason[];
  readonly weight: number;
  /** The day something should have been done by. */
  readonly since?: Day | undefined;
}

const LEAST = 12;

/** Today's doors: whom to visit, most urgent first, each with its reasons in words. Those visited today are left out. */
export function doors(village: Village): { doors: Door[]; done: number } {
  const found: Door[] = [];
  for (const child of village.balita()) {
    const door = village.once(`door/${String(child['id'])}`, () => doorOf(child, undefined, childReasons(village, child)));
    if (door) found.push(door);
  }
  for (const pregnancy of village.pregnancies()) {
    const woman = village.row('person', text(pregnancy, 'woman'));
    const door = woman && village.once(`door/${String(pregnancy['id'])}`, () => doorOf(woman, pregnancy, womanReasons(village, pregnancy)));
    if (door) found.push(door);
  }
  const open = found.filter((each) => !visitedToday(village, each.household));
  return { doors: open.sort((one, other) => other.weight - one.weight || byName(one.person, other.person)), done: found.length - open.length };
}

function doorOf(person: Row, pregnancy: Row | undefined, reasons: Reason[]): Door | undefined {
  const weight = reasons.reduce((sum, each) => sum + each.weight, 0);
  const household = text(person, 'home');
  if (weight < LEAST || household === undefined) return undefined;
  const since = reasons.map((each) => each.since).filter((each) => each !== undefined).sort()[0];
  return { person, pregnancy, household, reasons: reasons.sort((one, other) => other.weight - one.weight), weight, since };
}

const visitedToday = (village: Village, household: string): boolean =>
  village.about('household_visit', 'household', household).some((row) => text(row, 'on_day') === village.today);

function childReasons(village: Village, child: Row): Reason[] {
  const id = String(child['id']);
  const scores = village.scores(child);
  const reasons: Reason[] = [
    ...categoryReason(scores.weightForLength, weightForLengthCategory(scores), 50, 24),
    ...categoryReason(scores.lengthForAge, categoryOf(scores.lengthForAge), 26, 14),
    ...categoryReason(scores.weightForAge, categoryOf(scores.weightForAge), 20, 10),
    ...referral(village, id),
    ...fallingLine(village, child),
    ...notWeighed(village, child),
    ...dueDoses(village, child),
  ];
  const owed = owedOf(village, id);
  if (owed.includes('home_visit')) reasons.push({ mark: 'owed', words: t('kader.reason.no-visit', monthName(village.today)), weight: 9 });
  if (owed.includes('birth_certificate')) reasons.push({ mark: 'owed', words: t('kader.reason.no-certificate'), weight: 5 });
  if (owed.includes('counselling')) reasons.push({ mark: 'owed', words: t('kader.reason.no-counselling'), weight: 3 });
  return reasons;
}

function categoryReason(score: Score | undefined, category: Category | undefined, severe: number, moderate: number): Reason[] {
  if (!category || category === 'normal' || category === 'tall') return [];
  const mark = markOf(category);
  if (mark !== 'very-low' && mark !== 'low') return [];
  const words = score ? t('kader.reason.score', categoryWord(category, score.indicator), indicatorShort(score.indicator), z(score.z)) : categoryWord(category, 'weight-for-length');
  return [{ mark, words, weight: mark === 'very-low' ? severe : moderate }];
}

function fallingLine(village: Village, child: Row): Reason[] {
  const last = village.growthCard(child).at(-1);
  if (!last || daysBetween(last.on, village.today) > 62) return [];
  const times = last.timesNotGained;
  return [
    ...(times >= 2 ? [{ mark: 'low' as const, words: t('kader.reason.not-gained', times), weight: 16 + 4 * times, since: addDays(last.on, 3) }] : []),
    ...(last.belowRedLine ? [{ mark: 'very-low' as const, words: t('kader.reason.red-line'), weight: 18 }] : []),
  ];
}

function notWeighed(village: Village, child: Row): Reason[] {
  const day = village.dayOfPosyandu(village.posyanduOf(child), village.today);
  if (!day || day >= village.today) return [];
  const weighed = village.weighings(String(child['id'])).some((each) => monthOf(each.on) === monthOf(village.today));
  return weighed ? [] : [{ mark: 'owed', words: t('kader.reason.not-weighed', monthName(village.today)), weight: 12, since: day }];
}

function dueDoses(village: Village, child: Row): Reason[] {
  const bornOn = village.bornOn(child);
  if (!bornOn || !isBetween(village.months(child), 0, 24)) return [];
  const late = dosesDue(bornOn, village.doses(String(child['id'])), village.today).filter((dose) => addDays(doseDueOn(bornOn, dose), 30) < village.today);
  if (late.length === 0) return [];
  const shown = late.slice(-2).map((dose) => dose.code.replace(/(\d)$/, ' $1')).join(` ${t('kader.and')} `);
  return [{ mark: 'owed', words: late.length > 2 ? t('kader.reason.doses-more', shown, late.length - 2) : t('kader.reason.doses', shown), weight: 8 + Math.min(6, late.length) }];
}

/** A referral that nobody has closed. */
function referral(village: Village, subject: string): Reason[] {
  const steps = village.about('noted', 'subject', subject).filter((row) => text(row, 'kind') === 'finding-step');
  const last = steps.at(-1);
  const body = last && (JSON.parse(text(last, 'body') ?? '{}') as { step?: string; to_facility?: string; due?: string });
  if (!last || !body || body.step === 'closed' || !body.to_facility) return [];
  const on = text(last, 'on_day') ?? village.today;
  return [{ mark: 'owed', words: t('kader.reason.referred', body.to_facility), weight: 40, since: body.due ?? addDays(on, 7) }];
}

function womanReasons(village: Village, pregnancy: Row): Reason[] {
  const id = String(pregnancy['id']);
  const visits = village.about('pregnancy_visit', 'pregnancy', id);
  const owed = owedOf(village, id);
  const reasons: Reason[] = [...referral(village, text(pregnancy, 'woman') ?? '')];
  if (village.latest(visits, 'kek') === 1) reasons.push({ mark: 'low', words: t('kader.reason.kek'), weight: 20 });
  if (village.latest(visits, 'high_risk') === 1) reasons.push({ mark: 'low', words: t('kader.reason.high-risk'), weight: 20 });
  const arm = count(visits.findLast((row) => count(row, 'arm_tmm') !== undefined), 'arm_tmm');
  if (arm !== undefined && arm < 2350 && village.latest(visits, 'kek') !== 1) reasons.push({ mark: 'low', words: t('kader.reason.kek'), weight: 18 });
  if (owed.includes('anc')) reasons.push({ mark: 'owed', words: t('kader.reason.no-anc'), weight: 10 });
  if (owed.includes('iron')) reasons.push({ mark: 'owed', words: t('kader.reason.no-iron'), weight: 6 });
  if (owed.includes('postnatal')) reasons.push({ mark: 'owed', words: t('kader.reason.no-postnatal'), weight: 16 });
  if (!visits.some((row) => monthOf(text(row, 'on_day') ?? '') === monthOf(village.today))) {
    reasons.push({ mark: 'owed', words: t('kader.reason.no-visit', monthName(village.today)), weight: 8 });
  }
  return reasons;
}
