import type { Quad } from '../rdf/terms.ts';
import { dcterms, im } from '../vocabulary.ts';

/** First letters of the names of new parts, by the property that leads to them. */
const LETTERS: Readonly<Record<string, string>> = {
  [im('parameter')]: 'p',
  [im('uses')]: 'u',
  [im('quantity')]: 'q',
  [im('threshold')]: 'q',
  [im('target')]: 'q',
  [im('condition')]: 'c',
  [im('until')]: 'c',
  [im('safetyNote')]: 'n',
  [im('schedule')]: 'r',
  [dcterms('source')]: 'r',
};

/** The name of a new part: a letter for what it is, and a number no other name of the page has. */
export function partName(path: string, number: number): string {
  return `${LETTERS[path] ?? 'x'}${number}`;
}

/** The number in a name such as `s3`, `s3.1-p2` or `p14`: the first one; 0 when there is none. */
export function numberInName(name: string): number {
  const digits = /^[a-z]{1,3}(\d{1,9})(?!\d)/.exec(name)?.[1];
  return digits === undefined ? 0 : Number(digits);
}

/** The highest number in the names of parts that these statements mention; 0 when there is none. */
export function highestNumber(quads: Iterable<Quad>, iri: string): number {
  let highest = 0;
  const look = (term: { termType: string; value: string }): void => {
    if (term.termType !== 'NamedNode' || !term.value.startsWith(`${iri}#`)) return;
    highest = Math.max(highest, numberInName(term.value.slice(iri.length + 1)));
  };
  for (const statement of quads) {
    look(statement.subject);
    look(statement.object);
  }
  return highest;
}
