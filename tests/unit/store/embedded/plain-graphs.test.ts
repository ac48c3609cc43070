import { describe, expect, it } from 'vitest';
import { hasPlainGraphsOnly } from '../../../../server/store/embedded/mend/plain-graphs.ts';

describe('groups of GRAPH ?g', () => {
  it.each([
    'SELECT * { ?s ?p ?o }',
    'SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g HAVING(COUNT(*) > 3)',
    'SELECT * { graph $g { ?s a <urn:x#y> ; ex:p "}", "{ MINUS"@en , 3 , true . (1 2) ?p [] . } }',
    'SELECT * { GRAPH ?g { ?s ?p ?o # } MINUS {\n } FILTER(?a<?b&&?c>?d) }',
    'SELECT * { GRAPH <urn:g> { OPTIONAL { ?s ?p ?o } } }',
  ])('are triple patterns alone in %s', (text) => {
    expect(hasPlainGraphsOnly(text)).toBe(true);
  });

  it.each([
    'SELECT * { GRAPH ?g {} }',
    'SELECT * { GRAPH ?g { OPTIONAL { ?s ?p ?o } } }',
    'SELECT * { GRAPH ?g { ?s ?p ?o # }\n MINUS { ?s a ?o } } }',
    'SELECT * { GRAPH ?g { ?s ?p ?o BIND(1 AS ?x) } }',
    'SELECT * { GRAPH ?g { ?s ?p ?o } GRAPH ?h { { ?s ?p ?o } } }',
    'SELECT * { GRAPH ?g { << ?s ?p ?o >> ?q ?r } }',
    'SELECT * { GRAPH ?g { ?s ?p ?o',
  ])('are more, or not plainly so, in %s', (text) => {
    expect(hasPlainGraphsOnly(text)).toBe(false);
  });
});
