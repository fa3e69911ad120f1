import { beforeEach, describe, expect, it, vi } from 'vitest';
import { textOf, toBase64 } from '../src/bytes';
import { openStore } from '../src/store/db';
import { LineError } from '../src/sync/line';
import { unanswered } from '../src/sync/offer';
import { Schedule } from '../src/sync/schedule';
import { FakeServer, VILLAGE, type Fault } from './fake-server';
import { Phone } from './phone';

let server: FakeServer;
let now = Date.UTC(2026, 10, 12, 2);

beforeEach(async () => {
  now = Date.UTC(2026, 10, 12, 2);
  server = await FakeServer.start(() => now);
});

describe('A fact on its way', () => {
  it('is sealed when it is saved: nobody on the phone reads it, the server does', async () => {
    const phone = await Phone.of(server);

    const { fact, text } = await phone.weigh(9.2);

    const kept = await phone.db.get('outbox', fact.id);
    expect(textOf(kept?.sealed ?? new Uint8Array())).not.toContain('weight_kg');
    expect(await server.open(toBase64(kept?.sealed ?? new Uint8Array()))).toBe(text);
  });

  it('is written once when the answer is lost after the commit', async () => {
    const phone = await Phone.of(server);
    const { fact } = await phone.weigh(9.2);
    server.faultAt('/api/phone/facts', 'drop-after');

    await expect(phone.sync()).rejects.toThrow();
    await phone.keepTrying();

    expect(server.book).toHaveLength(1);
    expect((await phone.db.get('outbox', fact.id))?.receipt?.number).toBe(1);
    expect(await unanswered(phone.db)).toHaveLength(0);
  });

  it('stays when a captive portal answers with a page', async () => {
    const phone = await Phone.of(server);
    await phone.weigh(9.2);
    server.faults.push('captive');

    await expect(phone.sync()).rejects.toMatchObject({ code: 'offline' });

    expect(await unanswered(phone.db)).toHaveLength(1);
    expect(server.book).toHaveLength(0);
  });

  it('waits at least as long as a full server asks, and longer each time', () => {
    const schedule = new Schedule(() => 0.5);

    schedule.failed(0, new LineError('busy', 503, 120));
    expect(schedule.nextAttempt).toBeGreaterThanOrEqual(120_000);
    for (let time = 0; time < 5; time++) schedule.failed(0, new LineError('offline'));
    expect(schedule.nextAttempt).toBeGreaterThan(240_000);
    for (let time = 0; time < 50; time++) schedule.failed(0, new LineError('offline'));
    expect(schedule.nextAttempt).toBeLessThan(3_600_000);
  });

  it('goes in halves when a batch is too long', async () => {
    const phone = await Phone.of(server);
    for (let each = 0; each < 5; each++) await phone.weigh(9 + each / 10);
    server.faultAt('/api/phone/facts', 'too-long');

    await phone.sync();

    expect(server.book).toHaveLength(5);
  });

  it('is one of a whole posyandu day in a meeting of four calls', async () => {
    const phone = await Phone.of(server);
    await phone.sync();
    for (let each = 0; each < 60; each++) await phone.weigh(9 + each / 100);
    const calls = vi.spyOn(server, 'fetch');

    await phone.sync();

    expect(calls.mock.calls.map(([address]) => (address as string).split('?')[0]?.split('/').at(-1))).toEqual(['renew', 'facts', 'changes', 'reconcile']);
    expect(server.book).toHaveLength(60);
  });

  it('that is refused is kept with its reason, and a mended one closes it', async () => {
    const phone = await Phone.of(server);
    server.judge = (fact) => ((fact['public'] as { weight_kg: number }).weight_kg > 50
      ? { outcome: 'refused', problems: [{ field: 'weight_kg', code: 'weight-implausible', gravity: 'heldBack', args: ['92', '0.9', '58'] }] } : undefined);
    const wrong = await phone.weigh(92);

    await phone.sync();
    expect(phone.notebook.toMend().map((each) => each.problems[0]?.args)).toEqual([['92', '0.9', '58']]);

    await phone.notebook.save(VILLAGE, { ...wrong.fact, public: { present: 'y', weight_kg: 9.2 } }, wrong.fact.id);
    await phone.sync();
    expect(phone.notebook.toMend()).toEqual([]);
    expect(server.book).toHaveLength(1);
    expect(await phone.db.get('outbox', wrong.fact.id)).toBeDefined();
  });

  it.each([['busy', 120], ['too-many', 30]] as const)('stays when the server says %s, and learns when to come again', async (fault, seconds) => {
    const phone = await Phone.of(server);
    await phone.weigh(9.2);
    server.faultAt('/api/phone/facts', fault);

    await expect(phone.sync()).rejects.toMatchObject({ retryAfter: seconds });
    expect(await unanswered(phone.db)).toHaveLength(1);

    await phone.sync();
    expect(server.book).toHaveLength(1);
  });

  it('is offered again when the answer is a word this phone does not know', async () => {
    const phone = await Phone.of(server);
    await phone.weigh(9.2);
    server.faultAt('/api/phone/facts', 'unknown-word');

    await phone.sync();
    expect(await unanswered(phone.db)).toHaveLength(1);

    await phone.sync();
    expect(await unanswered(phone.db)).toHaveLength(0);
  });

  it('arrives once whatever goes wrong in whatever order', async () => {
    const faults: Fault[] = ['drop-before', 'drop-after', 'captive', 'busy', 'too-many', 'too-long', 'token-void', 'broken-snapshot', 'unknown-word'];
    for (let seed = 1; seed <= 12; seed++) {
      const hostile = await FakeServer.start(() => now);
      const phone = await Phone.of(hostile);
      let dice = seed;
      const roll = (sides: number): number => (dice = (dice * 48_271) % 2_147_483_647) % sides;
      const texts: string[] = [];
      for (let each = 0; each < 15; each++) {
        texts.push((await phone.weigh(8 + roll(40) / 10)).text);
        if (roll(3) === 0) {
          for (let fault = roll(4); fault > 0; fault--) hostile.faults.push(faults[roll(faults.length)] ?? 'busy');
          await phone.sync().catch(() => undefined);
        }
      }
      hostile.faults.length = 0;
      await phone.keepTrying();

      expect([...hostile.book].sort(), `seed ${seed}`).toEqual([...texts].sort());
      expect(await unanswered(phone.db)).toEqual([]);
    }
  });
});

describe('A server that was restored from an old backup', () => {
  it('gets the last months again, and the phone takes the new receipts', async () => {
    const phone = await Phone.of(server);
    for (let each = 0; each < 6; each++) await phone.weigh(9 + each / 10);
    await phone.sync();
    const before = server.book;

    server.restore(2);
    await phone.sync();

    expect([...server.book].sort()).toEqual([...before].sort());
    expect([...phone.notebook.entries.values()].map((each) => each.receipt?.epoch)).toEqual([1, 1, 2, 2, 2, 2]);
  });

  it('that lost a line without saying so is found out by comparing', async () => {
    const phone = await Phone.of(server);
    const lost = await phone.weigh(9.2);
    await phone.weigh(9.3);
    await phone.sync();

    server.lines.delete(lost.fact.id);
    await phone.sync();

    expect(server.lines.has(lost.fact.id)).toBe(true);
  });
});

describe('A village\'s copy', () => {
  it('is replaced only by bytes that are as the server hashed them', async () => {
    const phone = await Phone.of(server);
    await phone.sync();
    server.scope = 'another posyandu';
    server.rows = [];
    server.faultAt('/snapshot', 'broken-snapshot');

    await expect(phone.sync()).rejects.toMatchObject({ code: 'snapshot-broken' });
    expect(phone.notebook.tables(VILLAGE).get('person')?.size).toBe(1);

    await phone.sync();
    expect(phone.notebook.tables(VILLAGE).get('person')?.size ?? 0).toBe(0);
  });

  it('goes when the cadre was moved, and what she wrote there still arrives', async () => {
    const phone = await Phone.of(server);
    await phone.sync();
    await phone.weigh(9.2);
    server.villages = [];

    await phone.sync();

    expect(phone.notebook.copies.size).toBe(0);
    expect(server.book).toHaveLength(1);
  });

  it('goes with a revoked phone; what waits stays and another person carries it', async () => {
    const disk = await openStore('shared');
    const phone = await Phone.of(server, 'sumarni', disk);
    await phone.sync();
    await phone.weigh(9.2);
    server.revoked.add(phone.notebook.user.device);

    await expect(phone.sync()).rejects.toMatchObject({ code: 'device-revoked' });
    expect(await disk.getAllKeys('vault')).toEqual([]);
    expect((await disk.get('users', phone.notebook.user.id))?.lock).toBeUndefined();

    const other = await Phone.of(server, 'kartini', disk);
    await other.sync();
    expect(server.book).toHaveLength(1);
    expect(await unanswered(disk)).toEqual([]);
  });
});
