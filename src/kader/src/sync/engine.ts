import { sha256, toBase64, textOf } from '../bytes';
import { copyOf, dropCopy, storeChanges, storeCopy, withChanges } from '../store/copy';
import { wipe } from '../store/locks';
import { withoutOld } from '../store/trim';
import type { Notebook } from '../store/notebook';
import { signText } from '../facts/seal';
import type { Served, Told, Where } from './calls';
import type { Document, Session, VillageInfo } from './contract';
import { LineError, type Line } from './line';
import { askFacts, offer, offerAgain, prune } from './offer';
import { reconcile, type Compare } from './reconcile';
import { renewReference } from './reference';

export type Step =
  | { readonly at: 'sending'; readonly sent: number; readonly of: number }
  | { readonly at: 'reading'; readonly village: string }
  | { readonly at: 'comparing'; readonly village: string };

export interface SyncResult {
  readonly offered: number;
  /** Villages whose copy was replaced or changed. */
  readonly changed: readonly string[];
}

const APP = '1.0.0';
const MARGIN = 60_000;

/** One meeting of phone and server: offer, read what changed, compare. Whatever breaks it, the next one goes on where this one stopped. */
export class Engine {
  private accessUntil = 0;

  constructor(private readonly notebook: Notebook, private readonly line: Line, private readonly told?: (step: Step) => void) {}

  async run(): Promise<SyncResult> {
    try {
      return await this.meet();
    } catch (refused) {
      if (refused instanceof LineError && refused.code === 'device-revoked') await wipe(this.notebook.db, this.notebook.user.id);
      throw refused;
    }
  }

  private async meet(): Promise<SyncResult> {
    const { notebook } = this;
    await notebook.reload();
    const session = await this.renewed();
    const send = (): Promise<number> => offer(notebook, askFacts(this.line, this.token), session.limits, (sent, of) => this.told?.({ at: 'sending', sent, of }));
    let offered = await send();

    const changed: string[] = [];
    let again = false;
    for (const village of session.villages) {
      this.told?.({ at: 'reading', village: village.name });
      const read = await this.read(village);
      if (read.changed) changed.push(village.code);
      again ||= read.epochBefore !== undefined;
      if (read.epochBefore !== undefined) await offerAgain(notebook.db, village.code, read.epoch);
    }
    if (again) offered += await send();

    for (const village of session.villages) {
      this.told?.({ at: 'comparing', village: village.name });
      if (await reconcile(notebook, village.code, this.compare)) offered += await send();
    }
    await this.leave(session);
    await this.renewReference(session);
    await prune(notebook, session.limits.keepDays);
    await notebook.reload();
    return { offered, changed };
  }

  /** Villages that are no longer the person's: the read copy goes, what she wrote stays. */
  private async leave(session: Session): Promise<void> {
    const mine = new Set(session.villages.map((each) => each.code));
    for (const code of this.notebook.copies.keys()) if (!mine.has(code)) await dropCopy(this.notebook.vault, code);
  }

  // Last, and never in the way of facts: with the old rows the phone goes on as before.
  private async renewReference({ bundle }: Session): Promise<void> {
    try {
      await renewReference(this.notebook.db, bundle, (hash) => this.get('/api/reference/{hash}', { path: { hash } }));
    } catch (refused) {
      if (!(refused instanceof LineError)) throw refused;
    }
  }

  private async read(village: VillageInfo): Promise<{ changed: boolean; epoch: number; epochBefore?: number }> {
    const copy = this.notebook.copies.get(village.code);
    if (copy?.head.scope !== village.scope) return this.snapshot(village.code);

    let { head } = copy;
    let now = copy;
    const touched = new Set<string>();
    for (;;) {
      const { number: after, epoch, scope, asOf } = head;
      const page = await this.get('/api/villages/{village}/changes', { path: { village: village.code }, query: { after, epoch, scope, asOf } });
      if (page.restart) return this.snapshot(village.code, page.restart === 'epoch' ? head.epoch : undefined);

      const taken = withChanges(now, page);
      now = taken.copy;
      for (const block of taken.touched) touched.add(block);
      head = now.head;
      if (!page.more) break;
    }
    const lean = withoutOld(now);
    for (const block of lean.touched) touched.add(block);
    await storeChanges(this.notebook.vault, lean.copy, touched);
    this.notebook.copies.set(village.code, lean.copy);
    return { changed: touched.size > 0, epoch: head.epoch };
  }

  /** The whole village at once, and only when every byte is as the server hashed it. */
  private async snapshot(code: string, epochBefore = this.notebook.copies.get(code)?.head.epoch): Promise<{ changed: boolean; epoch: number; epochBefore?: number }> {
    const reply = await this.line.bytes('/api/villages/{village}/snapshot', { path: { village: code } }, await this.token());
    if ((await sha256(reply.bytes)) !== reply.headers.get('X-Seribu-Sha256')) throw new LineError('snapshot-broken');

    const copy = copyOf(JSON.parse(textOf(reply.bytes)) as Document);
    await storeCopy(this.notebook.vault, copy);
    this.notebook.copies.set(code, copy);
    return epochBefore !== undefined && epochBefore !== copy.head.epoch
      ? { changed: true, epoch: copy.head.epoch, epochBefore }
      : { changed: true, epoch: copy.head.epoch };
  }

  private get = <P extends Served<'get'>>(path: P, where: Where<P, 'get'>): Promise<Told<P, 'get'>> => this.withToken((token) => this.line.get(path, where, token));

  private compare: Compare = (village, held) => this.withToken((token) => this.line.post('/api/villages/{village}/reconcile', { path: { village } }, held, { token }));

  // A token may be void before its time: once renewed, the call is made once more.
  private async withToken<T>(call: (token: string) => Promise<T>): Promise<T> {
    try {
      return await call(await this.token());
    } catch (refused) {
      if (!(refused instanceof LineError) || refused.code !== 'token-void') throw refused;
      this.accessUntil = 0;
      return call(await this.token());
    }
  }

  private token = async (): Promise<string> => {
    const session = this.accessUntil > this.notebook.clock() ? this.notebook.session : await this.renewed();
    return session?.accessToken ?? '';
  };

  private async renewed(): Promise<Session> {
    const { notebook } = this;
    const before = notebook.session;
    if (!before?.refreshToken) throw new LineError('sign-in-again', 401);

    const signature = toBase64(await signText(notebook.user.signing, `seribu-renew\n${before.refreshToken}`));
    const session = await this.line.post('/api/phone/renew', {}, { refreshToken: before.refreshToken, app: APP, signature });
    await keepSession(notebook, session);
    this.accessUntil = notebook.clock() + 1000 * (session.accessSeconds ?? 0) - MARGIN;
    return session;
  }
}

/** Keeps what the server said about this person, and how far its clock is from ours. */
export async function keepSession(notebook: Notebook, session: Session): Promise<void> {
  notebook.session = session;
  await notebook.vault.write(new Map([['session', session]]));
  const tx = notebook.db.transaction('users', 'readwrite');
  const known = await tx.store.get(notebook.user.id);
  const user = { ...(known ?? notebook.user), sealing: session.sealing, lastContact: notebook.clock(), offset: session.serverTime - notebook.clock(), name: session.person.name };
  await tx.store.put(user);
  await tx.done;
  notebook.user = user;
}
