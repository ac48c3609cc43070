import { WikiError } from '../../../../core/errors.ts';
import { gateRdf } from '../../../../core/gate/rdf-gate.ts';
import { quadKey } from '../../../../core/rdf/canonical-literal.ts';
import { blankNode, namedNode, type Quad, type Subject } from '../../../../core/rdf/terms.ts';
import type { Services } from '../../services.ts';
import { intoPageGraph } from '../page-subjects.ts';

/** The most Turtle that is read from a form, in characters. Whatever is longer has its door in PUT. */
const LONGEST_TURTLE = 2_000_000;
/** What blank nodes with a label of the page are called while the others get theirs. */
const KEPT = 'urn:x-blank:';

/**
 * The statements of a page’s Turtle, each once and in its graph, as PUT reads them. A blank node
 * called by a label of the page keeps it; another gets that of the node that says the same, or a
 * fresh one.
 *
 * @param page the statements whose labels are known
 * @throws WikiError `turtle-too-long` (limit), `rdf-syntax` and the others of reading RDF,
 *   `foreign-subject` (subject, page), `empty-page`
 */
export async function readTurtle(
  { rdf, iris }: Pick<Services, 'rdf' | 'iris'>,
  slug: string,
  text: string,
  page: readonly Quad[],
): Promise<Quad[]> {
  if (text.length > LONGEST_TURTLE) {
    throw new WikiError('too-large', 'turtle-too-long', { limit: LONGEST_TURTLE });
  }
  gateRdf(text, 'text/turtle');
  const parsed = await rdf.read({ text, mediaType: 'text/turtle', baseIri: iris.page(slug) });
  const quads = intoPageGraph(iris, slug, parsed);
  if (quads.length === 0) throw new WikiError('unprocessable', 'empty-page', { slug });
  const before = blankLabels(page);
  const shared = new Set([...blankLabels(quads)].filter((label) => before.has(label)));
  const hide = (term: Subject): Subject => (shared.has(term.value) ? hidden(term) : term);
  const labelled = await rdf.labelBlankNodes(withNodes(quads, hide), withNodes(page, hide));
  const named = withNodes(labelled, shown);
  return [...new Map(named.map((statement) => [quadKey(statement), statement])).values()];
}

function blankLabels(quads: readonly Quad[]): Set<string> {
  const nodes = quads.flatMap(({ subject, object }) => [subject, object]);
  return new Set(
    nodes.filter(({ termType }) => termType === 'BlankNode').map(({ value }) => value),
  );
}

function hidden(term: Subject): Subject {
  return term.termType === 'BlankNode' ? namedNode(KEPT + term.value) : term;
}

function shown(term: Subject): Subject {
  return term.termType === 'NamedNode' && term.value.startsWith(KEPT)
    ? blankNode(term.value.slice(KEPT.length))
    : term;
}

function withNodes(quads: readonly Quad[], change: (term: Subject) => Subject): Quad[] {
  return quads.map((statement) => {
    const { subject, object } = statement;
    return {
      ...statement,
      subject: change(subject),
      object: object.termType === 'Literal' ? object : change(object),
    };
  });
}
