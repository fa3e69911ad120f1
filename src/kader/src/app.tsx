import type { JSX } from 'preact';
import type { Desk } from './desk';
import { DeskContext, useDesk } from './desk-hook';
import { usePlace } from './places';
import { CardScreen, CardsScreen } from './screens/cards';
import { FamiliesScreen } from './screens/families';
import { FamilyScreen } from './screens/family';
import { ChoosePin, SignInScreen, UnlockScreen } from './screens/gate';
import { MonthFormScreen, MonthFormsScreen, PreschoolScreen } from './screens/month-forms';
import { MendScreen } from './screens/mend-form';
import { PersonScreen } from './screens/person';
import { PosyanduScreen } from './screens/posyandu';
import { RegisterScreen } from './screens/register';
import { SendScreen } from './screens/send';
import { SummaryScreen } from './screens/summary';
import { TodayScreen } from './screens/today';
import { NoVillage, OwedScreen, VillageScreen } from './screens/village';
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
  if (place[0] === 'kirim') return <SendScreen />;
  return desk.village ? screen(place) : <NoVillage />;
}

function screen([name, one = '', other = '']: readonly string[]): JSX.Element {
  switch (name) {
    case 'posyandu': return <PosyanduScreen />;
    case 'timbang': return <WeighScreen key={other} posyandu={one} child={other} />;
    case 'hasil': return <SummaryScreen posyandu={one} />;
    case 'keluarga': return one ? <FamilyScreen id={one} /> : <FamiliesScreen />;
    case 'orang': return <PersonScreen id={one} />;
    case 'daftar': return <RegisterScreen key={`${one}/${other}`} what={one} about={other} />;
    case 'kunjungan': return <VisitScreen household={one} />;
    case 'formulir': return one === '2c' ? <PreschoolScreen /> : one ? <MonthFormScreen key={other} form={one} subject={other} /> : <MonthFormsScreen />;
    case 'kartu': return one ? <CardScreen name={one} /> : <CardsScreen />;
    case 'perbaiki': return <MendScreen key={one} id={one} />;
    case 'desa': return <VillageScreen />;
    case 'terutang': return <OwedScreen group={one} code={other} />;
    default: return <TodayScreen />;
  }
}
