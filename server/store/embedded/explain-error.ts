import { positionAt } from '../../../core/gate/position.ts';
import { SparqlTokens } from '../../../core/gate/sparql-tokens.ts';
import type { ReplicaRefusal } from './replica-messages.ts';

const ENGINE_MESSAGE = /^error at (\d+):(\d+): expected (?:one of )?(.*)$/s;
const MOST_SUGGESTIONS = 8;

/**
 * What to tell the sender about a query the engine declined.
 * @param original the text as it was sent, before anything was added to it
 */
export function explainError(message: string, original: string): ReplicaRefusal {
  const match = ENGINE_MESSAGE.exec(message);
  if (!match)
    return { kind: 'bad-request', id: 'query-failed', args: { detail: message.slice(0, 500) } };
  const prefix = undeclaredPrefix(original);
  const args = prefix ?? {
    ...withinText({ line: Number(match[1]), column: Number(match[2]) }, original),
    detail: detailOf(match[3] ?? ''),
  };
  return { kind: 'bad-request', id: 'query-syntax', args };
}

/** The engine may complain about what was added after the end; the end is where the fault is then. */
function withinText(
  place: { line: number; column: number },
  text: string,
): { line: number; column: number } {
  const end = positionAt(text, text.length);
  const past = place.line > end.line || (place.line === end.line && place.column > end.column);
  return past ? end : place;
}

/** Sentences say more than the list of all that could have stood there. */
function detailOf(expected: string): string {
  const items = expected
    .split(', ')
    .map((item) => item.trim())
    .filter((item) => item !== '' && !item.startsWith('[') && !item.startsWith('<'));
  const sentences = items.filter((item) => /[a-z]{2,} [a-z]{2,}/.test(item));
  if (sentences.length > 0) return sentences.join('; ');
  return items.length === 0 ? 'unexpected text' : `expected ${items.slice(0, MOST_SUGGESTIONS).join(', ')}`;
}

/** The engine does not say so, and it is the commonest mistake of all. */
function undeclaredPrefix(
  text: string,
): { line: number; column: number; detail: string } | undefined {
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
