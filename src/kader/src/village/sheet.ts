import { categoryOf, weightForLengthCategory, type Category } from '../domain/category';
import { monthOf } from '../domain/days';
import { capsule, isDewormed } from '../domain/doses';
import { childVisitProblems } from '../domain/doubts';
import type { Posture, Scores } from '../domain/growth';
import { kmsMonths, type KmsMonth } from '../domain/kms';
import { limits, type Problem } from '../domain/limits';
import { yesNo, type Draft } from '../facts/fact';
import { typed } from '../look/format';
import type { Row } from '../store/copy';
import { dayOf } from './posyandu-day';
import { count, scaled, text, type Village } from './village';

/** What is being typed about one child on the posyandu day. Numbers stay as typed until they are saved. */
export interface Sheet {
  readonly weight: string;
  readonly length: string;
  readonly head: string;
  readonly arm: string;
  readonly posture: Posture;
  readonly oedema: boolean;
  readonly vitaminA: boolean;
  readonly deworming: boolean;
  readonly mother: boolean;
  readonly father: boolean;
  readonly doses: readonly string[];
}

export type Box = 'weight' | 'length' | 'head' | 'arm';

export function sheetOf(village: Village, child: Row, visit: Row | undefined): Sheet {
  const typedBefore = (name: string, by: number): string => String(scaled(visit, name, by) ?? '');
  return {
    weight: typedBefore('weight_g', 1000), length: typedBefore('length_tmm', 100), head: typedBefore('head_tmm', 100), arm: typedBefore('arm_tmm', 100),
    posture: (text(visit, 'measure') as Posture | undefined) ?? village.usualPosture(child, dayOf(village)),
    oedema: count(visit, 'oedema') === 1, vitaminA: text(visit, 'vitamin_a') !== undefined, deworming: count(visit, 'deworming') === 1,
    mother: count(visit, 'counselling_mother') === 1, father: count(visit, 'counselling_father') === 1,
    doses: (text(visit, 'doses') ?? '').split(' ').filter(Boolean),
  };
}

/** Presses one key in a box: digits, one comma, at most so much as a scale shows. */
export function press(value: string, key: string): string {
  if (key === 'erase') return value.slice(0, -1);
  if (key === ',') return value.includes('.') || value === '' ? value : `${value}.`;
  const [whole = '', part] = value.split('.');
  if (part === undefined ? whole.length >= 3 : part.length >= 2) return value;
  return value === '0' ? key : value + key;
}

export interface Meaning {
  readonly problems: readonly Problem[];
  readonly scores: Scores;
  readonly month: KmsMonth | undefined;
  readonly weightForAge: Category | undefined;
  readonly lengthForAge: Category | undefined;
  readonly weightForLength: Category | undefined;
}

/** What the typed numbers mean, as a preview: the server reckons again. */
export function meaningOf(village: Village, child: Row, sheet: Sheet, replaced: Row | undefined, posyandu: string): Meaning {
  const id = String(child['id']);
  const on = dayOf(village);
  const [weightKg, lengthCm, headCm, armCm] = [typed(sheet.weight), typed(sheet.length), typed(sheet.head), typed(sheet.arm)];
  const about = { sex: village.sex(child), bornOn: village.bornOn(child) };
  const problems = childVisitProblems({ on, weightKg, lengthCm, posture: sheet.posture, headCm, armCm, oedema: sheet.oedema }, { ...about, precision: village.precision(child) },
    village.history(id), village.today, limits(), village.standards);
  const held = problems.some((each) => each.gravity !== 'marked');
  const row: Row = {
    on_day: on, weight_g: weightKg === undefined ? null : Math.round(weightKg * 1000), length_tmm: lengthCm === undefined ? null : Math.round(lengthCm * 100),
    measure: sheet.posture, arm_tmm: armCm === undefined ? null : Math.round(armCm * 100), oedema: sheet.oedema ? 1 : 0,
  };
  const scores = village.scoresOn(child, row);
  const before = village.weighings(id).filter((_, at) => village.visits(id).filter((each) => count(each, 'weight_g') !== undefined)[at]?.['fact'] !== replaced?.['fact']);
  const weighings = weightKg === undefined || held ? before : [...before, { on, grams: Math.round(weightKg * 1000), posyandu, oedema: sheet.oedema }];
  const month = weightKg === undefined || held ? undefined
    : kmsMonths({ ...about, home: village.posyanduOf(child) }, weighings, on, village.standards).find((each) => monthOf(each.on) === monthOf(on));
  return { problems, scores, month, weightForAge: categoryOf(scores.weightForAge), lengthForAge: categoryOf(scores.lengthForAge), weightForLength: weightForLengthCategory(scores) };
}

/** The fact a sheet becomes. */
export function draftOf(village: Village, child: Row, sheet: Sheet, posyandu: string, confirmed: readonly string[], replaces: string | undefined): Draft {
  const months = village.months(child) ?? 0;
  return {
    kind: 'child-visit', subject: String(child['id']), on: dayOf(village), replaces, confirmed,
    public: {
      posyandu: posyandu || undefined, present: 'y',
      weight_kg: typed(sheet.weight), length_cm: typed(sheet.length), measure: sheet.length === '' ? undefined : sheet.posture,
      head_cm: typed(sheet.head), arm_cm: typed(sheet.arm), oedema: sheet.oedema ? 'y' : undefined,
      doses: sheet.doses.length > 0 ? sheet.doses : undefined, vitamin_a: sheet.vitaminA ? capsule(months) : undefined,
      deworming: sheet.deworming && isDewormed(months) ? 'y' : undefined,
      counselling_mother: sheet.mother ? yesNo(true) : undefined, counselling_father: sheet.father ? yesNo(true) : undefined,
    },
  };
}
