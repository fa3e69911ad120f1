import { fromHex, joined, sha256 } from '../bytes';
import type { Outgoing } from '../store/db';
import type { Notebook } from '../store/notebook';
import type { Body, Told } from './calls';
import { settle } from './offer';

const MOST = 5000;

type Reconciling = '/api/villages/{village}/reconcile';
type Reconciled = Told<Reconciling, 'post'>;

export type Compare = (village: string, held: Body<Reconciling>) => Promise<Reconciled>;

/**
 * Compares what this device holds receipts for with what the village's book holds of it: a count and a hash.
 * What the book does not know is offered again; a receipt that never arrived is taken now. Says whether something has to be offered.
 */
export async function reconcile(notebook: Notebook, village: string, compare: Compare): Promise<boolean> {
  const own = await ownFacts(notebook, village);
  let again = false;
  for (let first = 0; first < own.length; first += MOST) {
    const part = own.slice(first, first + MOST);
    const received = part.filter((each) => each.outcome === 'received');
    const [from, to] = [part[0]?.seq ?? 1, part.at(-1)?.seq ?? 1];
    const answer = await compare(village, {
      epoch: notebook.copies.get(village)?.head.epoch ?? received.at(-1)?.receipt?.epoch ?? 1, from, to, count: received.length, hash: await hashOf(received.map((each) => each.id)),
    });
    if (!answer.same && !answer.more) again = (await heal(notebook, part, answer)) || again;
  }
  return again;
}

async function ownFacts(notebook: Notebook, village: string): Promise<Outgoing[]> {
  const all = await notebook.db.getAllFromIndex('outbox', 'user', notebook.user.id);
  return all.filter((each) => each.village === village && each.seq !== undefined).sort((one, other) => (one.seq ?? 0) - (other.seq ?? 0));
}

async function heal(notebook: Notebook, mine: readonly Outgoing[], answer: Reconciled): Promise<boolean> {
  const theirs = new Map(answer.facts.map((each) => [each.id, each.receipt]));
  let again = false;
  for (const each of mine) {
    const receipt = theirs.get(each.id);
    if (receipt && each.outcome !== 'received') await settle(notebook, { id: each.id, outcome: 'again', receipt });
    if (receipt || each.outcome !== 'received') continue;
    await notebook.db.put('outbox', { ...each, outcome: 'saved' });
    again = true;
  }
  return again;
}

/** SHA-256 over the ids as bytes, in ascending order. */
export const hashOf = (ids: readonly string[]): Promise<string> => sha256(joined(...[...ids].sort().map((id) => fromHex(id.replaceAll('-', '')))));
