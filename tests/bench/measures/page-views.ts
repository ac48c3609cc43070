import type { WikiServer } from '../../support/wiki-server.ts';
import { procedureTurtle, SLUG } from '../bench-page.ts';
import { withServer } from '../bench-server.ts';
import { atOnce } from '../clients.ts';
import type { Figure } from '../figure.ts';
import { BROWSER, call } from '../http-client.ts';
import { startPlainServer } from '../plain-server.ts';
import { p50, p95 } from '../samples.ts';
import { starterPaths } from '../starter-pages.ts';

const CLIENTS = 8;
const ROUNDS = 3;

/** Every starter page in both languages, for eight browsers at once: kept pages and new ones. */
export function pageViews(): Promise<readonly Figure[]> {
  return withServer({}, async (server) => {
    const paths = await starterPaths(server.origin);
    const view = (path: string) => call(`${server.origin}${path}`, { headers: BROWSER });
    // The compiler's first look at the code is not what readers meet all day.
    await atOnce(CLIENTS, paths, view);
    const save = await saver(server);
    const fresh = await rounds(async () => {
      await save();
      return atOnce(CLIENTS, paths, view);
    });
    const kept = await rounds(() => atOnce(CLIENTS, paths, view));
    const baseline = p95(await plainViews(server.origin, paths));
    const shared = { unit: 'ms', target: 50, baseline } as const;
    return [
      { measure: 'page view, kept since the last commit, p95', value: p95(kept), ...shared },
      { measure: 'page view, made anew after a commit, p95', value: p95(fresh), ...shared },
      { measure: 'page view, made anew after a commit, p50', value: p50(fresh), unit: 'ms' },
    ];
  });
}

async function rounds(round: () => Promise<number[]>): Promise<number[]> {
  const times: number[] = [];
  for (let done = 0; done < ROUNDS; done += 1) times.push(...(await round()));
  return times;
}

/** A commit, after which every page has to be made anew. */
async function saver(server: WikiServer): Promise<() => Promise<unknown>> {
  const token = await server.token('ana', 'contributor', 'write');
  let saves = 0;
  return () => {
    saves += 1;
    return call(`${server.origin}/wiki/${SLUG}`, {
      method: 'PUT',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'text/turtle',
        ...(saves > 1 && { 'If-Match': '*' }),
      },
      body: procedureTurtle(`tour ${saves}`),
    });
  };
}

/** The same bytes, compressed the same way, from a server that only sends them. */
async function plainViews(origin: string, paths: readonly string[]): Promise<number[]> {
  const bodies: Record<string, string> = {};
  for (const path of paths) {
    const { body } = await call(`${origin}${path}`, { headers: BROWSER });
    bodies[path] = body.toString('base64');
  }
  const plain = await startPlainServer(bodies);
  try {
    const view = (path: string) => call(`${plain.origin}${path}`);
    await atOnce(CLIENTS, paths, view);
    return await rounds(() => atOnce(CLIENTS, paths, view));
  } finally {
    plain.stop();
  }
}
