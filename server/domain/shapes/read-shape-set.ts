import type { Asker } from '../../store/quad-index.ts';
import { ONTOLOGY_GRAPHS } from '../packaged-data/index.ts';
import { ShapeSet } from './shape-set.ts';

/** The shapes and the vocabulary as the index holds them. Costs a few ten milliseconds: keep it. */
export async function readShapeSet(asker: Asker): Promise<ShapeSet> {
  const graphs = ONTOLOGY_GRAPHS.map((iri) => `<${iri}>`).join(' ');
  const query = `CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?g { ${graphs} } GRAPH ?g { ?s ?p ?o } }`;
  return new ShapeSet(await asker.construct(query, { lane: 'light' }));
}
