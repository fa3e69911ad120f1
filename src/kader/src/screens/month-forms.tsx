import { useState } from 'preact/hooks';
import { useDesk, useSaving } from '../desk-hook';
import { monthOf } from '../domain/days';
import { numberOf, Questions, type Answers, type Question } from '../look/fields';
import { monthName } from '../look/format';
import { Mark } from '../look/marks';
import { Button, Choice, Empty, RowLink, Screen, SyncPill, Toggle } from '../look/parts';
import { t } from '../look/words';
import { back, to } from '../places';
import type { Row } from '../store/copy';
import { byName, count, isBetween, text, type Village } from '../village/village';
import { FORM_2A, FORM_2B, MOST_TABLETS, told } from '../village/visit-questions';

/** The KPM's three monthly forms: who is on each, and whose row is still missing. */
export function MonthFormsScreen({ first = '2a' }: { first?: '2a' | '2c' }) {
  const { village } = useDesk().open();
  const [form, setForm] = useState<'2a' | '2b' | '2c'>(first);
  const cases = form === '2a' ? village.pregnancies() : village.people().filter((each) => isBetween(village.months(each), 0, 24));
  return (
    <Screen title={t('kader.forms')} beside={<SyncPill />}>
      <div class="form"><Choice name={t('kader.forms')} columns={3} value={form} onPick={setForm} options={[{ value: '2a', word: '2A' }, { value: '2b', word: '2B' }, { value: '2c', word: '2C' }]} /><p class="second small">{t(`kader.form.${form}.long`, monthName(village.today))}</p></div>
      {form === '2c' ? <Preschool village={village} /> : <ul>{cases.map((each) => <li key={String(each['id'])}><Case village={village} form={form} row={each} /></li>)}</ul>}
      {form !== '2c' && cases.length === 0 && <Empty title={t('kader.form.nobody')} />}
    </Screen>
  );
}

const visitsOf = (village: Village, form: '2a' | '2b', id: string): readonly Row[] => (form === '2a' ? village.about('pregnancy_visit', 'pregnancy', id) : village.visits(id));

const rowOfMonth = (village: Village, form: '2a' | '2b', id: string): Row | undefined =>
  visitsOf(village, form, id).findLast((row) => count(row, 'form') === 1 && monthOf(text(row, 'on_day') ?? '') === monthOf(village.today));

function Case({ village, form, row }: { village: Village; form: '2a' | '2b'; row: Row }) {
  const id = String(row['id']);
  const person = form === '2a' ? village.row('person', text(row, 'woman')) : row;
  const done = rowOfMonth(village, form, id);
  return (
    <RowLink to={to('formulir', form, id)}>
      <span class="row-top"><b>{text(person, 'name') ?? t('kader.no-name')}</b></span>
      <span class="door-line"><Mark name={done ? 'received' : 'owed'} /><span>{done ? t('kader.form.filled') : t('kader.form.missing')}</span></span>
    </RowLink>
  );
}

/** One case's row of the month, one fact. What was answered before and seldom changes stands there already. */
export function MonthFormScreen({ form: name, subject }: { form: string; subject: string }) {
  const desk = useDesk();
  const { village, notebook } = desk.open();
  const form = name === '2a' ? '2a' : '2b';
  const known = rowOfMonth(village, form, subject);
  const questions = form === '2a' ? FORM_2A() : FORM_2B();
  const [answers, setAnswers] = useState<Answers>(() => prefilled(village, form, subject, known, questions));
  const [busy, run] = useSaving();
  const person = form === '2a' ? village.row('person', text(village.row('pregnancy', subject), 'woman')) : village.row('person', subject);
  const tablets = numberOf(answers, 'iron_tablets') ?? 0;

  const save = (): void => run(async () => {
    const own = known && notebook.entries.has(String(known['fact'])) ? String(known['fact']) : undefined;
    await desk.save({ kind: form === '2a' ? 'pregnancy-visit' : 'child-visit', subject, on: village.today, public: { form: 'y', ...told(answers, questions) }, replaces: own });
    back();
  });
  return (
    <Screen title={text(person, 'name') ?? t('kader.no-name')} foot={<Button disabled={busy || tablets > MOST_TABLETS || !Number.isInteger(tablets)} onPress={save}>{t('kader.save')}</Button>}>
      <form class="form" onSubmit={(event) => event.preventDefault()}>
        <p class="second">{t(`kader.form.${form}.long`, monthName(village.today))}</p>
        <Questions questions={questions} answers={answers} onAnswer={(field, value) => setAnswers({ ...answers, [field]: value })}
          said={tablets > MOST_TABLETS ? { iron_tablets: [{ tone: 'wrong', words: t('problem.out-of-range', 0, MOST_TABLETS) }] } : {}} />
      </form>
    </Screen>
  );
}

const KEPT = ['safe_water', 'latrine', 'health_cover', 'birth_certificate', 'high_risk', 'kek'];

function prefilled(village: Village, form: '2a' | '2b', subject: string, known: Row | undefined, questions: readonly Question[]): Answers {
  const rows = visitsOf(village, form, subject);
  return Object.fromEntries(questions.flatMap(({ name, kind }) => {
    const value = known ? count(known, name) : KEPT.includes(name) ? village.latest(rows, name) : undefined;
    return value === undefined ? [] : [[name, kind !== 'yes-no' ? String(value) : value === 1 ? 'y' : 'n']];
  }));
}

/** Form 2C: who came to the playgroup this month. A press is a fact. */
function Preschool({ village }: { village: Village }) {
  const desk = useDesk();
  const children = village.people().filter((each) => isBetween(village.months(each), 24, 84)).sort(byName);
  if (!desk.may('preschool')) return <Empty title={t('kader.form.2c.not-yours')} />;
  const came = (id: string): boolean => count(village.about('preschool_month', 'person', id).findLast((row) => monthOf(text(row, 'on_day') ?? '') === monthOf(village.today)), 'attended') === 1;
  return (
    <section class="sheet">
      {children.map((each) => {
        const id = String(each['id']);
        return <Toggle key={id} on={came(id)} onSwitch={(on) => void desk.save({ kind: 'preschool-month', subject: id, on: `${monthOf(village.today)}-01`, public: { attended: on ? 'y' : 'n' } })}>{text(each, 'name') ?? t('kader.no-name')}</Toggle>;
      })}
      {children.length === 0 && <p class="second">{t('kader.form.nobody')}</p>}
    </section>
  );
}
