import { newId } from '../bytes';
import { limits, measureProblems } from '../domain/limits';
import { readNik, temporaryNumber } from '../domain/nik';
import { changes, toldValue, yesNo, type Draft, type Fact, type Fields, type Value } from '../facts/fact';
import { numberOf, wordOf, type Answers } from '../look/fields';
import { changeDrafts } from './changing';
import { fullPhone } from './phone-number';
import { text, type Village } from './village';

/** The facts that a filled form becomes; the first ones create what the later ones are about. One that is written anew keeps the ids it gave `before`. */
export function register(village: Village, what: string, about: string, answers: Answers, before?: Fact): { drafts: Draft[]; opens: string[] } {
  switch (what) {
    case 'household': return household(village, answers, before);
    case 'person': return { drafts: [person(village, before?.subject ?? newId(Date.now()), about, answers)], opens: ['keluarga', about] };
    case 'pregnancy': return pregnancy(village, about, answers, before);
    case 'birth': return birth(village, about, answers, before);
    case 'pregnancy-end': return { drafts: [{ kind: 'pregnancy-end', subject: about, on: day(village, answers), public: { outcome: 'lost', on: day(village, answers) } }], opens: home(village, text(village.row('pregnancy', about), 'home')) };
    case 'couple': return couple(village, about, answers, before);
    case 'death': return {
      drafts: [{ kind: 'death', subject: about, on: day(village, answers), public: { on: day(village, answers), place: wordOf(answers, 'place') }, personal: { cause: wordOf(answers, 'cause') } }],
      opens: home(village, text(village.row('person', about), 'home')),
    };
    case 'change': return { drafts: changeDrafts(village, what, about, answers), opens: ['orang', about] };
    case 'change-house': return { drafts: changeDrafts(village, what, about, answers), opens: ['keluarga', about] };
    default: return move(village, about, answers);
  }
}

const day = (village: Village, answers: Answers): string => answers['on'] || village.today;
const home = (village: Village, household: string | undefined): string[] => (household && village.row('household', household) ? ['keluarga', household] : ['keluarga']);

function household(village: Village, answers: Answers, before?: Fact): { drafts: Draft[]; opens: string[] } {
  const id = before?.subject ?? newId(Date.now());
  const head = before ? (toldValue(before.public, 'head') as string | undefined) : newId(Date.now() + 1);
  const fields = { posyandu: wordOf(answers, 'posyandu'), dusun: wordOf(answers, 'dusun'), rw: wordOf(answers, 'rw'), rt: wordOf(answers, 'rt'), head };
  const house: Draft = { kind: 'household', subject: id, on: village.today, public: changes(fields), personal: changes({ address: wordOf(answers, 'address'), phone: fullPhone(answers['phone']) }) };
  return { drafts: before || head === undefined ? [house] : [house, person(village, head, id, { ...answers, relation: 'kepala-keluarga' })], opens: ['keluarga', id] };
}

function person(village: Village, id: string, household: string, answers: Answers): Draft {
  const nik = readNik(answers['nik'] ?? '');
  const digits = 'digits' in nik ? nik.digits : undefined;
  return {
    kind: 'person', subject: id, on: village.today,
    public: changes({
      household, sex: wordOf(answers, 'sex'), born_on: wordOf(answers, 'born_on') ?? 'unknown', born_precision: wordOf(answers, 'born_on') ? (wordOf(answers, 'precision') ?? 'day') : undefined,
      nik_state: digits ? 'permanent' : 'none', mother: wordOf(answers, 'mother'), relation: wordOf(answers, 'relation'),
    }),
    personal: changes({ name: wordOf(answers, 'name'), nik: digits }),
  };
}

function pregnancy(village: Village, household: string, answers: Answers, before?: Fact): { drafts: Draft[]; opens: string[] } {
  const fields: Record<string, Value | undefined> = {
    woman: wordOf(answers, 'woman'), lmp: wordOf(answers, 'lmp'), edd: wordOf(answers, 'edd'), gravida: numberOf(answers, 'gravida'), height_cm: numberOf(answers, 'height_cm'), weight_before_kg: numberOf(answers, 'weight_before_kg'),
  };
  return { drafts: [{ kind: 'pregnancy', subject: before?.subject ?? newId(Date.now()), on: village.today, public: changes(fields), personal: changes({ kia_no: wordOf(answers, 'kia_no') }) }], opens: ['keluarga', household] };
}

/** A birth creates its children; a name and the temporary number follow as facts about each. */
function birth(village: Village, about: string, answers: Answers, before?: Fact): { drafts: Draft[]; opens: string[] } {
  const pregnancy = village.row('pregnancy', about);
  const on = answers['born_on'] || village.today;
  const mothers = readNik(answers['mother_nik'] ?? '');
  const many = Number(answers['count'] || 1);
  const known = ((before?.public['children'] ?? []) as readonly Fields[]).map((each) => each['person'] as string | undefined);
  const children = Array.from({ length: many }, (_, at) => ({ id: known[at] ?? newId(Date.now() + at), order: many > 1 ? at + 1 : undefined, at: at + 1 }));
  const grams = (at: number): number | undefined => {
    const typed = numberOf(answers, `weight_${at}`);
    return typed === undefined ? undefined : Math.round(typed < 20 ? typed * 1000 : typed);
  };
  const drafts: Draft[] = [{
    kind: 'birth', subject: about, on,
    public: {
      born_on: on, place: wordOf(answers, 'place'), helper: wordOf(answers, 'helper'),
      children: children.map((each) => ({ person: each.id, sex: answers[`sex_${each.at}`] || 'f', weight_g: grams(each.at), length_cm: numberOf(answers, `length_${each.at}`), alive: yesNo(answers[`alive_${each.at}`] !== 'n'), order: each.order })),
    },
  }];
  for (const each of children) {
    if (answers[`alive_${each.at}`] === 'n') continue;
    const temporary = 'digits' in mothers ? temporaryNumber(mothers.digits, each.order ?? 0) : undefined;
    const name = wordOf(answers, `name_${each.at}`);
    if (name || temporary) drafts.push({ kind: 'person', subject: each.id, on, public: changes({ nik_state: temporary ? 'temporary' : 'none' }), personal: changes({ name, temporary_id: temporary }) });
  }
  return { drafts, opens: home(village, text(pregnancy, 'home')) };
}

/** What is wrong with a newborn's numbers. */
export function newbornProblems(answers: Answers, at: number) {
  const typed = numberOf(answers, `weight_${at}`);
  const kg = typed === undefined ? undefined : typed < 20 ? typed : typed / 1000;
  return [...measureProblems(`weight_${at}`, 'weight', kg, limits().newborn.weight_kg).problems, ...measureProblems(`length_${at}`, 'length', numberOf(answers, `length_${at}`), limits().newborn.length_cm).problems];
}

function couple(village: Village, person: string, answers: Answers, before?: Fact): { drafts: Draft[]; opens: string[] } {
  const woman = toldValue(before?.public, 'bride') === person || village.sex(village.row('person', person)) === 'f';
  const registered = toldValue(before?.public, 'registered_on') ?? village.today;
  const fields = { [woman ? 'bride' : 'groom']: person, [woman ? 'groom' : 'bride']: wordOf(answers, 'partner'), planned_on: wordOf(answers, 'planned_on'), registered_on: registered };
  return { drafts: [{ kind: 'couple', subject: before?.subject ?? newId(Date.now()), on: village.today, public: changes(fields), personal: changes({ kua: wordOf(answers, 'kua') }) }], opens: ['orang', person] };
}

// 1905012001 is 19.05.01.2001.
const dotted = (code: string | undefined): string | undefined => code?.replace(/^(\d{2})(\d{2})(\d{2})(\d{4})$/, '$1.$2.$3.$4');

function move(village: Village, household: string, answers: Answers): { drafts: Draft[]; opens: string[] } {
  const on = day(village, answers);
  if (answers['how'] === 'away') {
    return { drafts: [{ kind: 'departure', subject: household, on, public: { on, to_village: dotted(wordOf(answers, 'to_village')) ?? 'unknown', kind: 'moved' } }], opens: ['keluarga'] };
  }
  const fields = { posyandu: wordOf(answers, 'posyandu'), rt: wordOf(answers, 'rt') };
  return { drafts: [{ kind: 'relocation', subject: household, on, public: fields }], opens: ['keluarga', household] };
}
