import { useEffect, useState } from 'preact/hooks';
import { useDesk, useSaving } from '../desk-hook';
import type { Draft } from '../facts/fact';
import { age, distance, weekdayAndDay } from '../look/format';
import { Mark } from '../look/marks';
import { Empty, LinkButton, RowLink, Screen, SunSwitch, SyncPill } from '../look/parts';
import { counted, t } from '../look/words';
import { to } from '../places';
import { doors, type Door } from '../village/doors';
import { allFamilies } from '../village/families';
import { text, type Village } from '../village/village';
import { knocked, lastVisit, takenBack } from '../village/visiting';

const FIRST = 12;

/** Today's doors: whom to visit, most urgent first, and why. */
export function TodayScreen() {
  const desk = useDesk();
  const { village } = desk.open();
  const last = lastVisit(desk, village);
  const [busy, run] = useSaving();
  const write = (draft: Draft): void => run(async () => { await desk.save(draft); });
  const [all, setAll] = useState(false);
  // The families are sorted while nobody waits for them.
  useEffect(() => { requestIdleCallback(() => allFamilies(village)); }, [village]);
  const { doors: found, done } = doors(village);
  const shown = all ? found : found.slice(0, FIRST);
  return (
    <Screen title={t('kader.tab.hari-ini')} first beside={<><SunSwitch /><SyncPill /></>}>
      <p class="line-head"><b class="num">{counted('kader.doors', shown.length)}</b><span class="second push">{weekdayAndDay(village.today)}</span></p>
      {done > 0 && (
        <p class="done"><Mark name="received" size={17} /><span>{counted('kader.doors-done', done)}</span>
          {last && <button class="text-button push" type="button" disabled={busy} onClick={() => write(takenBack(village, last))}>{t('kader.visit.take-back')}</button>}</p>
      )}
      {found.length === 0 && (
        <Empty title={t('kader.no-doors')}><p>{t('kader.no-doors.why')}</p><LinkButton to="#/keluarga" second>{t('kader.all-families')}</LinkButton></Empty>
      )}
      <ol>
        {shown.map((door, at) => (at === 0 ? <FirstDoor key={key(door)} door={door} village={village} busy={busy} onKnocked={() => write(knocked(village, door.household))} /> : <NextDoor key={key(door)} door={door} number={at + 1} village={village} />))}
      </ol>
      {found.length > shown.length && <p class="form"><button class="button button-second" type="button" onClick={() => setAll(true)}>{t('kader.more-doors', found.length - shown.length)}</button></p>}
      <RowLink to="#/formulir"><b>{t('kader.forms')}</b><span class="second small">{t('kader.forms.hint')}</span></RowLink>
      <RowLink to="#/kartu"><b>{t('kader.cards')}</b><span class="second small">{t('kader.cards.hint')}</span></RowLink>
    </Screen>
  );
}

const key = (door: Door): string => `${String(door.person['id'])}/${door.pregnancy ? 'p' : ''}`;

function FirstDoor({ door, village, busy, onKnocked }: { door: Door; village: Village; busy: boolean; onKnocked: () => void }) {
  const phone = text(village.row('household', door.household), 'phone') ?? text(door.person, 'phone');
  return (
    <li class="door door-first">
      <a class="door-head" href={to('keluarga', door.household)}>
        <span class="door-no">1</span>
        <span class="door-body"><Name door={door} village={village} /><span class="second small">{whereAndWhose(door, village)}</span></span>
      </a>
      <ul class="door-why">
        {door.reasons.slice(0, 4).map((reason) => <li key={reason.words}><Mark name={reason.mark} /><span>{reason.words}</span></li>)}
      </ul>
      <div class={phone ? 'foot-row' : ''}>
        <LinkButton to={to('kunjungan', door.household)}>{t('kader.start-visit')}</LinkButton>
        {phone && <LinkButton to={`tel:${phone}`} second>{t('kader.call')}</LinkButton>}
      </div>
      <button class="text-button door-knocked" type="button" disabled={busy} onClick={onKnocked}>{t('kader.visit.knocked')}</button>
    </li>
  );
}

function NextDoor({ door, number, village }: { door: Door; number: number; village: Village }) {
  const [first] = door.reasons;
  return (
    <li class="door">
      <a class="door-head" href={to('keluarga', door.household)}>
        <span class="door-no">{number}</span>
        <span class="door-body">
          <Name door={door} village={village} />
          {first && <span class="door-line"><Mark name={first.mark} size={15} /><span>{first.words}</span><span class="push">{rt(door, village)}</span></span>}
        </span>
      </a>
    </li>
  );
}

function Name({ door, village }: { door: Door; village: Village }) {
  const late = door.since !== undefined && door.since < village.today;
  return (
    <span class="door-name">
      <b>{text(door.person, 'name') ?? t('kader.no-name')}</b>
      {late && door.since ? <span class="late small">{distance(door.since, village.today)}</span> : <span class="second tiny">{since(door, village)}</span>}
    </span>
  );
}

function since(door: Door, village: Village): string {
  if (door.pregnancy) {
    const weeks = village.weeksPregnant(door.pregnancy);
    return weeks === undefined ? t('group.Postnatal') : t('kader.weeks.short', weeks);
  }
  const bornOn = village.bornOn(door.person);
  return bornOn ? age(bornOn, village.today) : '';
}

const rt = (door: Door, village: Village): string => {
  const number = text(village.row('household', door.household), 'rt');
  return number ? t('kader.rt', number) : '';
};

function whereAndWhose(door: Door, village: Village): string {
  const mother = text(village.motherOf(door.person), 'name');
  return [since(door, village), rt(door, village), mother && !door.pregnancy ? t('kader.mother', mother) : undefined].filter(Boolean).join(', ');
}
