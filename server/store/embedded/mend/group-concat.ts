import { SparqlTokens } from '../../../../core/gate/sparql-tokens.ts';

/** Here `<` compares: no IRI begins like that. */
const LESS_THAN = /\s*<[=?$"'(\d+-]/y;

/**
 * The text with each GROUP_CONCAT in STR(…): the engine keeps a language tag that all values share,
 * SPARQL 1.1 (18.5.1.7) makes a plain text. Linear; a text that is wrong stays wrong.
 */
export function plainGroupConcat(text: string): string {
  const tokens = new SparqlTokens(text);
  const open: boolean[] = [];
  let out = '';
  let copied = 0;
  let before = { start: 0, end: 0 };
  let operand = false;
  for (;;) {
    const token = tokens.next(operand);
    if (token.kind === 'end') return out + text.slice(copied);
    if (token.word === '(') {
      const wraps = /^group_concat$/i.test(text.slice(before.start, before.end));
      if (wraps) {
        out += `${text.slice(copied, before.start)}STR(`;
        copied = before.start;
      }
      open.push(wraps);
    } else if (token.word === ')' && open.pop()) {
      out += `${text.slice(copied, token.end)})`;
      copied = token.end;
    }
    LESS_THAN.lastIndex = token.end;
    operand = LESS_THAN.test(text);
    before = token;
  }
}
