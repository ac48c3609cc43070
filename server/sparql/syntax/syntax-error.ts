import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { positionAt, type TextPosition } from '../../../core/gate/position.ts';
import type { RdfMediaType } from '../../../core/rdf/syntaxes.ts';

export interface SyntaxFault extends TextPosition {
  /** What the parser says, in English, without the position. */
  readonly detail: string;
}

/** `Parser error at line 2 between columns 20 and column 23: true expected` and its like. */
const POSITIONED =
  /^Parser error (?:at|between) line (\d+)(?: (?:between )?columns? (\d+))?[^:]*: /;

/** Where a document is wrong and why, from the parser's message and, where that is silent, the text. */
export async function syntaxErrorOf(
  message: string,
  text: string,
  mediaType: RdfMediaType,
): Promise<SyntaxFault> {
  const positioned = POSITIONED.exec(message);
  if (positioned) {
    const detail = message.slice(positioned[0].length);
    return { detail, line: Number(positioned[1]), column: Number(positioned[2] ?? 1) };
  }
  const found = mediaType === 'application/rdf+xml' ? await xmlFault(text) : undefined;
  return { detail: message, ...(found ?? mentioned(message, text)) };
}

/** Where a second parser, which counts lines, stumbles over the same file; it may take it. */
function xmlFault(text: string): Promise<TextPosition | undefined> {
  return new Promise((resolve) => {
    const parser = new RdfXmlParser({ trackPosition: true });
    parser.on('error', (error: { line?: number; column?: number }) => {
      const { line, column } = error;
      resolve(line === undefined ? undefined : { line, column: (column ?? 0) + 1 });
    });
    parser.on('end', () => resolve(undefined));
    parser.on('data', () => undefined);
    parser.end(text);
  });
}

/** The place of the first name that the message mentions and the text holds, else the beginning. */
function mentioned(message: string, text: string): TextPosition {
  const names = message.split(/[\s`"'<>,]+/).filter((word) => /[^A-Za-z.]/.test(word));
  for (const name of names) {
    const written = [`"${name}"`, name, `:${name.slice(name.lastIndexOf('#') + 1)}`];
    const offset = written.map((piece) => text.indexOf(piece)).find((at) => at !== -1);
    if (offset !== undefined) return positionAt(text, offset);
  }
  return { line: 1, column: 1 };
}
