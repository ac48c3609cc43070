import type * as oxigraph from 'oxigraph';
import { isEngineFailure } from '../engine-failure.ts';
import { mendQuery } from './mend-query.ts';

/** A format for an ASK, whatever the query itself is answered in. */
const TRUTH = 'text/csv';

type EngineOptions = NonNullable<Parameters<oxigraph.Store['query']>[1]> & {
  readonly base_iri: string;
};

/**
 * What the engine answers, to a query put in other words where it would go wrong about the sender's.
 * @throws the engine's Error, about the text as it was given
 */
export function runQuery(store: oxigraph.Store, text: string, options: EngineOptions): string {
  const truth = (ask: string): boolean =>
    /true/.test(store.query(ask, { ...options, results_format: TRUTH }) as string);
  const mended = mendQuery(text, options.base_iri, truth);
  try {
    return store.query(mended, options) as string;
  } catch (error) {
    // Places in an error are places in the sender's text.
    if (mended === text || isEngineFailure(error)) throw error;
    return store.query(text, options) as string;
  }
}
