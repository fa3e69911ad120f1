import { useMemo, useState } from 'preact/hooks';
import { useDesk, useSaving } from '../desk-hook';
import type { Problem } from '../domain/limits';
import { Curve, type CurvePoint } from '../look/curve';
import { age, cm, grams, kg, number, shownAsTyped, typed } from '../look/format';
import { Icon } from '../look/icons';
import { KmsLetter, Mark } from '../look/marks';
import { Button, Screen, SunSwitch } from '../look/parts';
import { problemWords } from '../look/problem-words';
import { t } from '../look/words';
import { instead } from '../places';
import type { Row } from '../store/copy';
import { draftOf, meaningOf, press, sheetOf, type Box, type Meaning, type Sheet } from '../village/sheet';
import { dayOf, lineOf, posyanduChildren } from '../village/posyandu-day';
import { count, text, type Village } from '../village/village';
import { Services } from './services';
import { Strip } from './strip';

/** One child on the posyandu day. Numbers are judged while they are typed; the next child is one press away. */
export function WeighScreen({ posyandu, child: id }: { posyandu: string; child: string }) {
  const desk = useDesk();
  const { village, notebook } = desk.open();
  const child = village.row('person', id);
  const children = posyanduChildren(village, posyandu || undefined);
  const known = child && lineOf(desk, village, child, posyandu || undefined).visit;
  const [sheet, setSheet] = useState<Sheet | undefined>(child && sheetOf(village, child, known));
  const [box, setBox] = useState<Box>('weight');
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const [typedIn, setTypedIn] = useState<readonly Box[]>([]);
  const [pane, setPane] = useState<'keys' | 'services' | 'curve'>('keys');
  const [busy, run] = useSaving();
  const meaning = useMemo(() => child && sheet && meaningOf(village, child, sheet, known, posyandu), [sheet, village]);
  if (!child || !sheet || !meaning) return <Screen title={t('kader.not-here')}><p class="empty">{t('kader.not-here.why')}</p></Screen>;

  const asks = meaning.problems.filter((each) => each.gravity === 'refused' || !confirmed.includes(each.code));
  const change = (changed: Partial<Sheet>): void => { setSheet({ ...sheet, ...changed }); };
  // What was saved before gives way to the first digit that is typed over it.
  const key = (pressed: string): void => {
    change({ [box]: press(typedIn.includes(box) || pressed === 'erase' ? sheet[box] : '', pressed) });
    setTypedIn([...typedIn, box]);
    setConfirmed([]);
  };
  const leave = (): void => {
    const at = children.findIndex((each) => each['id'] === id);
    const after = [...children.slice(at + 1), ...children.slice(0, at)].find((each) => !lineOf(desk, village, each, posyandu || undefined).visit);
    if (after) instead('timbang', posyandu, String(after['id']));
    else instead('hasil', posyandu);
  };
  const own = known && notebook.entries.has(String(known['fact'])) ? String(known['fact']) : undefined;
  const save = (): void => run(async () => {
    await desk.save(draftOf(village, child, sheet, posyandu, confirmed, own));
    leave();
  });
  const absent = (): void => run(async () => {
    await desk.save({ kind: 'child-visit', subject: id, on: dayOf(village), replaces: own, public: { posyandu: posyandu || undefined, present: 'n' } });
    leave();
  });

  const place = children.findIndex((each) => each['id'] === id) + 1;
  const empty = sheet.weight === '' && sheet.length === '' && sheet.arm === '' && sheet.head === '';
  return (
    <Screen title={text(child, 'name') ?? t('kader.no-name')} beside={<><span class="head-note num">{t('format.of', place, children.length)}</span><SunSwitch /></>}>
      <div class="weigh">
        <Who village={village} child={child} />
        <div class="boxes">
          <NumberBox name={t('measure.weight')} unit="kg" box="weight" sheet={sheet} active={box} problems={meaning.problems} onPick={setBox} />
          <NumberBox name={sheet.posture === 'l' ? t('kader.length-lying') : t('kader.height-standing')} unit="cm" box="length" sheet={sheet} active={box} problems={meaning.problems} onPick={setBox} />
          {pane === 'services' && <>
            <NumberBox small name={t('measure.head.short')} unit="cm" box="head" sheet={sheet} active={box} problems={meaning.problems} onPick={setBox} />
            <NumberBox small name={t('measure.arm')} unit="cm" box="arm" sheet={sheet} active={box} problems={meaning.problems} onPick={setBox} />
          </>}
        </div>
        {asks.length > 0 ? <Asks problems={asks} onAgain={() => again(asks, change, setBox)} onRight={() => setConfirmed([...confirmed, ...asks.map((each) => each.code)])} />
          : <Means meaning={meaning} empty={empty} />}
        <div class={pane === 'curve' ? 'curve curve-asked' : 'curve'}>{pane !== 'services' && (asks.length === 0 || pane === 'curve') && <ChildCurve village={village} child={child} sheet={sheet} box={box} meaning={meaning} />}</div>
        <Strip meaning={meaning} standing={sheet.posture === 'h'} onPress={() => setPane(pane === 'curve' ? 'keys' : 'curve')} />
        {pane === 'services' && <Services village={village} child={child} sheet={sheet} onChange={change} />}
        <div class="keys">
          {['1', '2', '3', '4', '5', '6', '7', '8', '9', 'erase', '0', ','].map((each) => (
            <button key={each} class="pad-key" type="button" aria-label={each === 'erase' ? t('kader.erase') : each === ',' ? t('kader.comma') : each} onClick={() => key(each)}>
              {each === 'erase' ? <Icon name="erase" /> : each === ',' ? shownAsTyped('.') : each}
            </button>
          ))}
        </div>
        <div class="weigh-more keys">
          <button type="button" onClick={() => change({ posture: sheet.posture === 'l' ? 'h' : 'l' })}>{sheet.posture === 'l' ? t('kader.to-standing') : t('kader.to-lying')}</button>
          <button type="button" aria-pressed={pane === 'services'} onClick={() => { setPane(pane === 'services' ? 'keys' : 'services'); setBox('weight'); }}>{pane === 'services' ? t('kader.close') : t('kader.services')}</button>
          <button type="button" disabled={busy} onClick={absent}>{t('kader.absent')}</button>
        </div>
        <div class="weigh-save"><Button disabled={busy || asks.length > 0 || (empty && !anyService(sheet))} onPress={save}>{t('kader.save-next')}</Button></div>
      </div>
    </Screen>
  );
}

const anyService = (sheet: Sheet): boolean => sheet.vitaminA || sheet.deworming || sheet.mother || sheet.father || sheet.doses.length > 0;

const FIELD: Record<string, Box> = { weight_kg: 'weight', length_cm: 'length', head_cm: 'head', arm_cm: 'arm' };

function again(asks: readonly Problem[], change: (changed: Partial<Sheet>) => void, pick: (box: Box) => void): void {
  const box = FIELD[asks[0]?.field ?? ''] ?? 'weight';
  change({ [box]: '' });
  pick(box);
}

function Who({ village, child }: { village: Village; child: Row }) {
  const bornOn = village.bornOn(child);
  const before = village.visits(String(child['id'])).filter((row) => (text(row, 'on_day') ?? '') < dayOf(village) && count(row, 'held') !== 1);
  const [weight, length] = ['weight_g', 'length_tmm'].map((name) => count(before.findLast((row) => count(row, name) !== undefined), name));
  return (
    <p class="weigh-who">
      <span>{[village.sex(child) === 'm' ? t('kader.boy.short') : t('kader.girl.short'), bornOn ? age(bornOn, village.today) : t('kader.age-unknown')].join(', ')}</span>
      <span>{weight === undefined && length === undefined ? t('kader.first-time') : <>{t('kader.last-time')} {weight !== undefined && <b>{kg(weight)}</b>}{length !== undefined && <>{', '}<b>{cm(length)}</b></>}</>}</span>
    </p>
  );
}

function NumberBox({ name, unit, box, sheet, active, problems, small, onPick }: {
  name: string; unit: string; box: Box; sheet: Sheet; active: Box; problems: readonly Problem[]; small?: boolean; onPick: (box: Box) => void;
}) {
  const own = problems.filter((each) => FIELD[each.field] === box);
  const state = own.some((each) => each.gravity === 'refused') ? ' box-wrong' : own.length > 0 ? ' box-doubt' : '';
  return (
    <button type="button" class={`box${small ? ' box-small' : ''}${state}`} aria-pressed={active === box} onClick={() => onPick(box)}>
      <span>{name}</span> <b>{shownAsTyped(sheet[box])}</b> <small>{unit}</small>{sheet[box] === '' && <span class="said"> {t('answer.unrecorded')}</span>}
    </button>
  );
}

function Asks({ problems, onAgain, onRight }: { problems: readonly Problem[]; onAgain: () => void; onRight: () => void }) {
  const refused = problems.some((each) => each.gravity === 'refused');
  return (
    <section class={refused ? 'asks asks-wrong' : 'asks'} aria-live="polite">
      {problems.slice(0, 2).map((each) => <p key={each.code}><Mark name={each.gravity === 'refused' ? 'refused' : 'held-back'} /><span>{problemWords(each)}</span></p>)}
      <div class="pair">
        <Button small onPress={onAgain}>{t('kader.measure-again')}</Button>
        {!refused && <Button small second onPress={onRight}>{t('kader.it-is-right')}</Button>}
      </div>
    </section>
  );
}

function Means({ meaning, empty }: { meaning: Meaning; empty: boolean }) {
  const { month } = meaning;
  if (!month) return <section class="means" aria-live="polite"><p class="second">{empty ? t('measure.preview.empty') : t('measure.preview.hint')}</p></section>;
  const twice = month.timesNotGained > 1;
  return (
    <section class={`means means-${twice ? 'tt' : month.mark.toLowerCase()}`} aria-live="polite">
      <KmsLetter letter={month.mark} times={month.timesNotGained} below={month.belowRedLine} />
      <p>{kmsWords(month.mark, month.gainGrams, month.minimumGrams)} {(twice || month.belowRedLine) && <b>{t('kader.refer-today')}</b>}</p>
    </section>
  );
}

function kmsWords(mark: 'B' | 'O' | 'N' | 'T', gain: number | undefined, minimum: number | undefined): string {
  if (mark === 'B') return t('kader.kms.b');
  if (mark === 'O') return t('kader.kms.o');
  return mark === 'N' ? t('kader.kms.n', grams(gain ?? 0), number(minimum ?? 0)) : t('kader.kms.t', grams(gain ?? 0), number(minimum ?? 0));
}

function ChildCurve({ village, child, sheet, box, meaning }: { village: Village; child: Row; sheet: Sheet; box: Box; meaning: Meaning }) {
  const [bornOn, sex] = [village.bornOn(child), village.sex(child)];
  if (!bornOn || !sex || village.precision(child) !== 'day' || (village.months(child) ?? 60) >= 60) return null;

  const lengths = box === 'length';
  const [name, by, indicator] = lengths ? ['length_tmm', 100, 'length-for-age'] as const : ['weight_g', 1000, 'weight-for-age'] as const;
  const on = dayOf(village);
  const points: CurvePoint[] = village.visits(String(child['id'])).flatMap((row) => {
    const value = count(row, name);
    const day = text(row, 'on_day') ?? on;
    if (value === undefined || count(row, 'held') === 1 || day >= on) return [];
    const scores = village.scoresOn(child, row);
    return [{ on: day, value: value / by, score: lengths ? scores.lengthForAge : scores.weightForAge }];
  });
  const now = typed(lengths ? sheet.length : sheet.weight);
  const held = meaning.problems.some((each) => each.gravity !== 'marked');
  if (now !== undefined && !held) points.push({ on, value: now, score: lengths ? meaning.scores.lengthForAge : meaning.scores.weightForAge });
  const last = points.at(-1);
  const label = last ? `${number(last.value, 1)} ${lengths ? 'cm' : 'kg'}${!lengths && meaning.month?.gainGrams !== undefined ? `, ${grams(meaning.month.gainGrams)}` : ''}` : lengths ? t('measure.length') : t('measure.weight');
  return <Curve indicator={indicator} sex={sex} bornOn={bornOn} today={on} points={points} label={label} standards={village.standards} />;
}
