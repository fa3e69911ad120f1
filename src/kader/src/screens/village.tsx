import { useState } from 'preact/hooks';
import { useDesk } from '../desk-hook';
import { percent } from '../look/format';
import { Choice, Empty, LinkButton, RowLink, Screen, SyncPill } from '../look/parts';
import { t } from '../look/words';
import { to } from '../places';
import type { Row } from '../store/copy';
import type { SheetLine, SheetText } from '../sync/contract';
import { preferredPosyandu } from '../village/posyandu-day';
import { groupOf, indicators, owedOf, stateOf, titleOf, type Group } from '../village/owed';
import { text, type Village } from '../village/village';
import { placeOf } from '../village/families';

const TARGET = 80;
const LARGEST = 6;

/** My village: the scorecard as it stands, and what is missing for all of it, by name. */
export function VillageScreen() {
  const desk = useDesk();
  const { village, notebook } = desk.open();
  const [whole, setWhole] = useState(true);
  const mine = preferredPosyandu(desk);
  const told = village.head?.scorecards ?? [];
  const card = (told.find((each) => (whole ? each.posyandu === null : each.posyandu === mine)) ?? told[0])?.scorecard;
  const name = notebook.session?.villages.find((each) => each.code === village.code)?.name ?? '';
  return (
    <Screen title={t('kader.village', name)} first beside={<SyncPill />}>
      {told.length > 1 && <div class="form"><Choice name={t('kader.tab.desa')} value={whole ? 'village' : 'mine'} onPick={(each) => setWhole(each === 'village')} options={[{ value: 'village', word: t('kader.tab.desa') }, { value: 'mine', word: t('kader.my-posyandu') }]} /></div>}
      {card ? <Figures card={card} village={village} /> : <Empty title={t('kader.no-scorecard')}><p>{t('kader.no-scorecard.why')}</p></Empty>}
      {(notebook.session?.villages.length ?? 0) > 1 && <div class="form"><Choice name={t('kader.choose-village')} columns={1} value={village.code} onPick={(code) => desk.chooseVillage(code)} options={notebook.session?.villages.map((each) => ({ value: each.code, word: each.name })) ?? []} /></div>}
    </Screen>
  );
}

function Figures({ card, village }: { card: SheetText; village: Village }) {
  const { total } = card.table4;
  const missing = Math.max(0, Math.ceil((TARGET / 100) * total.owed) - total.received);
  const lines = [...rows(card.table3.pregnant, 'pregnant'), ...rows(card.table3.children, 'child'), ...rows(card.table3.preschool, 'preschool')].filter((each) => each.line.owed > each.line.received)
    .sort((one, other) => other.line.owed - other.line.received - (one.line.owed - one.line.received));
  const [first] = lines;
  const near = first ? namesOwed(village, first.group, first.line.code).filter((each) => owedOf(village, String(each['case_id'])).length === 1) : [];
  return (
    <>
      <section class="score">
        <div><span class="second small">{t('kader.quarter', card.quarter.slice(-1))}</span><div class="score-figure">{percent(total.percent)}<small>%</small></div></div>
        <p>{missing > 0 ? t('kader.to-target', missing, TARGET) : t('kader.target-reached', TARGET)} <span class="second">{t('format.of', total.received, total.owed)}.</span></p>
      </section>
      <svg class="meter" viewBox="0 0 328 38" preserveAspectRatio="none" aria-hidden="true">
        <rect x=".5" y="4" width="327" height="12" fill="var(--sheet)" stroke="var(--rule-strong)" /><rect y="4" width={3.28 * (total.percent ?? 0)} height="12" fill="var(--indigo)" />
        <path d={`M${3.28 * TARGET} 0V20`} stroke="var(--ink)" stroke-width="3" />
      </svg>
      <section class="sheet">
        <p class="row-top"><b>{t('kader.most-owed')}</b></p>
        {lines.slice(0, LARGEST).map(({ line, group }) => <Debt key={`${group}/${line.code}`} line={line} group={group} village={village} />)}
        {lines.length === 0 && <p>{t('kader.nothing-owed')}</p>}
      </section>
      {first && near.length > 0 && <section class="notice notice-turmeric"><p><b>{t('kader.begin-here')}</b> {t('kader.begin-here.why', near.length, titleIn(village, first.group, first.line.code))}</p><LinkButton second to={to('terutang', first.group, first.line.code)}>{t('kader.see-names', near.length)}</LinkButton></section>}
    </>
  );
}

const rows = (lines: readonly SheetLine[], group: Group) => lines.map((line) => ({ line, group }));

const titleIn = (village: Village, group: Group, code: string): string => {
  const row = indicators(village).find((each) => each.group === group && each.code === code);
  return row ? titleOf(row) : code;
};

function Debt({ line, group, village }: { line: SheetLine; group: Group; village: Village }) {
  const scale = line.owed === 0 ? 0 : 328 / line.owed;
  return (
    <a class="debt" href={to('terutang', group, line.code)}>
      <span class="debt-line"><span>{titleIn(village, group, line.code)}</span><span class="owed nowrap">{t('kader.owed', line.owed - line.received)}</span></span>
      <svg viewBox="0 0 328 13" preserveAspectRatio="none" aria-hidden="true"><rect width={scale * line.received} height="13" fill="var(--indigo)" /><rect x={scale * line.received + 1} y="1" width={Math.max(0, 326 - scale * line.received)} height="11" fill="var(--owed-fill)" stroke="var(--bark)" stroke-width="2" /></svg>
      <span class="debt-line small second num"><span>{t('format.of', line.received, line.owed)}</span><span>{t('format.percent', percent(line.percent))}</span></span>
    </a>
  );
}

/** Whose service is missing, of one line of the scorecard. */
function namesOwed(village: Village, group: Group, code: string): Row[] {
  const row = indicators(village).find((each) => each.group === group && each.code === code);
  return row ? village.rows('case_result').filter((each) => text(each, 'quarter') === village.head?.quarter && groupOf(each) === group && stateOf(each, row.no) === 'owed') : [];
}

export function OwedScreen({ group, code }: { group: string; code: string }) {
  const { village } = useDesk().open();
  const found = namesOwed(village, group as Group, code);
  return (
    <Screen title={titleIn(village, group as Group, code)} beside={<SyncPill />}>
      <p class="line-head"><b class="num">{t('kader.owed', found.length)}</b></p>
      {found.length === 0 && <Empty title={t('kader.nothing-owed')} />}
      <ul>
        {found.map((each) => {
          const id = String(each['case_id']);
          const person = village.row('person', id) ?? village.row('person', text(village.row('pregnancy', id), 'woman'));
          return (
            <li key={id}><RowLink to={to('keluarga', text(each, 'home') ?? '')}>
              <b>{text(person, 'name') ?? t('kader.no-name')}</b><span class="second small">{placeOf(village.row('household', text(each, 'home')))}</span>
            </RowLink></li>
          );
        })}
      </ul>
    </Screen>
  );
}

/** Signed in, but no village's book is on the phone yet. */
export function NoVillage() {
  const desk = useDesk();
  return (
    <Screen title="Seribu" first>
      <Empty title={desk.step ? t('kader.first-download') : t('kader.no-village')}>
        <p>{desk.step ? t('kader.first-download.why') : t('kader.no-village.why')}</p>
        <LinkButton second to={to('kirim')}>{t('kader.tab.kirim')}</LinkButton>
      </Empty>
    </Screen>
  );
}
