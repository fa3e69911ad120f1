import { beforeAll, describe, expect, it } from 'vitest';
import { indicatorOf, lacking } from '../src/village/score';
import type { Village } from '../src/village/village';
import { result, villageOf } from './village-of';

const [DAHLIA, MAWAR] = ['dahlia', 'mawar'];
let village: Village;

beforeAll(async () => {
  village = await villageOf({
    household: [{ id: 'house', rt: '02' }],
    person: ['Siti', 'Melur', 'Kuncup', 'Bunga'].map((name) => ({ id: name.toLowerCase(), name, home: 'house' })),
    pregnancy: [{ id: 'hers', woman: 'siti', home: 'house' }],
    case_result: [result('hers', 'pregnant', DAHLIA, 2), result('melur', 'child', DAHLIA, 5, 6, 7), result('kuncup', 'child', MAWAR, 6), result('bunga', 'child', DAHLIA)],
  });
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
