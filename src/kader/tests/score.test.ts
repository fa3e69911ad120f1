import { beforeAll, describe, expect, it } from 'vitest';
import type { Row, Tables } from '../src/store/copy';
import { indicatorOf, lacking } from '../src/village/score';
import { Village } from '../src/village/village';
import { VILLAGE } from './fake-server';
import { standards } from './standards';

const [HOUSE, DAHLIA, MAWAR] = ['house', 'dahlia', 'mawar'];
const table = (key: string, ...rows: Row[]): Map<string, Row> => new Map(rows.map((row) => [String(row[key]), row]));
let village: Village;

// Bits of what is owed: line 5 of a child is the home visit, 6 safe water, 7 the latrine; line 2 of a woman the iron tablets.
const result = (id: string, kind: string, posyandu: string, ...owed: number[]): Row =>
  ({ case_id: id, kind, quarter: '2026-Q4', home: HOUSE, posyandu, received: 1, owed: owed.reduce((sum, no) => sum + 2 ** (no - 1), 0) });

beforeAll(async () => {
  const tables: Tables = new Map([
    ['household', table('id', { id: HOUSE, rt: '02' })],
    ['person', table('id', { id: 'siti', name: 'Siti', home: HOUSE }, { id: 'melur', name: 'Melur', home: HOUSE }, { id: 'kuncup', name: 'Kuncup', home: HOUSE }, { id: 'bunga', name: 'Bunga', home: HOUSE })],
    ['pregnancy', table('id', { id: 'hers', woman: 'siti', home: HOUSE })],
    ['case_result', table('case_id', result('hers', 'pregnant', DAHLIA, 2), result('melur', 'child', DAHLIA, 5, 6, 7), result('kuncup', 'child', MAWAR, 6), result('bunga', 'child', DAHLIA))],
  ]);
  const head = { village: VILLAGE, epoch: 1, number: 9, asOf: '2026-11-12', scope: 'all', quarter: '2026-Q4', ruleSet: 'KPM-GUIDE', scorecards: [], authors: {} };
  village = new Village(VILLAGE, head, tables, '2026-11-12', await standards());
});

describe('Behind a figure of the village', () => {
  it('stand by name those who lack something, who lacks least first, a woman by her own name', () => {
    expect(lacking(village, undefined).map(({ name, owed }) => [name, owed])).toEqual([['Kuncup', ['safe_water']], ['Siti', ['iron']], ['Melur', ['home_visit', 'safe_water', 'latrine']]]);
  });

  it('stand those of one posyandu only when it is the posyandu\'s figure', () => {
    expect(lacking(village, DAHLIA).map(({ name }) => name)).toEqual(['Siti', 'Melur']);
  });

  it('stand those who lack one service when it is the figure of that service', () => {
    expect(lacking(village, undefined, indicatorOf(village, 'child', 'safe_water')).map(({ name }) => name)).toEqual(['Kuncup', 'Melur']);
  });
});
