import { expect, it } from 'vitest';
import { readCopies, storeChanges, storeCopy, withChanges, copyOf } from '../src/store/copy';
import { FakeServer, VILLAGE } from './fake-server';
import { Phone } from './phone';

const HEAD = { format: 1, village: VILLAGE, epoch: 1, number: 7, asOf: '2026-11-12', scope: 'all', bundle: '', quarter: '2026-Q4', ruleSet: 'KPM-GUIDE', authors: {}, scorecards: [] };
const VISIT = { columns: ['fact', 'person', 'on_day', 'number', 'weight_g', 'mood', 'tool'], rows: [['f1', 'p1', '2026-11-01', 5, 9100, 'calm', 'laser']] };

it('What only a newer server knows is kept as it came: tables, columns, codes', async () => {
  const phone = await Phone.of(await FakeServer.start(() => Date.UTC(2026, 10, 12, 2)));
  const told = copyOf({ ...HEAD, tables: { child_visit: VISIT, dream: { columns: ['id', 'of'], rows: [['d1', 'p1']] } } });

  await storeCopy(phone.notebook.vault, told);
  const { copy, touched } = withChanges(told, { ...HEAD, number: 8, serverTime: 0, restart: null, more: false, gone: [], tables: { dream: { columns: ['id', 'of'], rows: [['d2', 'p1']] } } });
  await storeChanges(phone.notebook.vault, copy, touched);

  const read = (await readCopies(phone.notebook.vault)).get(VILLAGE);
  expect(read?.tables.get('child_visit')?.get('f1')).toEqual({ fact: 'f1', person: 'p1', on_day: '2026-11-01', number: 5, weight_g: 9100, mood: 'calm', tool: 'laser' });
  expect([...(read?.tables.get('dream')?.keys() ?? [])].sort()).toEqual(['d1', 'd2']);
  expect(read?.head.number).toBe(8);
});
