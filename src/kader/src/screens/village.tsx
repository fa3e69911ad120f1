import { useState } from 'preact/hooks';
import { useDesk } from '../desk-hook';
import { percent } from '../look/format';
import { Choice, Empty, LinkButton, Screen, SyncPill } from '../look/parts';
import { t } from '../look/words';
import { to } from '../places';
import type { SheetText } from '../sync/contract';
import { preferredPosyandu } from '../village/posyandu-day';
import { cardOf, indicatorOf, lacking, serviceLines, titleIn, type ServiceLine } from '../village/score';
import type { Village } from '../village/village';

const TARGET = 80;
const LARGEST = 6;

/** My village: the scorecard as it stands, and what is missing for all of it, by name. */
export function VillageScreen() {
  const desk = useDesk();
  const { village, notebook } = desk.open();
  const [whole, setWhole] = useState(true);
  const mine = preferredPosyandu(desk);
  const told = village.head?.scorecards ?? [];
  const posyandu = whole ? undefined : mine;
  const card = cardOf(village, posyandu);
  const name = notebook.session?.villages.find((each) => each.code === village.code)?.name ?? '';
  return (
    <Screen title={t('kader.village', name)} first beside={<SyncPill />}>
      {told.length > 1 && <div class="form"><Choice name={t('kader.tab.desa')} value={whole ? 'village' : 'mine'} onPick={(each) => setWhole(each === 'village')} options={[{ value: 'village', word: t('kader.tab.desa') }, { value: 'mine', word: t('kader.my-posyandu') }]} /></div>}
      {card ? <Figures card={card} village={village} posyandu={posyandu} /> : <Empty title={t('kader.no-scorecard')}><p>{t('kader.no-scorecard.why')}</p></Empty>}
      {(notebook.session?.villages.length ?? 0) > 1 && <div class="form"><Choice name={t('kader.choose-village')} columns={1} value={village.code} onPick={(code) => desk.chooseVillage(code)} options={notebook.session?.villages.map((each) => ({ value: each.code, word: each.name })) ?? []} /></div>}
    </Screen>
  );
}

function Figures({ card, village, posyandu }: { card: SheetText; village: Village; posyandu: string | undefined }) {
  const { total } = card.table4;
  const missing = Math.max(0, Math.ceil((TARGET / 100) * total.owed) - total.received);
  const lines = serviceLines(card).filter(({ line }) => line.owed > line.received).sort((one, other) => other.line.owed - other.line.received - (one.line.owed - one.line.received));
  const [first] = lines;
  const near = first ? lacking(village, posyandu, indicatorOf(village, first.group, first.line.code)).filter(({ owed }) => owed.length === 1) : [];
  return (
    <>
      <section class="score">
        <div><span class="second small">{t('kader.quarter', card.quarter.slice(-1))}</span><div class="score-figure">{percent(total.percent)}<small>%</small></div></div>
        <p>{missing > 0 ? t('kader.to-target', missing, TARGET) : t('kader.target-reached', TARGET)} <span class="second">{t('format.of', total.received, total.owed)}.</span> <a class="where-from" href={to('angka', posyandu ?? 'desa')}>{t('kader.where-from')}</a></p>
      </section>
      <svg class="meter" viewBox="0 0 328 38" preserveAspectRatio="none" aria-hidden="true">
        <rect x=".5" y="4" width="327" height="12" fill="var(--sheet)" stroke="var(--rule-strong)" /><rect y="4" width={3.28 * (total.percent ?? 0)} height="12" fill="var(--indigo)" />
        <path d={`M${3.28 * TARGET} 0V20`} stroke="var(--ink)" stroke-width="3" />
      </svg>
      <p class="meter-target small num" aria-hidden="true">{t('kader.target', TARGET)}</p>
      <section class="sheet">
        <p class="row-top"><b>{t('kader.most-owed')}</b></p>
        {lines.slice(0, LARGEST).map(({ line, group }) => <Debt key={`${group}/${line.code}`} line={line} group={group} village={village} posyandu={posyandu} />)}
        {lines.length === 0 && <p>{t('kader.nothing-owed')}</p>}
      </section>
      {first && near.length > 0 && <section class="notice notice-turmeric"><p><b>{t('kader.begin-here')}</b> {t('kader.begin-here.why', near.length, titleIn(village, first.group, first.line.code))}</p><LinkButton second to={to('terutang', first.group, first.line.code, ...(posyandu ? [posyandu] : []))}>{t('kader.see-names', near.length)}</LinkButton></section>}
    </>
  );
}

function Debt({ line, group, village, posyandu }: ServiceLine & { village: Village; posyandu: string | undefined }) {
  const scale = line.owed === 0 ? 0 : 328 / line.owed;
  return (
    <a class="debt" href={to('terutang', group, line.code, ...(posyandu ? [posyandu] : []))}>
      <span class="debt-line"><span>{titleIn(village, group, line.code)}</span><span class="owed nowrap">{t('kader.owed', line.owed - line.received)}</span></span>
      <svg viewBox="0 0 328 13" preserveAspectRatio="none" aria-hidden="true"><rect width={scale * line.received} height="13" fill="var(--indigo)" /><rect x={scale * line.received + 1} y="1" width={Math.max(0, 326 - scale * line.received)} height="11" fill="var(--owed-fill)" stroke="var(--bark)" stroke-width="2" /></svg>
      <span class="debt-line small second num"><span>{t(`scorecard.group.${group}`)}, {t('format.of', line.received, line.owed)}</span><span>{t('format.percent', percent(line.percent))}</span></span>
    </a>
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
