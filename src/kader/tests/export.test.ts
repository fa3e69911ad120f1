import { beforeEach, describe, expect, it } from 'vitest';
import { exportOutbox, importOutbox } from '../src/sync/export';
import { FakeServer } from './fake-server';
import { Phone } from './phone';

let server: FakeServer;
let now = Date.UTC(2026, 10, 12, 2);

beforeEach(async () => {
  now = Date.UTC(2026, 10, 12, 2);
  server = await FakeServer.start(() => now);
});

describe('The unsent book as a file', () => {
  it('is carried by another phone and arrives once, however often', async () => {
    const lost = await Phone.of(server);
    for (let each = 0; each < 3; each++) await lost.weigh(9 + each / 10);
    const file = await exportOutbox(lost.db, lost.notebook.user, now, '2026-11-12');
    const carrier = await Phone.of(server, 'kartini');

    expect(file).toMatchObject({ name: 'seribu-kader-20261112.seribu', count: 3 });
    expect(await importOutbox(carrier.db, file.text, now)).toBe(3);
    expect(await importOutbox(carrier.db, file.text, now)).toBe(0);
    await carrier.sync();
    await lost.sync();

    expect(server.book).toHaveLength(3);
    expect(await importOutbox(carrier.db, '{"format":"else"}', now)).toBeUndefined();
  });

  it('comes back to the phone it was written on after a wipe, and every line gets its receipt', async () => {
    const phone = await Phone.of(server);
    const first = await phone.weigh(9.1);
    now += 1000;
    const lines = [first, await phone.weigh(9.2)].map(({ fact }) => fact.id);
    const file = await exportOutbox(phone.db, phone.notebook.user, now, '2026-11-12');
    const anew = await Phone.of(server);

    expect(await importOutbox(anew.db, file.text, now)).toBe(2);
    await anew.notebook.reload();
    const before = anew.notebook.sealed.map(({ id, outcome }) => [id, outcome]);
    await anew.sync();

    expect(before).toEqual(lines.map((id) => [id, 'saved']));
    expect(anew.notebook.sealed.map(({ id, receipt }) => [id, receipt?.number])).toEqual(lines.map((id, at) => [id, at + 1]));
    expect(server.book).toHaveLength(2);
    expect(await importOutbox(anew.db, file.text, now)).toBe(0);
  });
});
