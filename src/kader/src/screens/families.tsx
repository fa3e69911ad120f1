import { useEffect, useMemo, useState } from 'preact/hooks';
import { useDesk } from '../desk-hook';
import { ALIKE, folded, within } from '../domain/names';
import { age } from '../look/format';
import { Icon } from '../look/icons';
import { Empty, LinkButton, RowLink, Screen, SyncPill } from '../look/parts';
import { counted, t } from '../look/words';
import { to } from '../places';
import type { Row } from '../store/copy';
import { compareWords, text, type Village } from '../village/village';

// What one sees at once comes first, the rest of the page with the next frame.
const SIGHT = 10;
const PAGE = 20;

interface Found { readonly household: Row; readonly who: string; readonly hit?: Row | undefined; readonly like: number }

/** Every family, found by any part of anybody's name, or by hamlet and RT. */
export function FamiliesScreen() {
  const { village } = useDesk().open();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(SIGHT);
  useEffect(() => { if (shown < PAGE) requestAnimationFrame(() => setShown(PAGE)); }, [shown]);
  const all = village.once('families', () => listed(village));
  const found = useMemo(() => search(village, all, typed), [all, typed]);
  return (
    <Screen title={t('kader.tab.keluarga')} first beside={<SyncPill />} foot={<LinkButton to={to('daftar', 'household')}><Icon name="add" size={20} />{t('kader.register.household')}</LinkButton>}>
      <label class="find"><Icon name="find" size={20} /><input type="search" placeholder={t('kader.find')} aria-label={t('kader.find')} value={typed} onInput={(event) => { setTyped(event.currentTarget.value); setShown(SIGHT); }} /></label>
      {found.length === 0 ? <Empty title={typed ? t('kader.nobody-found', typed) : t('kader.empty-village')}><p>{typed ? t('kader.nobody-found.hint') : t('kader.empty-village.hint')}</p></Empty>
        : <p class="line-head small second">{counted('kader.families', found.length)}</p>}
      <ul>{found.slice(0, shown).map((each) => <li key={String(each.household['id'])}><Line found={each} village={village} /></li>)}</ul>
      {shown >= PAGE && found.length > shown && <p class="empty"><button class="button button-second" type="button" onClick={() => setShown(shown + 5 * PAGE)}>{t('kader.more', found.length - shown)}</button></p>}
    </Screen>
  );
}

function Line({ found, village }: { found: Found; village: Village }) {
  const { household, who, hit } = found;
  const bornOn = village.bornOn(hit);
  return (
    <RowLink to={to('keluarga', String(household['id']))}>
      <span class="row-top"><b>{hit ? text(hit, 'name') : who}</b>{hit && bornOn && <span class="second small nowrap">{age(bornOn, village.today)}</span>}</span>
      <span class="second small">{[hit ? who : undefined, placeOf(household)].filter(Boolean).join(', ')}</span>
    </RowLink>
  );
}

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

function search(village: Village, all: readonly Found[], typed: string): readonly Found[] {
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
