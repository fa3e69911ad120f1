import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textOf } from '../src/bytes';
import { openStore } from '../src/store/db';
import { countWrongPin, MOST_WRONG_PINS } from '../src/store/locks';
import { Notebook } from '../src/store/notebook';
import { unanswered } from '../src/sync/offer';
import { unlock } from '../src/sync/sign-in';
import { FakeServer, VILLAGE } from './fake-server';
import { Phone, PIN, weighing } from './phone';

const CHILD = '0193bbbb-0000-7000-8000-000000000001';
let server: FakeServer;
let now = Date.UTC(2026, 10, 12, 2);

beforeEach(async () => {
  now = Date.UTC(2026, 10, 12, 2);
  server = await FakeServer.start(() => now);
});

afterEach(() => vi.restoreAllMocks());

const open = (phone: Phone, pin: string) => unlock(phone.db, phone.notebook.user, pin, () => now, countWrongPin);

describe('Rows on the phone', () => {
  it('cannot be read without the PIN, and are all there with it', async () => {
    const phone = await Phone.of(server);
    await phone.sync();
    await phone.weigh(9.2);

    const bytes = [...(await phone.db.getAll('vault')), ...(await phone.db.getAll('journal'))].map((row) => textOf(row.data)).join('');
    expect(bytes).not.toContain('Kuncup');
    expect(bytes).not.toContain('weight_kg');

    const opened = await open(phone, PIN);
    const notebook = 'notebook' in opened ? opened.notebook : undefined;
    expect(notebook?.tables(VILLAGE).get('person')?.get(CHILD)?.['name']).toBe('Kuncup Dahlia');
    expect(notebook?.entries.size).toBe(1);
  });

  it('go after ten wrong PINs; what is unsent stays and is delivered after a new sign-in', async () => {
    const phone = await Phone.of(server);
    await phone.sync();
    await phone.weigh(9.2);

    for (let left = MOST_WRONG_PINS - 1; left >= 0; left--) expect(await open(phone, '000000')).toEqual({ left });

    expect(await phone.db.getAllKeys('vault')).toEqual([]);
    expect(await phone.db.getAllKeys('journal')).toEqual([]);
    expect(await unanswered(phone.db)).toHaveLength(1);
    const again = await Phone.of(server, 'sumarni', phone.db);
    await again.sync();
    expect(server.book).toHaveLength(1);
  });

  it('open with the PIN and this phone\'s own key together: the PIN alone opens no copy of them', async () => {
    const phone = await Phone.of(server);
    await phone.db.delete('phone', 'device-key');

    expect(await open(phone, PIN)).toEqual({ left: MOST_WRONG_PINS - 1 });
  });

  it('are counted wrong only in a row', async () => {
    const phone = await Phone.of(server);

    for (let time = 0; time < 9; time++) await open(phone, '000000');
    await open(phone, PIN);
    const user = await phone.db.get('users', phone.notebook.user.id);

    expect(user?.wrongPins).toBe(0);
  });

  it('go after ninety days without contact', async () => {
    const phone = await Phone.of(server);
    await phone.sync();
    await phone.weigh(9.2);
    now += 91 * 86_400_000;

    const user = await phone.db.get('users', phone.notebook.user.id);
    expect(await unlock(phone.db, user ?? phone.notebook.user, PIN, () => now, countWrongPin)).toEqual({ tooLong: true });

    expect(await phone.db.getAllKeys('vault')).toEqual([]);
    expect(await unanswered(phone.db)).toHaveLength(1);
  });

  it('of one person are not shown to another on the same phone', async () => {
    const disk = await openStore('two-people');
    const first = await Phone.of(server, 'sumarni', disk);
    await first.sync();
    await first.weigh(9.2);
    const second = await Phone.of(server, 'kartini', disk);

    expect(second.notebook.entries.size).toBe(0);
    expect(second.notebook.copies.size).toBe(0);
    expect('notebook' in (await open(first, PIN))).toBe(true);
  });
});

describe('Two tabs', () => {
  it('never give one number twice and lose nothing', async () => {
    const phone = await Phone.of(server);
    const opened = await open(phone, PIN);
    const other = 'notebook' in opened ? opened.notebook : phone.notebook;

    await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? phone.notebook : other).save(VILLAGE, weighing(8 + at / 10, CHILD))));
    await phone.sync();

    const kept = await phone.db.getAll('outbox');
    expect(new Set(kept.map((each) => each.seq)).size).toBe(20);
    expect(server.book).toHaveLength(20);
  });
});

describe('A full phone', () => {
  it('says so, and keeps neither half of a fact', async () => {
    const phone = await Phone.of(server);
    // eslint-disable-next-line @typescript-eslint/unbound-method -- bound where it is called
    const { add } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...call) {
      if (this.name === 'journal') throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, call);
    });

    await expect(phone.weigh(9.2)).rejects.toThrow('full');
    vi.restoreAllMocks();

    expect(phone.notebook.entries.size).toBe(0);
    expect((await phone.db.getAllKeys('outbox')).length).toBe(await phone.db.count('journal'));
    await phone.weigh(9.2);
    expect(await unanswered(phone.db)).toHaveLength(1);
  });

  it('killed while saving has the fact whole or not at all', async () => {
    const phone = await Phone.of(server);

    void phone.weigh(9.2);
    void phone.weigh(9.3);
    const later = await Notebook.open(phone.db, phone.notebook.user, (await keyOf(phone)), () => now);

    expect((await phone.db.getAllKeys('outbox')).length).toBe((await phone.db.getAllKeys('journal')).length);
    expect(later.user.id).toBe(phone.notebook.user.id);
  });
});

async function keyOf(phone: Phone): Promise<CryptoKey> {
  const opened = await open(phone, PIN);
  if (!('notebook' in opened)) throw new Error('The PIN did not open.');
  return (opened.notebook as unknown as { key: CryptoKey }).key;
}
