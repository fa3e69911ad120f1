import { describe, expect, it } from 'vitest';
import { copyOf, withChanges } from '../src/store/copy';
import { VILLAGE } from './fake-server';

const HEAD = { format: 1, village: VILLAGE, epoch: 1, number: 7, asOf: '2026-11-12', scope: 'all', bundle: '', quarter: '2026-Q4', ruleSet: 'KPM-GUIDE', authors: {}, scorecards: [] };
const CHANGES = { ...HEAD, number: 9, serverTime: 0, restart: null, more: false, tables: {} };
const TABLES = {
  household: { columns: ['id', 'rt'], rows: [['h1', '01'], ['h2', '02']] },
  person: { columns: ['id', 'home', 'name'], rows: [['p1', 'h1', 'Siti'], ['p2', 'h2', 'Made']] },
  child_visit: { columns: ['fact', 'person', 'weight_g'], rows: [['f1', 'p1', 9000], ['f2', 'p2', 9100], ['f3', 'p2', 9200]] },
  case_result: { columns: ['case_id', 'quarter', 'home'], rows: [['p1', '2026-Q4', 'h1'], ['p2', '2026-Q4', 'h2']] },
};

const left = (gone: { kind: string; id: string }[]): Record<string, string[]> => {
  const { tables } = withChanges(copyOf({ ...HEAD, tables: TABLES }), { ...CHANGES, gone }).copy;
  return Object.fromEntries([...tables].map(([name, rows]) => [name, [...rows.keys()]]));
};

describe('What is gone', () => {
  it('takes a family with everybody in it and everything about them, and nobody else', () => {
    expect(left([{ kind: 'household', id: 'h1' }])).toEqual({ household: ['h2'], person: ['p2'], child_visit: ['f2', 'f3'], case_result: ['2026-Q4/p2'] });
  });

  it('takes one withdrawn visit and leaves the others', () => {
    expect(left([{ kind: 'child_visit', id: 'f2' }])['child_visit']).toEqual(['f1', 'f3']);
  });

  it('is no harm when the phone never had it', () => {
    expect(left([{ kind: 'person', id: 'p9' }])).toEqual(left([]));
  });

  it('comes before the rows: a family that left and came back is there as it is now', () => {
    const { copy, touched } = withChanges(copyOf({ ...HEAD, tables: TABLES }), {
      ...CHANGES, gone: [{ kind: 'household', id: 'h1' }], tables: { household: { columns: ['id', 'rt'], rows: [['h1', '07']] }, person: { columns: ['id', 'home', 'name'], rows: [['p1', 'h1', 'Siti']] } },
    });

    expect([copy.tables.get('household')?.get('h1')?.['rt'], [...(copy.tables.get('child_visit')?.keys() ?? [])], copy.head.number]).toEqual(['07', ['f2', 'f3'], 9]);
    expect([...touched].map((each) => each.split('/')[0])).toEqual(expect.arrayContaining(['household', 'person', 'child_visit', 'case_result']));
  });
});
