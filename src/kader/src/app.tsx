import type { JSX } from 'preact';
import type { Desk } from './desk';
import { DeskContext, useDesk } from './desk-hook';
import { Tabs } from './look/parts';
import { CHAPTERS, usePlace, type Chapter } from './places';
import { CardScreen, CardsScreen } from './screens/cards';
import { FamiliesScreen } from './screens/families';
import { FamilyScreen } from './screens/family';
import { FigureScreen, OwedScreen } from './screens/figure';
import { ChoosePin, SignInScreen, UnlockScreen } from './screens/gate';
import { MonthFormScreen, MonthFormsScreen } from './screens/month-forms';
import { MendScreen } from './screens/mend-form';
import { PersonScreen } from './screens/person';
import { PosyanduScreen } from './screens/posyandu';
import { RegisterScreen } from './screens/register';
import { SendScreen } from './screens/send';
import { SummaryScreen } from './screens/summary';
import { TodayScreen } from './screens/today';
import { NoVillage, VillageScreen } from './screens/village';
import { VisitScreen } from './screens/visit';
import { WeighScreen } from './screens/weigh';

export function App({ desk }: { desk: Desk }) {
  return <DeskContext.Provider value={desk}><Gate /></DeskContext.Provider>;
}

function Gate() {
  const desk = useDesk();
  const place = usePlace();
  if (desk.arrival) return <ChoosePin />;
  const [last] = desk.users;
  if (!desk.notebook) return place[0] === 'masuk' || !last ? <SignInScreen /> : <UnlockScreen last={last} />;
  const [name = '', one = '', other = '', third = ''] = place;
  const page = PAGES[name];
  const chapter = page && (one || !isChapter(name)) ? undefined : (CHAPTERS.find((each) => each === name) ?? 'hari-ini');
  if (!desk.village && chapter !== 'kirim') return <NoVillage />;
  // The tabs stand outside the screens: they stay when the chapter changes.
  return <>{chapter ? FIRST_PAGES[chapter]() : page?.(one, other, third)}{chapter && <Tabs current={chapter} />}</>;
}

const isChapter = (name: string): boolean => name in FIRST_PAGES;

const FIRST_PAGES: Record<Chapter, () => JSX.Element> = {
  'hari-ini': () => <TodayScreen />,
  'posyandu': () => <PosyanduScreen />,
  'keluarga': () => <FamiliesScreen />,
  'desa': () => <VillageScreen />,
  'kirim': () => <SendScreen />,
};

const PAGES: Readonly<Record<string, (one: string, other: string, third: string) => JSX.Element>> = {
  keluarga: (one) => <FamilyScreen id={one} />,
  timbang: (one, other) => <WeighScreen key={other} posyandu={one} child={other} />,
  hasil: (one) => <SummaryScreen posyandu={one} />,
  orang: (one) => <PersonScreen id={one} />,
  daftar: (one, other) => <RegisterScreen key={`${one}/${other}`} what={one} about={other} />,
  kunjungan: (one) => <VisitScreen household={one} />,
  formulir: (one, other) => (one === '2c' ? <MonthFormsScreen key={one} first="2c" /> : one ? <MonthFormScreen key={other} form={one} subject={other} /> : <MonthFormsScreen />),
  kartu: (one) => (one ? <CardScreen name={one} /> : <CardsScreen />),
  perbaiki: (one) => <MendScreen key={one} id={one} />,
  angka: (one) => <FigureScreen posyandu={one === 'desa' ? undefined : one} />,
  terutang: (one, other, third) => <OwedScreen group={one} code={other} posyandu={third || undefined} />,
};
