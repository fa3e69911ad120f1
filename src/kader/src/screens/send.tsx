import { useDesk } from '../desk-hook';
import { clockTime, dayShort, number } from '../look/format';
import { dayAt } from '../domain/days';
import { Icon } from '../look/icons';
import { Mark, type MarkName } from '../look/marks';
import { Button, Notice, Screen, SunSwitch } from '../look/parts';
import { counted, hasText, t } from '../look/words';
import type { Desk } from '../desk';
import type { Entry } from '../store/notebook';
import { isReceived } from '../sync/offer';
import { openConflicts } from '../village/conflicts';
import { Carry, SealedLines } from './carry';
import { Conflict, MendList } from './mend';
import { subjectName, whatItIs } from '../village/entry-words';
import { LanguageChoice } from './gate';

const RECENT = 20;
const SQUARES = 120;
const CONFLICTS = 30;

/** What waits, what was received and under which number, what was refused and why. Never a bare spinner. */
export function SendScreen() {
  const desk = useDesk();
  const all = [...(desk.notebook?.entries.values() ?? [])];
  const entries = all.filter((each) => each.mendedBy === undefined);
  const by = (...outcomes: readonly Entry['outcome'][]): Entry[] => entries.filter((each) => outcomes.includes(each.outcome));
  const [mend, conflicts, sealed] = [desk.notebook?.toMend() ?? [], openConflicts(desk), desk.notebook?.sealed ?? []];
  const received = by('received').length + sealed.filter(isReceived).length;
  const waiting = desk.waiting();
  const zone = desk.notebook?.session?.villages[0]?.zone ?? 7;
  const last = desk.notebook?.user.lastContact;

  return (
    <Screen title={t('kader.tab.kirim')} first beside={<><SunSwitch />{desk.offline && <span class="head-note">{t('kader.no-signal.short')}</span>}</>}
      foot={<>
        <Button disabled={desk.step !== undefined} onPress={() => void desk.sync()}><Icon name="send" size={20} />{desk.step ? stepWords(desk) : t('kader.send-now')}</Button>
        <p>{nextWords(desk, zone)}{last ? ` ${t('kader.last-contact', moment(desk, last, zone))}` : ''}</p>
      </>}>
      <p class="figures"><span><b>{number(entries.length + sealed.length)}</b> {t('kader.recorded')}</span><span><b>{number(received)}</b> {t('kader.received')}</span></p>
      <Squares received={received} waiting={waiting} mend={mend.length} conflicts={desk.may('clinic') ? 0 : conflicts.length} />
      <div class="states">
        <State mark="arrived" words={t('kader.state.received', received)} />
        <State mark="saved" words={t('kader.state.waiting', waiting)} />
        <State mark="refused" words={t('kader.state.refused', mend.length)} />
        <State mark="conflict" words={t('kader.state.conflict', conflicts.length)} />
      </div>
      {desk.error && <Trouble desk={desk} />}
      <MendList entries={mend} />
      {conflicts.slice(0, CONFLICTS).map((each) => <Conflict key={`${String(each['fact'])}/${String(each['detail'])}`} finding={each} />)}
      {conflicts.length > CONFLICTS && <p class="empty">{t('kader.more', conflicts.length - CONFLICTS)}</p>}
      <Recent entries={all} zone={zone} desk={desk} />
      <SealedLines sealed={sealed} desk={desk} zone={zone} />
      <Carry />
      <section class="form"><Room desk={desk} /><LanguageChoice /><button class="button button-second" type="button" onClick={() => void desk.lock()}><Icon name="lock" size={20} />{t('kader.lock')}</button></section>
    </Screen>
  );
}

const State = ({ mark, words }: { mark: MarkName; words: string }) => <span><Mark name={mark} />{words}</span>;

function Squares({ received, waiting, mend, conflicts }: { received: number; waiting: number; mend: number; conflicts: number }) {
  const all = [...Array<MarkName>(received).fill('arrived'), ...Array<MarkName>(waiting).fill('saved'), ...Array<MarkName>(mend).fill('refused'), ...Array<MarkName>(conflicts).fill('conflict')].slice(-SQUARES);
  return (
    <div class="squares" aria-hidden="true">
      {all.map((each, at) => (
        <svg key={at} class={`mark-${each}`} viewBox="0 0 14 12">
          {each === 'arrived' && <rect width="14" height="12" fill="currentColor" />}
          {each === 'saved' && <rect x="1" y="1" width="12" height="10" fill="none" stroke="currentColor" stroke-width="2" />}
          {each === 'refused' && <path d="M0 0h14v12l-7-4-7 4z" fill="currentColor" />}
          {each === 'conflict' && <path d="M1 1h12v10H1zM7 1v5h6" fill="none" stroke="currentColor" stroke-width="2" />}
        </svg>
      ))}
    </div>
  );
}

function Recent({ entries, zone, desk }: { entries: readonly Entry[]; zone: number; desk: Desk }) {
  const shown = [...entries].reverse().slice(0, RECENT);
  const marks: Record<Entry['outcome'], MarkName> = { received: 'arrived', saved: 'saved', waiting: 'saved', refused: 'refused', doubted: 'held-back' };
  const offset = desk.notebook?.user.offset ?? 0;
  return (
    <section class="sheet">
      <p class="row-top"><b>{t('kader.recent')}</b><span class="second small">{t('kader.recent.number')}</span></p>
      {shown.length === 0 && <p class="second">{t('kader.recent.none')}</p>}
      {shown.map((each) => (
        <p key={each.fact.id} class="record">
          <Mark name={marks[each.outcome]} alone />
          <span>{[subjectName(desk, each.fact), whatItIs(each.fact)].filter(Boolean).join(', ')}</span>
          <span class="push"><span>{standing(each)}</span>
            <span>{isToday(desk, each.savedAt, zone) ? clockTime(each.savedAt + offset, zone) : dayShort(dayAt(each.savedAt + offset, zone))}</span></span>
        </p>
      ))}
    </section>
  );
}

// What became of it: its number in the book, or where it is. A refused one stays to be seen.
function standing({ fact, outcome, receipt, mendedBy }: Entry): string {
  if (receipt) return number(receipt.number);
  if (mendedBy !== undefined) return mendedBy === fact.id ? t('kader.left-as-is') : t('kader.mended');
  return outcome === 'waiting' ? t('kader.waits-for-another') : outcome === 'saved' ? t('kader.on-phone') : t('kader.to-mend');
}

function Trouble({ desk }: { desk: Desk }) {
  const code = desk.error?.code ?? '';
  const waiting = desk.waiting();
  const incident = desk.error?.body['incident'];
  return (
    <Notice tone={desk.error?.isPassing ? 'turmeric' : 'morinda'} live title={hasText(`kader.error.${code}`) ? t(`kader.error.${code}`) : desk.error?.isPassing ? t('kader.error.busy') : t('kader.error.other', typeof incident === 'string' ? incident : code)}>
      <p>{counted('kader.safe', waiting)}</p>
      {['sign-in-again', 'device-unknown'].includes(code) && <Button small onPress={() => { void desk.lock(); location.hash = '#/masuk'; }}>{t('kader.sign-in.go')}</Button>}
    </Notice>
  );
}

function stepWords(desk: Desk): string {
  const step = desk.step;
  if (step?.at === 'sending') return t('kader.step.sending', step.sent, step.of);
  return step?.at === 'reading' ? t('kader.step.reading', step.village) : t('kader.step.comparing');
}

function nextWords(desk: Desk, zone: number): string {
  if (desk.offline) return t('kader.next.signal');
  if (desk.schedule.nextAttempt === 0) return t('kader.next.by-itself');
  return t(desk.error ? 'kader.next.at' : 'kader.next.then', moment(desk, desk.schedule.nextAttempt, zone));
}

const offsetOf = (desk: Desk): number => desk.notebook?.user.offset ?? 0;

const isToday = (desk: Desk, instant: number, zone: number): boolean => dayAt(instant + offsetOf(desk), zone) === dayAt(Date.now() + offsetOf(desk), zone);

// An instant of this phone by the server's clock; the day is told unless it is today.
function moment(desk: Desk, instant: number, zone: number): string {
  const there = instant + offsetOf(desk);
  return isToday(desk, instant, zone) ? clockTime(there, zone) : `${dayShort(dayAt(there, zone))} ${clockTime(there, zone)}`;
}

function Room({ desk }: { desk: Desk }) {
  if (!desk.room || desk.room.quota === 0) return null;
  const { used, quota, kept } = desk.room;
  const tight = used / quota > 0.8;
  const words = t('kader.room', size(used), size(quota));
  return (
    <div>
      <p class="second small">{words}</p>
      <meter min={0} max={quota} high={0.8 * quota} value={used} aria-label={words} />
      {tight ? <p class="late">{t('kader.room.tight')}</p> : <p class="second small">{t(kept ? 'kader.room.kept' : 'kader.room.not-kept')}</p>}
    </div>
  );
}

const size = (bytes: number): string => (bytes < 1e9 ? t('kader.room.mb', number(bytes / 1e6, bytes < 1e8 ? 1 : 0)) : t('kader.room.gb', number(bytes / 1e9, bytes < 1e11 ? 1 : 0)));
