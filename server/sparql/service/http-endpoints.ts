import { WikiError } from '../../../core/errors.ts';
import type { RemoteEndpoints } from './remote-endpoints.ts';
import { serviceFailed } from './service-failed.ts';

/** Most bytes of one answer, unpacked. */
const MOST_BYTES = 10 * 2 ** 20;
/** Calls under way at once, of all clients together. */
const MOST_CALLS = 20;
const JSON_TYPES = new Set(['application/sparql-results+json', 'application/json']);

export interface AllowedEndpoints {
  /** Absolute http or https IRIs. */
  readonly allowed: readonly string[];
  /** Milliseconds from the call to the last byte of the answer. */
  readonly timeoutMs: number;
}

/** Calls endpoints by POST (SPARQL 1.1 Protocol, 2.1.2). Follows no redirect, keeps no cookie. */
export function openRemoteEndpoints({ allowed, timeoutMs }: AllowedEndpoints): RemoteEndpoints {
  const listed = new Set(allowed);
  let underWay = 0;
  return {
    size: listed.size,
    has: (endpoint) => listed.has(endpoint),
    async ask(endpoint, query, signal) {
      if (!listed.has(endpoint))
        throw new WikiError('forbidden', 'service-refused', { line: 1, column: 1 });
      if (underWay >= MOST_CALLS) throw new WikiError('unavailable', 'service-busy');
      underWay += 1;
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        return await call(endpoint, query, AbortSignal.any([signal, deadline]));
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof WikiError) throw error;
        throw deadline.aborted
          ? serviceFailed(endpoint, 'timeout', timeoutMs / 1000, error)
          : serviceFailed(endpoint, 'unreachable', undefined, error);
      } finally {
        underWay -= 1;
      }
    },
  };
}

async function call(endpoint: string, query: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { Accept: 'application/sparql-results+json', 'User-Agent': 'Infrawiki' },
    body: new URLSearchParams({ query }),
    redirect: 'manual',
    signal,
  });
  try {
    demandUsable(endpoint, answer);
    return await boundedText(endpoint, answer);
  } finally {
    // What is left unread would keep the connection.
    await answer.body?.cancel().catch(() => undefined);
  }
}

function demandUsable(endpoint: string, { status, headers }: Response): void {
  if (status >= 300 && status < 400) throw serviceFailed(endpoint, 'redirect');
  if (status !== 200) throw serviceFailed(endpoint, 'status', status);
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!JSON_TYPES.has(type)) throw serviceFailed(endpoint, 'type');
}

/** Counts before it keeps: no answer, packed or not, takes more memory than is allowed. */
async function boundedText(endpoint: string, { body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = body?.getReader();
  try {
    for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
      bytes += next.value.byteLength;
      if (bytes > MOST_BYTES) throw serviceFailed(endpoint, 'bytes', MOST_BYTES / 2 ** 20);
      chunks.push(next.value);
    }
  } finally {
    await reader?.cancel().catch(() => undefined);
    reader?.releaseLock();
  }
  return Buffer.concat(chunks).toString('utf8');
}
