import { SparqlTokens } from '../../../../core/gate/sparql-tokens.ts';

/** What triple patterns are made of besides terms and marks. */
const TRIPLE_WORDS = new Set(['', 'A', 'TRUE', 'FALSE']);
/** Marks that open what is more than a triple pattern. */
const OTHER_MARKS = new Set(['{', '<<', '{|']);

/**
 * True when every `GRAPH ?g` of a text has triple patterns for its group and nothing else: those the
 * engine answers as the standard wants, and most texts have no others. Linear, a tenth of a parser’s
 * time; false where it is not sure.
 */
export function hasPlainGraphsOnly(text: string): boolean {
  const tokens = new SparqlTokens(text);
  for (;;) {
    // Where `<` compares it may be taken for an IRI, which hides no bracket: none can be in one.
    const token = tokens.next(false);
    if (token.kind === 'end') return true;
    if (token.word === 'GRAPH' && tokens.next(false).kind === 'variable' && !isPlainGroup(tokens))
      return false;
  }
}

/** Reads a group up to its end. */
function isPlainGroup(tokens: SparqlTokens): boolean {
  if (tokens.next(false).word !== '{') return false;
  for (let terms = 0; ;) {
    const token = tokens.next(false);
    if (token.word === '}') return terms >= 3;
    if (token.kind === 'mark' ? OTHER_MARKS.has(token.word) : !TRIPLE_WORDS.has(token.word))
      return false;
    if (token.kind === 'end') return false;
    if (token.kind !== 'mark') terms += 1;
  }
}
