import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../src/desk';
import { lastDigits, recordedAndReceived, skdnOf } from '../src/village/skdn';
import { meaningOf, press, sheetOf } from '../src/village/sheet';
import type { Village } from '../src/village/village';
import { TODAY, villageOf } from './village-of';

let village: Village;

// Four girls of two years: one gained, one did not, one was weighed for the first time today, one stayed away.
beforeAll(async () => {
  const weighed = (person: string, on: string, grams: number) => ({ fact: `${person}${on}`, person, on_day: on, number: 1, weight_g: grams, posyandu: 'dahlia' });
  village = await villageOf({
    household: [{ id: 'house', posyandu: 'dahlia' }, { id: 'far', posyandu: 'mawar' }],
    person: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id, sex: 'f', born_on: '2024-11-01', home: id === 'e' ? 'far' : 'house' })),
    child_visit: [
      weighed('a', '2026-10-12', 11_000), weighed('a', TODAY, 11_500), weighed('b', '2026-10-12', 11_000), weighed('b', TODAY, 11_000),
      weighed('c', TODAY, 10_200), weighed('d', '2026-10-12', 11_000), weighed('e', TODAY, 11_700),
    ],
  });
});

describe('The end of a posyandu day', () => {
  it('counts who lives there, has a card, was weighed and gained, of this posyandu alone', () => {
    expect(skdnOf(village, 'dahlia')).toMatchObject({ s: 4, k: 4, d: 3, n: 1, t: 1 });
  });

  it('counts the digits behind the comma of today, and of nothing else', () => {
    expect(lastDigits(village, 'dahlia')).toEqual([1, 0, 1, 0, 0, 1, 0, 0, 0, 0]);
  });

  it('tells how many were recorded and how many of them received, a mended one once', () => {
    const entry = (outcome: string, mendedBy?: string) => ({ fact: { on: TODAY, kind: 'child-visit' }, outcome, mendedBy });
    const desk = { notebook: { entries: new Map([entry('received'), entry('saved'), entry('refused', 'other'), { ...entry('received'), fact: { on: '2026-11-11', kind: 'child-visit' } }].map((each, at) => [at, each])) } } as unknown as Desk;

    expect(recordedAndReceived(desk, TODAY)).toEqual({ recorded: 2, received: 1 });
  });
});

describe('While a weight is typed', () => {
  const means = (weight: string) => {
    const child = village.row('person', 'd') ?? {};
    return meaningOf(village, child, { ...sheetOf(village, child, undefined), weight }, undefined, 'dahlia');
  };

  it('it is said whether the child gained, and how heavy it is for its age', () => {
    const [gained, stayed] = [means('11.4'), means('11')];

    expect([gained.month?.mark, gained.month?.gainGrams, gained.weightForAge]).toEqual(['N', 400, 'normal']);
    expect([stayed.month?.mark, stayed.problems]).toEqual(['T', []]);
  });

  it('one that cannot be is asked about, and says nothing of gain', () => {
    const { month, problems } = means('114');

    expect([month, problems[0]?.field, problems[0]?.gravity]).toEqual([undefined, 'weight_kg', 'refused']);
  });
});

it('The keys take so much as a scale shows, and one comma', () => {
  const typed = (keys: string): string => Array.from(keys).reduce(press, '');

  expect([typed(',9'), typed('9,,25'), typed('9,258'), typed('1234'), typed('07'), press('9.2', 'erase')]).toEqual(['9', '9.25', '9.25', '123', '7', '9.']);
});
