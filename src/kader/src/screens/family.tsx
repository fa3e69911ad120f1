import { useDesk } from '../desk-hook';
import { categoryOf, markOf, weightForLengthCategory } from '../domain/category';
import { thousandDayOfChild, thousandDayOfPregnancy } from '../domain/nik';
import { age, dayShort, z } from '../look/format';
import { KmsLetter, Mark, Ribbon, type MarkName } from '../look/marks';
import { LinkButton, Rich, RowLink, Screen, SyncPill } from '../look/parts';
import { t } from '../look/words';
import { to } from '../places';
import type { Row } from '../store/copy';
import { categoryWord } from '../village/growth-words';
import { servicesOf, titleOf } from '../village/owed';
import { isBetween, text, type Village } from '../village/village';
import { nameOf, placeOf } from '../village/families';

/** A family: its house, and everybody in the first thousand days with what each is owed. */
export function FamilyScreen({ id }: { id: string }) {
  const { village } = useDesk().open();
  const household = village.row('household', id);
  if (!household) return <Screen title={t('kader.not-here')}><p class="empty">{t('kader.not-here.why')}</p></Screen>;

  const members = village.membersOf(id);
  const small = members.filter((each) => isBetween(village.months(each), 0, 60));
  const women = village.pregnancies().filter((each) => text(village.row('person', text(each, 'woman')), 'home') === id);
  const inFocus = new Set([...small, ...women.map((each) => village.row('person', text(each, 'woman')))]);
  const others = members.filter((each) => !inFocus.has(each));
  const phone = text(household, 'phone');
  return (
    <Screen title={t('kader.family-of', nameOf(village, household))} beside={<SyncPill />}
      foot={<div class={phone ? 'foot-row' : ''}><LinkButton to={to('kunjungan', id)}>{t('kader.record-visit')}</LinkButton>{phone && <LinkButton second to={`tel:${phone}`}>{t('kader.call')}</LinkButton>}</div>}>
      <House village={village} household={household} />
      {small.map((child) => <ChildSheet key={String(child['id'])} village={village} child={child} />)}
      {women.map((pregnancy) => <WomanSheet key={String(pregnancy['id'])} village={village} pregnancy={pregnancy} />)}
      {others.length > 0 && (
        <section class="sheet">
          <h2>{t('kader.others')}</h2>
          {others.map((each) => {
            const bornOn = village.bornOn(each);
            return <RowLink key={String(each['id'])} to={to('orang', String(each['id']))}><b>{text(each, 'name') ?? t('kader.no-name')}</b><span class="second small">{bornOn ? age(bornOn, village.today, '') : t('kader.age-unknown')}</span></RowLink>;
          })}
        </section>
      )}
      <section class="form">
        <LinkButton second to={to('daftar', 'person', id)}>{t('kader.register.person')}</LinkButton>
        <LinkButton second to={to('daftar', 'pregnancy', id)}>{t('kader.register.pregnancy')}</LinkButton>
        <LinkButton second to={to('daftar', 'change-house', id)}>{t('kader.register.change-house')}</LinkButton>
        <LinkButton second to={to('daftar', 'move', id)}>{t('kader.register.move')}</LinkButton>
      </section>
    </Screen>
  );
}

function House({ village, household }: { village: Village; household: Row }) {
  const id = String(household['id']);
  const last = village.about('household_visit', 'household', id).at(-1);
  const posyandu = text(village.row('posyandu', text(household, 'posyandu')), 'name');
  const house = [['safe_water', 'care.safe-water'], ['latrine', 'care.latrine']] as const;
  return (
    <section class="house">
      <p><b>{placeOf(household) || t('kader.place-unknown')}</b>{posyandu && `, ${t('kader.posyandu', posyandu)}`}</p>
      <p class="second small">{last ? t('kader.last-visit', dayShort(text(last, 'on_day') ?? '')) : t('kader.never-visited')}</p>
      <div class="house-marks">
        {house.map(([name, word]) => {
          const has = village.houseHas(id, name);
          return <span key={name}><Mark name={has === undefined ? 'not-yet-due' : has ? 'received' : 'owed'} size={17} />{t(word)}{has === undefined && <span class="second small">{t('answer.unrecorded')}</span>}</span>;
        })}
      </div>
    </section>
  );
}

function ChildSheet({ village, child }: { village: Village; child: Row }) {
  const id = String(child['id']);
  const bornOn = village.bornOn(child);
  const day = bornOn ? thousandDayOfChild(bornOn, village.today) : undefined;
  const month = village.growthCard(child).at(-1);
  return (
    <section class="sheet">
      <a class="person-head row-link-plain" href={to('orang', id)}>
        <span><b>{text(child, 'name') ?? t('kader.no-name')}</b><br /><span class="second small">{[village.sex(child) === 'm' ? t('sex.Male') : t('sex.Female'), bornOn && age(bornOn, village.today, '')].filter(Boolean).join(', ')}</span></span>
        {day !== undefined && day <= 1000 && <Day day={day} />}
      </a>
      {day !== undefined && day <= 1000 && <Ribbon day={day} />}
      <ul class="services">
        <Growth village={village} child={child}>{month && <KmsLetter letter={month.mark} times={month.timesNotGained} below={month.belowRedLine} />}</Growth>
        <Services village={village} caseId={id} />
      </ul>
    </section>
  );
}

export function Growth({ village, child, children }: { village: Village; child: Row; children?: preact.ComponentChildren }) {
  const scores = village.scores(child);
  const all = [
    { category: categoryOf(scores.lengthForAge), score: scores.lengthForAge }, { category: weightForLengthCategory(scores), score: scores.weightForLength },
    { category: categoryOf(scores.weightForAge), score: scores.weightForAge },
  ].flatMap(({ category, score }) => (category ? [{ category, score }] : []));
  if (all.length === 0) return <li><Mark name="not-yet-due" /><span>{t('kader.not-measured')}</span><span class="push">{children}</span></li>;

  const bad = all.filter(({ category }) => category !== 'normal');
  const shown = bad.length > 0 ? bad.slice(0, 2) : all.slice(0, 1);
  const mark = markOf(shown[0]?.category ?? 'normal');
  const words = shown.map(({ category, score }) => `${categoryWord(category, score?.indicator ?? 'weight-for-length')} ${bad.length > 0 && score ? z(score.z) : ''}`.trim()).join(', ');
  return <li><Mark name={mark} /><span>{bad.length > 0 ? <b>{words}</b> : words}</span><span class="push">{children}</span></li>;
}

function WomanSheet({ village, pregnancy }: { village: Village; pregnancy: Row }) {
  const woman = village.row('person', text(pregnancy, 'woman'));
  const weeks = village.weeksPregnant(pregnancy);
  const day = thousandDayOfPregnancy(village.lmp(pregnancy), village.today);
  const visits = village.about('pregnancy_visit', 'pregnancy', String(pregnancy['id']));
  const risky = village.latest(visits, 'kek') === 1 || village.latest(visits, 'high_risk') === 1;
  return (
    <section class="sheet">
      <a class="person-head row-link-plain" href={to('orang', String(pregnancy['woman']))}>
        <span><b>{t('kader.mother', text(woman, 'name') ?? '')}</b><br /><span class="second small">{weeks === undefined ? t('group.Postnatal') : t('kader.weeks', weeks)}</span></span>
        {day !== undefined && weeks !== undefined && <Day day={day} />}
      </a>
      {day !== undefined && weeks !== undefined && <Ribbon day={day} />}
      <ul class="services">
        {risky && <li><Mark name="low" /><b>{village.latest(visits, 'kek') === 1 ? t('service.kek') : t('service.highRisk')}</b></li>}
        <Services village={village} caseId={String(pregnancy['id'])} />
      </ul>
      <div class="pair">
        <LinkButton second to={to('formulir', '2a', String(pregnancy['id']))}>{t('kader.form.2a')}</LinkButton>
        {weeks !== undefined && <LinkButton second to={to('daftar', 'birth', String(pregnancy['id']))}>{t('kader.register.birth')}</LinkButton>}
      </div>
    </section>
  );
}

const Day = ({ day }: { day: number }) => <span class="person-day"><Rich text={t('kader.day-of-thousand', `**${day}**`)} /></span>;

/** What is owed first, then what was received. */
export function Services({ village, caseId }: { village: Village; caseId: string }) {
  const services = servicesOf(village, caseId);
  const order = { 'owed': 0, 'received': 1, 'not-applicable': 2 } as const;
  return (
    <>
      {[...services].sort((one, other) => order[one.state] - order[other.state]).map(({ row, state }) => (
        <li key={row.code}><Mark name={state as MarkName} /><span class={state === 'not-applicable' ? 'second' : ''}>{titleOf(row)}</span><span class="push">{state === 'received' ? '' : t(`mark.${state}`)}</span></li>
      ))}
      {services.length === 0 && <li><Mark name="not-yet-due" /><span class="second">{t('kader.not-judged-yet')}</span></li>}
    </>
  );
}
