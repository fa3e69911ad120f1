import type { Row } from '../store/copy';
import type { SheetLine, SheetText } from '../sync/contract';
import { groupOf, indicators, owedOf, stateOf, titleOf, type Group, type IndicatorRow } from './owed';
import { compareWords, text, type Village } from './village';

/** The scorecard of the whole village, or of one posyandu. */
export const cardOf = (village: Village, posyandu: string | undefined): SheetText | undefined =>
  (village.head?.scorecards ?? []).find((each) => each.posyandu === (posyandu ?? null))?.scorecard;

/** One line of table 3, and whose it is. */
export interface ServiceLine {
  readonly group: Group;
  readonly line: SheetLine;
}

export const serviceLines = ({ table3 }: SheetText): ServiceLine[] =>
  ([['pregnant', table3.pregnant], ['child', table3.children], ['preschool', table3.preschool]] as const).flatMap(([group, lines]) => lines.map((line) => ({ group, line })));

export const indicatorOf = (village: Village, group: Group, code: string): IndicatorRow | undefined => indicators(village).find((each) => each.group === group && each.code === code);

export function titleIn(village: Village, group: Group, code: string): string {
  const row = indicatorOf(village, group, code);
  return row ? titleOf(row) : code;
}

/** Somebody who is owed something this quarter. */
export interface Lacking {
  readonly id: string;
  readonly home: string | undefined;
  readonly name: string | undefined;
  readonly person: Row | undefined;
  readonly pregnancy: Row | undefined;
  /** Codes of the services. */
  readonly owed: readonly string[];
  readonly group: Group;
}

/** Everybody on this phone who lacks a service, or one of them: who lacks least comes first. */
export function lacking(village: Village, posyandu: string | undefined, service?: IndicatorRow): Lacking[] {
  return village.rows('case_result')
    .filter((each) => text(each, 'quarter') === village.head?.quarter && (posyandu === undefined || text(each, 'posyandu') === posyandu))
    .filter((each) => (service ? groupOf(each) === service.group && stateOf(each, service.no) === 'owed' : groupOf(each) !== 'preschool'))
    .map((each) => whoOf(village, each))
    .filter(({ owed }) => owed.length > 0)
    .sort((one, other) => one.owed.length - other.owed.length || compareWords(one.name ?? '', other.name ?? ''));
}

function whoOf(village: Village, result: Row): Lacking {
  const id = String(result['case_id']);
  const pregnancy = village.row('pregnancy', id);
  const person = village.row('person', pregnancy ? text(pregnancy, 'woman') : id);
  return { id, home: text(result, 'home'), name: text(person, 'name'), person, pregnancy, owed: owedOf(village, id), group: groupOf(result) };
}
