import type { Desk } from '../desk';
import { childVisitProblems } from '../domain/doubts';
import type { Posture } from '../domain/growth';
import { limits } from '../domain/limits';
import { change, toldValue, type Draft, type Fact, type Fields, type Kind } from '../facts/fact';
import { numberOf, wordOf, type Answers, type Question, type Said } from '../look/fields';
import { problemWords } from '../look/problem-words';
import { t } from '../look/words';
import type { AnswerProblem } from '../sync/contract';
import { isChange, isChanging, knownAnswers } from './changing';
import { aboutOf, answersOf } from './mend-answers';
import { missing, questionsOf, saidOf } from './questions';
import { register } from './registering';
import { MOST_TABLETS, told, visitQuestions } from './visit-questions';
import type { Village } from './village';

/** A refused fact opened again in the form it came from. What is sent is a new fact about the same; the refused one stays as it was written. */
export interface Mending {
  /** What was refused, as answers. */
  readonly first: Answers;
  readonly questions: (answers: Answers) => readonly Question[];
  /** What is wrong or doubtful about an answer, as far as the phone knows. */
  readonly said: (answers: Answers) => Readonly<Record<string, readonly Said[]>>;
  readonly waits: (answers: Answers) => readonly string[];
  readonly draft: (answers: Answers) => Draft;
}

const FORMS: Partial<Record<Kind, string>> = {
  household: 'household', person: 'person', pregnancy: 'pregnancy', couple: 'couple', birth: 'birth', 'pregnancy-end': 'pregnancy-end', death: 'death', relocation: 'move', departure: 'move',
};

/** Of these the day is only the day of writing: it is not asked for. */
export const REGISTERS: ReadonlySet<Kind> = new Set<Kind>(['household', 'person', 'pregnancy', 'couple']);

/** A decision between two records is no form: it is asked for again beside them. */
export const hasForm = ({ kind }: Fact): boolean => kind !== 'verdict' && kind !== 'withdrawal';

/** The form of a refused fact. */
export function mendingOf(desk: Desk, village: Village, fact: Fact, problems: readonly AnswerProblem[]): Mending {
  const what = isChange(fact) ? (fact.kind === 'person' ? 'change' : 'change-house') : FORMS[fact.kind];
  if (what === undefined) return visitMending(village, fact, problems);
  return fact.kind === 'person' && what === 'person' && toldValue(fact.public, 'household') === undefined ? newbornMending(fact) : formMending(desk, village, fact, what);
}

function formMending(desk: Desk, village: Village, fact: Fact, what: string): Mending {
  const about = aboutOf(village, fact);
  const questions = (answers: Answers): Question[] => withWritten(questionsOf(desk, village, what, about, answers).filter(({ name }) => (isChanging(what) ? isTold(fact, name) : !isAnotherFact(what, name))), answers);
  return {
    first: isChanging(what) ? { ...knownAnswers(village, what, about), ...answersOf(fact) } : answersOf(fact), questions,
    said: (answers) => saidOf(village, what, about, answers),
    waits: (answers) => missing(what, answers).filter((name) => !isAnotherFact(what, name)),
    draft: (answers) => {
      const { drafts } = register(village, what, about, answers, fact);
      const built = drafts.find(({ kind }) => kind === fact.kind) ?? drafts[0] ?? (isChanging(what) ? fact : undefined);
      if (!built) throw new Error('A form becomes at least one fact.');
      const kept = { replaces: fact.replaces, reason: fact.reason };
      if (!REGISTERS.has(fact.kind)) return { ...built, ...kept };
      const asked = new Set(questions(answers).map(({ name }) => name));
      return { ...built, ...kept, on: fact.on > village.today ? village.today : fact.on, public: rebased(built.public, fact.public, asked), personal: rebased(built.personal, fact.personal, asked) };
    },
  };
}

const isTold = (fact: Fact, name: string): boolean => fact.public[name] !== undefined || fact.personal?.[name] !== undefined;

// A family's head and a newborn's name are facts of their own, with answers of their own.
const isAnotherFact = (what: string, name: string): boolean =>
  what === 'household' ? ['name', 'sex', 'born_on', 'nik'].includes(name) : what === 'birth' && (name.startsWith('name_') || name === 'mother_nik');

// Somebody who is not on this phone is still whom the refused fact names.
const withWritten = (questions: readonly Question[], answers: Answers): Question[] => questions.map((each) => {
  const value = answers[each.name];
  const unknown = each.kind === 'pick' && value && !each.options?.some((option) => option.value === value);
  return unknown ? { ...each, options: [...(each.options ?? []), { value, word: t('kader.mend.as-written') }] } : each;
});

/** What is asked as answered now, what is not asked as it was; each field on the value its writer saw. */
function rebased(built: Fields | undefined, before: Fields | undefined, asked: ReadonlySet<string>): Fields {
  const fields: Record<string, Fields[string]> = {};
  for (const name of new Set([...Object.keys(before ?? {}), ...Object.keys(built ?? {})])) {
    const base = (before?.[name] as Fields | undefined)?.['base'] ?? null;
    const now = toldValue(built, name);
    if (now !== undefined) fields[name] = change(now, base);
    else if (!asked.has(name)) fields[name] = before?.[name];
    else if (base !== null) fields[name] = change(null, base);
  }
  return fields;
}

/** The name and the temporary number of a newborn, which follow its birth. */
function newbornMending(fact: Fact): Mending {
  const questions: Question[] = [{ name: 'name', label: t('kader.ask.name'), kind: 'text' }, { name: 'temporary_id', label: t('kader.ask.temporary'), kind: 'text' }];
  const asked = new Set(questions.map(({ name }) => name));
  return {
    first: answersOf(fact), questions: () => questions, said: () => ({}), waits: () => [],
    draft: (answers) => {
      const built = Object.fromEntries(questions.flatMap(({ name }) => (wordOf(answers, name) ? [[name, change(wordOf(answers, name) ?? null)]] : [])));
      const state = change(wordOf(answers, 'temporary_id') ? 'temporary' : 'none', (fact.public['nik_state'] as Fields | undefined)?.['base'] ?? null);
      return { ...fact, public: { ...fact.public, nik_state: state }, personal: rebased(built, fact.personal, asked) };
    },
  };
}

/** A visit, a month at the playgroup, a referral: its own answers, and its day when that was wrong. */
function visitMending(village: Village, fact: Fact, problems: readonly AnswerProblem[]): Mending {
  const asked = visitQuestions(fact);
  const day: Question[] = problems.some(({ field }) => field === 'on') ? [{ name: 'on', label: t('kader.ask.on'), kind: 'day' }] : [];
  const dayOf = (answers: Answers): string => (day.length > 0 ? (answers['on'] || village.today) : fact.on);
  const isNote = ({ name }: Question): boolean => name === 'note';
  return {
    first: answersOf(fact), questions: () => [...day, ...asked], waits: () => [],
    said: (answers) => ({ ...lateDay(village, dayOf(answers)), ...(fact.kind === 'child-visit' ? measured(village, fact, dayOf(answers), answers) : {}), ...tablets(answers) }),
    draft: (answers) => ({
      ...fact, on: fact.kind === 'preschool-month' ? `${dayOf(answers).slice(0, 7)}-01` : dayOf(answers),
      public: { ...fact.public, ...told(answers, asked.filter((each) => !isNote(each))) },
      personal: asked.some(isNote) ? { ...fact.personal, note: wordOf(answers, 'note') } : fact.personal,
    }),
  };
}

const lateDay = (village: Village, on: string): Record<string, Said[]> =>
  (on > village.today ? { on: [{ tone: 'wrong', words: t('problem.after-today', t('distance.today')) }] } : {});

const tablets = (answers: Answers): Record<string, Said[]> =>
  ((numberOf(answers, 'iron_tablets') ?? 0) > MOST_TABLETS ? { iron_tablets: [{ tone: 'wrong', words: t('problem.out-of-range', 0, MOST_TABLETS) }] } : {});

function measured(village: Village, fact: Fact, on: string, answers: Answers): Record<string, Said[]> {
  const child = village.row('person', fact.subject);
  if (!child) return {};
  const visit = {
    on, weightKg: numberOf(answers, 'weight_kg'), lengthCm: numberOf(answers, 'length_cm'), posture: answers['measure'] as Posture | undefined,
    headCm: numberOf(answers, 'head_cm'), armCm: numberOf(answers, 'arm_cm'), oedema: answers['oedema'] === 'y',
  };
  const about = { sex: village.sex(child), bornOn: village.bornOn(child), precision: village.precision(child) };
  const said: Record<string, Said[]> = {};
  for (const each of childVisitProblems(visit, about, village.history(fact.subject ?? ''), village.today, limits(), village.standards)) {
    (said[each.field] ??= []).push({ tone: each.gravity === 'refused' ? 'wrong' : 'doubt', words: problemWords(each), code: each.code });
  }
  return said;
}
