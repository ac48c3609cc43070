import { Parser } from 'sparqljs';
import { positionAt, type TextPosition } from '../../../core/gate/position.ts';
import { SparqlTokens } from '../../../core/gate/sparql-tokens.ts';

/** What the generated parser attaches to its errors; `loc` is of the last token it accepted. */
interface ParserError extends Error {
  readonly hash?: {
    readonly loc?: { readonly last_line: number; readonly last_column: number };
  };
}

export interface SyntaxFault extends Partial<TextPosition> {
  /** In English. */
  readonly detail: string;
}

/** The fault of a SPARQL 1.1 query; undefined when it has none, or only beyond version 1.1. */
export function findSyntaxError(text: string): SyntaxFault | undefined {
  try {
    new Parser({ baseIRI: 'http://localhost/' }).parse(text);
    return undefined;
  } catch (error) {
    const { hash, message } = error as ParserError;
    if (hash?.loc) return unexpected(text, hash.loc.last_line, hash.loc.last_column);
    return message.startsWith('Unknown prefix') ? undeclaredPrefix(text) : { detail: message };
  }
}

/** The token after the last one that was accepted. */
function unexpected(text: string, line: number, column: number): SyntaxFault {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const after = before + column;
  const token = new SparqlTokens(text.slice(after)).next(false);
  const found = text.slice(after + token.start, after + token.end);
  const detail = token.kind === 'end' ? 'the query ends too early' : `unexpected ${found}`;
  return { ...positionAt(text, after + token.start), detail: detail.slice(0, 100) };
}

function undeclaredPrefix(text: string): SyntaxFault | undefined {
  const tokens = new SparqlTokens(text);
  const declared = new Set<string>(['_']);
  let before = '';
  for (let token = tokens.next(false); token.kind !== 'end'; token = tokens.next(false)) {
    const name = text.slice(token.start, token.end);
    const colon = token.kind === 'name' ? name.indexOf(':') : -1;
    if (colon !== -1) {
      const prefix = name.slice(0, colon);
      if (before === 'PREFIX') declared.add(prefix);
      else if (!declared.has(prefix))
        return { ...positionAt(text, token.start), detail: `undeclared prefix ${prefix}:` };
    }
    before = token.word;
  }
  return undefined;
}
