import { useState } from 'preact/hooks';
import type { Desk } from '../desk';
import { useDesk } from '../desk-hook';
import type { Day } from '../domain/days';
import { age, dayLong, number, percent } from '../look/format';
import { Empty, Notice, RowLink, Screen, SyncPill } from '../look/parts';
import { counted, t } from '../look/words';
import { to } from '../places';
import type { SheetText } from '../sync/contract';
import { indicators, type Group } from '../village/owed';
import { placeOf } from '../village/families';
import { ruleLines } from '../village/rule-words';
import { cardOf, indicatorOf, lacking, serviceLines, titleIn, type Lacking } from '../village/score';
import { text, type Village } from '../village/village';

const SHOWN = 40;

interface Share {
  readonly received: number;
  readonly owed: number;
  readonly percent?: number | null | undefined;
}

/** Where the figure of the village or of a posyandu comes from: the sum, the rule, the book, and by name who lacks something. */
export function FigureScreen({ posyandu }: { posyandu: string | undefined }) {
  const desk = useDesk();
  const { village } = desk.open();
  const card = cardOf(village, posyandu);
  if (!card) return <NoCard title={t('kader.where-from')} />;

  const { pregnant, children, total } = card.table4;
  const who = lacking(village, posyandu);
  return (
    <Screen title={t('kader.where-from')} beside={<SyncPill />}>
      <section class="sheet">
        <h2>{posyandu ? (text(village.row('posyandu', posyandu), 'name') ?? t('kader.my-posyandu')) : t('figure.desa')}</h2>
        <Formula share={total} />
        <p>{t('figure.desa.rule')}</p>
        <dl class="parts">
          <Part words={t('scorecard.group.pregnant')} share={pregnant} />
          <Part words={t('scorecard.group.child')} share={children} />
        </dl>
      </section>
      <Origin desk={desk} village={village} card={card} since={indicators(village).map((each) => each.inForceFrom).sort().at(-1)} />
      <People village={village} who={who} title={counted('panel.owed.any', who.length)} lines={({ owed, group }) => owed.map((code) => titleIn(village, group, code)).join(', ')} />
    </Screen>
  );
}

/** One service: of whom it is owed to, how many received it, what counts, and who lacks it. */
export function OwedScreen({ group: word, code, posyandu }: { group: string; code: string; posyandu: string | undefined }) {
  const desk = useDesk();
  const { village } = desk.open();
  const group = word as Group;
  const row = indicatorOf(village, group, code);
  const card = cardOf(village, posyandu);
  const found = card && serviceLines(card).find((each) => each.group === group && each.line.code === code);
  if (!row || !card || !found) return <NoCard title={titleIn(village, group, code)} />;

  const { line } = found;
  const who = lacking(village, posyandu, row);
  const unseen = group === 'preschool' ? 0 : line.owed - line.received - who.length;
  const rules = ruleLines(row, Number(card.quarter.slice(-1)));
  return (
    <Screen title={titleIn(village, group, code)} beside={<SyncPill />}>
      <section class="sheet">
        <p class="second small">{t('panel.service', t(`scorecard.group.${group}`), row.no)}</p>
        <Formula share={line} />
        {rules.length > 0 ? <><p>{t('panel.received-if')}</p><dl class="rules">{rules.map((each) => <div key={each.who}><dt>{each.who}</dt><dd>{each.must}</dd></div>)}</dl></> : <p>{t('figure.paud-1.rule')}</p>}
        {line.notApplicable > 0 && <p class="second">{counted('panel.not-applicable', line.notApplicable)}</p>}
      </section>
      <Origin desk={desk} village={village} card={card} since={row.inForceFrom} />
      <People village={village} who={who} title={t('kader.owed', who.length)} unseen={unseen} lines={({ home }) => placeOf(village.row('household', home))} />
    </Screen>
  );
}

const NoCard = ({ title }: { title: string }) => <Screen title={title} beside={<SyncPill />}><Empty title={t('kader.no-scorecard')}><p>{t('kader.no-scorecard.why')}</p></Empty></Screen>;

const Formula = ({ share }: { share: Share }) => (
  <p class="formula">
    <span><b>{number(share.received)}</b><small>{t('panel.received')}</small></span><i>{t('panel.of')}</i>
    <span><b>{number(share.owed)}</b><small>{t('panel.due')}</small></span><i>=</i>
    <span><b>{t('format.percent', percent(share.percent))}</b><small>{t('panel.once')}</small></span>
  </p>
);

const Part = ({ words, share }: { words: string; share: Share }) => (
  <div><dt>{words}</dt><dd class="num">{t('format.of', number(share.received), number(share.owed))}, {t('format.percent', percent(share.percent))}</dd></div>
);

/** By which rules, of which day, up to which line of the book. What still waits on this phone is not in it. */
function Origin({ desk, village, card, since }: { desk: Desk; village: Village; card: SheetText; since: Day | undefined }) {
  const waiting = desk.waiting();
  return (
    <section class="sheet">
      <dl class="parts">
        <div><dt>{t('panel.rules')}</dt><dd>{[card.ruleSet, since && t('panel.in-force', dayLong(since))].filter(Boolean).join(', ')}</dd></div>
        <div><dt>{t('panel.bundle')}</dt><dd>{desk.notebook?.session?.bundle.slice(0, 12)}</dd></div>
        <div><dt>{t('panel.as-of')}</dt><dd>{dayLong(card.asOf)}</dd></div>
        <div><dt>{t('panel.book')}</dt><dd class="num">{t('kader.book-line', village.head?.number ?? 0)}</dd></div>
      </dl>
      {waiting > 0 && <Notice tone="turmeric"><p>{counted('kader.not-counted-yet', waiting)}</p></Notice>}
    </section>
  );
}

function People({ village, who, title, unseen = 0, lines }: { village: Village; who: readonly Lacking[]; title: string; unseen?: number; lines: (one: Lacking) => string }) {
  const [shown, setShown] = useState(SHOWN);
  if (who.length === 0 && unseen <= 0) return <Empty title={t('kader.nothing-owed')} />;
  return (
    <>
      <p class="line-head"><b class="num">{title}</b></p>
      <ul>
        {who.slice(0, shown).map((one) => (
          <li key={one.id}><RowLink to={to('keluarga', one.home ?? '')}>
            <span class="row-top"><b>{one.name ?? t('kader.no-name')}</b><span class="second small nowrap">{standing(village, one)}</span></span>
            <span class="second small">{lines(one)}</span>
          </RowLink></li>
        ))}
      </ul>
      {who.length > shown && <p class="empty"><button class="button button-second" type="button" onClick={() => setShown(who.length)}>{t('kader.more', who.length - shown)}</button></p>}
      {unseen > 0 && <p class="empty second">{counted('panel.unseen', unseen)}</p>}
    </>
  );
}

function standing(village: Village, { person, pregnancy }: Lacking): string {
  const bornOn = village.bornOn(person);
  if (!pregnancy) return bornOn ? age(bornOn, village.today) : '';
  const weeks = village.weeksPregnant(pregnancy);
  return weeks === undefined ? t('group.Postnatal') : t('kader.weeks.short', weeks);
}
