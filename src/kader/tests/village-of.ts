import type { Head, Row, Tables } from '../src/store/copy';
import { Village } from '../src/village/village';
import { VILLAGE } from './fake-server';
import { standards } from './standards';

export const TODAY = '2026-11-12';

const HEAD: Head = { village: VILLAGE, epoch: 1, number: 9, asOf: TODAY, scope: 'all', quarter: '2026-Q4', ruleSet: 'KPM-GUIDE', scorecards: [], authors: {} };

/** A village made of these rows, each table by its own key. */
export async function villageOf(tables: Readonly<Record<string, readonly Row[]>>): Promise<Village> {
  const known: Tables = new Map(Object.entries(tables).map(([name, rows]) => [name, new Map(rows.map((row) => [String(row['id'] ?? row['fact'] ?? row['case_id']), row]))]));
  return new Village(VILLAGE, HEAD, known, TODAY, await standards());
}

// What a line of the KPM's guide counts by: 4 counselling, 5 home visit, 6 safe water, 7 latrine, 8 birth certificate of a child; 1 antenatal care, 2 iron of a woman.
export const result = (id: string, kind: 'pregnant' | 'child', posyandu: string, ...owed: number[]): Row =>
  ({ case_id: id, kind, quarter: '2026-Q4', home: 'house', posyandu, received: 0, owed: owed.reduce((sum, no) => sum + 2 ** (no - 1), 0) });
