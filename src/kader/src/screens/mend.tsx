import type { ComponentChildren } from 'preact';
import type { Desk } from '../desk';
import { useDesk } from '../desk-hook';
import { toldValue } from '../facts/fact';
import { Mark } from '../look/marks';
import { dayLong, measure } from '../look/format';
import { problemWords } from '../look/problem-words';
import { Button, Notice, RowLink } from '../look/parts';
import { hasText, t } from '../look/words';
import { go, to } from '../places';
import type { Row } from '../store/copy';
import type { Entry } from '../store/notebook';
import { subjectName, whatItIs } from '../village/entry-words';
import { hasForm, REGISTERS } from '../village/mending';
import { count, text, type Village } from '../village/village';

// So many that came back for one reason are told together.
const MANY = 3;
const SHOWN = 30;
const NBSP = '\u00a0';

/** What needs mending: each by itself, or, when many were refused for one reason, the reason once and the lines below it. */
export function MendList({ entries }: { entries: readonly Entry[] }) {
  const desk = useDesk();
  const shown = entries.slice(0, SHOWN);
  const alike = new Map<string, Entry[]>();
  for (const each of shown) {
    const reason = each.outcome === 'refused' && isMendable(desk, each) ? [...each.problems.map(problemWords), nextStep(desk, each)].join('\n') : each.fact.id;
    alike.set(reason, [...(alike.get(reason) ?? []), each]);
  }
  return (
    <>
      {[...alike].map(([reason, all]) => (all.length < MANY ? all.map((each) => <Mend key={each.fact.id} entry={each} />) : <MendMany key={reason} entries={all} reason={reason} />))}
      {entries.length > shown.length && <p class="empty">{t('kader.more', entries.length - shown.length)}</p>}
    </>
  );
}

const MendMany = ({ entries, reason }: { entries: readonly Entry[]; reason: string }) => (
  <Notice tone="morinda" mark={<Mark name="refused" />} title={t('kader.refused.many', entries.length)}>
    {reason.split('\n').map((line) => <p key={line}>{line}</p>)}
    <ul>{entries.map((each) => <li key={each.fact.id}><RowLink to={to('perbaiki', each.fact.id)}><span><EntryName entry={each} /></span></RowLink></li>)}</ul>
  </Notice>
);

/** A fact that was refused or doubted: why, and the way to mend or to confirm it. Either is a new fact; this one stays as it was written. */
function Mend({ entry }: { entry: Entry }) {
  const desk = useDesk();
  const { fact, problems } = entry;
  const doubted = entry.outcome === 'doubted';
  const confirm = (): Promise<Entry> => desk.save({ ...fact, confirmed: [...(fact.confirmed ?? []), ...problems.map((each) => each.code)] }, fact.id);
  const mendable = isMendable(desk, entry);
  return (
    <Notice tone={doubted ? 'orchid' : 'morinda'} mark={<Mark name={doubted ? 'held-back' : 'refused'} />} title={doubted ? t('kader.doubted') : t('kader.refused')}>
      <p><EntryName entry={entry} /></p>
      {problems.map((each) => <p key={each.code + each.field}>{problemWords(each)}</p>)}
      {!doubted && <p class="second">{nextStep(desk, entry)}</p>}
      <div class="pair">
        {mendable && <Button small onPress={() => go('perbaiki', fact.id)}>{t('kader.mend')}</Button>}
        {doubted ? <Button small second onPress={() => void confirm()}>{t('kader.it-is-right')}</Button>
          : <Button small second onPress={() => void desk.setAside(fact.id)}>{t('kader.set-aside')}</Button>}
      </div>
    </Notice>
  );
}

export function EntryName({ entry: { fact } }: { entry: Entry }) {
  const who = subjectName(useDesk(), fact);
  return <>{who && <><b>{who}</b>, </>}{whatItIs(fact)}.</>;
}

const isMendable = (desk: Desk, { fact }: Entry): boolean => hasForm(fact) && desk.notebook?.copies.has(fact.village) === true;

const REGISTER = ['person', 'household', 'pregnancy', 'couple'];
const ASK: ReadonlySet<string> = new Set(['no-such-subject', 'wrong-subject', 'place-unknown', 'village-not-open', 'posyandu-unknown']);

/** What the writer can do now, in words. */
export function nextStep(desk: Desk, entry: Entry): string {
  if (!hasForm(entry.fact)) return t('kader.next-step.decide');
  if (!isMendable(desk, entry) || entry.problems.some(({ code }) => ASK.has(code))) return t('kader.next-step.ask');
  return entry.problems.some(({ field }) => field !== '' && !(field === 'on' && REGISTERS.has(entry.fact.kind))) ? t('kader.next-step.fields') : t('kader.next-step.again');
}

/** Two records of one thing: both are kept and shown side by side, the midwife decides. Neither is the one to press. */
export function Conflict({ finding }: { finding: Row }) {
  const desk = useDesk();
  const { village } = desk.open();
  const fact = String(finding['fact']);
  const decide = (choice: 'this' | 'other'): Promise<Entry> => desk.save({
    kind: 'verdict', subject: text(finding, 'subject'), on: village.today,
    public: { fact, choice, field: finding['code'] === 'conflict' ? text(finding, 'detail') : undefined }, reason: t('kader.conflict.decided'),
  });
  const [earlier, later] = recordsOf(desk, finding);
  const decides = desk.may('clinic') && later.says !== undefined;
  return (
    <Notice tone="orchid" mark={<Mark name="conflict" />} title={t('kader.conflict')}>
      <p><b>{text(village.row('person', text(finding, 'subject')), 'name') ?? ''}</b>{fieldOf(village, finding)}, {dayLong(text(finding, 'on_day') ?? village.today)}. {t('kader.conflict.both')}</p>
      <div class="pair records">
        <Record word={t('kader.conflict.earlier')} told={earlier}>{decides && <Button small second onPress={() => void decide('other')}>{t('kader.conflict.take-earlier')}</Button>}</Record>
        <Record word={t('kader.conflict.later')} told={later}>{decides && <Button small second onPress={() => void decide('this')}>{t('kader.conflict.take-later')}</Button>}</Record>
      </div>
      {desk.may('clinic') && !decides && <p>{t('kader.conflict.at-office')}</p>}
    </Notice>
  );
}

const Record = ({ word, told, children }: { word: string; told: Told; children: ComponentChildren }) => (
  <div><span class="small second">{word}{told.by && <><br />{told.by}</>}</span><b>{told.says === undefined ? '•••' : told.says || '–'}</b>{children}</div>
);

// A field of the register, by the row it belongs to.
function fieldOf(village: Village, finding: Row): string {
  const kind = REGISTER.find((each) => village.row(each, text(finding, 'subject')));
  const key = `field.${kind ?? ''}.${text(finding, 'detail') ?? ''}`;
  return hasText(key) ? `, ${t(key)}` : '';
}

interface Told {
  /** Nothing when it never comes to a phone. */
  readonly says: string | undefined;
  readonly by?: string | undefined;
}

// Two measurers: weight before, weight now, length before, length now. A field of the register: the present value, the one that was written.
function recordsOf(desk: Desk, finding: Row): readonly [Told, Told] {
  const { village, notebook } = desk.open();
  const [one, other, three = '', four = ''] = readList(text(finding, 'args'));
  const [fact, subject, field] = [String(finding['fact']), text(finding, 'subject'), text(finding, 'detail') ?? ''];
  if (finding['code'] === 'conflict') {
    // What is personal stands in no finding: the present value is in the register, the other only with whoever wrote it.
    const known = REGISTER.map((each) => village.row(each, subject)).find((row) => row !== undefined);
    const mine = toldValue(notebook.entries.get(fact)?.fact.personal, field);
    return [{ says: one ?? text(known, field) ?? '' }, { says: other ?? (typeof mine === 'string' ? mine : undefined), by: notebook.entries.has(fact) ? t('kader.you') : undefined }];
  }
  const numbers = (kg: string, cm: string): string => [kg && t('format.kg', measure(Number(kg))), cm && t('format.cm', measure(Number(cm)))].filter(Boolean).map((each) => each.replace(' ', NBSP)).join(', ');
  const day = village.visits(subject ?? '').filter((row) => row['on_day'] === finding['on_day']);
  const before = day.filter((row) => row['fact'] !== fact && count(row, 'weight_g') !== undefined && count(row, 'weight_g') === Math.round(1000 * Number(one)));
  const by = (row: Row | undefined): string | undefined => (row && notebook.entries.has(String(row['fact'])) ? t('kader.you') : village.head?.authors[text(row, 'author') ?? '']);
  return [{ says: numbers(one ?? '', three), by: by(before[0]) }, { says: numbers(other ?? '', four), by: by(day.find((row) => row['fact'] === fact)) }];
}

function readList(json: string | undefined): string[] {
  const list = JSON.parse(json ?? '[]') as unknown;
  return Array.isArray(list) ? list.map(String) : [];
}
