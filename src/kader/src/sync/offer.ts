import { toBase64 } from '../bytes';
import type { Db, Outgoing } from '../store/db';
import type { Notebook } from '../store/notebook';
import type { Told } from './calls';
import type { Answer } from './contract';
import { LineError, type Line } from './line';

// A whole posyandu day in one call: some 6 KB packed.
const FIRST_BATCH = 100;
const ROOM = 64 * 1024;
const OUTCOMES: ReadonlySet<Answer['outcome']> = new Set(['accepted', 'again', 'waiting', 'doubted', 'refused']);

export interface OfferLimits {
  readonly facts: number;
  readonly bytes: number;
}

export const isReceived = ({ outcome }: Outgoing): boolean => outcome === 'received';

export const isUnanswered = ({ outcome }: Outgoing): boolean => outcome === 'saved' || outcome === 'waiting';

/** Everything on this phone that the server has not answered for good: own facts and carried ones, of whoever uses the phone. */
export async function unanswered(db: Db): Promise<Outgoing[]> {
  const [saved, waiting] = await Promise.all([db.getAllFromIndex('outbox', 'outcome', 'saved'), db.getAllFromIndex('outbox', 'outcome', 'waiting')]);
  return [...saved, ...waiting].sort((one, other) => one.savedAt - other.savedAt || (one.seq ?? 0) - (other.seq ?? 0));
}

/**
 * Offers facts in small batches, larger ones once the line has carried one. Own facts go open, for they compress; the rest sealed.
 * At least once: a batch whose answer is lost is offered again, and its receipts are the first ones.
 */
export async function offer(notebook: Notebook, ask: Ask, limits: OfferLimits, told?: (sent: number, of: number) => void): Promise<number> {
  const all = await unanswered(notebook.db);
  let [sent, size] = [0, Math.min(FIRST_BATCH, limits.facts)];
  while (sent < all.length) {
    told?.(sent, all.length);
    const batch = take(all.slice(sent, sent + size), notebook, limits.bytes - ROOM);
    try {
      const { answers } = await ask(`{"facts":[${batch.map(({ text }) => text).join(',')}]}`);
      for (const answer of answers) await settle(notebook, answer);
      sent += batch.length;
      size = limits.facts;
    } catch (refused) {
      if (!(refused instanceof LineError) || refused.status !== 413 || batch.length === 1) throw refused;
      size = Math.max(1, Math.floor(batch.length / 2));
    }
  }
  told?.(all.length, all.length);
  return all.length;
}

export type Ask = (facts: string) => Promise<Told<'/api/phone/facts', 'post'>>;

export const askFacts = (line: Line, token: () => Promise<string>): Ask => async (facts) =>
  line.postText('/api/phone/facts', {}, facts, { token: await token(), zipped: typeof CompressionStream !== 'undefined' });

function take(outgoing: readonly Outgoing[], notebook: Notebook, bytes: number): { text: string }[] {
  const batch: { text: string }[] = [];
  let room = bytes;
  for (const each of outgoing) {
    const open = notebook.entries.get(each.id)?.text;
    const text = open ? `{"id":"${each.id}","fact":${open}}` : `{"id":"${each.id}","sealed":"${toBase64(each.sealed)}"}`;
    // Letters beyond ASCII take up to three bytes.
    room -= 3 * text.length;
    if (room < 0 && batch.length > 0) break;
    batch.push({ text });
  }
  return batch;
}

/** Writes down what the server said. Only with its receipt kept is a fact no longer offered. */
export async function settle(notebook: Notebook, { id, outcome, receipt, problems = [] }: Answer): Promise<void> {
  // A word this phone does not know yet decides nothing: the fact is offered again.
  if (id === null || !OUTCOMES.has(outcome)) return;
  if (problems.length > 0) await notebook.keepProblems(id, problems);

  const tx = notebook.db.transaction('outbox', 'readwrite', { durability: 'strict' });
  const known = await tx.store.get(id);
  if (known && receipt && (outcome === 'accepted' || outcome === 'again')) await tx.store.put({ ...known, outcome: 'received', receipt, receivedAt: notebook.clock() });
  if (known && outcome !== 'accepted' && outcome !== 'again') {
    await tx.store.put({ ...known, outcome, ...(problems.length > 0 ? { codes: problems.map((each) => each.code) } : {}) });
  }
  await tx.done;
}

/** A restored server may not know what it once acknowledged: own and carried facts of a village are offered again. */
export async function offerAgain(db: Db, village: string, epoch: number): Promise<void> {
  const tx = db.transaction('outbox', 'readwrite');
  for (let cursor = await tx.store.index('outcome').openCursor('received'); cursor; cursor = await cursor.continue()) {
    const { receipt } = cursor.value;
    if (receipt?.village === village && receipt.epoch < epoch) await cursor.update({ ...cursor.value, outcome: 'saved' });
  }
  await tx.done;
}

/** Deletes facts that ended so many days ago: received, or refused and mended or set aside by their writer. What is unsent or waits for her is never pruned. */
export async function prune(notebook: Notebook, keepDays: number): Promise<void> {
  const until = notebook.clock() - keepDays * 86_400_000;
  const isMine = ({ user }: Outgoing): boolean => user === undefined || user === notebook.user.id;
  const tx = notebook.db.transaction(['outbox', 'journal'], 'readwrite');
  for (let cursor = await tx.objectStore('outbox').openCursor(); cursor; cursor = await cursor.continue()) {
    const { id, outcome, receivedAt, savedAt } = cursor.value;
    const ended = outcome === 'received' ? receivedAt : notebook.entries.get(id)?.mendedBy === undefined ? undefined : savedAt;
    if (ended === undefined || ended >= until || !isMine(cursor.value)) continue;
    await tx.objectStore('journal').delete(id);
    await cursor.delete();
  }
  await tx.done;
}
