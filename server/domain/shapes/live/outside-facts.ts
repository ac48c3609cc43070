import { isIri } from '../../../../core/form/index.ts';
import type { Quad } from '../../../../core/rdf/terms.ts';
import { namedNode, quad } from '../../../../core/rdf/terms.ts';
import { dcterms, prefixDeclarations, rdf } from '../../../../core/vocabulary.ts';
import type { Asker } from '../../../store/quad-index.ts';

/** The rest of the wiki, for a page that is being written. */
export type Outside = Pick<Asker, 'select'>;

const PREFIXES = `${prefixDeclarations(['im', 'dcterms'])}\n`;
const QUICK = { deadlineMs: 5000, lane: 'light' } as const;

/** More links than this are not looked up: nobody writes so many by hand. */
const MOST_LINKS = 5000;

/** The classes of the things a page links to and does not describe itself. */
export async function classesOfLinked(outside: Outside, page: readonly Quad[]): Promise<Quad[]> {
  const own = new Set(page.map(({ subject }) => subject.value));
  const linked = new Set<string>();
  for (const { object, predicate } of page) {
    const isLink = object.termType === 'NamedNode' && predicate.value !== rdf('type');
    if (isLink && !own.has(object.value)) linked.add(object.value);
  }
  const rows = await about(outside, [...linked].slice(0, MOST_LINKS), 'thing', '?thing a ?class');
  return rows.flatMap(({ thing, class: kind }) =>
    thing && kind ? [quad(namedNode(thing.value), namedNode(rdf('type')), kind)] : [],
  );
}

/** Those of these things that are offered under a licence. */
export async function licensedUnder(
  outside: Outside,
  things: readonly string[],
  licence: string,
): Promise<Set<string>> {
  return found(outside, things, `?thing <${dcterms('license')}> <${licence}>`);
}

/** Those of these procedures whose steps call another, directly or round about. */
export async function reachedByCalls(
  outside: Outside,
  procedures: readonly string[],
  called: string,
): Promise<Set<string>> {
  if (!isIri(called)) return new Set();
  return found(outside, procedures, `?thing (im:hasMember+/im:callsProcedure)+ <${called}>`);
}

/** Calls further than this from a page are not followed to say which way they go. */
const LONGEST_WAY = 12;

/** The shortest way of calls from a procedure to one that calls another, both ends named: a, b, c. */
export async function wayOfCalls(outside: Outside, from: string, to: string): Promise<string[]> {
  const caller = new Map([[from, '']]);
  for (let edge = [from], far = 0; edge.length > 0 && far < LONGEST_WAY; far++) {
    const rows = await about(
      outside,
      edge,
      'thing',
      '?thing im:hasMember+/im:callsProcedure ?next',
    );
    const last = rows.find(({ next }) => next?.value === to)?.thing?.value;
    if (last !== undefined) return back(caller, last);
    edge = [];
    for (const { thing, next } of rows) {
      if (!thing || !next || caller.has(next.value)) continue;
      caller.set(next.value, thing.value);
      edge.push(next.value);
    }
  }
  return [from];
}

function back(caller: ReadonlyMap<string, string>, last: string): string[] {
  const way: string[] = [];
  for (let at = last; at !== ''; at = caller.get(at) ?? '') way.unshift(at);
  return way;
}

/** Which of these steps are none of the procedure beside them, as `procedure step`. */
export async function notStepsOf(
  outside: Outside,
  pairs: readonly { readonly procedure: string; readonly step: string }[],
): Promise<Set<string>> {
  const known = pairs.filter(({ procedure, step }) => isIri(procedure) && isIri(step));
  if (known.length === 0) return new Set();
  const values = known.map(({ procedure, step }) => `(<${procedure}> <${step}>)`).join(' ');
  const rows = await outside.select(
    `${PREFIXES}SELECT ?procedure ?step WHERE { VALUES (?procedure ?step) { ${values} } ` +
      'FILTER NOT EXISTS { ?procedure im:hasMember+ ?step } }',
    QUICK,
  );
  return new Set(rows.map(({ procedure, step }) => `${procedure?.value} ${step?.value}`));
}

/** Those of these proposals about which a decision was taken. */
export async function proposalsDecided(
  outside: Outside,
  proposals: readonly string[],
): Promise<Set<string>> {
  return found(outside, proposals, '?decision a im:Decision ; im:onProposal ?thing');
}

/** Those of these proposals against which an objection still stands. */
export async function proposalsObjectedTo(
  outside: Outside,
  proposals: readonly string[],
): Promise<Set<string>> {
  return found(
    outside,
    proposals,
    '?position im:onProposal ?thing ; im:stance im:Objection . ' +
      'FILTER NOT EXISTS { ?position im:status im:Withdrawn }',
  );
}

async function found(
  outside: Outside,
  things: readonly string[],
  pattern: string,
): Promise<Set<string>> {
  const rows = await about(outside, things, 'thing', pattern);
  return new Set(rows.flatMap(({ thing }) => thing?.value ?? []));
}

async function about(
  outside: Outside,
  things: readonly string[],
  name: string,
  pattern: string,
): Promise<Awaited<ReturnType<Outside['select']>>> {
  const known = [...new Set(things)].filter(isIri);
  if (known.length === 0) return [];
  const values = known.map((iri) => `<${iri}>`).join(' ');
  const query = `SELECT DISTINCT * WHERE { VALUES ?${name} { ${values} } ${pattern} }`;
  return outside.select(PREFIXES + query, QUICK);
}
