import { useState } from 'preact/hooks';
import { useDesk, useSaving } from '../desk-hook';
import { Questions, type Answers } from '../look/fields';
import { Button, Screen } from '../look/parts';
import { t } from '../look/words';
import { instead } from '../places';
import { isChanging, knownAnswers } from '../village/changing';
import { missing, questionsOf, saidOf } from '../village/questions';
import { newbornProblems, register } from '../village/registering';
import type { Village } from '../village/village';

/** Registers a household, a person, a pregnancy, a birth, a couple, a move, a death. Each becomes one fact, or a few that belong together. */
export function RegisterScreen({ what, about }: { what: string; about: string }) {
  const desk = useDesk();
  const { village } = desk.open();
  const [answers, setAnswers] = useState<Answers>(() => firstAnswers(village, what, about));
  const [busy, run] = useSaving();
  const said = saidOf(village, what, about, answers);
  const wrong = Object.values(said).flat().some((each) => each.tone === 'wrong');
  const waits = missing(what, answers);

  const save = (): void => run(async () => {
    const { drafts, opens } = register(village, what, about, answers);
    const doubts = what === 'birth' ? Array.from({ length: Number(answers['count'] || 1) }, (_, at) => newbornProblems(answers, at + 1)).flat().map((each) => each.code) : [];
    for (const draft of drafts) await desk.save(draft.kind === 'birth' ? { ...draft, confirmed: doubts } : draft);
    instead(...opens);
  });

  return (
    <Screen title={t(`kader.register.${what}`)}
      foot={<><Button disabled={busy || wrong || waits.length > 0} onPress={save}>{t('kader.save')}</Button>{waits.length > 0 && <p>{t('kader.still-missing')}</p>}</>}>
      <form class="form" onSubmit={(event) => event.preventDefault()}>
        <Questions questions={questionsOf(desk, village, what, about, answers)} answers={answers} said={said} onAnswer={(name, value) => setAnswers({ ...answers, [name]: value })} />
      </form>
    </Screen>
  );
}

function firstAnswers(village: Village, what: string, about: string): Answers {
  const { today } = village;
  if (isChanging(what)) return knownAnswers(village, what, about);
  if (what === 'birth') return { born_on: today, count: '1', alive_1: 'y', alive_2: 'y', alive_3: 'y' };
  return what === 'death' || what === 'move' || what === 'pregnancy-end' ? { on: today, how: 'inside' } : {};
}
