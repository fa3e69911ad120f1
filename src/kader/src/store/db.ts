import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Bytes } from '../bytes';
import type { Receipt } from '../sync/contract';

/** Something encrypted: AES-GCM with its own nonce. */
export interface Sealed {
  readonly iv: Bytes;
  readonly data: Bytes;
}

/** A person who uses this phone. Nothing here is secret by itself. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly userName: string;
  /** One device is one person on one phone. */
  readonly device: string;
  /** The private half never leaves the browser. */
  readonly signing: CryptoKeyPair;
  /** The server's key that facts are sealed to. */
  readonly sealing: { readonly kid: string; readonly key: string };
  /** How the PIN opens the key of the rows; none after a wipe. */
  readonly lock?: { readonly salt: Bytes; readonly rounds: number; readonly key: Sealed } | undefined;
  readonly wrongPins: number;
  readonly lastContact: number;
  /** Server time minus this phone's, in milliseconds, as measured last. */
  readonly offset: number;
  /** The device's own count of facts. */
  readonly seq: number;
}

/** Where a fact stands on its way. */
export type Outcome = 'saved' | 'waiting' | 'doubted' | 'refused' | 'received';

/** A fact sealed for the server: nobody on the phone can read it, anyone may carry it. */
export interface Outgoing {
  readonly id: string;
  /** Whose it is; none for one that was brought from another phone. */
  readonly user?: string | undefined;
  readonly village?: string | undefined;
  readonly seq?: number | undefined;
  readonly sealed: Bytes;
  readonly savedAt: number;
  readonly outcome: Outcome;
  readonly receipt?: Receipt | undefined;
  /** Codes only: the figures of a problem are readable in the journal alone. */
  readonly codes?: readonly string[] | undefined;
  readonly receivedAt?: number | undefined;
}

/** What a person sees of an own fact; goes with the read copies. */
export interface JournalRow extends Sealed {
  readonly id: string;
  readonly user: string;
}

export interface VaultRow extends Sealed {
  readonly user: string;
  readonly name: string;
}

export interface KaderSchema extends DBSchema {
  phone: { key: string; value: { name: string; value: unknown } };
  users: { key: string; value: User };
  outbox: { key: string; value: Outgoing; indexes: { user: string; outcome: Outcome } };
  journal: { key: string; value: JournalRow; indexes: { user: string } };
  vault: { key: [string, string]; value: VaultRow };
}

export type Db = IDBPDatabase<KaderSchema>;

export function openStore(name = 'seribu-kader'): Promise<Db> {
  return openDB<KaderSchema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('phone', { keyPath: 'name' });
      db.createObjectStore('users', { keyPath: 'id' });
      const outbox = db.createObjectStore('outbox', { keyPath: 'id' });
      outbox.createIndex('user', 'user');
      outbox.createIndex('outcome', 'outcome');
      db.createObjectStore('journal', { keyPath: 'id' }).createIndex('user', 'user');
      db.createObjectStore('vault', { keyPath: ['user', 'name'] });
    },
    // Another tab has a newer app: let it through.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

export async function readSetting<T>(db: Db, name: string): Promise<T | undefined> {
  return (await db.get('phone', name))?.value as T | undefined;
}

export const writeSetting = (db: Db, name: string, value: unknown): Promise<string> => db.put('phone', { name, value });
