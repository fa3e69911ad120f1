import { toldValue, type Fact, type Fields, type Value } from '../facts/fact';
import type { Answers } from '../look/fields';
import { shownAsTyped } from '../look/format';
import { isChange } from './changing';
import { text, type Village } from './village';

/** What a fact says, as answers of the form it was written with. No form asks for the day a register was written in. */
export function answersOf(fact: Fact): Answers {
  const answers: Record<string, string> = { on: fact.on };
  for (const fields of [fact.public, fact.personal]) {
    for (const [name, member] of Object.entries(fields ?? {})) {
      const value = isChanged(member) ? toldValue(fields, name) : member;
      if (isPlain(value) && value !== 'unknown') answers[name] = written(value);
    }
  }
  switch (fact.kind) {
    case 'household': case 'pregnancy': return { ...answers, on: '' };
    case 'person': return { ...answers, on: '', precision: answers['born_precision'] ?? '' };
    case 'couple': return { ...answers, on: '', partner: toldValue(fact.public, 'bride') === undefined ? '' : (answers['groom'] ?? '') };
    case 'departure': return { ...answers, how: 'away' };
    case 'relocation': return { ...answers, how: 'inside' };
    case 'birth': return { ...answers, ...newborns(fact) };
    default: return answers;
  }
}

/** Whom or what the form of a register fact is about: the family, the pregnancy, the person. */
export function aboutOf(village: Village, fact: Fact): string {
  if (isChange(fact)) return fact.subject ?? '';
  const word = (name: string): string | undefined => toldValue(fact.public, name) as string | undefined;
  switch (fact.kind) {
    case 'household': return '';
    case 'person': return word('household') ?? '';
    case 'pregnancy': return text(village.row('person', word('woman')), 'home') ?? '';
    case 'couple': return word('bride') ?? word('groom') ?? '';
    default: return fact.subject ?? '';
  }
}

function newborns(fact: Fact): Answers {
  const children = (fact.public['children'] ?? []) as readonly Fields[];
  const answers: Record<string, string> = { count: String(Math.max(1, children.length)) };
  for (const [at, child] of children.entries()) {
    const { sex, alive, weight_g: grams, length_cm: length } = child;
    answers[`sex_${at + 1}`] = isPlain(sex) ? written(sex) : '';
    answers[`alive_${at + 1}`] = alive === 'n' ? 'n' : 'y';
    answers[`weight_${at + 1}`] = typeof grams === 'number' ? written(grams / 1000) : '';
    answers[`length_${at + 1}`] = typeof length === 'number' ? written(length) : '';
  }
  return answers;
}

const written = (value: string | number): string => (typeof value === 'number' ? shownAsTyped(String(value)) : value);

const isChanged = (member: Value | undefined): boolean => typeof member === 'object' && member !== null && 'value' in member;

const isPlain = (value: Value | undefined): value is string | number => typeof value === 'string' || typeof value === 'number';
