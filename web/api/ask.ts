/** A request that was not answered as hoped. */
export class RequestFailure extends Error {
  /** HTTP status; 0 when no answer came: no network, or a server that is down. */
  readonly status: number;
  /** The problem document's members (RFC 9457); empty when there is none. */
  readonly problem: Readonly<Record<string, unknown>>;

  constructor(status: number, problem: Readonly<Record<string, unknown>> = {}) {
    super(`The server answered ${status}`);
    this.status = status;
    this.problem = problem;
  }

  /** What the server says of it to a person; the empty string when it says nothing. */
  get detail(): string {
    const { title, detail } = this.problem;
    return [title, detail].filter((text) => typeof text === 'string').join(' ');
  }
}

/** {@link ask}, given to scripts that are fetched on demand: imported by them, it would be a file of its own. */
export type Ask = typeof ask;

/** The answer to a request of this site; throws a {@link RequestFailure} for all but 2xx. */
export async function ask(path: string, options: RequestInit = {}): Promise<Response> {
  const headers = new Headers(options.headers);
  if (!headers.has('Accept')) headers.set('Accept', 'application/json');
  let response: Response;
  try {
    response = await fetch(path, { ...options, headers });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new RequestFailure(0);
  }
  if (response.ok || response.type === 'opaqueredirect') return response;
  throw new RequestFailure(response.status, await problemOf(response));
}

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  if (!/json/.test(response.headers.get('Content-Type') ?? '')) return {};
  const body: unknown = await response.json().catch(() => undefined);
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
