import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleFiles } from '../build/reference';
import { allDoses } from '../src/domain/doses';
import { limits } from '../src/domain/limits';
import { BUILT_HASH, judgeBy, judgedBy } from '../src/domain/reference';
import { hashOf, readReference } from '../src/sync/reference';
import { FakeServer } from './fake-server';
import { Phone } from './phone';

const LIMITS = 'limits/limits.json';
let server: FakeServer;

beforeEach(async () => {
  server = await FakeServer.start();
  server.files = bundleFiles('../../reference');
  server.bundle = BUILT_HASH;
});

afterEach(() => judgeBy());

/** The server's next rows: a child may be a little taller before it is asked about. */
async function newerRows(): Promise<void> {
  server.files = { ...server.files, [LIMITS]: (server.files?.[LIMITS] ?? '').replace('"doubtBelow": 38, "doubtAbove": 150', '"doubtBelow": 38, "doubtAbove": 151') };
  server.bundle = await hashOf(server.files);
}

describe('The rows a phone judges by', () => {
  it('have the name the server reckons', async () => {
    expect(await hashOf(bundleFiles('../../reference'))).toBe(BUILT_HASH);
    expect(limits().child.length_cm.doubtAbove).toBe(150);
  });

  it('are the newer ones of the server once it has them, also after the app was closed', async () => {
    const phone = await Phone.of(server);
    await newerRows();

    await phone.sync();
    expect(limits().child.length_cm.doubtAbove).toBe(151);

    judgeBy();
    await readReference(phone.db);
    expect(judgedBy()).toBe(server.bundle);
    expect(allDoses().length).toBeGreaterThan(0);
  });

  it('stay as they are when a byte is not as its hash says, and facts are sent all the same', async () => {
    const phone = await Phone.of(server);
    await newerRows();
    server.files = { ...server.files, [LIMITS]: `${server.files?.[LIMITS] ?? ''} ` };
    await phone.weigh(9.2);

    await phone.sync();

    expect(limits().child.length_cm.doubtAbove).toBe(150);
    expect(judgedBy()).toBe(BUILT_HASH);
    expect(server.book).toHaveLength(1);
  });

  it('stay as they are when the server does not give them', async () => {
    const phone = await Phone.of(server);
    await newerRows();
    server.files = undefined;

    await phone.sync();

    expect(judgedBy()).toBe(BUILT_HASH);
  });

  it('are the app\'s own again when the server goes back to them', async () => {
    const phone = await Phone.of(server);
    await newerRows();
    await phone.sync();
    server.bundle = BUILT_HASH;

    await phone.sync();

    expect(judgedBy()).toBe(BUILT_HASH);
    expect(await phone.db.get('phone', 'reference')).toBeUndefined();
  });
});
