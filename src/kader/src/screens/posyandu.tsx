import { useState } from 'preact/hooks';
import { useDesk } from '../desk-hook';
import { folded, within, ALIKE } from '../domain/names';
import { age, kg, weekdayAndDay } from '../look/format';
import { Icon } from '../look/icons';
import { KmsLetter, Mark } from '../look/marks';
import { Choice, Empty, LinkButton, RowLink, Screen, SunSwitch, SyncPill } from '../look/parts';
import { t } from '../look/words';
import { to } from '../places';
import { dayOf, lineOf, posyanduChildren, preferredPosyandu, type DayLine } from '../village/posyandu-day';
import { count, text, type Village } from '../village/village';

/** The children of one posyandu today: who was weighed, who comes next. */
export function PosyanduScreen() {
  const desk = useDesk();
  const { village } = desk.open();
  const [chosen, setChosen] = useState(preferredPosyandu(desk));
  const [typed, setTyped] = useState('');
  const all = posyanduChildren(village, chosen).map((child) => lineOf(desk, village, child, chosen));
  const shown = typed.trim() === '' ? all : all.filter((line) => within(folded(typed), folded(text(line.child, 'name') ?? '')) >= ALIKE);
  const came = all.filter((line) => line.visit).length;
  const next = all.find((line) => !line.visit);
  const places = village.posyandu();

  return (
    <Screen title={t('kader.tab.posyandu')} first beside={<><SunSwitch /><SyncPill /></>}
      foot={next && <LinkButton to={to('timbang', chosen ?? '', String(next.child['id']))}>{came === 0 ? t('kader.weigh.start') : t('kader.weigh.next', text(next.child, 'name') ?? '')}</LinkButton>}>
      <p class="line-head"><span><b class="num">{t('format.of', came, all.length)}</b> {t('kader.weigh.recorded')}</span><span class="second small">{weekdayAndDay(dayOf(village))}</span></p>
      {places.length > 1 && places.length <= 4 && (
        <div class="form"><Choice name={t('kader.tab.posyandu')} value={chosen} columns={2} onPick={setChosen} options={places.map((each) => ({ value: String(each['id']), word: text(each, 'name') ?? '' }))} /></div>
      )}
      {places.length > 4 && (
        <label class="form"><span class="field-box"><select aria-label={t('kader.tab.posyandu')} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          {places.map((each) => <option key={String(each['id'])} value={String(each['id'])}>{text(each, 'name')}</option>)}
        </select></span></label>
      )}
      <RowLink to={to('hasil', chosen ?? '')}><b>{t('kader.day-summary')}</b><span class="second small">{t('kader.day-summary.hint')}</span></RowLink>
      <label class="find"><Icon name="find" size={20} /><input type="search" placeholder={t('kader.find-child')} aria-label={t('kader.find-child')} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} /></label>
      {shown.length === 0 && <Empty title={typed ? t('kader.nobody-found', typed) : t('kader.no-children')} />}
      <ul>{shown.map((line) => <li key={String(line.child['id'])}><Line line={line} village={village} posyandu={chosen ?? ''} /></li>)}</ul>
    </Screen>
  );
}

function Line({ line, village, posyandu }: { line: DayLine; village: Village; posyandu: string }) {
  const { child, visit } = line;
  const bornOn = village.bornOn(child);
  const grams = count(visit, 'weight_g');
  return (
    <RowLink to={to('timbang', posyandu, String(child['id']))}>
      <span class="row-top"><b>{text(child, 'name') ?? t('kader.no-name')}</b>
        {visit && (grams === undefined ? <span class="second">{count(visit, 'present') === 0 ? t('kader.absent') : t('kader.came')}</span>
          : <span class="num">{kg(grams)} {line.month && <KmsLetter letter={line.month.mark} times={line.month.timesNotGained} below={line.month.belowRedLine} />}</span>)}
      </span>
      <span class="door-line">{line.state && <Mark name={line.state} alone />}<span>{bornOn ? age(bornOn, village.today) : t('kader.age-unknown')}
        {text(village.motherOf(child), 'name') ? `, ${t('kader.mother', text(village.motherOf(child), 'name') ?? '')}` : ''}</span></span>
    </RowLink>
  );
}
