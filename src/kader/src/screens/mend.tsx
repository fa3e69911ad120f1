import type { Desk } from '../desk';
import { useDesk } from '../desk-hook';
import { Mark } from '../look/marks';
import { measure } from '../look/format';
import { problemWords } from '../look/problem-words';
import { Button, Notice } from '../look/parts';
import { hasText, t } from '../look/words';
import { go } from '../places';
import type { Row } from '../store/copy';
import type { Entry } from '../store/notebook';
import { subjectName, whatItIs } from '../village/entry-words';
import { hasForm, REGISTERS } from '../village/mending';
import { text, type Village } from '../village/village';

/** A fact that was refused or doubted: why, and the way to mend or to confirm it. Either is a new fact; this one stays as it was written. */
export function Mend({ entry }: { entry: Entry }) {
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

const ASK: ReadonlySet<string> = new Set(['no-such-subject', 'wrong-subject', 'place-unknown', 'village-not-open', 'posyandu-unknown']);

/** What the writer can do now, in words. */
export function nextStep(desk: Desk, entry: Entry): string {
  if (!hasForm(entry.fact)) return t('kader.next-step.decide');
  if (!isMendable(desk, entry) || entry.problems.some(({ code }) => ASK.has(code))) return t('kader.next-step.ask');
  return entry.problems.some(({ field }) => field !== '' && !(field === 'on' && REGISTERS.has(entry.fact.kind))) ? t('kader.next-step.fields') : t('kader.next-step.again');
}

/** Two records of one thing: both are kept and shown side by side, the midwife decides. */
export function Conflict({ finding }: { finding: Row }) {
  const desk = useDesk();
  const { village, notebook } = desk.open();
  const { earlier, later } = recordsOf(finding);
  const fact = String(finding['fact']);
  const person = village.row('person', text(finding, 'subject'));
  const decide = (choice: 'this' | 'other'): Promise<Entry> => desk.save({
    kind: 'verdict', subject: text(finding, 'subject'), on: village.today,
    public: { fact, choice, field: finding['code'] === 'conflict' ? text(finding, 'detail') : undefined }, reason: t('kader.conflict.decided'),
  });
  const laterBy = notebook.entries.has(fact) ? t('kader.you') : (village.head?.authors[text(village.row('child_visit', fact), 'author') ?? ''] ?? t('kader.conflict.later'));
  return (
    <Notice tone="orchid" mark={<Mark name="conflict" />} title={t('kader.conflict')}>
      <p><b>{text(person, 'name') ?? ''}</b>{fieldOf(village, finding)}. {t('kader.conflict.both')}</p>
      <div class="pair-values">
        <span><span class="small second">{laterBy}</span><b>{later || '–'}</b></span>
        <span><span class="small second">{t('kader.conflict.earlier')}</span><b>{earlier || '–'}</b></span>
      </div>
      {desk.may('clinic') && <div class="pair"><Button small onPress={() => void decide('this')}>{t('kader.conflict.take-later')}</Button><Button small second onPress={() => void decide('other')}>{t('kader.conflict.take-earlier')}</Button></div>}
    </Notice>
  );
}

// A field of the register, by the row it belongs to.
function fieldOf(village: Village, finding: Row): string {
  const kind = ['person', 'household', 'pregnancy', 'couple'].find((each) => village.row(each, text(finding, 'subject')));
  const key = `field.${kind ?? ''}.${text(finding, 'detail') ?? ''}`;
  return hasText(key) ? `, ${t(key)}` : '';
}

// Two measurers: weight before, weight now, length before, length now. A field of the register: the present value, the one that was written.
function recordsOf(finding: Row): { earlier: string; later: string } {
  const [one = '', other = '', three = '', four = ''] = readList(text(finding, 'args'));
  if (finding['code'] === 'conflict') return { earlier: one, later: other };
  const numbers = (kg: string, cm: string): string => [kg && t('format.kg', measure(Number(kg))), cm && t('format.cm', measure(Number(cm)))].filter(Boolean).join(', ');
  return { earlier: numbers(one, three), later: numbers(other, four) };
}

function readList(json: string | undefined): string[] {
  const list = JSON.parse(json ?? '[]') as unknown;
  return Array.isArray(list) ? list.map(String) : [];
}
