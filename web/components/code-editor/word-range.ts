import type { Text } from '@codemirror/state';

/**
 * Where the word stands that begins at a line and a column, both counted from 1. Servers count
 * characters, the editor UTF-16 units.
 */
export function wordRange(doc: Text, line = 1, column = 1): { from: number; to: number } {
  const at = doc.line(Math.min(Math.max(1, line), doc.lines));
  const from = Math.min(at.to, at.from + unitsOf(at.text, column - 1));
  const word = /^(?:"[^"]*"?|<[^\s>]*>?|[^\s;,.[\](){}]+|\S)/.exec(
    at.text.slice(from - at.from),
  )?.[0];
  return { from, to: Math.min(at.to, from + (word?.length ?? 0)) };
}

function unitsOf(text: string, characters: number): number {
  return Array.from(text).slice(0, characters).join('').length;
}
