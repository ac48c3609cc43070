import { WikiError } from '../errors.ts';
import { positionAt } from './position.ts';
import { isQuote } from './scan.ts';

/** Entities a document may declare. */
const MAX_ENTITIES = 100;

/** Whitespace is bounded so that no text makes the match slow. */
const ENTITY =
  /<!ENTITY\s{1,40}(%\s{1,40})?([^\s"'<>%&;]{1,80})\s{1,40}(?:"([^"]*)"|'([^']*)'|(\w{1,20}))/y;

export interface DocumentType {
  /** The offset after the declaration. */
  readonly end: number;
  /** The length of each entity's text, by name. */
  readonly entities: ReadonlyMap<string, number>;
}

/**
 * Reads the `<!DOCTYPE …>` at `start`. An external DTD it may name is never fetched, so it is let by.
 * @throws WikiError `rdf-external-entity` for an entity that stands elsewhere, `rdf-entities` for one
 *   that refers to others, for a parameter entity, or for too many
 */
export function documentType(text: string, start: number): DocumentType {
  const entities = new Map<string, number>();
  let at = start + 9;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isQuote(code)) at = afterQuote(text, at);
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at);
    else if (text.startsWith('<?', at)) at = after(text, '?>', at);
    else if (text.startsWith('<!ENTITY', at)) at = declare(text, at, entities);
    else if (code === 60 /* < */) at = endOfDeclaration(text, at + 1);
    else if (code === 93 /* ] */) return { end: after(text, '>', at), entities };
    else if (code === 62 /* > */) return { end: at + 1, entities };
    else at += 1;
  }
  return { end: text.length, entities };
}

function declare(text: string, at: number, entities: Map<string, number>): number {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(text);
  const [, parameter, name = '', double, single, keyword] = match ?? [];
  if (!match) return endOfDeclaration(text, at + 1);
  if (keyword === 'SYSTEM' || keyword === 'PUBLIC')
    throw new WikiError('bad-request', 'rdf-external-entity', { ...positionAt(text, at) });
  const value = double ?? single ?? '';
  const refers = /[&%](?!#)/.test(value.replaceAll(/&(?:lt|gt|amp|quot|apos);/g, ''));
  if (parameter || refers || entities.size >= MAX_ENTITIES)
    throw new WikiError('bad-request', 'rdf-entities', {
      limit: MAX_ENTITIES,
      ...positionAt(text, at),
    });
  entities.set(name, value.length);
  return endOfDeclaration(text, at + match[0].length);
}

/** The offset after the `>` that ends a declaration, quotes respected. */
function endOfDeclaration(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 62) return at + 1;
    at = isQuote(code) ? afterQuote(text, at) : at + 1;
  }
  return text.length;
}

function afterQuote(text: string, at: number): number {
  return after(text, text.charAt(at), at + 1);
}

function after(text: string, closer: string, from: number): number {
  const found = text.indexOf(closer, from);
  return found === -1 ? text.length : found + closer.length;
}
