import { useEffect, useState } from 'preact/hooks';
import { useDesk, useSaving } from '../desk-hook';
import { Questions, type Answers, type Said } from '../look/fields';
import { Mark } from '../look/marks';
import { Button, Notice, Screen } from '../look/parts';
import { problemWords } from '../look/problem-words';
import { t } from '../look/words';
import { instead } from '../places';
import type { Entry } from '../store/notebook';
import type { AnswerProblem } from '../sync/contract';
import { hasForm, mendingOf } from '../village/mending';
import { EntryName, nextStep } from './mend';

/** The form a refused fact was written with, filled with what was refused, the server's reason beside each answer. Saving writes a new fact. */
export function MendScreen({ id }: { id: string }) {
  const desk = useDesk();
  const entry = desk.notebook?.entries.get(id);
  const isOpen = entry !== undefined && entry.mendedBy === undefined && hasForm(entry.fact);
  const isHere = entry?.fact.village === desk.village?.code;
  useEffect(() => { if (isOpen && !isHere) desk.chooseVillage(entry.fact.village); }, [isOpen, isHere]);
  if (!isOpen) return <Screen title={t('kader.mend')}><p class="empty">{t('kader.mend.done')}</p></Screen>;
  return isHere ? <MendForm entry={entry} /> : null;
}

function MendForm({ entry }: { entry: Entry }) {
  const desk = useDesk();
  const { village } = desk.open();
  const { fact, problems } = entry;
  const mending = mendingOf(desk, village, fact, problems);
  const [answers, setAnswers] = useState<Answers>(mending.first);
  const [busy, run] = useSaving();

  const questions = mending.questions(answers);
  const own = mending.said(answers);
  const told = problems.map((problem) => ({ problem, at: questions.filter(({ name }) => isAbout(problem, name)).map(({ name }) => name) }));
  const said: Record<string, readonly Said[]> = { ...own };
  for (const { problem, at } of told) {
    // A reason stands beside its answer until the answer is another one.
    for (const name of at) if ((answers[name] ?? '') === (mending.first[name] ?? '')) said[name] = [reason(problem), ...(own[name] ?? []).filter(({ words }) => words !== problemWords(problem))];
  }

  const all = Object.values(own).flat();
  const doubts = all.flatMap(({ tone, code }) => (tone === 'doubt' && code !== undefined ? [code] : []));
  const stops = all.some(({ tone }) => tone === 'wrong') || mending.waits(answers).length > 0;
  const save = (): void => run(async () => {
    await desk.save({ ...mending.draft(answers), confirmed: doubts }, fact.id);
    instead('kirim');
  });
  const leave = (): void => run(async () => {
    await desk.setAside(fact.id);
    instead('kirim');
  });
  return (
    <Screen title={t('kader.mend')} foot={<><Button disabled={busy || stops} onPress={save}>{doubts.length > 0 ? t('kader.it-is-right') : t('kader.save')}</Button><button class="text-button" type="button" disabled={busy} onClick={leave}>{t('kader.set-aside')}</button><p>{t('kader.mend.stays')}</p></>}>
      <Notice tone="morinda" mark={<Mark name="refused" />} title={t('kader.refused')}>
        <p><EntryName entry={entry} /></p>
        {told.filter(({ at }) => at.length === 0).map(({ problem }) => <p key={problem.code + problem.field}>{problemWords(problem)}</p>)}
        <p class="second">{nextStep(desk, entry)}</p>
      </Notice>
      <form class="form" onSubmit={(event) => event.preventDefault()}>
        <Questions questions={questions} answers={answers} said={said} onAnswer={(name, value) => setAnswers({ ...answers, [name]: value })} />
      </form>
    </Screen>
  );
}

const reason = (problem: AnswerProblem): Said => ({ tone: problem.gravity === 'refused' ? 'wrong' : 'doubt', words: problemWords(problem) });

// The numbers of a birth are asked for each child, in kilograms.
const isAbout = ({ field }: AnswerProblem, name: string): boolean => field === name || (field === 'weight_g' && /^weight_\d$/.test(name)) || (field === 'length_cm' && /^length_\d$/.test(name));
