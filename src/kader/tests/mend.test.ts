import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../src/desk';
import { factText, readFact, type Draft, type Fact } from '../src/facts/fact';
import type { Answers } from '../src/look/fields';
import type { Row, Tables } from '../src/store/copy';
import type { AnswerProblem } from '../src/sync/contract';
import { hasForm, mendingOf, type Mending } from '../src/village/mending';
import { register } from '../src/village/registering';
import { Village } from '../src/village/village';
import { VILLAGE } from './fake-server';
import { standards } from './standards';

const TODAY = '2026-11-12';
const [HOUSE, MOTHER, FATHER, CHILD, PREGNANCY, PLACE] = [1, 2, 3, 4, 5, 6].map((each) => `0193cccc-0000-7000-8000-00000000000${each}`) as [string, string, string, string, string, string];
const desk = { may: () => true } as unknown as Desk;
let village: Village;

const table = (...rows: Row[]): Map<string, Row> => new Map(rows.map((row) => [String(row['id']), row]));

beforeAll(async () => {
  const tables: Tables = new Map([
    ['household', table({ id: HOUSE, rt: '02', head: FATHER, posyandu: PLACE })],
    ['posyandu', table({ id: PLACE, name: 'Melati', open: 1 })],
    ['person', table(
      { id: MOTHER, name: 'Siti', sex: 'f', born_on: '1998-05-01', home: HOUSE }, { id: FATHER, name: 'Bambang', sex: 'm', born_on: '1995-02-01', home: HOUSE },
      { id: CHILD, name: 'Kuncup', sex: 'f', born_on: '2025-11-12', home: HOUSE })],
    ['pregnancy', table({ id: PREGNANCY, woman: MOTHER, lmp: '2026-03-01', home: HOUSE })],
  ]);
  village = new Village(VILLAGE, undefined, tables, TODAY, await standards());
});

/** A fact as it travelled and came back refused. */
const refused = (draft: Draft): Fact => readFact(factText(draft, { id: '0193dddd-0000-7000-8000-000000000001', village: VILLAGE, at: 1_794_000_000_000, ahead: 0, device: 'd', seq: 7 }));

const why = (field: string, code: string): AnswerProblem[] => [{ field, code, gravity: 'refused', args: [] }];

const open = (draft: Draft, problems: AnswerProblem[] = []): { fact: Fact; mending: Mending } => {
  const fact = refused(draft);
  return { fact, mending: mendingOf(desk, village, fact, problems) };
};

/** What a fact says, without the members nobody answered. */
const says = ({ kind, subject, on, public: told, personal }: Draft): unknown => JSON.parse(JSON.stringify({ kind, subject, on, public: told, personal: personal ?? {} }));

const filled: readonly (readonly [string, string, Answers])[] = [
  ['household', '', { name: 'Melur', sex: 'f', posyandu: PLACE, dusun: 'Hulu', rt: '04', rw: '01', phone: '0812 3456 7890', address: 'dekat masjid' }],
  ['person', HOUSE, { name: 'Melur', sex: 'f', born_on: '2024-02-29', relation: 'anak', mother: MOTHER, nik: '1905016902240001' }],
  ['person', HOUSE, { name: 'Mbah', sex: 'm' }],
  ['pregnancy', HOUSE, { woman: MOTHER, lmp: '2026-05-01', gravida: '2', height_cm: '151,5', kia_no: 'K-12' }],
  ['birth', PREGNANCY, { born_on: '2026-11-10', count: '2', sex_1: 'f', sex_2: 'm', alive_1: 'y', alive_2: 'n', weight_1: '2,95', weight_2: '2,1', length_1: '48,5', place: 'Puskesmas', helper: 'bidan' }],
  ['change', MOTHER, { name: 'Siti Aminah', sex: 'f', born_on: '1998-05-01', nik: '1905014105980001', phone: '0812 3456 7890' }],
  ['change-house', HOUSE, { rt: '05', dusun: 'Hulu' }],
  ['pregnancy-end', PREGNANCY, { on: '2026-11-10' }],
  ['couple', MOTHER, { partner: FATHER, planned_on: '2027-01-10', kua: 'Air Gegas' }],
  ['couple', FATHER, { planned_on: '2027-01-10' }],
  ['death', CHILD, { on: '2026-11-10', place: 'rumah', cause: 'demam' }],
  ['move', HOUSE, { how: 'inside', on: '2026-11-10', posyandu: PLACE, rt: '05' }],
  ['move', HOUSE, { how: 'away', on: '2026-11-10', to_village: '19.05.02.2001' }],
];

describe('What is known already and put right', () => {
  it('travels alone, on the value its writer saw', () => {
    const drafts = [
      ...register(village, 'change', MOTHER, { name: 'Siti', sex: 'f', born_on: '1998-05-10', nik: '' }).drafts,
      ...register(village, 'change-house', HOUSE, { dusun: '', rt: '03', rw: '' }).drafts,
    ];

    expect(drafts.map(says)).toEqual([
      { kind: 'person', subject: MOTHER, on: TODAY, public: { born_on: { value: '1998-05-10', base: '1998-05-01' }, born_precision: { value: 'day', base: null } }, personal: {} },
      { kind: 'household', subject: HOUSE, on: TODAY, public: { rt: { value: '03', base: '02' } }, personal: {} },
    ]);
  });

  it('is no fact when nothing differs', () => {
    expect(register(village, 'change', CHILD, { name: 'Kuncup', sex: 'f', born_on: '2025-11-12' }).drafts).toEqual([]);
  });
});

describe('A refused fact that is mended', () => {
  it.each(filled)('says in its form what was written: %s', (what, about, answers) => {
    for (const draft of register(village, what, about, answers).drafts) {
      const { fact, mending } = open(draft);

      expect(says(mending.draft(mending.first))).toEqual(says(fact));
      expect(mending.waits(mending.first)).toEqual([]);
    }
  });

  it.each<Draft>([
    { kind: 'child-visit', subject: CHILD, on: '2026-11-11', public: { posyandu: PLACE, present: 'y', weight_kg: 8.9, length_cm: 74, measure: 'l', vitamin_a: 'red', deworming: 'y', doses: ['MR1'] } },
    { kind: 'child-visit', subject: CHILD, on: '2026-11-11', public: { posyandu: PLACE, present: 'n' } },
    { kind: 'child-visit', subject: CHILD, on: '2026-11-11', public: { form: 'y', home_visits: 2, safe_water: 'y', latrine: 'n' } },
    { kind: 'pregnancy-visit', subject: PREGNANCY, on: '2026-11-11', public: { form: 'y', anc: 1, iron_tablets: 30, kek: 'n' } },
    { kind: 'household-visit', subject: HOUSE, on: '2026-11-11', public: { purpose: 'visit', persons: [CHILD], safe_water: 'y', topics: ['first-meals'] }, personal: { note: 'anak batuk' } },
    { kind: 'preschool-month', subject: CHILD, on: '2026-11-01', public: { attended: 'y' } },
    { kind: 'finding-step', subject: CHILD, on: '2026-11-11', public: { finding: 'growth', step: 'found', to_facility: 'Pustu' } },
  ])('says what the visit was: $kind', (draft) => {
    const { fact, mending } = open(draft);

    expect(says(mending.draft(mending.first))).toEqual(says(fact));
    expect(mending.questions(mending.first).every(({ name }) => name !== 'on')).toBe(true);
  });

  it('changes the answer that was wrong and nothing else', () => {
    const { fact, mending } = open(
      { kind: 'household', subject: HOUSE, on: TODAY, public: { rt: { value: '04', base: null }, head: { value: MOTHER, base: null } }, personal: { phone: { value: '+6212', base: null } } }, why('phone', 'phone-form'));

    const mended = mending.draft({ ...mending.first, phone: '0812 3456 7890' });

    expect(mended).toMatchObject({ kind: 'household', subject: fact.subject, public: fact.public, personal: { phone: { value: '+6281234567890', base: null } } });
  });

  it('takes an answer away that is emptied, and keeps the value its writer had seen', () => {
    const { mending } = open({ kind: 'household', subject: HOUSE, on: TODAY, public: { rt: { value: '999', base: '02' }, rw: { value: '01', base: null } } });

    const mended = mending.draft({ ...mending.first, rt: '03', rw: '' });

    expect(mended.public).toEqual({ rt: { value: '03', base: '02' } });
  });

  it('asks for the day when that was wrong, and takes no day that has not come', () => {
    const { mending } = open({ kind: 'child-visit', subject: CHILD, on: '2027-11-11', public: { present: 'y', weight_kg: 8.9 } }, why('on', 'after-today'));

    expect(mending.questions(mending.first)[0]).toMatchObject({ name: 'on', kind: 'day' });
    expect(mending.said(mending.first)['on']).toMatchObject([{ tone: 'wrong' }]);
    expect(mending.draft({ ...mending.first, on: '2026-11-11' }).on).toBe('2026-11-11');
  });

  it('about the register is written on the day it is mended when its own day had not come', () => {
    const { mending } = open({ kind: 'household', subject: HOUSE, on: '2026-11-15', public: { rt: { value: '04', base: null } } }, why('on', 'after-today'));

    expect(mending.said(mending.first)).not.toHaveProperty('on');
    expect(mending.draft(mending.first).on).toBe(TODAY);
  });

  it('is judged while it is typed as it was on the day', () => {
    const { mending } = open({ kind: 'child-visit', subject: CHILD, on: '2026-11-11', public: { present: 'y', weight_kg: 890 } }, why('weight_kg', 'weight-impossible'));

    expect(mending.said({ ...mending.first, weight_kg: '890' })['weight_kg']).toMatchObject([{ tone: 'wrong', code: 'weight-impossible' }]);
    expect(mending.said({ ...mending.first, weight_kg: '8,9' })).toEqual({});
  });

  it('names somebody who is not on this phone as written', () => {
    const stranger = '0193cccc-0000-7000-8000-0000000000ff';
    const { mending } = open({ kind: 'pregnancy', subject: PREGNANCY, on: TODAY, public: { woman: { value: stranger, base: null }, lmp: { value: '2030-01-01', base: null } } }, why('lmp', 'after-today'));

    expect(mending.questions(mending.first).find(({ name }) => name === 'woman')?.options).toContainEqual({ value: stranger, word: 'seperti tertulis' });
    expect(mending.draft({ ...mending.first, lmp: '2026-06-01' }).public).toMatchObject({ woman: { value: stranger }, lmp: { value: '2026-06-01' } });
  });

  it('is decided again, not filled in again, when it was a decision between two records', () => {
    expect(hasForm(refused({ kind: 'verdict', subject: CHILD, on: TODAY, public: { fact: CHILD, choice: 'this' } }))).toBe(false);
  });
});
