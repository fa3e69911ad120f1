import { beforeEach, describe, expect, it } from 'vitest';
import { factText, readFact, type Draft, type Fact } from '../src/facts/fact';
import { doors } from '../src/village/doors';
import type { Village } from '../src/village/village';
import { knocked } from '../src/village/visiting';
import { VILLAGE } from './fake-server';
import { result, TODAY, villageOf } from './village-of';

// Weights of a boy born on 12 January 2025: median 10.9 kg at 22 months; 8.7 kg lies between −2 and −3 SD of WHO's table.
const fell = (fact: string, on: string, grams: number) => ({ fact, person: 'falls', on_day: on, number: 1, weight_g: grams, posyandu: 'dahlia' });
let village: Village;

beforeEach(async () => {
  village = await villageOf({
    household: ['house', 'other', 'third', 'quiet'].map((id) => ({ id, rt: '02', posyandu: 'dahlia' })),
    person: [
      { id: 'falls', name: 'Bintang', sex: 'm', born_on: '2025-01-12', home: 'house' },
      { id: 'papers', name: 'Melur', sex: 'f', born_on: '2026-06-20', home: 'other' },
      { id: 'siti', name: 'Siti', sex: 'f', born_on: '1998-05-01', home: 'third' },
      { id: 'well', name: 'Tenang', sex: 'f', born_on: '2023-01-01', home: 'quiet' },
    ],
    pregnancy: [{ id: 'hers', woman: 'siti', lmp: '2026-06-01', home: 'third' }],
    pregnancy_visit: [{ fact: 'seen', pregnancy: 'hers', on_day: '2026-10-05', number: 3, high_risk: 1 }],
    child_visit: [fell('a', '2026-08-12', 8900), fell('b', '2026-09-12', 8850), fell('c', '2026-10-12', 8800), fell('d', '2026-11-11', 8700)],
    case_result: [result('papers', 'child', 'dahlia', 5, 8), result('hers', 'pregnant', 'dahlia', 1)],
  });
});

/** A fact as it stands on the phone once it is saved. */
const written = (draft: Draft): Fact => readFact(factText(draft, { id: '0193dddd-0000-7000-8000-000000000001', village: VILLAGE, at: 1, ahead: 0, device: 'd', seq: 1 }));

const names = (): unknown[] => doors(village).doors.map(({ person }) => person['name']);

describe('Today\'s doors', () => {
  it('stand with the most urgent first, and nobody who is well', () => {
    expect(names()).toEqual(['Bintang', 'Siti', 'Melur']);
  });

  it('tell why in words: a falling line, a risk, a late dose, a paper, a visit', () => {
    const why = doors(village).doors.map(({ reasons }) => reasons.map(({ words }) => words));

    expect(why[0]).toEqual(expect.arrayContaining([expect.stringMatching(/^Berat tidak naik 3 kali$/), expect.stringMatching(/^BB kurang, BB\/U z −2,\d\d$/)]));
    expect(why[1]).toEqual(['Kehamilan risiko tinggi', 'Belum periksa hamil kuartal ini', 'Kunjungan rumah November belum ada']);
    expect(why[2]).toEqual([expect.stringContaining('belum diberikan'), 'Kunjungan rumah November belum ada', 'Belum punya akta kelahiran']);
  });

  it('are done with one tap, about the children and women of the house, and there again when it is taken back', () => {
    const visit = written(knocked(village, 'third'));
    expect(visit).toMatchObject({ kind: 'household-visit', subject: 'third', on: TODAY, public: { purpose: 'visit', persons: ['siti'] } });

    village.add(visit);
    expect([names(), doors(village).done]).toEqual([['Bintang', 'Melur'], 1]);

    village.add(written({ kind: 'withdrawal', subject: 'third', on: TODAY, public: { fact: visit.id } }));
    expect([names(), doors(village).done]).toEqual([['Bintang', 'Siti', 'Melur'], 0]);
  });
});
