import { ALIKE, folded, within } from '../domain/names';
import { t } from '../look/words';
import type { Row } from '../store/copy';
import { compareWords, text, type Village } from './village';

/** A family in the list, and the member whose name was looked for. */
export interface Found {
  readonly household: Row;
  readonly who: string;
  readonly hit?: Row | undefined;
  readonly like: number;
}

/** Every family, by the name it goes by. */
export const allFamilies = (village: Village): readonly Found[] => village.once('families', () => listed(village));

export const placeOf = (household: Row | undefined): string =>
  [text(household, 'rt') && t('kader.rt', text(household, 'rt') ?? ''), text(household, 'dusun')].filter(Boolean).join(', ');

/** Whose family it is: the head, else the eldest with a name. */
export function nameOf(village: Village, household: Row): string {
  const head = text(village.row('person', text(household, 'head')), 'name');
  if (head !== undefined) return head;

  let eldest: Row | undefined;
  for (const each of village.membersOf(String(household['id']))) {
    if (text(each, 'name') && (!eldest || (village.bornOn(each) ?? '9') < (village.bornOn(eldest) ?? '9'))) eldest = each;
  }
  return text(eldest, 'name') ?? t('kader.family-without-name');
}

function listed(village: Village): Found[] {
  return village.households().map((household) => ({ household, who: nameOf(village, household), like: 0 }))
    .sort((one, other) => compareWords(one.who, other.who));
}

/** Families in which somebody's name contains what was typed, or that live there; else those whose names resemble it. */
export function search(village: Village, all: readonly Found[], typed: string): readonly Found[] {
  const words = folded(typed);
  if (words.length === 0) return all;
  const [folds, letters] = [words.join(' '), typed.trim().toLowerCase()];
  const exact = hits(village, all, (person, name) => (foldedOf(person, name).join(' ').includes(folds) || name.toLowerCase().includes(letters) ? 1 : 0), letters);
  // Only when nobody is written so is a slip of the finger looked for.
  return exact.length > 0 ? exact : hits(village, all, (person, name) => within(words, foldedOf(person, name)), letters);
}

function hits(village: Village, all: readonly Found[], like: (person: Row, name: string) => number, letters: string): Found[] {
  const found: Found[] = [];
  for (const each of all) {
    let best: { person: Row; like: number } | undefined;
    for (const person of village.membersOf(String(each.household['id']))) {
      const score = like(person, text(person, 'name') ?? '');
      if (score >= ALIKE && score > (best?.like ?? 0)) best = { person, like: score };
    }
    if (best) found.push({ ...each, hit: best.person, like: best.like });
    else if (placeOf(each.household).toLowerCase().includes(letters)) found.push({ ...each, like: ALIKE });
  }
  return found.sort((one, other) => other.like - one.like);
}

const names = new WeakMap<Row, string[]>();

// A name is folded once, not with every letter that is typed.
function foldedOf(person: Row, name: string): string[] {
  const known = names.get(person);
  if (known) return known;
  const words = folded(name);
  names.set(person, words);
  return words;
}
