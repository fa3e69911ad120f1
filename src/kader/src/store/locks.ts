import { random, utf8, type Bytes } from '../bytes';
import { readSetting, writeSetting, type Db, type Sealed, type User } from './db';

/** Rounds of PBKDF2-SHA-256: about a third of a second on a cheap phone. */
export const ROUNDS = 210_000;

/** So many wrong PINs wipe what can be read. */
export const MOST_WRONG_PINS = 10;

/** The key that never leaves this browser: a copied file without it cannot try PINs. */
export async function deviceKey(db: Db): Promise<CryptoKey> {
  const known = await readSetting<CryptoKey>(db, 'device-key');
  if (known) return known;

  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const tx = db.transaction('phone', 'readwrite');
  const meanwhile = await tx.store.get('device-key');
  if (!meanwhile) await tx.store.put({ name: 'device-key', value: made });
  await tx.done;
  return (meanwhile?.value as CryptoKey | undefined) ?? made;
}

/** A new key for a person's rows, and the lock that only PIN and device key together open. */
export async function makeLock(db: Db, pin: string, rounds = ROUNDS): Promise<{ lock: NonNullable<User['lock']>; key: CryptoKey }> {
  const raw = random(32);
  const salt = random(16);
  const lock = { salt, rounds, key: await encryptBytes(await pinKey(db, pin, salt, rounds), raw) };
  return { lock, key: await rowKey(raw) };
}

/** The key of the rows, or nothing when the PIN is wrong. */
export async function openLock(db: Db, pin: string, lock: NonNullable<User['lock']>): Promise<CryptoKey | undefined> {
  try {
    return await rowKey(await decryptBytes(await pinKey(db, pin, lock.salt, lock.rounds), lock.key));
  } catch (wrong) {
    if (wrong instanceof DOMException && wrong.name === 'OperationError') return undefined;
    throw wrong;
  }
}

async function pinKey(db: Db, pin: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits']);
  const stretched = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, typed, 256);
  const bound = await crypto.subtle.sign('HMAC', await deviceKey(db), stretched);
  return crypto.subtle.importKey('raw', bound, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const rowKey = (raw: Bytes): Promise<CryptoKey> => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

export async function encryptBytes(key: CryptoKey, plain: Bytes): Promise<Sealed> {
  const iv = random(12);
  return { iv, data: new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain)) };
}

export const decryptBytes = async (key: CryptoKey, { iv, data }: Sealed): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data));

/** Counts a wrong PIN; with the last one allowed everything readable of this person goes. Says how many are left. */
export async function countWrongPin(db: Db, user: string): Promise<number> {
  const tx = db.transaction('users', 'readwrite');
  const known = await tx.store.get(user);
  const wrongPins = (known?.wrongPins ?? 0) + 1;
  if (known) await tx.store.put({ ...known, wrongPins });
  await tx.done;
  if (wrongPins >= MOST_WRONG_PINS) await wipe(db, user);
  return Math.max(0, MOST_WRONG_PINS - wrongPins);
}

/** Deletes the read copies and the way to their key. The outbox stays: it is sealed, and somebody will carry it. */
export async function wipe(db: Db, user: string): Promise<void> {
  const tx = db.transaction(['users', 'journal', 'vault'], 'readwrite');
  const known = await tx.objectStore('users').get(user);
  if (known) {
    const { lock: _gone, ...rest } = known;
    await tx.objectStore('users').put({ ...rest, wrongPins: 0 });
  }
  for (let cursor = await tx.objectStore('journal').index('user').openCursor(user); cursor; cursor = await cursor.continue()) await cursor.delete();
  await tx.objectStore('vault').delete(IDBKeyRange.bound([user, ''], [user, '\uffff']));
  await tx.done;
}

export const rememberUser = (db: Db, user: string): Promise<string> => writeSetting(db, 'last-user', user);
