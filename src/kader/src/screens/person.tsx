import { useState } from 'preact/hooks';
import { useDesk } from '../desk-hook';
import { thousandDayOfChild } from '../domain/nik';
import { Curve } from '../look/curve';
import { age, cm, dayLong, dayShort, kg } from '../look/format';
import { Mark, Ribbon } from '../look/marks';
import { Choice, LinkButton, Screen, SyncPill } from '../look/parts';
import { t } from '../look/words';
import { to } from '../places';
import type { Row } from '../store/copy';
import { count, isBetween, text, type Village } from '../village/village';
import { FACILITIES } from '../village/visit-questions';
import { Growth, Services } from './family';

const SHOWN = 12;

/** One person: who it is, the curve, what was measured, what is owed, and what may be recorded. */
export function PersonScreen({ id }: { id: string }) {
  const desk = useDesk();
  const { village } = desk.open();
  const person = village.row('person', id);
  if (!person) return <Screen title={t('kader.not-here')}><p class="empty">{t('kader.not-here.why')}</p></Screen>;

  const bornOn = village.bornOn(person);
  const small = isBetween(village.months(person), 0, 60);
  const day = bornOn ? thousandDayOfChild(bornOn, village.today) : undefined;
  const pregnancy = village.about('pregnancy', 'woman', id).findLast((each) => text(each, 'ended_on') === undefined);
  return (
    <Screen title={text(person, 'name') ?? t('kader.no-name')} beside={<SyncPill />}>
      <section class="house">
        <p><b>{bornOn ? age(bornOn, village.today, '') : t('kader.age-unknown')}</b>{bornOn && `, ${t('kader.nik.born', dayLong(bornOn))}`}</p>
        <p class="second small">{[village.sex(person) === 'm' ? t('sex.Male') : t('sex.Female'), text(person, 'nik') ? `NIK ${text(person, 'nik')}` : t('kader.no-nik')].join(', ')}</p>
        {day !== undefined && day <= 1000 && <Ribbon day={day} />}
      </section>
      {small && <PersonCurve village={village} child={person} />}
      {small && <section class="sheet"><ul class="services"><Growth village={village} child={person} /><Services village={village} caseId={id} /></ul></section>}
      {small && <Measurements village={village} child={person} />}
      <section class="form">
        {small && <LinkButton to={to('timbang', village.posyanduOf(person) ?? '', id)}>{t('kader.weigh.now')}</LinkButton>}
        {small && isBetween(village.months(person), 0, 24) && <LinkButton second to={to('formulir', '2b', id)}>{t('kader.form.2b')}</LinkButton>}
        {pregnancy && <LinkButton second to={to('formulir', '2a', String(pregnancy['id']))}>{t('kader.form.2a')}</LinkButton>}
        {pregnancy && <LinkButton second to={to('daftar', 'birth', String(pregnancy['id']))}>{t('kader.register.birth')}</LinkButton>}
        {pregnancy && <LinkButton second to={to('daftar', 'pregnancy-end', String(pregnancy['id']))}>{t('kader.register.pregnancy-end')}</LinkButton>}
        {desk.may('couple') && isBetween(village.months(person), 15 * 12, 60 * 12) && <LinkButton second to={to('daftar', 'couple', id)}>{t('kader.register.couple')}</LinkButton>}
        {(small || pregnancy) && <Refer village={village} person={person} />}
        <LinkButton second to={to('daftar', 'change', id)}>{t('kader.register.change')}</LinkButton>
        <LinkButton second to={to('daftar', 'death', id)}>{t('kader.register.death')}</LinkButton>
        <LinkButton second to={to('keluarga', text(person, 'home') ?? '')}>{t('kader.to-family')}</LinkButton>
      </section>
    </Screen>
  );
}

function PersonCurve({ village, child }: { village: Village; child: Row }) {
  const [what, setWhat] = useState<'weight' | 'length'>('weight');
  const [bornOn, sex] = [village.bornOn(child), village.sex(child)];
  if (!bornOn || !sex || village.precision(child) !== 'day') return null;
  const [name, by, indicator] = what === 'weight' ? ['weight_g', 1000, 'weight-for-age'] as const : ['length_tmm', 100, 'length-for-age'] as const;
  const points = village.visits(String(child['id'])).flatMap((row) => {
    const value = count(row, name);
    const scores = village.scoresOn(child, row);
    return value === undefined || count(row, 'held') === 1 ? [] : [{ on: text(row, 'on_day') ?? '', value: value / by, score: what === 'weight' ? scores.weightForAge : scores.lengthForAge }];
  });
  const last = points.at(-1);
  return (
    <section class="sheet">
      <Choice name={t('card.heading')} value={what} onPick={setWhat} options={[{ value: 'weight', word: t('measure.weight') }, { value: 'length', word: t('measure.length') }]} />
      <Curve indicator={indicator} sex={sex} bornOn={bornOn} today={village.today} points={points} standards={village.standards}
        label={last ? (what === 'weight' ? kg(last.value * 1000) : cm(last.value * 100)) : t('measure.weight')} />
    </section>
  );
}

function Measurements({ village, child }: { village: Village; child: Row }) {
  const rows = village.visits(String(child['id'])).filter((row) => count(row, 'weight_g') !== undefined || count(row, 'length_tmm') !== undefined).slice(-SHOWN).reverse();
  return (
    <section class="sheet">
      <h2>{t('measure.measures')}</h2>
      {rows.length === 0 && <p class="second">{t('kader.not-measured')}</p>}
      {rows.map((row) => {
        const [weight, length] = [count(row, 'weight_g'), count(row, 'length_tmm')];
        return (
          <p key={String(row['fact'])} class="record">
            <Mark name={count(row, 'held') === 1 ? 'held-back' : row['unsent'] === 1 ? 'saved' : 'arrived'} alone />
            <span>{dayShort(text(row, 'on_day') ?? '')}</span>
            <span class="push"><span>{weight === undefined ? '' : kg(weight)}</span><span>{length === undefined ? '' : cm(length)}</span></span>
          </p>
        );
      })}
    </section>
  );
}

/** Asks for a referral: a step of the follow-up that the midwife goes on with. */
function Refer({ village, person }: { village: Village; person: Row }) {
  const desk = useDesk();
  const [asked, setAsked] = useState(false);
  const id = String(person['id']);
  const open = village.about('noted', 'subject', id).findLast((row) => text(row, 'kind') === 'finding-step');
  const refer = async (facility: string): Promise<void> => {
    await desk.save({ kind: 'finding-step', subject: id, on: village.today, public: { finding: 'growth', step: desk.may('clinic') ? 'referred' : 'found', to_facility: facility } });
    setAsked(false);
  };
  if (open && text(open, 'on_day') === village.today) return <p class="says"><Mark name="received" /><span>{t('kader.refer.noted')}</span></p>;
  if (!asked) return <button type="button" class="button button-second" onClick={() => setAsked(true)}>{t('kader.refer')}</button>;
  return <Choice name={t('kader.refer')} value={undefined} columns={1} onPick={(facility) => void refer(facility)}
    options={FACILITIES.map((each) => ({ value: each, word: t('kader.refer.to', each) }))} />;
}
