/** Texts, whose punctuation means nothing, and IRIs. */
const OPAQUE = /"""(?:[^"\\]|\\[^]|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|<[^\s<>"]*>/g;

/** The triples of Turtle as the endpoint writes it: each object ends in a comma, semicolon or stop. */
export function countTriples(turtle: string): number {
  const bare = turtle.replace(OPAQUE, '_').replace(/^@(?:prefix|base)\b.*$/gm, '');
  return bare.match(/[,;.](?=\s|$)/g)?.length ?? 0;
}
