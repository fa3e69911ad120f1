import { textOf, utf8, type Bytes } from '../bytes';

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

export interface Call {
  readonly method?: 'GET' | 'POST';
  readonly token?: string | undefined;
  /** Text of a JSON body. */
  readonly body?: string;
  readonly zipped?: boolean;
}

const PATIENCE = 60_000;

/** Calls the district's server. What does not carry its mark is no answer of ours, whatever its status. */
export class Line {
  constructor(private readonly send: typeof fetch = (...call) => fetch(...call), private readonly base = '') {}

  async ask<T>(path: string, call: Call = {}): Promise<T> {
    return JSON.parse(textOf((await this.bytes(path, call)).bytes)) as T;
  }

  async bytes(path: string, call: Call = {}): Promise<Reply> {
    let answer: Response;
    let bytes: Bytes;
    try {
      answer = await this.send(this.base + path, await request(call));
      bytes = new Uint8Array(await answer.arrayBuffer());
    } catch (cut) {
      if (cut instanceof LineError) throw cut;
      throw new LineError('offline');
    }
    if (answer.headers.get('X-Seribu') !== '1') throw new LineError('offline', answer.status);
    if (!answer.ok) throw refusal(answer, bytes);
    return { status: answer.status, bytes, headers: answer.headers };
  }
}

async function request({ method = 'GET', token, body, zipped }: Call): Promise<RequestInit> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (token) headers['Authorization'] = `Bearer ${token}`;
  const init: RequestInit = { method, headers, credentials: 'omit', cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(PATIENCE) };
  if (body === undefined) return init;

  headers['Content-Type'] = 'application/json';
  if (!zipped) return { ...init, body };
  headers['Content-Encoding'] = 'gzip';
  return { ...init, body: await new Response(new Blob([utf8(body)]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer() };
}

function refusal(answer: Response, bytes: Bytes): LineError {
  const retryAfter = Number(answer.headers.get('Retry-After') ?? 0) || 0;
  try {
    const body = JSON.parse(textOf(bytes)) as { title?: string };
    return new LineError(body.title ?? `status-${answer.status}`, answer.status, retryAfter, body);
  } catch {
    return new LineError(`status-${answer.status}`, answer.status, retryAfter);
  }
}
