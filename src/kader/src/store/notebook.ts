import { newId, textOf, utf8 } from '../bytes';
import { dayAt, type Day } from '../domain/days';
import { factText, readFact, type Draft, type Fact } from '../facts/fact';
import { newEnvelope, seal, type Envelope } from '../facts/seal';
import type { AnswerProblem, Receipt, Session } from '../sync/contract';
import { readCopies, type Tables, type VillageCopy } from './copy';
import type { Db, Outcome, Outgoing, User } from './db';
import { decryptBytes, encryptBytes } from './locks';
import { lay } from './overlay';
import { Vault } from './vault';

/** An own fact as its writer sees it: what it says, and where it stands. */
export interface Entry {
  readonly fact: Fact;
  /** Byte for byte what travels. */
  readonly text: string;
  readonly savedAt: number;
  readonly outcome: Outcome;
  readonly receipt?: Receipt | undefined;
  readonly problems: readonly AnswerProblem[];
  /** The fact that mends this one: it needs no more care. */
  readonly mendedBy?: string | undefined;
}

interface Written {
  readonly text: string;
  readonly problems?: readonly AnswerProblem[];
  readonly mendedBy?: string | undefined;
}

/** What one person has open on this phone: her villages, her own facts, and the way to write a new one. */
export class Notebook {
  readonly vault: Vault;
  readonly copies = new Map<string, VillageCopy>();
  readonly entries = new Map<string, Entry>();
  /** What nobody can read here any more, or never could: written before this phone was wiped, or brought as a file. */
  sealed: readonly Outgoing[] = [];
  session: Session | undefined;
  // Ready for the next fact, so that saving does not wait for it.
  private envelope: Promise<Envelope> | undefined;

  private constructor(readonly db: Db, public user: User, private readonly key: CryptoKey, readonly clock: () => number) {
    this.vault = new Vault(db, user.id, key);
  }

  static async open(db: Db, user: User, key: CryptoKey, clock: () => number = Date.now): Promise<Notebook> {
    const notebook = new Notebook(db, user, key, clock);
    await notebook.reload();
    notebook.envelope = newEnvelope(user.sealing);
    return notebook;
  }

  /** Reads everything again: after an unlock, a sync, or what another tab did. */
  async reload(): Promise<void> {
    this.user = (await this.db.get('users', this.user.id)) ?? this.user;
    this.session = await this.vault.read<Session>('session');
    const copies = await readCopies(this.vault);
    const rows = await this.db.getAllFromIndex('journal', 'user', this.user.id);
    const all = await this.db.getAll('outbox');
    const outgoing = new Map(all.filter(({ user }) => user === this.user.id).map((each) => [each.id, each]));
    const entries = await Promise.all(rows.map(async (row) => entryOf(JSON.parse(textOf(await decryptBytes(this.key, row))) as Written, outgoing.get(row.id))));
    const readable = new Set(rows.map(({ id }) => id));
    this.sealed = all.filter(({ id, user }) => (user ?? this.user.id) === this.user.id && !readable.has(id)).sort(byTime);
    this.copies.clear();
    this.entries.clear();
    for (const [code, copy] of copies) this.copies.set(code, copy);
    for (const entry of entries.sort((one, other) => one.fact.seq - other.fact.seq)) this.entries.set(entry.fact.id, entry);
  }

  /** The instant by the server's clock, as far as it was measured. */
  now = (): number => this.clock() + this.user.offset;

  today(village: string): Day {
    return dayAt(this.now(), this.session?.villages.find((each) => each.code === village)?.zone ?? 7);
  }

  /** The village's rows with the own facts laid over that it does not know yet. */
  tables(village: string): Tables {
    const copy = this.copies.get(village);
    const tables: Tables = new Map([...(copy?.tables ?? [])].map(([name, rows]) => [name, new Map(rows)]));
    for (const entry of this.entries.values()) {
      const { receipt } = entry;
      const known = receipt && receipt.epoch === copy?.head.epoch && receipt.number <= copy.head.number;
      if (entry.fact.village === village && !known && entry.outcome !== 'refused' && entry.outcome !== 'doubted') lay(tables, entry.fact);
    }
    return tables;
  }

  /** Writes a fact: signed, sealed for the server, and readable to its writer, in one step. After this it cannot be lost by closing the app. */
  async save(village: string, draft: Draft, mends?: string): Promise<Entry> {
    const [seq, envelope] = await Promise.all([this.nextSeq(), this.takeEnvelope()]);
    const savedAt = this.clock();
    const id = newId(savedAt);
    const text = factText(draft, { id, village, at: savedAt, ahead: this.user.offset, device: this.user.device, seq });
    const [sealed, hidden, mended] = await Promise.all([
      seal(utf8(text), this.user.signing, envelope), this.hide({ text }), mends === undefined ? undefined : this.mendedRow(mends, id),
    ]);
    const journal = { id, user: this.user.id, ...hidden };
    const outgoing: Outgoing = { id, user: this.user.id, village, seq, sealed, savedAt, outcome: 'saved' };

    const tx = this.db.transaction(['outbox', 'journal'], 'readwrite', { durability: 'strict' });
    const writes: Promise<unknown>[] = [tx.done];
    try {
      writes.push(tx.objectStore('outbox').add(outgoing));
      writes.push(tx.objectStore('journal').add(journal));
      if (mended) writes.push(tx.objectStore('journal').put(mended.row));
      await Promise.all(writes);
    } catch (full) {
      // Both halves or none: what was already added goes with the transaction.
      try { tx.abort(); } catch { /* It was aborted by the same failure. */ }
      await Promise.allSettled(writes);
      throw full;
    }

    if (mended) this.entries.set(mended.entry.fact.id, mended.entry);
    const entry = entryOf({ text }, outgoing);
    this.entries.set(id, entry);
    this.envelope = newEnvelope(this.user.sealing);
    return entry;
  }

  /** Keeps what the server found wrong with an own fact, so that it can be mended. */
  async keepProblems(id: string, problems: readonly AnswerProblem[]): Promise<void> {
    const entry = this.entries.get(id);
    if (!entry) return;
    await this.db.put('journal', { id, user: this.user.id, ...(await this.hide({ text: entry.text, problems, mendedBy: entry.mendedBy })) });
  }

  /** Closes a refused fact without mending it. */
  async setAside(id: string): Promise<void> {
    const closed = await this.mendedRow(id, id);
    if (!closed) return;
    await this.db.put('journal', closed.row);
    this.entries.set(id, closed.entry);
  }

  /** Own facts that wait for their writer: refused or doubted, and not mended yet. */
  toMend(): Entry[] {
    return [...this.entries.values()].filter((each) => (each.outcome === 'refused' || each.outcome === 'doubted') && each.mendedBy === undefined);
  }

  /** Own facts the server has not answered for good. */
  waiting(): Entry[] {
    return [...this.entries.values()].filter((each) => each.outcome === 'saved' || each.outcome === 'waiting');
  }

  // Each is used once; one made for a key the server has changed meanwhile is none.
  private async takeEnvelope(): Promise<Envelope> {
    const ready = this.envelope;
    this.envelope = undefined;
    const made = await ready;
    return made?.to.kid === this.user.sealing.kid ? made : newEnvelope(this.user.sealing);
  }

  private async mendedRow(id: string, by: string) {
    const entry = this.entries.get(id);
    if (!entry) return undefined;
    const row = { id, user: this.user.id, ...(await this.hide({ text: entry.text, problems: entry.problems, mendedBy: by })) };
    return { row, entry: { ...entry, mendedBy: by } };
  }

  // Counted in its own step, so that two tabs never give one number twice.
  private async nextSeq(): Promise<number> {
    const tx = this.db.transaction('users', 'readwrite');
    const known = await tx.store.get(this.user.id);
    const seq = (known?.seq ?? this.user.seq) + 1;
    await tx.store.put({ ...(known ?? this.user), seq });
    await tx.done;
    return seq;
  }

  private hide = (written: Written) => encryptBytes(this.key, utf8(JSON.stringify(written)));
}

const byTime = (one: Outgoing, other: Outgoing): number => one.savedAt - other.savedAt || (one.seq ?? 0) - (other.seq ?? 0);

function entryOf({ text, problems, mendedBy }: Written, outgoing: Outgoing | undefined): Entry {
  const fact = readFact(text);
  return {
    fact, text, savedAt: outgoing?.savedAt ?? fact.at, outcome: outgoing?.outcome ?? 'received', receipt: outgoing?.receipt,
    problems: problems ?? (outgoing?.codes ?? []).map((code) => ({ field: '', code, gravity: 'refused', args: [] })), mendedBy,
  };
}
