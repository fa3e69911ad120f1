import tablesAddress from 'virtual:tables';
import { unpackTables, type Standards } from './domain/tables';
import type { Draft } from './facts/fact';
import { currentLanguage, speak, type Language } from './look/words';
import { openStore, readSetting, writeSetting, type Db, type User } from './store/db';
import { countWrongPin } from './store/locks';
import { Notebook, type Entry } from './store/notebook';
import { Engine, type Step } from './sync/engine';
import { importOutbox } from './sync/export';
import { Line, LineError } from './sync/line';
import { isUnanswered, unanswered } from './sync/offer';
import { readReference } from './sync/reference';
import { Schedule } from './sync/schedule';
import { choosePin, signIn, unlock, type Arrival, type Credentials, type Unlocking } from './sync/sign-in';
import { openConflicts } from './village/conflicts';
import { RIGHTS, type Act } from './village/rights';
import { Village } from './village/village';

const IDLE = 5 * 60_000;
// A row of children is weighed first and sent then: sending reads the village again.
const SOON = 30_000;

/** Everything the screens stand on: who is here, what she has open, and the way to the server. */
export class Desk {
  readonly line = new Line();
  readonly schedule = new Schedule();
  db!: Db;
  standards!: Standards;
  users: User[] = [];
  arrival: Arrival | undefined;
  notebook: Notebook | undefined;
  village: Village | undefined;
  step: Step | undefined;
  error: LineError | undefined;
  /** Why what could be read here is gone, and how many facts still wait, sealed. */
  gone: { readonly why: 'pin' | 'too-long' | 'revoked'; readonly waiting: number } | undefined;
  /** Why the last fact could not be kept: no room, or our own fault. */
  notSaved: 'full' | 'other' | undefined;
  offline = !navigator.onLine;
  sunlight = false;
  /** Bytes used and allowed, as the browser tells them, and whether it promises to keep them. */
  room: { used: number; quota: number; kept: boolean } | undefined;
  private listeners = new Set<() => void>();
  private touched = Date.now();
  private soon: ReturnType<typeof setTimeout> | undefined;
  private readonly others = new BroadcastChannel('seribu-kader');

  async start(): Promise<void> {
    this.db = await openStore();
    speak((await readSetting<Language>(this.db, 'language')) ?? (navigator.language.startsWith('en') ? 'en' : 'id'));
    this.setSunlight((await readSetting<boolean>(this.db, 'sunlight')) ?? false);
    await readReference(this.db);
    this.users = await this.knownUsers();
    this.standards = await unpackTables(new Uint8Array(await (await fetch(tablesAddress)).arrayBuffer()));
    this.others.onmessage = () => void this.refresh();
    for (const kind of ['online', 'offline']) addEventListener(kind, () => { this.offline = !navigator.onLine; this.tell(); void this.sync(); });
    for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, () => { this.touched = Date.now(); }, { passive: true });
    setInterval(() => this.tick(), 10_000);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell = (): void => this.listeners.forEach((each) => each());

  async signIn(told: Credentials): Promise<void> {
    this.arrival = await signIn(this.db, this.line, told, Date.now());
    this.tell();
  }

  async choosePin(pin: string): Promise<void> {
    if (!this.arrival) return;
    const notebook = await choosePin(this.db, this.arrival, pin, Date.now);
    this.arrival = undefined;
    await navigator.storage.persist();
    await this.enter(notebook);
  }

  async unlock(user: User, pin: string): Promise<Unlocking> {
    const result = await unlock(this.db, user, pin, Date.now, countWrongPin);
    if ('notebook' in result) await this.enter(result.notebook);
    else if ('tooLong' in result || result.left === 0) await this.tellGone('tooLong' in result ? 'too-long' : 'pin');
    this.users = await this.knownUsers();
    return result;
  }

  /** Closes the rows: the key is forgotten, the outbox stays sealed. */
  async lock(): Promise<void> {
    this.notebook = undefined;
    this.village = undefined;
    this.users = await this.knownUsers();
    this.tell();
  }

  /** Writes a fact, shows it at once, and sends it when there is a signal. */
  async save(draft: Draft, mends?: string): Promise<Entry> {
    const { notebook, village } = this.open();
    const pressed = performance.now();
    const entry = await notebook.save(village.code, draft, mends);
    performance.measure('kader-save', { start: pressed });
    this.notSaved = undefined;
    village.add(entry.fact);
    this.others.postMessage('written');
    clearTimeout(this.soon);
    this.soon = setTimeout(() => { if (this.waiting() > 0) void this.sync(); }, SOON);
    this.tell();
    return entry;
  }

  couldNotSave(failed: unknown): void {
    this.notSaved = failed instanceof DOMException && failed.name === 'QuotaExceededError' ? 'full' : 'other';
    console.error(failed);
    this.tell();
  }

  /** A refused fact needs no more care; it stays among the person's own. */
  async setAside(id: string): Promise<void> {
    await this.notebook?.setAside(id);
    this.tell();
  }

  open(): { notebook: Notebook; village: Village } {
    const { notebook, village } = this;
    if (!notebook || !village) throw new Error('Nobody has unlocked the rows.');
    return { notebook, village };
  }

  /** Meets the server, one tab at a time. */
  async sync(): Promise<void> {
    const notebook = this.notebook;
    if (!notebook || this.step || !navigator.onLine) return;
    await navigator.locks.request('seribu-kader-sync', { ifAvailable: true }, async (lock) => {
      if (lock) await this.meet(notebook);
    });
  }

  /** Takes in an unsent book, another's or her own of before a wipe, and sends it along. Says how many lines are new here; nothing when it is no such file. */
  async carry(file: string): Promise<number | undefined> {
    const taken = await importOutbox(this.db, file, Date.now());
    if (taken) await this.refresh().then(() => this.sync());
    return taken;
  }

  /** What the server has not answered for good: her own lines, and sealed ones she carries. */
  waiting = (): number => (this.notebook ? this.notebook.waiting().length + this.notebook.sealed.filter(isUnanswered).length : 0);

  needsCare = (): number => (this.notebook?.toMend().length ?? 0) + openConflicts(this).length;

  /** Whether the person's roles may write this; the server asks again. docs/rules/rights.md#facts */
  may(act: Act): boolean {
    return this.notebook?.session?.grants.some((grant) => (RIGHTS[act] as readonly string[]).includes(grant.role)) ?? false;
  }

  chooseVillage(code: string): void {
    if (!this.notebook) return;
    this.village = new Village(code, this.notebook.copies.get(code)?.head, this.notebook.tables(code), this.notebook.today(code), this.standards);
    this.tell();
  }

  chooseLanguage(language: Language): void {
    if (language === currentLanguage()) return;
    speak(language);
    void writeSetting(this.db, 'language', language);
    this.tell();
  }

  switchSunlight(): void {
    this.setSunlight(!this.sunlight);
    void writeSetting(this.db, 'sunlight', this.sunlight);
    this.tell();
  }

  private async tellGone(why: NonNullable<Desk['gone']>['why']): Promise<void> {
    this.gone = { why, waiting: (await unanswered(this.db)).length };
  }

  private async enter(notebook: Notebook): Promise<void> {
    this.notebook = notebook;
    this.gone = undefined;
    this.touched = Date.now();
    this.showVillage();
    await this.weighRoom();
    this.tell();
    void this.sync();
  }

  private async weighRoom(): Promise<void> {
    const [{ usage = 0, quota = 0 }, kept] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
    this.room = { used: usage, quota, kept };
  }

  private showVillage(): void {
    const code = this.village?.code ?? this.notebook?.session?.villages[0]?.code;
    const known = this.notebook?.session?.villages.find((each) => each.code === code) ?? this.notebook?.session?.villages[0];
    if (known && this.notebook?.copies.has(known.code)) this.chooseVillage(known.code);
    else this.village = undefined;
  }

  private async meet(notebook: Notebook): Promise<void> {
    try {
      this.step = { at: 'sending', sent: 0, of: notebook.waiting().length };
      this.tell();
      await new Engine(notebook, this.line, (step) => { this.step = step; this.tell(); }).run();
      this.error = undefined;
      this.offline = false;
      this.schedule.succeeded(Date.now());
    } catch (failed) {
      if (!(failed instanceof LineError)) throw failed;
      this.error = failed;
      this.offline = failed.code === 'offline';
      this.schedule.failed(Date.now(), failed);
      if (failed.code === 'device-revoked') await this.tellGone('revoked').then(() => this.lock());
    } finally {
      this.step = undefined;
      if (this.notebook === notebook) {
        await notebook.reload();
        this.showVillage();
        await this.weighRoom();
      }
      this.others.postMessage('synced');
      this.tell();
    }
  }

  // Another tab wrote or synced: read again what it left.
  private async refresh(): Promise<void> {
    if (!this.notebook || this.step) return;
    await this.notebook.reload();
    this.showVillage();
    this.tell();
  }

  private tick(): void {
    if (!this.notebook) return;
    if (Date.now() - this.touched > IDLE) void this.lock();
    else if (this.schedule.isDue(Date.now())) void this.sync();
  }

  private async knownUsers(): Promise<User[]> {
    const last = await readSetting<string>(this.db, 'last-user');
    return (await this.db.getAll('users')).filter((each) => each.lock).sort((one, other) => Number(other.id === last) - Number(one.id === last));
  }

  private setSunlight(on: boolean): void {
    this.sunlight = on;
    document.documentElement.toggleAttribute('data-sunlight', on);
  }
}
