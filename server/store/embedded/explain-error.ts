import { positionAt, type TextPosition } from '../../../core/gate/position.ts';
import { findSyntaxError, type SyntaxFault } from './find-syntax-error.ts';
import type { ReplicaRefusal } from './replica-messages.ts';

const ENGINE_MESSAGE = /^error at (\d+):(\d+): expected (?:one of )?(.*)$/s;
/** What the engine alone notices, as variants of the message. */
const KNOWN: Readonly<Record<string, string>> = {
  'SELECT * is not authorized with GROUP BY': 'star-grouped',
  'The SELECT overrides an existing variable using an expression': 'overridden',
};
const MOST_SUGGESTIONS = 8;

/**
 * What to tell the sender about a query the engine declined. The engine says how far any of its rules
 * came, which is often past the fault; a second parser finds the place, where it knows the syntax.
 * @param original the text as it was sent, before anything was added to it; it has passed the gate
 */
export function explainError(message: string, original: string): ReplicaRefusal {
  const match = ENGINE_MESSAGE.exec(message);
  if (!match)
    return { kind: 'bad-request', id: 'query-failed', args: { detail: message.slice(0, 500) } };
  const engine = { line: Number(match[1]), column: Number(match[2]) };
  const fault = findSyntaxError(original) ?? { detail: detailOf(match[3] ?? '') };
  const args = { ...withinText(engine, original), ...wordsOf(fault) };
  return { kind: 'bad-request', id: 'query-syntax', args };
}

/** The fault of a SPARQL 1.1 query in the words of `error-query-syntax`; undefined when it has none. */
export function syntaxFault(text: string): (SyntaxFault & TextPosition) | undefined {
  const fault = findSyntaxError(text);
  return fault && { line: 1, column: 1, ...wordsOf(fault) };
}

/** The engine may complain about what was added after the end; the end is where the fault is then. */
function withinText(place: TextPosition, text: string): TextPosition {
  const end = positionAt(text, text.length);
  const past = place.line > end.line || (place.line === end.line && place.column > end.column);
  return past ? end : place;
}

/** One message for what stands there alone, another for that and what could. */
function wordsOf(fault: SyntaxFault): SyntaxFault {
  const { detail, expected } = fault;
  const isNarrow = expected !== undefined && (detail === 'unexpected' || detail === 'end');
  return isNarrow ? { ...fault, detail: `${detail}-expected` } : fault;
}

/** Sentences say more than the list of all that could have stood there. */
function detailOf(expected: string): string {
  const items = expected
    .split(', ')
    .map((item) => item.trim())
    .filter((item) => item !== '' && !item.startsWith('[') && !item.startsWith('<'));
  const sentences = items.filter((item) => /[a-z]{2,} [a-z]{2,}/.test(item));
  if (sentences.length > 0) return sentences.map((one) => KNOWN[one] ?? one).join('; ');
  return items.length === 0 ? 'unknown' : `expected ${items.slice(0, MOST_SUGGESTIONS).join(', ')}`;
}
