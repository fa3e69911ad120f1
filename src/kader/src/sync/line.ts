import { textOf, utf8, type Bytes } from '../bytes';
import { addressOf, type Body, type Served, type Told, type Where } from './calls';

/** Why a call came back without its answer. */
export class LineError extends Error {
  constructor(
    /** `offline` also when something else answered: a captive portal, a proxy. */
    readonly code: string,
    readonly status = 0,
    /** Seconds the server asked to wait. */
    readonly retryAfter = 0,
    readonly body: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }

  /** Nothing was decided: try again later. */
  get isPassing(): boolean {
    return this.code === 'offline' || this.status === 429 || this.status === 503 || this.status >= 500;
  }
}

export interface Reply {
  readonly status: number;
  readonly bytes: Bytes;
  readonly headers: Headers;
}

/** How something is posted. */
interface Posting {
  readonly token?: string | undefined;
  readonly zipped?: boolean;
}

const PATIENCE = 60_000;

/** Calls the district's server. What does not carry its mark is no answer of ours, whatever its status. */
export class Line {
  constructor(private readonly send: typeof fetch = (...call) => fetch(...call), private readonly base = '') {}

  async get<P extends Served<'get'>>(path: P, where: Where<P, 'get'>, token: string): Promise<Told<P, 'get'>> {
    return JSON.parse(textOf((await this.bytes(path, where, token)).bytes)) as Told<P, 'get'>;
  }

  /** An answer as it came, for what is checked before it is read. */
  bytes<P extends Served<'get'>>(path: P, where: Where<P, 'get'>, token: string): Promise<Reply> {
    return this.call(addressOf(path, where), request(token));
  }

  async post<P extends Served<'post'>>(path: P, where: Where<P, 'post'>, body: Body<P>, how: Posting = {}): Promise<Told<P, 'post'>> {
    return this.postText(path, where, JSON.stringify(body), how);
  }

  /** Posts a body that was written before: facts keep every byte. */
  async postText<P extends Served<'post'>>(path: P, where: Where<P, 'post'>, text: string, { token, zipped }: Posting = {}): Promise<Told<P, 'post'>> {
    const { headers, ...rest } = request(token);
    const packing = zipped ? { 'Content-Encoding': 'gzip' } : {};
    const reply = await this.call(addressOf(path, where), { ...rest, method: 'POST', headers: { ...headers, ...packing, 'Content-Type': 'application/json' }, body: zipped ? await gzip(text) : text });
    return JSON.parse(textOf(reply.bytes)) as Told<P, 'post'>;
  }

  private async call(address: string, request: RequestInit): Promise<Reply> {
    let answer: Response;
    let bytes: Bytes;
    try {
      answer = await this.send(this.base + address, request);
      bytes = new Uint8Array(await answer.arrayBuffer());
    } catch {
      throw new LineError('offline');
    }
    if (answer.headers.get('X-Seribu') !== '1') throw new LineError('offline', answer.status);
    if (!answer.ok) throw refusal(answer, bytes);
    return { status: answer.status, bytes, headers: answer.headers };
  }
}

const request = (token: string | undefined): Omit<RequestInit, 'headers'> & { headers: Record<string, string> } => ({
  headers: { Accept: 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
  credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', redirect: 'error', signal: AbortSignal.timeout(PATIENCE),
});

const gzip = (text: string): Promise<ArrayBuffer> => new Response(new Blob([utf8(text)]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();

function refusal(answer: Response, bytes: Bytes): LineError {
  const retryAfter = Number(answer.headers.get('Retry-After') ?? 0) || 0;
  try {
    const body = JSON.parse(textOf(bytes)) as { title?: string };
    return new LineError(body.title ?? `status-${answer.status}`, answer.status, retryAfter, body);
  } catch {
    return new LineError(`status-${answer.status}`, answer.status, retryAfter);
  }
}
