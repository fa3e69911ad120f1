import type { Desk } from '../desk';
import type { Answers, Question, Said } from '../look/fields';
import { problemWords } from '../look/problem-words';
import { t } from '../look/words';
import { changeQuestions } from './changing';
import { looksLike, nikCoach } from './coach';
import { newbornProblems } from './registering';
import { byName, isBetween, text, type Village } from './village';

const SEXES = () => [{ value: 'f', word: t('sex.Female') }, { value: 'm', word: t('sex.Male') }];
const RELATIONS = ['istri', 'suami', 'anak', 'cucu', 'menantu', 'orang-tua', 'mertua', 'famili-lain', 'lainnya'];

/** The questions of each form of the register, as few as a cadre can answer. */
export function questionsOf(desk: Desk, village: Village, what: string, about: string, answers: Answers): Question[] {
  switch (what) {
    case 'household': return [...personQuestions().slice(0, 3), ...houseQuestions(village)];
    case 'person': return [...personQuestions(), ...kin(village, about)];
    case 'pregnancy': return pregnancyQuestions(village, about);
    case 'birth': return birthQuestions(answers);
    case 'pregnancy-end': return [{ name: 'on', label: t('kader.ask.on'), kind: 'day' }];
    case 'change': case 'change-house': return changeQuestions(desk, village, what, about);
    case 'couple': return coupleQuestions(village, about);
    case 'death': return [{ name: 'on', label: t('kader.ask.died-on'), kind: 'day' }, { name: 'place', label: t('birth.place'), kind: 'text' }, { name: 'cause', label: t('kader.ask.cause'), kind: 'long' }];
    default: return moveQuestions(desk, village, answers);
  }
}

function personQuestions(): Question[] {
  return [
    { name: 'name', label: t('kader.ask.name'), kind: 'text' },
    { name: 'sex', label: t('kader.ask.sex'), kind: 'choice', options: SEXES() },
    { name: 'born_on', label: t('birth.on'), kind: 'day', hint: t('kader.ask.born-hint') },
    { name: 'nik', label: 'NIK', kind: 'digits', hint: t('kader.ask.nik-hint') },
  ];
}

function kin(village: Village, household: string): Question[] {
  const women = village.membersOf(household).filter((each) => village.sex(each) === 'f' && (village.months(each) ?? 0) > 120);
  return [
    { name: 'relation', label: t('kader.ask.relation'), kind: 'pick', options: RELATIONS.map((each) => ({ value: each, word: t(`relation.${each}`) })) },
    ...(women.length > 0 ? [{ name: 'mother', label: t('kader.ask.mother'), kind: 'pick' as const, options: women.map((each) => ({ value: String(each['id']), word: text(each, 'name') ?? '' })) }] : []),
  ];
}

function houseQuestions(village: Village): Question[] {
  return [
    { name: 'nik', label: 'NIK', kind: 'digits', hint: t('kader.ask.nik-hint') },
    { name: 'posyandu', label: t('kader.tab.posyandu'), kind: 'pick', options: posyanduOptions(village) },
    { name: 'dusun', label: t('kader.ask.dusun'), kind: 'text' },
    { name: 'rt', label: 'RT', kind: 'digits' },
    { name: 'rw', label: 'RW', kind: 'digits' },
    { name: 'phone', label: t('kader.ask.phone'), kind: 'digits' },
    { name: 'address', label: t('kader.ask.address'), kind: 'long' },
  ];
}

const posyanduOptions = (village: Village) => village.posyandu().map((each) => ({ value: String(each['id']), word: text(each, 'name') ?? '' }));

function pregnancyQuestions(village: Village, household: string): Question[] {
  const women = village.membersOf(household).filter((each) => village.sex(each) === 'f' && (village.months(each) ?? 240) >= 120);
  return [
    { name: 'woman', label: t('kader.ask.woman'), kind: 'pick', options: women.map((each) => ({ value: String(each['id']), word: text(each, 'name') ?? '' })) },
    { name: 'lmp', label: t('kader.ask.lmp'), kind: 'day' },
    { name: 'edd', label: t('kader.ask.edd'), kind: 'day', hint: t('kader.ask.edd-hint') },
    { name: 'gravida', label: t('kader.ask.gravida'), kind: 'count', most: 20 },
    { name: 'height_cm', label: t('kader.ask.height'), kind: 'number', unit: 'cm' },
    { name: 'weight_before_kg', label: t('kader.ask.weight-before'), kind: 'number', unit: 'kg' },
    { name: 'kia_no', label: t('kader.ask.kia'), kind: 'text' },
  ];
}

function birthQuestions(answers: Answers): Question[] {
  const many = Number(answers['count'] || 1);
  return [
    { name: 'born_on', label: t('birth.on'), kind: 'day' },
    { name: 'count', label: t('birth.count'), kind: 'choice', options: ['1', '2', '3'].map((each) => ({ value: each, word: t(`birth.count.${each}`) })) },
    ...Array.from({ length: many }, (_, at) => at + 1).flatMap((at): Question[] => {
      const of = (label: string): string => (many > 1 ? `${t('birth.child-number', at)}: ${label}` : label);
      return [
        { name: `name_${at}`, label: of(t('birth.name')), kind: 'text' },
        { name: `sex_${at}`, label: of(t('kader.ask.sex')), kind: 'choice', options: SEXES() },
        { name: `alive_${at}`, label: of(t('birth.alive')), kind: 'yes-no' },
        { name: `weight_${at}`, label: of(t('birth.weight')), kind: 'number', unit: 'kg' },
        { name: `length_${at}`, label: of(t('birth.length')), kind: 'number', unit: 'cm' },
      ];
    }),
    { name: 'place', label: t('birth.place'), kind: 'text' },
    { name: 'helper', label: t('birth.helper'), kind: 'text' },
    { name: 'mother_nik', label: t('kader.ask.mother-nik'), kind: 'digits', hint: t('birth.temporary') },
  ];
}

function coupleQuestions(village: Village, person: string): Question[] {
  const sex = village.sex(village.row('person', person));
  const others = village.people().filter((each) => village.sex(each) !== sex && isBetween(village.months(each), 15 * 12, 60 * 12)).sort(byName);
  return [
    { name: 'partner', label: t('kader.ask.partner'), kind: 'pick', options: others.map((each) => ({ value: String(each['id']), word: text(each, 'name') ?? '' })), hint: t('kader.ask.partner-hint') },
    { name: 'planned_on', label: t('kader.ask.wedding'), kind: 'day' },
    { name: 'kua', label: t('kader.ask.kua'), kind: 'text' },
  ];
}

function moveQuestions(desk: Desk, village: Village, answers: Answers): Question[] {
  const ways = [{ value: 'inside', word: t('kader.move.inside') }, ...(desk.may('departure') ? [{ value: 'away', word: t('kader.move.away') }] : [])];
  return [
    { name: 'how', label: t('kader.move.how'), kind: 'choice', options: ways },
    { name: 'on', label: t('kader.ask.on'), kind: 'day' },
    ...(answers['how'] === 'away' ? [{ name: 'to_village', label: t('kader.move.village'), kind: 'text' as const, hint: t('kader.move.village-hint') }]
      : [{ name: 'posyandu', label: t('kader.tab.posyandu'), kind: 'pick' as const, options: posyanduOptions(village) }, { name: 'rt', label: 'RT', kind: 'digits' as const }]),
  ];
}

/** What must be answered before the form can be saved. */
export function missing(what: string, answers: Answers): string[] {
  const needed: Record<string, readonly string[]> = { household: ['name', 'sex'], person: ['name', 'sex'], pregnancy: ['woman'], birth: ['born_on', 'sex_1'], couple: ['planned_on'], change: ['name', 'sex'], death: ['on'], 'pregnancy-end': ['on'], move: ['how', 'on'] };
  const isEmptyMove = what === 'move' && answers['how'] === 'inside' && !answers['posyandu'] && !answers['rt'];
  return [...(needed[what] ?? []).filter((name) => !answers[name]), ...(isEmptyMove ? ['rt'] : [])];
}

/** A village's official code, with or without its dots: `19.05.01.2001`. */
const VILLAGE = /^(\d{10}|\d{2}\.\d{2}\.\d{2}\.\d{4})$/;

/** What is said at the fields while they are filled. */
export function saidOf(village: Village, what: string, about: string, answers: Answers): Record<string, Said[]> {
  const late: Said[] = [{ tone: 'wrong', words: t('problem.after-today', t('distance.today')) }];
  const said: Record<string, Said[]> = {};
  for (const name of ['on', 'born_on', 'lmp']) if ((answers[name] ?? '') > village.today) said[name] = late;
  if (what === 'household' || what === 'person') {
    said['nik'] = nikCoach(village, answers);
    said['name'] = looksLike(village, answers, about);
  }
  if (what === 'change') said['nik'] = nikCoach(village, answers);
  if (what === 'move' && answers['how'] === 'away' && answers['to_village']?.trim() && !VILLAGE.test(answers['to_village'].trim())) said['to_village'] = [{ tone: 'wrong', words: t('problem.not-a-village') }];
  if (what === 'birth') {
    for (let at = 1; at <= Number(answers['count'] || 1); at++) {
      for (const each of newbornProblems(answers, at)) said[each.field] = [{ tone: each.gravity === 'refused' ? 'wrong' : 'doubt', words: problemWords(each), code: each.code }];
    }
  }
  return said;
}
