import { WikiError } from '../../../core/errors.ts';
import type { Quad, Term } from '../../../core/rdf/terms.ts';

/** Characters of a refused term that are told. */
const SHOWN = 200;
/** An absolute IRI of characters that an IRIREF may hold (N-Quads, 4), none of them half a character. */
const IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\p{Cc}\p{Cs} <>"{}|\\^`]*$/u;
/** LANGTAG (N-Quads, 4): of any length, since whole data sets come with their own. */
const LANGUAGE = /^[A-Za-z]+(?:-[A-Za-z0-9]+)*$/;
/** BLANK_NODE_LABEL (N-Quads, 4), with the letters of every script. */
const LABEL = /^[\p{L}\p{Nd}_][\p{L}\p{M}\p{N}_.·\u{200C}-\u{200D}\u{203F}-\u{2040}-]*(?<!\.)$/u;

/**
 * The last door before the journal: what could not be read back from N-Quads gets into no revision.
 * Takes time in proportion to the length of the terms.
 * @throws WikiError unprocessable `bad-term` (term), for the first such term
 */
export function demandTerms(quads: readonly Quad[]): void {
  const known = new Set<string>();
  for (const { subject, predicate, object } of quads) {
    demandTerm(subject, known);
    demandTerm(predicate, known);
    demandTerm(object, known);
  }
}

/** @param known IRIs that were looked at before */
function demandTerm(term: Term, known: Set<string>): void {
  switch (term.termType) {
    case 'NamedNode':
      return demandIri(term.value, known);
    case 'BlankNode':
      if (!LABEL.test(term.value)) throw badTerm(`_:${term.value}`);
      return;
    default:
      if (term.language !== '' && !LANGUAGE.test(term.language)) throw badTerm(`@${term.language}`);
      demandIri(term.datatype.value, known);
  }
}

function demandIri(iri: string, known: Set<string>): void {
  if (known.has(iri)) return;
  if (!IRI.test(iri)) throw badTerm(`<${iri}>`);
  known.add(iri);
}

function badTerm(term: string): WikiError {
  const shown = term.length > SHOWN ? `${term.slice(0, SHOWN)}…` : term;
  return new WikiError('unprocessable', 'bad-term', { term: shown });
}
