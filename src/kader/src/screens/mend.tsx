import { useState } from 'preact/hooks';
import { useDesk } from '../desk-hook';
import { Mark } from '../look/marks';
import { numberOf, Questions, type Answers, type Question } from '../look/fields';
import { shownAsTyped } from '../look/format';
import { problemWords } from '../look/problem-words';
import { Button, Notice } from '../look/parts';
import { hasText, t } from '../look/words';
import type { Row } from '../store/copy';
import type { Entry } from '../store/notebook';
import { subjectName, whatItIs } from '../village/entry-words';
import { text, type Village } from '../village/village';

const NUMBERS: Record<string, string> = { weight_kg: 'kg', length_cm: 'cm', head_cm: 'cm', arm_cm: 'cm' };

/** A fact that was refused or doubted: why, and the way to mend or to confirm it. Either is a new fact; this one stays as it was written. */
export function Mend({ entry }: { entry: Entry }) {
  const desk = useDesk();
  const { fact, problems } = entry;
  const [open, setOpen] = useState(false);
  const [answers, setAnswers] = useState<Answers>(() => Object.fromEntries(Object.keys(NUMBERS).flatMap((name) => (typeof fact.public[name] === 'number' ? [[name, String(fact.public[name])]] : []))));
  const mendable = Object.keys(NUMBERS).filter((name) => typeof fact.public[name] === 'number');
  const doubted = entry.outcome === 'doubted';
  const draft = { kind: fact.kind, subject: fact.subject, on: fact.on, public: fact.public, personal: fact.personal, replaces: fact.replaces, reason: fact.reason };

  const confirm = (): Promise<Entry> => desk.save({ ...draft, confirmed: [...(fact.confirmed ?? []), ...problems.map((each) => each.code)] }, fact.id);
  const mend = (): Promise<Entry> => desk.save({ ...draft, public: { ...fact.public, ...Object.fromEntries(mendable.map((name) => [name, numberOf(answers, name)])) } }, fact.id);
  const drop = (): Promise<void> => desk.setAside(fact.id);
  const questions: Question[] = mendable.map((name) => ({ name, label: t(`kader.number.${name}`), kind: 'number', unit: NUMBERS[name] ?? '' }));

  return (
    <Notice tone={doubted ? 'orchid' : 'morinda'} mark={<Mark name={doubted ? 'held-back' : 'refused'} />} title={doubted ? t('kader.doubted') : t('kader.refused')}>
      <p><b>{subjectName(desk, fact)}</b>, {whatItIs(fact)}.</p>
      {problems.map((each) => <p key={each.code + each.field}>{problemWords(each)}</p>)}
      {open && <Questions questions={questions} answers={answers} onAnswer={(name, value) => setAnswers({ ...answers, [name]: value })} />}
      <div class="pair">
        {mendable.length > 0
          ? <Button small onPress={() => (open ? void mend() : setOpen(true))}>{open ? t('kader.save') : t('kader.mend')}</Button>
          : <Button small second onPress={() => void drop()}>{t('kader.set-aside')}</Button>}
        {doubted && !open && <Button small second onPress={() => void confirm()}>{t('kader.it-is-right')}</Button>}
        {!doubted && mendable.length > 0 && !open && <Button small second onPress={() => void drop()}>{t('kader.set-aside')}</Button>}
      </div>
    </Notice>
  );
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
  const numbers = (kg: string, cm: string): string => [kg && t('format.kg', shownAsTyped(kg)), cm && t('format.cm', shownAsTyped(cm))].filter(Boolean).join(', ');
  return { earlier: numbers(one, three), later: numbers(other, four) };
}

function readList(json: string | undefined): string[] {
  const list = JSON.parse(json ?? '[]') as unknown;
  return Array.isArray(list) ? list.map(String) : [];
}
