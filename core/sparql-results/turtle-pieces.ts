import type { CodePiece } from '../views/sparql.ts';

const PIECES =
  /(?<cm>#.*)|(?<st>"""[^]*?"""|"(?:[^"\\\n]|\\.)*")|(?<ir><[^\s<>"]*>)|(?<kw>@prefix|@base|\ba(?=\s))|(?<vr>@[A-Za-z]+(?:-[A-Za-z0-9]+)*|\^\^)/g;

/** Turtle in colours, line by line. What a writer of RDF made is taken to be right. */
export function turtlePieces(turtle: string): CodePiece[][] {
  const lines: CodePiece[][] = [[]];
  const put = (text: string, look?: CodePiece['look']): void => {
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push(look ? { text: part, look } : { text: part });
    });
  };
  let end = 0;
  for (const match of turtle.matchAll(PIECES)) {
    put(turtle.slice(end, match.index));
    const [look] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    put(match[0], look as CodePiece['look']);
    end = match.index + match[0].length;
  }
  put(turtle.slice(end));
  if (lines.at(-1)?.length === 0) lines.pop();
  return lines;
}
