import type { Desk } from '../desk';
import { monthOf, type Day } from '../domain/days';
import type { KmsMonth } from '../domain/kms';
import type { MarkName } from '../look/marks';
import type { Row } from '../store/copy';
import { byName, text, type Village } from './village';

/** The day whose list is typed: today. */
export const dayOf = (village: Village): Day => village.today;

/** Children under five of a posyandu; without one, of the whole village. */
export function posyanduChildren(village: Village, posyandu: string | undefined): readonly Row[] {
  return village.once(`children of ${posyandu ?? 'all'}.`, () => village.balita().filter((child) => posyandu === undefined || village.posyanduOf(child) === posyandu).sort(byName));
}

/** The posyandu of the person's grant, else the first one. */
export function preferredPosyandu(desk: Desk): string | undefined {
  const own = desk.notebook?.session?.grants.find((grant) => grant.posyandu)?.posyandu;
  return own ?? text(desk.village?.posyandu()[0], 'id');
}

export interface DayLine {
  readonly child: Row;
  /** What was noted of the child on the day at the posyandu. */
  readonly visit: Row | undefined;
  readonly month: KmsMonth | undefined;
  readonly state: MarkName | undefined;
}

export function lineOf(desk: Desk, village: Village, child: Row, posyandu: string | undefined): DayLine {
  const id = String(child['id']);
  const day = dayOf(village);
  const today = village.visits(id).filter((row) => text(row, 'on_day') === day && row['form'] !== 1 && (row['posyandu'] == null || row['posyandu'] === posyandu));
  // Of two measurements the one that was not chosen has lost its figures.
  const visit = today.findLast((row) => row['weight_g'] != null || row['length_tmm'] != null) ?? today.at(-1);
  const month = visit && village.growthCard(child).find((each) => monthOf(each.on) === monthOf(day));
  return { child, visit, month, state: stateOf(desk, id, day, visit) };
}

function stateOf(desk: Desk, child: string, day: Day, visit: Row | undefined): MarkName | undefined {
  if (desk.notebook?.toMend().some((entry) => entry.fact.subject === child && entry.fact.on === day)) return 'refused';
  const entry = visit && desk.notebook?.entries.get(String(visit['fact']));
  if (!visit) return undefined;
  return entry && entry.outcome !== 'received' ? 'saved' : 'arrived';
}
