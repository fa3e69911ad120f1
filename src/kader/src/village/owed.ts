import { rowsOf } from '../domain/reference';
import { currentLanguage } from '../look/words';
import type { Row } from '../store/copy';
import type { Band } from './rule-words';
import { count, text, type Village } from './village';

export type Group = 'pregnant' | 'child' | 'preschool';

export interface IndicatorRow {
  readonly group: string;
  readonly no: number;
  readonly code: string;
  readonly title: { readonly id: string; readonly en: string };
  readonly inForceFrom: string;
  readonly bands?: readonly Band[] | undefined;
}

/** The lines of the scorecard by the rules the district chose. */
export const indicators = (village: Village): readonly IndicatorRow[] => rowsOf(village.head?.ruleSet === 'PMK2018-S1' ? 'indicators/PMK2018-S1.json' : 'indicators/KPM-GUIDE.json').rows;

export const titleOf = (row: IndicatorRow): string => row.title[currentLanguage()];

export interface Service {
  readonly row: IndicatorRow;
  readonly state: 'received' | 'owed' | 'not-applicable';
}

/** What a case has received and is owed this quarter, as the server judged it. */
export function servicesOf(village: Village, caseId: string): Service[] {
  const result = village.result(caseId);
  if (!result) return [];
  const group = groupOf(result);
  return indicators(village).filter((row) => row.group === group).map((row) => ({ row, state: stateOf(result, row.no) }));
}

export const owedOf = (village: Village, caseId: string): string[] =>
  servicesOf(village, caseId).flatMap(({ row, state }) => (state === 'owed' ? [row.code] : []));

export function stateOf(result: Row, no: number): Service['state'] {
  const bit = 2 ** (no - 1);
  const has = (name: string): boolean => Math.floor((count(result, name) ?? 0) / bit) % 2 === 1;
  return has('received') ? 'received' : has('owed') ? 'owed' : 'not-applicable';
}

export const groupOf = (result: Row): Group => {
  const kind = (text(result, 'kind') ?? '').toLowerCase();
  return kind.startsWith('preg') ? 'pregnant' : kind.startsWith('pre') ? 'preschool' : 'child';
};
