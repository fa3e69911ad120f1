import { useMemo, useState } from 'preact/hooks';
import { useDesk } from '../desk-hook';
import { ALIKE, folded, within } from '../domain/names';
import { age } from '../look/format';
import { Icon } from '../look/icons';
import { Empty, LinkButton, RowLink, Screen, SyncPill } from '../look/parts';
import { counted, t } from '../look/words';
import { to } from '../places';
import type { Row } from '../store/copy';
import { text, type Village } from '../village/village';

const PAGE = 60;

interface Found { readonly household: Row; readonly who: string; readonly hit?: Row | undefined; readonly like: number }

/** Every family, found by any part of anybody's name, or by hamlet and RT. */
export function FamiliesScreen() {
  const { village } = useDesk().open();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(PAGE);
  const all = useMemo(() => listed(village), [village, village.tables.get('person')?.size]);
  const found = useMemo(() => search(village, all, typed), [all, typed]);
  return (
    <Screen title={t('kader.tab.keluarga')} tab="keluarga" beside={<SyncPill />} foot={<LinkButton to={to('daftar', 'household')}><Icon name="add" size={20} />{t('kader.register.household')}</LinkButton>}>
      <label class="find"><Icon name="find" size={20} /><input type="search" placeholder={t('kader.find')} aria-label={t('kader.find')} value={typed} onInput={(event) => { setTyped(event.currentTarget.value); setShown(PAGE); }} /></label>
      {found.length === 0 ? <Empty title={typed ? t('kader.nobody-found', typed) : t('kader.empty-village')}><p>{typed ? t('kader.nobody-found.hint') : t('kader.empty-village.hint')}</p></Empty>
        : <p class="line-head small second">{counted('kader.families', found.length)}</p>}
      <ul>{found.slice(0, shown).map((each) => <li key={String(each.household['id'])}><Line found={each} village={village} /></li>)}</ul>
      {found.length > shown && <p class="empty"><button class="button button-second" type="button" onClick={() => setShown(shown + 5 * PAGE)}>{t('kader.more', found.length - shown)}</button></p>}
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
  const head = village.row('person', text(household, 'head'));
  const members = village.membersOf(String(household['id']));
  const eldest = [...members].filter((each) => text(each, 'name')).sort((one, other) => (village.bornOn(one) ?? '9').localeCompare(village.bornOn(other) ?? '9'))[0];
  return text(head, 'name') ?? text(eldest, 'name') ?? t('kader.family-without-name');
}

function listed(village: Village): Found[] {
  return village.households().map((household) => ({ household, who: nameOf(village, household), like: 0 }))
    .sort((one, other) => one.who.localeCompare(other.who));
}

function search(village: Village, all: readonly Found[], typed: string): readonly Found[] {
  const words = folded(typed);
  if (words.length === 0) return all;
  const found: Found[] = [];
  for (const each of all) {
    const members = village.membersOf(String(each.household['id']));
    const best = members.map((person) => ({ person, like: like(words, typed, text(person, 'name') ?? '') })).sort((one, other) => other.like - one.like)[0];
    const place = placeOf(each.household).toLowerCase().includes(typed.trim().toLowerCase()) ? ALIKE : 0;
    if (best && best.like >= ALIKE) found.push({ ...each, hit: best.person, like: best.like });
    else if (place > 0) found.push({ ...each, like: place });
  }
  return found.sort((one, other) => other.like - one.like);
}

// Any part of a name finds it; a slip of the finger too.
function like(words: readonly string[], typed: string, name: string): number {
  const whole = folded(name);
  if (whole.join(' ').includes(words.join(' ')) || name.toLowerCase().includes(typed.trim().toLowerCase())) return Math.max(0.9, within(words, whole));
  return within(words, whole);
}
