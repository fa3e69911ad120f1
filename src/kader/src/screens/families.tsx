import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useDesk } from '../desk-hook';
import { age } from '../look/format';
import { Icon } from '../look/icons';
import { Empty, LinkButton, RowLink, Screen, SyncPill } from '../look/parts';
import { counted, t } from '../look/words';
import { to } from '../places';
import type { Notebook } from '../store/notebook';
import { allFamilies, placeOf, search, type Found } from '../village/families';
import { text, type Village } from '../village/village';

// What one sees at once comes first, the rest of the page with the next frame.
const SIGHT = 10;
const PAGE = 20;

// Who comes back from a family finds the list as it was left; it goes with whoever had it open.
const left = new WeakMap<Notebook, { readonly typed: string; readonly shown: number; readonly top: number }>();

/** Every family, found by any part of anybody's name, or by hamlet and RT. */
export function FamiliesScreen() {
  const { village, notebook } = useDesk().open();
  const before = left.get(notebook);
  const [typed, setTyped] = useState(before?.typed ?? '');
  const [shown, setShown] = useState(before?.top ? before.shown : SIGHT);
  const now = useRef({ typed, shown });
  now.current = { typed, shown };
  useLayoutEffect(() => {
    const main = document.querySelector('main');
    main?.scrollTo(0, before?.top ?? 0);
    return () => { left.set(notebook, { ...now.current, top: main?.scrollTop ?? 0 }); };
  }, [notebook]);
  useEffect(() => { if (shown < PAGE) requestAnimationFrame(() => setShown(PAGE)); }, [shown]);
  const all = allFamilies(village);
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
