import { beforeEach, describe, expect, it } from 'vitest';
import { copyOf } from '../src/store/copy';
import { withoutOld } from '../src/store/trim';
import { prune } from '../src/sync/offer';
import { FakeServer, VILLAGE } from './fake-server';
import { Phone } from './phone';

const EMPTY = { format: 1, village: VILLAGE, epoch: 1, number: 0, scope: 'all', bundle: '', quarter: '2026-Q4', ruleSet: 'KPM-GUIDE', authors: {}, scorecards: [] };
let server: FakeServer;
let now = Date.UTC(2026, 10, 12, 2);

beforeEach(async () => {
  now = Date.UTC(2026, 10, 12, 2);
  server = await FakeServer.start(() => now);
});

describe('Old rows', () => {
  it('stay as each child\'s last weight of a year and its doses, once they are older than 36 months', () => {
    const columns = ['fact', 'person', 'on_day', 'weight_g', 'doses'];
    const rows = [
      ['a', 'Kuncup', '2022-03-10', 4000, null], ['b', 'Kuncup', '2022-09-10', 7000, null], ['c', 'Kuncup', '2022-04-10', null, 'BCG'],
      ['d', 'Kuncup', '2023-02-10', 8000, null], ['e', 'Kuncup', '2023-12-10', 10_000, null], ['f', 'Kuncup', '2026-11-10', 16_000, null], ['g', 'Melur', '2022-05-10', 5000, null],
    ];
    const copy = copyOf({ ...EMPTY, asOf: '2026-11-12', tables: { child_visit: { columns, rows }, household_visit: { columns: ['fact', 'on_day'], rows: [['h', '2023-11-11'], ['i', '2023-11-12']] } } });

    const { copy: lean, touched } = withoutOld(copy);

    expect([...(lean.tables.get('child_visit')?.keys() ?? [])]).toEqual(['b', 'c', 'e', 'f', 'g']);
    expect([...(lean.tables.get('household_visit')?.keys() ?? [])]).toEqual(['i']);
    expect([...touched].map((each) => each.split('/')[0])).toContain('household_visit');
    expect(withoutOld(lean).touched.size).toBe(0);
  });
});

describe('Old facts', () => {
  it('that were refused go ninety days after their writer closed them, and stay while she has not', async () => {
    const phone = await Phone.of(server);
    server.judge = () => ({ outcome: 'refused', problems: [{ field: 'weight_kg', code: 'weight-impossible', gravity: 'refused', args: [] }] });
    const open = await phone.weigh(92);
    const closed = await phone.weigh(93);
    await phone.sync();
    await phone.notebook.setAside(closed.fact.id);

    now += 91 * 86_400_000;
    await prune(phone.notebook, 90);

    expect((await phone.db.getAll('outbox')).map((each) => each.id)).toEqual([open.fact.id]);
  });

  it('go ninety days after their receipt; what is unsent never does', async () => {
    const phone = await Phone.of(server);
    await phone.weigh(9.2);
    await phone.sync();
    await phone.weigh(9.4);

    now += 91 * 86_400_000;
    await prune(phone.notebook, 90);

    expect((await phone.db.getAll('outbox')).map((each) => each.outcome)).toEqual(['saved']);
  });
});
