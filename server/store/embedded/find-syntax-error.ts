import { Parser } from 'sparqljs';
import { positionAt, type TextPosition } from '../../../core/gate/position.ts';
import { SparqlTokens } from '../../../core/gate/sparql-tokens.ts';

/** What the generated parser attaches to its errors; `loc` is of the last token it accepted. */
interface ParserError extends Error {
  readonly hash?: {
    readonly loc?: { readonly last_line: number; readonly last_column: number };
    /** Names of tokens, in single quotes. */
    readonly expected?: readonly string[];
  };
}

export interface SyntaxFault extends Partial<TextPosition> {
  /** What is wrong: a variant of the message `error-query-syntax`, or an English sentence. */
  readonly detail: string;
  /** What stands there, as the sender wrote it. */
  readonly found?: string;
  /** What could stand there, when that is not much. */
  readonly expected?: string;
}

const LONGEST_FOUND = 60;
const MOST_EXPECTED = 8;

/** What the parser refuses without a place, by what it says; the group is the name of a variable. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/ungrouped variable.*\(\?([^)]*)\)/, 'ungrouped'],
  [/have the same name \(\?([^)]*)\)/, 'column-twice'],
  [/\(\?([^)]*)\) already used in subquery/, 'bound'],
  [/already bound ?\(?\??([^)]*)\)?/, 'bound'],
  [/Inconsistent VALUES length/, 'values-length'],
  [/illegal variable/, 'no-variable'],
  [/illegal blank node/, 'no-blank-node'],
];

/** Tokens that are not written as they are called. */
const WRITTEN: Readonly<Record<string, string>> = {
  VAR: '?x',
  IRIREF: '<…>',
  PNAME_LN: 'a:b',
  INTEGER: '1',
  STRING_LITERAL1: '"…"',
};

/** The fault of a SPARQL 1.1 query; undefined when it has none, or only beyond version 1.1. */
export function findSyntaxError(text: string): SyntaxFault | undefined {
  try {
    new Parser({ baseIRI: 'http://localhost/' }).parse(text);
    return undefined;
  } catch (error) {
    const { hash, message } = error as ParserError;
    if (hash?.loc) return { ...unexpected(text, hash.loc), ...expectedOf(hash.expected ?? []) };
    return message.startsWith('Unknown prefix') ? undeclaredPrefix(text) : sentence(message);
  }
}

/** The token after the last one that was accepted. */
function unexpected(
  text: string,
  { last_line: line, last_column: column }: { last_line: number; last_column: number },
): SyntaxFault {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const after = before + column;
  const token = new SparqlTokens(text.slice(after)).next(false);
  const place = positionAt(text, after + token.start);
  if (token.kind === 'end') return { ...place, detail: 'end' };
  const found = text.slice(after + token.start, after + token.end);
  return { ...place, detail: 'unexpected', found: found.slice(0, LONGEST_FOUND) };
}

function expectedOf(names: readonly string[]): Pick<SyntaxFault, 'expected'> {
  const bare = names.map((name) => name.slice(1, -1)).filter((name) => name !== 'EOF');
  const written = bare.map((name) => WRITTEN[name] ?? name);
  const known = written.every((name) => !name.includes('_'));
  if (!known || written.length === 0 || written.length > MOST_EXPECTED) return {};
  return { expected: written.join(' ') };
}

function sentence(message: string): SyntaxFault {
  for (const [pattern, detail] of SENTENCES) {
    const match = pattern.exec(message);
    if (match) return { detail, ...(match[1] ? { found: `?${match[1]}` } : {}) };
  }
  return { detail: message };
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
        return {
          ...positionAt(text, token.start),
          detail: 'prefix',
          found: `${prefix}:`.slice(0, LONGEST_FOUND),
        };
    }
    before = token.word;
  }
  return undefined;
}
