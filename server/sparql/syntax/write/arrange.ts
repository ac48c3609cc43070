import { termToNTriples, type Quad, type Subject, type Term } from '../../../../core/rdf/terms.ts';
import { NS } from '../../../../core/vocabulary.ts';

export interface PropertyValues {
  readonly predicate: string;
  readonly objects: readonly Term[];
}

export interface SubjectBlock {
  readonly subject: Subject;
  readonly properties: readonly PropertyValues[];
}

const FIRST_PROPERTIES = [`${NS.rdf}type`, `${NS.rdfs}label`];
const natural = new Intl.Collator('en', { numeric: true });

/**
 * The triples in the order people read them: the thing a page is about, its parts (`#s2` before
 * `#s10`), everything else, blank nodes; in each the type and the label first. Each triple once.
 */
export function arrange(quads: readonly Quad[], baseIri: string): SubjectBlock[] {
  const bySubject = new Map<string, { subject: Subject; objects: Map<string, Term[]> }>();
  for (const { subject, predicate, object } of quads) {
    const key = termToNTriples(subject);
    const block = bySubject.get(key) ?? { subject, objects: new Map<string, Term[]>() };
    bySubject.set(key, block);
    const objects = block.objects.get(predicate.value);
    if (objects) objects.push(object);
    else block.objects.set(predicate.value, [object]);
  }
  const thing = baseIri.replace(/\/wiki\/([^/?#]+)$/, '/id/$1');
  return [...bySubject.values()]
    .map(({ subject, objects }) => ({ subject, properties: sortedProperties(objects) }))
    .sort((a, b) => compareSubjects(a.subject, b.subject, thing));
}

/** The quads of each graph, the unnamed one (`''`) first. */
export function byGraph(quads: readonly Quad[]): [graph: string, quads: Quad[]][] {
  const graphs = new Map<string, Quad[]>();
  for (const statement of quads) {
    const known = graphs.get(statement.graph.value);
    if (known) known.push(statement);
    else graphs.set(statement.graph.value, [statement]);
  }
  return [...graphs].sort(([a], [b]) => compareText(a, b));
}

function sortedProperties(objects: ReadonlyMap<string, Term[]>): PropertyValues[] {
  return [...objects]
    .map(([predicate, terms]) => ({ predicate, objects: sortedTerms(terms) }))
    .sort(
      (a, b) =>
        propertyRank(a.predicate) - propertyRank(b.predicate) ||
        compareText(a.predicate, b.predicate),
    );
}

function sortedTerms(terms: readonly Term[]): Term[] {
  const unique = new Map(terms.map((term) => [termToNTriples(term), term]));
  return [...unique].sort(([a], [b]) => compareText(a, b)).map(([, term]) => term);
}

function propertyRank(predicate: string): number {
  const at = FIRST_PROPERTIES.indexOf(predicate);
  return at === -1 ? FIRST_PROPERTIES.length : at;
}

function compareSubjects(a: Subject, b: Subject, thing: string): number {
  return subjectRank(a, thing) - subjectRank(b, thing) || compareText(a.value, b.value);
}

function subjectRank(subject: Subject, thing: string): number {
  if (subject.termType === 'BlankNode') return 3;
  if (subject.value === thing) return 0;
  return subject.value.startsWith(`${thing}#`) ? 1 : 2;
}

/** Numbers in a text by their value; never 0 for texts that differ. */
function compareText(a: string, b: string): number {
  return natural.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
