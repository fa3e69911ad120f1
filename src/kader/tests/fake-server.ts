import { fromBase64, joined, sha256, textOf, toBase64, utf8, type Bytes } from '../src/bytes';
import type { Answer, Receipt, Session } from '../src/sync/contract';
import { hashOf } from '../src/sync/reconcile';

export const VILLAGE = '19.05.01.2001';

/** What may go wrong with the next call. */
export type Fault = 'drop-before' | 'drop-after' | 'captive' | 'busy' | 'too-many' | 'too-long' | 'token-void' | 'broken-snapshot' | 'unknown-word';

interface Line { readonly id: string; readonly text: string; readonly device: string; readonly receipt: Receipt }

/** A server of one village as the contract describes it, with every fault a phone meets. It opens sealed facts with its own key, as the real one does. */
export class FakeServer {
  readonly lines = new Map<string, Line>();
  readonly faults: Fault[] = [];
  private readonly planned: { readonly path: string; readonly fault: Fault }[] = [];
  readonly devices = new Map<string, CryptoKey>();
  readonly people = new Map([['sumarni', '0193aaaa-0000-7000-8000-000000000001'], ['kartini', '0193aaaa-0000-7000-8000-000000000002']]);
  epoch = 1;
  scope = 'all';
  villages = [VILLAGE];
  revoked = new Set<string>();
  /** The rows it judges by: their name, and what it gives when it is asked for them. */
  bundle = '';
  files: Record<string, string> | undefined;
  judge: (fact: Record<string, unknown>) => Partial<Answer> | undefined = () => undefined;
  rows: (string | number | null)[][] = [['0193bbbb-0000-7000-8000-000000000001', 'Kuncup Dahlia', 'f', '2026-03-01', 1]];

  private constructor(private readonly keys: CryptoKeyPair, private readonly keyRaw: Bytes, readonly clock: () => number) {}

  static async start(clock: () => number = Date.now): Promise<FakeServer> {
    const keys = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    return new FakeServer(keys, new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)), clock);
  }

  readonly fetch: typeof fetch = async (address, init) => {
    const path = address as string;
    const planned = this.planned.findIndex((each) => path.includes(each.path));
    const fault = path.includes('sign-in') ? undefined : planned >= 0 ? this.planned.splice(planned, 1)[0]?.fault : this.faults.shift();
    if (fault === 'drop-before') throw new TypeError('Failed to fetch');
    if (fault === 'captive') return new Response('<html>Selamat datang di WiFi</html>', { status: 200, headers: { 'Content-Type': 'text/html' } });
    if (fault === 'too-many') return this.refuse(429, 'too-many', { 'Retry-After': '30' });
    if (fault === 'busy') return this.refuse(503, 'busy', { 'Retry-After': '120' });
    if (fault === 'too-long') return this.refuse(413, 'too-long');
    if (fault === 'token-void') return this.refuse(401, 'token-void');
    const answer = await this.answer(path, await bodyOf(init), fault);
    if (fault === 'drop-after') throw new TypeError('Failed to fetch');
    return answer;
  };

  /** The next call of a path goes wrong. */
  faultAt(path: string, fault: Fault): void {
    this.planned.push({ path, fault });
  }

  /** The books as they stand: one text for each id, whatever was sent how often. */
  get book(): string[] {
    return [...this.lines.values()].sort((one, other) => one.receipt.number - other.receipt.number).map((line) => line.text);
  }

  /** Goes back to an older backup: the newest lines are unknown, and the epoch says so. */
  restore(linesKept: number): void {
    for (const line of [...this.lines.values()].slice(linesKept)) this.lines.delete(line.id);
    this.epoch++;
  }

  private async answer(path: string, body: Record<string, unknown>, fault: Fault | undefined): Promise<Response> {
    if (path === '/api/phone/sign-in') return this.signIn(body);
    if (path === '/api/phone/renew') return this.renew(body);
    if (path === '/api/phone/facts') return this.take(body, fault);
    if (path.includes('/snapshot')) return this.snapshot(fault);
    if (path.includes('/changes')) return this.changes(path);
    if (path.includes('/reconcile')) return this.reconcile(body);
    if (path.startsWith('/api/reference/') && this.files) return this.tell({ hash: this.bundle, files: this.files });
    return this.refuse(404, 'not-found');
  }

  private async signIn(body: Record<string, unknown>): Promise<Response> {
    const device = body['device'] as { id: string; key: string };
    if (body['password'] !== 'rahasia') return this.refuse(401, 'sign-in.wrong');
    if (this.revoked.has(device.id)) return this.refuse(401, 'device-revoked');
    this.devices.set(device.id, await crypto.subtle.importKey('raw', fromBase64(device.key), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']));
    return this.tell(this.session(String(body['user']), device.id));
  }

  private async renew(body: Record<string, unknown>): Promise<Response> {
    const token = String(body['refreshToken']);
    const [user = '', device = ''] = token.split('|');
    if (this.revoked.has(device)) return this.refuse(401, 'device-revoked');
    const key = this.devices.get(device);
    if (!key) return this.refuse(401, 'device-unknown');
    const signed = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, fromBase64(String(body['signature'])), utf8(`seribu-renew\n${token}`));
    return signed ? this.tell(this.session(user, device)) : this.refuse(401, 'sign-in-again');
  }

  private session(user: string, device: string): Session {
    return {
      accessToken: `${user}|${device}`, accessSeconds: 900, refreshToken: `${user}|${device}`, refreshSeconds: 7_776_000, serverTime: this.clock(),
      person: { id: this.people.get(user) ?? '', name: user }, device, grants: [{ role: 'cadre', region: VILLAGE, posyandu: null, families: null }],
      villages: this.villages.map((code) => ({ code, name: 'Air Bara', subDistrict: 'Air Gegas', district: 'Bangka Selatan', zone: 7, epoch: this.epoch, number: this.lines.size, scope: this.scope, posyandu: [] })),
      sealing: { kid: '0102030405060708', key: toBase64(this.keyRaw) }, bundle: this.bundle, rules: {}, limits: { facts: 500, bytes: 1_048_576, offlineDays: 90, keepDays: 90 },
    };
  }

  private async take(body: Record<string, unknown>, fault: Fault | undefined): Promise<Response> {
    const answers: Answer[] = [];
    for (const told of body['facts'] as { id: string; sealed?: string; fact?: object }[]) {
      if (fault === 'unknown-word') answers.push({ id: told.id, outcome: 'later' as Answer['outcome'] });
      else answers.push(await this.takeOne(told.id, told.sealed === undefined ? JSON.stringify(told.fact) : await this.open(told.sealed)));
    }
    return this.tell({ serverTime: this.clock(), answers });
  }

  private async takeOne(id: string, text: string): Promise<Answer> {
    const known = this.lines.get(id);
    if (known) return known.text === text ? { id, outcome: 'again', receipt: known.receipt } : { id, outcome: 'refused', problems: [{ field: '', code: 'id-taken', gravity: 'refused', args: [] }] };
    const fact = JSON.parse(text) as Record<string, unknown>;
    const told = this.judge(fact);
    if (told) return { id, outcome: 'refused', ...told };
    const number = Math.max(0, ...[...this.lines.values()].map((line) => line.receipt.number)) + 1;
    const receipt: Receipt = { village: VILLAGE, epoch: this.epoch, number, hash: (await sha256(utf8(text))).slice(0, 16) };
    this.lines.set(id, { id, text, device: String(fact['device']), receipt });
    return { id, outcome: 'accepted', receipt };
  }

  /** Opens what only the server can open, and checks who signed it. */
  async open(sealed: string): Promise<string> {
    const bytes = fromBase64(sealed);
    const [once, iv, hidden] = [bytes.slice(9, 74), bytes.slice(74, 86), bytes.slice(86)];
    const theirs = await crypto.subtle.importKey('raw', once, { name: 'ECDH', namedCurve: 'P-256' }, false, []);
    const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, this.keys.privateKey, 256);
    const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
    const key = await crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: joined(once, this.keyRaw), info: utf8('seribu-seal-1') }, material, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
    const plain = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, hidden));
    const [signature, fact] = [plain.slice(0, 64), plain.slice(64)];
    const device = this.devices.get((JSON.parse(textOf(fact)) as { device: string }).device);
    const signed = device && (await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, device, signature, joined(utf8('seribu-fact\n'), fact)));
    if (!signed) throw new Error('sealed-broken');
    return textOf(fact);
  }

  private async snapshot(fault: Fault | undefined): Promise<Response> {
    const bytes = utf8(JSON.stringify(this.part({ person: { columns: ['id', 'name', 'sex', 'born_on', 'changed'], rows: this.rows } })));
    const hash = await sha256(bytes);
    return new Response(fault === 'broken-snapshot' ? bytes.slice(0, -1) : bytes, { headers: { 'X-Seribu': '1', 'X-Seribu-Sha256': hash } });
  }

  private changes(path: string): Response {
    const query = new URLSearchParams(path.split('?')[1]);
    const restart = query.get('epoch') !== `${this.epoch}` ? 'epoch' : query.get('scope') !== this.scope ? 'scope' : null;
    return this.tell({ ...this.part({}), serverTime: this.clock(), more: false, restart, gone: [] });
  }

  private async reconcile(body: Record<string, unknown>): Promise<Response> {
    const mine = [...this.lines.values()].map((line) => ({ line, fact: JSON.parse(line.text) as { seq: number } }))
      .filter(({ fact }) => fact.seq >= Number(body['from']) && fact.seq <= Number(body['to']));
    const same = mine.length === body['count'] && (await hashOf(mine.map(({ line }) => line.id))) === body['hash'];
    return this.tell({ epoch: this.epoch, number: this.lines.size, same, count: mine.length, facts: same ? [] : mine.map(({ line }) => ({ id: line.id, receipt: line.receipt })) });
  }

  private part(tables: object): object {
    return { format: 1, village: VILLAGE, epoch: this.epoch, number: this.lines.size, asOf: '2026-11-21', scope: this.scope, tables, authors: {}, scorecards: [] };
  }

  private tell = (body: unknown): Response => new Response(JSON.stringify(body), { headers: { 'X-Seribu': '1' } });

  private refuse = (status: number, title: string, headers: Record<string, string> = {}): Response =>
    new Response(JSON.stringify({ title, status }), { status, headers: { 'X-Seribu': '1', ...headers } });
}

async function bodyOf(init: RequestInit | undefined): Promise<Record<string, unknown>> {
  if (init?.body == null) return {};
  const zipped = new Headers(init.headers).get('Content-Encoding') === 'gzip';
  const stream = new Response(init.body).body;
  return new Response(zipped ? stream?.pipeThrough(new DecompressionStream('gzip')) : stream).json() as Promise<Record<string, unknown>>;
}

