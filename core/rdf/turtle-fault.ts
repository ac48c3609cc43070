/** What is wrong with a Turtle text, by a name that messages are made of (`turtle-fault-{id}`). */
export interface TurtleFault {
  readonly id: string;
  readonly args: Readonly<Record<string, string>>;
}

/** Longer pieces of the text than this say no more. */
const LONGEST_PIECE = 60;

/** What the parser says, in English, by what it means to who wrote the text. */
const MEANINGS: readonly (readonly [RegExp, id: string, name?: string])[] = [
  [/^The prefix (.*?): has not been declared/, 'prefix', 'prefix'],
  [/^A dot is expected/, 'dot'],
  [/^Line jumps are not allowed/, 'line-break'],
  [/^Unexpected end of file/, 'open-text'],
  [/^Unexpected end$/, 'end'],
  [/^(.*) is not a valid RDF object/s, 'object', 'found'],
  [/^(.*) is not a valid subject or graph name/s, 'subject', 'found'],
  [/^(.*) is not a valid predicate/s, 'property', 'found'],
  [/^Invalid IRI code point '(.*)'/s, 'iri', 'found'],
  [/property lists should end with/, 'bracket'],
  [/^A language code/, 'language'],
  [/^Expecting a datatype/, 'datatype'],
  [/^The (?:PREFIX|BASE|@prefix|@base) /i, 'declaration'],
  [/^Unexpected escape character '(.*)'/s, 'escape', 'found'],
  [/^'(.*)' is not allowed/s, 'character', 'found'],
];

/**
 * The meaning of a parser’s message (the `detail` of a WikiError `rdf-syntax`); `other` with the
 * message itself where it is none of the usual ones.
 */
export function turtleFault(detail: string): TurtleFault {
  for (const [pattern, id, name] of MEANINGS) {
    const found = pattern.exec(detail);
    if (found) return { id, args: name === undefined ? {} : { [name]: short(found[1] ?? '') } };
  }
  return { id: 'other', args: { detail } };
}

function short(piece: string): string {
  const characters = Array.from(piece.replace(/\s+/g, ' '));
  return characters.length <= LONGEST_PIECE
    ? characters.join('')
    : `${characters.slice(0, LONGEST_PIECE).join('')}…`;
}
