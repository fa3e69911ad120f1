import { beforeAll, describe, expect, it } from 'vitest';
import { nikCoach, looksLike } from '../src/village/coach';
import { allFamilies, search } from '../src/village/families';
import { register } from '../src/village/registering';
import type { Village } from '../src/village/village';
import { villageOf } from './village-of';

let village: Village;

beforeAll(async () => {
  village = await villageOf({
    household: [{ id: 'house', rt: '02', dusun: 'Hulu', head: 'siti' }, { id: 'other', rt: '05', dusun: 'Hilir', head: 'made' }],
    person: [
      { id: 'siti', name: 'Siti Aminah', sex: 'f', born_on: '1998-05-01', home: 'house' }, { id: 'nur', name: 'Muhammad Nur', sex: 'm', born_on: '2024-03-01', home: 'house' },
      { id: 'made', name: 'Made Wirawan', sex: 'm', born_on: '1990-01-01', home: 'other' },
    ],
    pregnancy: [{ id: 'hers', woman: 'siti', lmp: '2026-02-01', home: 'house' }],
  });
});

const words = (told: readonly { words: string }[]): string[] => told.map((each) => each.words);

describe('While a person is typed', () => {
  it('the number is counted, then says sex, birth and sub-district, and what does not agree', () => {
    expect(words(nikCoach(village, { nik: '190501' }))).toEqual(['6 dari 16 angka']);
    expect(words(nikCoach(village, { nik: '1905014105980001', sex: 'f', born_on: '1998-05-01' }))).toEqual(['perempuan, lahir 1 Mei 1998, terdaftar di kecamatan 19.05.01']);
    expect(nikCoach(village, { nik: '1905014105980001', sex: 'm', born_on: '1998-05-02' }).map(({ tone }) => tone)).toEqual(['hint', 'doubt', 'doubt']);
    expect(nikCoach(village, { nik: '1905014105980000' })[0]?.tone).toBe('wrong');
  });

  it('somebody alike in another house is asked about by name and place, and nobody of the own house', () => {
    const typed = { name: 'St. Aminah', sex: 'f', born_on: '1998-05-01' };

    expect(words(looksLike(village, typed, 'new'))).toEqual(['Mirip Siti Aminah di RT 02, Hulu. Orang yang sama?']);
    expect(looksLike(village, typed, 'house')).toEqual([]);
    expect(looksLike(village, { ...typed, born_on: '1998-05-02' }, 'new')).toEqual([]);
  });
});

describe('A birth', () => {
  it('creates its children, linked to the pregnancy, with a name and a number for the time being', () => {
    const { drafts } = register(village, 'birth', 'hers', { born_on: '2026-11-10', count: '2', sex_1: 'f', sex_2: 'm', alive_1: 'y', alive_2: 'y', weight_1: '2,95', name_1: 'Kuncup', mother_nik: '1905014105980001' });

    const [birth, first, second] = drafts;
    const children = birth?.public['children'] as readonly { person: string; weight_g?: number; order?: number }[];
    expect([birth?.kind, birth?.subject, children.map(({ weight_g, order }) => [weight_g, order])]).toEqual(['birth', 'hers', [[2950, 1], [undefined, 2]]]);
    expect([first?.subject, second?.subject]).toEqual(children.map(({ person }) => person));
    expect([first?.personal, second?.personal]).toEqual([
      { name: { value: 'Kuncup', base: null }, temporary_id: { value: '1905014105980001/1', base: null } }, { temporary_id: { value: '1905014105980001/2', base: null } },
    ]);
  });
});

describe('A family', () => {
  it('is found by any part of anybody\'s name, by an old spelling, by a slip, and by where it lives', () => {
    const found = (typed: string): unknown[] => search(village, allFamilies(village), typed).map(({ household }) => household['id']);

    expect(['min', 'sitti', 'Moh. Nur', 'wirawam', 'hilir', 'RT 05', 'Zulaikha'].map(found)).toEqual([['house'], ['house'], ['house'], ['other'], ['other'], ['other'], []]);
  });
});
