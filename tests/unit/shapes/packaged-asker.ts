import * as oxigraph from 'oxigraph';
import { readPackagedData } from '../../../server/domain/packaged-data/index.ts';
import { storeAsker, TEST_IRIS } from '../../support/starter-dataset.ts';
import type { Asker } from '../../../server/store/quad-index.ts';

export const PACKAGED = readPackagedData(TEST_IRIS, { root: '.', seed: 'starter' });

/** The packaged data in the graphs a running wiki has them in. */
export function packagedAsker(): { asker: Asker; store: oxigraph.Store } {
  const store = new oxigraph.Store();
  const { pages, ontologies } = PACKAGED.graphs();
  for (const { quads } of [...pages.values(), ...ontologies.values()]) {
    for (const statement of quads) store.add(statement as unknown as oxigraph.Quad);
  }
  return { asker: storeAsker(store), store };
}
