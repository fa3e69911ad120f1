import { fromBase64, toBase64 } from '../bytes';
import type { Day } from '../domain/days';
import type { Db, User } from '../store/db';
import { unanswered } from './offer';

interface OutboxFile {
  readonly format: 'seribu-outbox';
  readonly v: 1;
  readonly device: string;
  readonly exportedAt: number;
  readonly facts: readonly { readonly id: string; readonly sealed: string }[];
}

/** The unsent book as a file. Every fact in it is sealed: who finds the file can only deliver it. */
export async function exportOutbox(db: Db, user: User, now: number, today: Day): Promise<{ name: string; text: string; count: number }> {
  const facts = (await unanswered(db)).map((each) => ({ id: each.id, sealed: toBase64(each.sealed) }));
  const file: OutboxFile = { format: 'seribu-outbox', v: 1, device: user.device, exportedAt: now, facts };
  return { name: `seribu-kader-${today.replaceAll('-', '')}.seribu`, text: JSON.stringify(file), count: facts.length };
}

/** Takes another phone's unsent book to carry it. Says how many facts are new here; nothing when it is no such file. */
export async function importOutbox(db: Db, text: string, now: number): Promise<number | undefined> {
  const file = readFile(text);
  if (!file) return undefined;

  const tx = db.transaction('outbox', 'readwrite');
  let taken = 0;
  for (const { id, sealed } of file) {
    if (await tx.store.get(id)) continue;
    await tx.store.add({ id, sealed, savedAt: now, outcome: 'saved' });
    taken++;
  }
  await tx.done;
  return taken;
}

function readFile(text: string) {
  try {
    const file = JSON.parse(text) as Partial<OutboxFile>;
    if (file.format !== 'seribu-outbox' || !Array.isArray(file.facts)) return undefined;
    return file.facts.map(({ id, sealed }) => ({ id: String(id), sealed: fromBase64(String(sealed)) }));
  } catch {
    return undefined;
  }
}
