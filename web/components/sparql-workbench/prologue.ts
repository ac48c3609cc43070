import type { Insertion } from '../code-editor/term-options.ts';

interface Prologue {
  readonly prefixes: ReadonlySet<string>;
  /** Where the last declaration ends, or the comments at the top. */
  readonly end: number;
}

const SPACE = /(?:\s|#[^\n]*(?:\n|$))*/y;
const DECLARATION = /(?:PREFIX\s+([^\s:<]*):|BASE)\s*<[^<>\s]*>/iy;

/** What a query declares before it begins (SPARQL 1.1, 4.1.1). */
function prologueOf(query: string): Prologue {
  const prefixes = new Set<string>();
  let at = 0;
  let end = /^(?:[ \t]*#[^\n]*\n)*/.exec(query)?.[0].length ?? 0;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.test(query);
    DECLARATION.lastIndex = SPACE.lastIndex;
    const found = DECLARATION.exec(query);
    if (!found) return { prefixes, end };
    if (found[1] !== undefined) prefixes.add(found[1]);
    at = end = DECLARATION.lastIndex;
  }
}

/**
 * The declaration that a name such as `im:Step` needs and the query does not have.
 * @param prefixes the namespaces of those that are known
 */
export function missingPrefix(
  query: string,
  name: string,
  prefixes: Readonly<Record<string, string>>,
): Insertion | undefined {
  const prefix = name.slice(0, name.indexOf(':'));
  const namespace = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
  const { prefixes: known, end } = prologueOf(query);
  if (namespace === undefined || known.has(prefix)) return undefined;
  const line = `PREFIX ${prefix}: <${namespace}>`;
  const atLineStart = end === 0 || query[end - 1] === '\n';
  return { from: end, insert: atLineStart ? `${line}\n` : `\n${line}` };
}

/** The query with a known prefix declared. */
export function declared(
  query: string,
  prefix: string,
  prefixes: Readonly<Record<string, string>>,
): string {
  const missing = missingPrefix(query, `${prefix}:`, prefixes);
  if (!missing) return query;
  return query.slice(0, missing.from) + missing.insert + query.slice(missing.from);
}

/** What a query is called in a list: its first comment, else where it begins. */
export function titleOfQuery(query: string): string {
  const comment = /^\s*#\s*(\S[^\n]*)/.exec(query)?.[1];
  const text = comment ?? query.slice(prologueOf(query).end).trim();
  return text.replace(/\s+/g, ' ').slice(0, 120);
}
