import { useState } from 'preact/hooks';
import { useDesk, useSaving } from '../desk-hook';
import { yesNo } from '../facts/fact';
import { Questions, wordOf, type Answers } from '../look/fields';
import { Mark } from '../look/marks';
import { Button, LinkButton, RowLink, Screen, Toggle } from '../look/parts';
import { t } from '../look/words';
import { instead, to } from '../places';
import { CARDS } from '../village/cards';
import { doors } from '../village/doors';
import { text } from '../village/village';
import { whoIsVisited } from '../village/visiting';
import { HOME_VISIT } from '../village/visit-questions';
import { nameOf } from '../village/families';

/** A home visit: whom one saw, what was talked about, the house. One fact. */
export function VisitScreen({ household }: { household: string }) {
  const desk = useDesk();
  const { village } = desk.open();
  const members = village.membersOf(household);
  const [seen, setSeen] = useState<readonly string[]>(() => whoIsVisited(village, household));
  const [topics, setTopics] = useState<readonly string[]>([]);
  const [answers, setAnswers] = useState<Answers>({});
  const [busy, run] = useSaving();
  const row = village.row('household', household);
  if (!row) return <Screen title={t('kader.not-here')}><p class="empty">{t('kader.not-here.why')}</p></Screen>;

  const why = doors(village).doors.filter((each) => each.household === household).flatMap((each) => each.reasons.slice(0, 3).map((reason) => ({ ...reason, who: text(each.person, 'name') ?? '' })));
  const flip = (list: readonly string[], each: string): readonly string[] => (list.includes(each) ? list.filter((other) => other !== each) : [...list, each]);
  const save = (): void => run(async () => {
    await desk.save({
      kind: 'household-visit', subject: household, on: village.today,
      public: { purpose: 'visit', persons: seen, safe_water: yesNo(yes(answers['safe_water'])), latrine: yesNo(yes(answers['latrine'])), topics: topics.length > 0 ? topics : undefined },
      personal: { note: wordOf(answers, 'note') },
    });
    instead('keluarga', household);
  });

  return (
    <Screen title={t('visit.title', nameOf(village, row))} foot={<Button disabled={busy} onPress={save}>{t('kader.visit.save')}</Button>}>
      {why.length > 0 && <section class="sheet"><h2>{t('kader.visit.why')}</h2><ul class="door-why-plain">{why.map((each) => <li key={each.who + each.words} class="door-line"><Mark name={each.mark} /><span>{each.who}: {each.words}</span></li>)}</ul></section>}
      <section class="sheet">
        <h2>{t('visit.seen')}</h2>
        {members.map((each) => <Toggle key={String(each['id'])} on={seen.includes(String(each['id']))} onSwitch={() => setSeen(flip(seen, String(each['id'])))}>{text(each, 'name') ?? t('kader.no-name')}</Toggle>)}
      </section>
      <section class="sheet">
        <h2>{t('kader.visit.topics')}</h2>
        {CARDS.map((card) => <Toggle key={card} on={topics.includes(card)} onSwitch={() => setTopics(flip(topics, card))}>{t(`kader.card.${card}`)}</Toggle>)}
      </section>
      <RowLink to={to('kartu')}><b>{t('kader.cards')}</b><span class="second small">{t('kader.cards.hint')}</span></RowLink>
      <form class="form" onSubmit={(event) => event.preventDefault()}>
        <Questions answers={answers} onAnswer={(name, value) => setAnswers({ ...answers, [name]: value })} questions={HOME_VISIT()} />
        <LinkButton second to={to('keluarga', household)}>{t('kader.visit.later')}</LinkButton>
      </form>
    </Screen>
  );
}

const yes = (answer: string | undefined): boolean | undefined => (answer === 'y' ? true : answer === 'n' ? false : undefined);
