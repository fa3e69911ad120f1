import type { Desk } from '../desk';
import { readNik } from '../domain/nik';
import { changes, toldValue, type Draft, type Fact, type Value } from '../facts/fact';
import { wordOf, type Answers, type Question } from '../look/fields';
import { t } from '../look/words';
import type { Row } from '../store/copy';
import { fullPhone } from './phone-number';
import { text, type Village } from './village';

/** What is known of a person or a family and may be put right. Only what differs travels, each field on the value its writer saw. */
export type Changed = 'change' | 'change-house';

export const isChanging = (what: string): what is Changed => what === 'change' || what === 'change-house';

/** A register fact about somebody who was known before: it names neither the family a person came with nor the head a family began with. */
export function isChange({ kind, public: told }: Fact): boolean {
  if (kind === 'household') return toldValue(told, 'head') === undefined;
  return kind === 'person' && toldValue(told, 'household') === undefined && !NEWBORN.has(toldValue(told, 'nik_state'));
}

const NEWBORN: ReadonlySet<Value | undefined> = new Set(['temporary', 'none']);

export function changeQuestions(desk: Desk, village: Village, what: Changed, about: string): Question[] {
  const civil: Question[] = desk.may('civil') ? [{ name: 'phone', label: t('kader.ask.phone'), kind: 'digits' }] : [];
  if (what === 'change-house') {
    return [
      { name: 'dusun', label: t('kader.ask.dusun'), kind: 'text' }, { name: 'rt', label: 'RT', kind: 'digits' }, { name: 'rw', label: 'RW', kind: 'digits' },
      ...civil, ...civil.map((): Question => ({ name: 'address', label: t('kader.ask.address'), kind: 'long' })),
    ];
  }
  // A national number that is known is not shown in full, so it is not changed here.
  const number: Question[] = text(village.row('person', about), 'nik') ? [] : [{ name: 'nik', label: 'NIK', kind: 'digits', hint: t('kader.ask.nik-hint') }];
  return [
    { name: 'name', label: t('kader.ask.name'), kind: 'text' },
    { name: 'sex', label: t('kader.ask.sex'), kind: 'choice', options: [{ value: 'f', word: t('sex.Female') }, { value: 'm', word: t('sex.Male') }] },
    { name: 'born_on', label: t('birth.on'), kind: 'day', hint: t('kader.ask.born-hint') }, ...number, ...civil,
  ];
}

/** What the phone knows, as answers. */
export function knownAnswers(village: Village, what: Changed, about: string): Answers {
  const row = rowOf(village, what, about);
  const answers = Object.fromEntries(['name', 'sex', 'born_on', 'dusun', 'rt', 'rw', 'address', 'phone'].map((name) => [name, text(row, name) ?? '']));
  return { ...answers, born_on: village.bornOn(row) ?? '' };
}

export function changeDrafts(village: Village, what: Changed, about: string, answers: Answers): Draft[] {
  const row = rowOf(village, what, about);
  const known = knownAnswers(village, what, about);
  const differs = (name: string): boolean => (answers[name] ?? '').trim() !== known[name];
  const told = (names: readonly string[]): Record<string, Value | undefined> => Object.fromEntries(names.filter(differs).map((name) => [name, name === 'phone' ? fullPhone(answers['phone']) : wordOf(answers, name)]));
  const seen = (names: readonly string[]): Record<string, Value> => Object.fromEntries(names.map((name) => [name, text(row, name) ?? null]));
  const change = (fields: Record<string, Value | undefined>) => changes(fields, seen(Object.keys(fields)));

  const nik = readNik(answers['nik'] ?? '');
  const numbered = 'digits' in nik ? { nik_state: 'permanent' } : {};
  const born = differs('born_on') ? { born_on: wordOf(answers, 'born_on') ?? 'unknown', born_precision: wordOf(answers, 'born_on') && 'day' } : {};
  const [open, personal] = what === 'change-house' ? [change(told(['dusun', 'rt', 'rw'])), change(told(['address', 'phone']))]
    : [change({ ...told(['sex']), ...born, ...numbered }), change({ ...told(['name', 'phone']), ...('digits' in nik ? { nik: nik.digits } : {}) })];
  const isSame = Object.keys(open).length + Object.keys(personal).length === 0;
  return isSame ? [] : [{ kind: what === 'change' ? 'person' : 'household', subject: about, on: village.today, public: open, personal }];
}

const rowOf = (village: Village, what: Changed, about: string): Row | undefined => village.row(what === 'change' ? 'person' : 'household', about);
