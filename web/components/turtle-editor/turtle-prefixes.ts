import type { Insertion } from '../code-editor/term-options.ts';

const DECLARED = /^[ \t]*@?prefix\s+([^\s:]*):\s*<[^>]*>\s*\.?[ \t]*$/gim;

/**
 * The declaration that a name such as `im:Step` needs and the text does not have.
 * @param prefixes the namespaces of those that are known
 */
export function missingPrefix(
  text: string,
  name: string,
  prefixes: Readonly<Record<string, string>>,
): Insertion | undefined {
  const prefix = name.slice(0, name.indexOf(':'));
  const namespace = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
  if (namespace === undefined) return undefined;
  let end = 0;
  for (const { 0: line, 1: known, index } of text.matchAll(DECLARED)) {
    if (known === prefix) return undefined;
    end = index + line.length + 1;
  }
  // A text without prefixes may begin with its base, which stays first.
  if (end === 0) end = (/^[ \t]*@?base\s*<[^>]*>\s*\.?[ \t]*$/im.exec(text)?.[0].length ?? -1) + 1;
  const from = Math.min(end, text.length);
  const line = `@prefix ${prefix}: <${namespace}> .\n`;
  return { from, insert: from > 0 && text[from - 1] !== '\n' ? `\n${line}` : line };
}
