import type { Fact, Fields } from '../facts/fact';
import { numberOf, wordOf, type Answers, type Question } from '../look/fields';
import { t } from '../look/words';

export const MOST_TABLETS = 200;

/** Where somebody is referred to. */
export const FACILITIES = ['Puskesmas', 'Pustu', 'Polindes', 'RSUD'];

const HOUSE = (): Question[] => [
  { name: 'safe_water', label: t('care.safe-water'), kind: 'yes-no' }, { name: 'latrine', label: t('care.latrine'), kind: 'yes-no' }, { name: 'health_cover', label: t('care.health-cover'), kind: 'yes-no' },
];

/** The KPM's row of a woman for a month. */
export const FORM_2A = (): Question[] => [
  { name: 'high_risk', label: t('service.highRisk'), kind: 'yes-no' }, { name: 'kek', label: t('service.kek'), kind: 'yes-no' },
  { name: 'anc', label: t('service.anc'), kind: 'count' }, { name: 'iron_tablets', label: t('service.ironTablets'), kind: 'number', unit: t('kader.tablets') },
  { name: 'postnatal', label: t('service.postnatal'), kind: 'count' }, { name: 'counselling', label: t('service.counselling'), kind: 'count' },
  { name: 'home_visits', label: t('service.homeVisit'), kind: 'count' }, ...HOUSE(),
];

/** The KPM's row of a child for a month. */
export const FORM_2B = (): Question[] => [
  { name: 'counselling_father', label: t('care.counselling-father'), kind: 'yes-no' }, { name: 'counselling_mother', label: t('care.counselling-mother'), kind: 'yes-no' },
  { name: 'home_visits', label: t('service.homeVisit'), kind: 'count' }, { name: 'birth_certificate', label: t('care.birth-certificate'), kind: 'yes-no' },
  { name: 'parenting_class', label: t('care.parenting-class'), kind: 'yes-no' }, ...HOUSE(),
];

/** The house and a note, at the end of a home visit. */
export const HOME_VISIT = (): Question[] => [...HOUSE().slice(0, 2), { name: 'note', label: t('measure.note'), kind: 'long' }];

const MEASURES = (): Question[] => [
  { name: 'weight_kg', label: t('measure.weight'), kind: 'number', unit: 'kg' },
  { name: 'length_cm', label: t('measure.length'), kind: 'number', unit: 'cm' },
  { name: 'measure', label: t('measure.posture'), kind: 'choice', options: [{ value: 'l', word: t('posture.Lying') }, { value: 'h', word: t('posture.Standing') }] },
  { name: 'head_cm', label: t('measure.head'), kind: 'number', unit: 'cm' },
  { name: 'arm_cm', label: t('measure.arm'), kind: 'number', unit: 'cm' },
  { name: 'oedema', label: t('measure.oedema'), kind: 'yes-no' },
  { name: 'vitamin_a', label: t('care.vitamin-a'), kind: 'pick', options: [{ value: 'blue', word: t('kader.capsule.blue') }, { value: 'red', word: t('kader.capsule.red') }] },
  { name: 'deworming', label: t('care.deworming'), kind: 'yes-no' },
  { name: 'counselling_mother', label: t('care.counselling-mother'), kind: 'yes-no' },
  { name: 'counselling_father', label: t('care.counselling-father'), kind: 'yes-no' },
];

/** What may be asked again about a visit, a month at the playgroup or a referral: what its form asked, and of measurements those that were written. */
export function visitQuestions({ kind, public: told }: Fact): Question[] {
  switch (kind) {
    case 'child-visit': return told['form'] === 'y' ? FORM_2B() : MEASURES().filter(({ name }) => told[name] !== undefined);
    case 'pregnancy-visit': return FORM_2A();
    case 'household-visit': return HOME_VISIT();
    case 'preschool-month': return [{ name: 'attended', label: t('kader.what.preschool-month'), kind: 'yes-no' }];
    case 'finding-step': return [{ name: 'to_facility', label: t('kader.refer'), kind: 'choice', options: FACILITIES.map((each) => ({ value: each, word: t('kader.refer.to', each) })) }];
    default: return [];
  }
}

/** The fields that answered questions become. */
export const told = (answers: Answers, questions: readonly Question[]): Fields =>
  Object.fromEntries(questions.map(({ name, kind }) => [name, kind === 'number' || kind === 'count' ? numberOf(answers, name) : wordOf(answers, name)]));
