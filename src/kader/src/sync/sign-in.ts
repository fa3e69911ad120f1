import { newId, toBase64 } from '../bytes';
import { newSigningKeys, publicKey } from '../facts/seal';
import type { Db, User } from '../store/db';
import { makeLock, openLock, rememberUser, ROUNDS, wipe } from '../store/locks';
import { Notebook } from '../store/notebook';
import type { Session } from './contract';
import { keepSession } from './engine';
import { LineError, type Line } from './line';

const APP = '1.0.0';

export interface Credentials {
  readonly user: string;
  readonly password: string;
  readonly newPassword?: string | undefined;
  readonly phone: string;
}

/** A person the server knows, before she has chosen a PIN on this phone. */
export interface Arrival {
  readonly session: Session;
  readonly device: string;
  readonly signing: CryptoKeyPair;
  readonly userName: string;
}

/** Signs in at the server. A person who was here before keeps her device, unless it was revoked. */
export async function signIn(db: Db, line: Line, told: Credentials, now: number): Promise<Arrival> {
  const known = (await db.getAll('users')).find((each) => each.userName === told.user);
  try {
    return await attempt(line, told, known ?? (await freshDevice(now)));
  } catch (refused) {
    if (!(refused instanceof LineError) || (refused.code !== 'device-taken' && refused.code !== 'device-revoked')) throw refused;
    return attempt(line, told, await freshDevice(now));
  }
}

const freshDevice = async (now: number) => ({ device: newId(now), signing: await newSigningKeys() });

async function attempt(line: Line, told: Credentials, { device, signing }: { device: string; signing: CryptoKeyPair }): Promise<Arrival> {
  const key = toBase64(await publicKey(signing));
  const { user, password, newPassword, phone } = told;
  const session = await line.post('/api/phone/sign-in', {}, { user, password, newPassword: newPassword ?? null, device: { id: device, name: phone, app: APP, key } });
  return { session, device, signing, userName: user };
}

/** Chooses the PIN that opens this person's rows here. What could be read before goes; what waits to be sent stays. */
export async function choosePin(db: Db, arrival: Arrival, pin: string, clock: () => number, rounds = ROUNDS): Promise<Notebook> {
  const { session, device, signing, userName } = arrival;
  await wipe(db, session.person.id);
  const { lock, key } = await makeLock(db, pin, rounds);
  const before = await db.get('users', session.person.id);
  const user: User = {
    id: session.person.id, name: session.person.name, userName, device, signing, sealing: session.sealing, lock,
    wrongPins: 0, lastContact: clock(), offset: session.serverTime - clock(), seq: before?.device === device ? before.seq : 0,
  };
  await db.put('users', user);
  await rememberUser(db, user.id);
  const notebook = await Notebook.open(db, user, key, clock);
  await keepSession(notebook, session);
  return notebook;
}

export type Unlocking = { readonly notebook: Notebook } | { readonly left: number } | { readonly tooLong: true };

/** Opens a person's rows with her PIN. After too many days without contact what can be read is gone. */
export async function unlock(db: Db, user: User, pin: string, clock: () => number, countWrong: (db: Db, user: string) => Promise<number>): Promise<Unlocking> {
  if (!user.lock) return { left: 0 };
  if (clock() - user.lastContact > 90 * 86_400_000) {
    await wipe(db, user.id);
    return { tooLong: true };
  }
  const key = await openLock(db, pin, user.lock);
  if (!key) return { left: await countWrong(db, user.id) };

  const tx = db.transaction('users', 'readwrite');
  const known = { ...((await tx.store.get(user.id)) ?? user), wrongPins: 0 };
  await tx.store.put(known);
  await tx.done;
  await rememberUser(db, user.id);
  return { notebook: await Notebook.open(db, known, key, clock) };
}
