import { call } from '../http-client.ts';
import { formatOf, type Engine } from './engine.ts';
import { startVirtuoso, type Virtuoso } from './virtuoso.ts';

/** Any IRI that is in no data. */
const WHOLE = 'urn:infrawiki:whole';

/**
 * Virtuoso over HTTP. Its default graph is the union of all graphs with its own among them, and a list
 * or a group of a thousand graphs takes seconds, so that it has the data twice: in one graph, named with
 * every query, and in an instance beside it in the named graphs, for queries that ask for those.
 */
export async function startVirtuosoEngine(file: string): Promise<Engine> {
  const whole = await startVirtuoso(file, WHOLE);
  const named = await startVirtuoso(file).catch(async (error: unknown) => {
    await whole.stop();
    throw error;
  });
  return {
    name: 'Virtuoso',
    async ask({ text, query }) {
      const url = query.named
        ? `${named.endpoint}?query=${encodeURIComponent(text)}`
        : `${whole.endpoint}?default-graph-uri=${WHOLE}&query=${encodeURIComponent(text)}`;
      const { body, headers, milliseconds } = await call(url, {
        headers: { Accept: formatOf(query) },
      });
      // So it says, with status 200, that it stopped before it had all rows.
      const state = headers['x-sql-state'];
      if (state !== undefined) throw new Error(`An incomplete answer: ${String(state)}`);
      return { body: body.toString(), milliseconds };
    },
    stop: () => stopAll([whole, named]),
  };
}

async function stopAll(all: readonly Virtuoso[]): Promise<void> {
  await Promise.all(all.map((one) => one.stop()));
}
