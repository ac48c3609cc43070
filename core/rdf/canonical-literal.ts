import { canonicalDuration } from './canonical-duration.ts';
import {
  canonicalBoolean,
  canonicalDecimal,
  canonicalDouble,
  canonicalFloat,
  canonicalInteger,
} from './canonical-number.ts';
import { canonicalTime } from './canonical-time.ts';
import type { Literal, Quad, Term } from './terms.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** What the index makes of a lexical form: its value in one spelling, or undefined when it has none. */
type Canonical = (lexical: string) => string | undefined;

/** The datatypes the index understands, each with the datatype it files the value under. */
const DATATYPES = new Map<string, { as: string; canonical: Canonical }>([
  ...(
    'integer byte short int long unsignedByte unsignedShort unsignedInt unsignedLong ' +
    'nonNegativeInteger positiveInteger nonPositiveInteger negativeInteger'
  )
    .split(' ')
    .map((name) => [XSD + name, { as: 'integer', canonical: canonicalInteger }] as const),
  [`${XSD}decimal`, { as: 'decimal', canonical: canonicalDecimal }],
  [`${XSD}double`, { as: 'double', canonical: canonicalDouble }],
  [`${XSD}float`, { as: 'float', canonical: canonicalFloat }],
  [`${XSD}boolean`, { as: 'boolean', canonical: canonicalBoolean }],
  [`${XSD}dateTimeStamp`, { as: 'dateTime', canonical: (text) => canonicalTime('dateTime', text) }],
  ...(
    ['dateTime', 'date', 'time', 'gYear', 'gYearMonth', 'gMonth', 'gMonthDay', 'gDay'] as const
  ).map(
    (name) =>
      [XSD + name, { as: name, canonical: (text: string) => canonicalTime(name, text) }] as const,
  ),
  ...(['duration', 'dayTimeDuration', 'yearMonthDuration'] as const).map(
    (name) =>
      [
        XSD + name,
        { as: name, canonical: (text: string) => canonicalDuration(name, text) },
      ] as const,
  ),
]);

/**
 * A key that two terms share exactly when the quad index stores them as one term: `"007"` and
 * `"7"` as integers are one, `1` and `1.0` as decimals too, an invalid form stands for itself.
 * Only for comparing; it is not a syntax. Checked against Oxigraph 0.5 by a contract test.
 */
export function canonicalKey(term: Term): string {
  switch (term.termType) {
    case 'NamedNode':
      return `<${term.value}>`;
    case 'BlankNode':
      return `_:${term.value}`;
    case 'Literal':
      return literalKey(term);
  }
}

/** The key of a statement, its graph included. */
export function quadKey(statement: Quad): string {
  const { subject, predicate, object, graph } = statement;
  return `${canonicalKey(subject)} <${predicate.value}> ${canonicalKey(object)} ${graph.value}`;
}

function literalKey(literal: Literal): string {
  if (literal.language !== '') {
    return `@${literal.language.toLowerCase()} ${wellFormed(literal.value)}`;
  }
  const datatype = DATATYPES.get(literal.datatype.value);
  const canonical = datatype?.canonical(literal.value);
  if (datatype && canonical !== undefined) return `=${datatype.as} ${canonical}`;
  return `^<${literal.datatype.value}> ${wellFormed(literal.value)}`;
}

/** Half a surrogate pair has no UTF-8 form; encoders write U+FFFD in its place. */
function wellFormed(value: string): string {
  return /\p{Surrogate}/u.test(value) ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value;
}
