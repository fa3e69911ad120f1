import { textOf, utf8 } from '../bytes';
import type { Db, VaultRow } from './db';
import { decryptBytes, encryptBytes } from './locks';

/** Named records of one person, encrypted; opened with the key her PIN unlocks. */
export class Vault {
  constructor(private readonly db: Db, private readonly user: string, private readonly key: CryptoKey) {}

  async read<T>(name: string): Promise<T | undefined> {
    const row = await this.db.get('vault', [this.user, name]);
    return row && (JSON.parse(textOf(await decryptBytes(this.key, row))) as T);
  }

  /** All records whose names begin so. */
  async readAll(beginning: string): Promise<Map<string, unknown>> {
    const rows = await this.db.getAll('vault', this.range(beginning));
    const opened = await Promise.all(rows.map(async (row) => [row.name, JSON.parse(textOf(await decryptBytes(this.key, row))) as unknown] as const));
    return new Map(opened);
  }

  /** Writes records at once, all or none; with `instead` everything else that begins so goes in the same step. */
  async write(records: ReadonlyMap<string, unknown>, instead?: string): Promise<void> {
    // Nothing may be awaited inside a transaction but the transaction itself: encrypt first.
    const rows = await Promise.all([...records].map(async ([name, value]): Promise<VaultRow> => ({
      user: this.user, name, ...(await encryptBytes(this.key, utf8(JSON.stringify(value)))),
    })));
    const tx = this.db.transaction('vault', 'readwrite');
    if (instead !== undefined) await tx.store.delete(this.range(instead));
    await Promise.all(rows.map((row) => tx.store.put(row)));
    await tx.done;
  }

  async drop(beginning: string): Promise<void> {
    await this.db.delete('vault', this.range(beginning));
  }

  async names(beginning: string): Promise<string[]> {
    return (await this.db.getAllKeys('vault', this.range(beginning))).map(([, name]) => name);
  }

  private range(beginning: string): IDBKeyRange {
    return IDBKeyRange.bound([this.user, beginning], [this.user, `${beginning}\uffff`]);
  }
}
