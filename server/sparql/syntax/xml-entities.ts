import { WikiError } from '../../../core/errors.ts';
import { positionAt } from '../../../core/gate/position.ts';

/** The document type of an XML file: where it ends, its entities, and its text made acceptable. */
export interface Doctype {
  readonly end: number;
  readonly rewritten: string;
  readonly entities: ReadonlyMap<string, string>;
}

/** Characters that one entity, and all references of a document together, may stand for. */
const LARGEST_ENTITY = 65_536;
const LARGEST_EXPANSION = 16 * 1024 * 1024;
/** Entities within entities. */
const DEEPEST_ENTITY = 10;

const ENTITY = /<!ENTITY\s+(%\s+)?([^\s%"'<>&;]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/y;
const REFERENCE = /&([^\s#;&<>"']+);/g;

/**
 * Reads a DOCTYPE with its internal subset. External and parameter entities throw a WikiError
 * `xml-entity`. Values in single quotes, as Semantic MediaWiki writes them, get double quotes.
 */
export function rewriteDoctype(text: string, start: number): Doctype {
  const entities = new Map<string, string>();
  let rewritten = '';
  let copied = start;
  let at = start + '<!DOCTYPE'.length;
  let inside = false;
  for (; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"' || character === "'") at = closingAt(text, character, at + 1);
    else if (character === '[') inside = true;
    else if (character === ']') inside = false;
    else if (character === '>' && !inside) break;
    else if (character === '%') refuse(text, at, '%');
    else if (text.startsWith('<!--', at)) at = closingAt(text, '-->', at);
    else if (text.startsWith('<?', at)) at = closingAt(text, '?>', at);
    else if (text.startsWith('<!ENTITY', at)) {
      ENTITY.lastIndex = at;
      const [declaration, parameter, name, double, single] = ENTITY.exec(text) ?? [];
      if (declaration === undefined || name === undefined || parameter !== undefined) {
        return refuse(text, at, /<!ENTITY[\s%]*([^\s"'<>&;]*)/.exec(text.slice(at))?.[1] ?? '');
      }
      const value = double ?? single ?? '';
      if (entities.has(name)) refuse(text, at, name);
      entities.set(name, value);
      rewritten += `${text.slice(copied, at)}${inDoubleQuotes(declaration, name, single)}`;
      at += declaration.length - 1;
      copied = at + 1;
    }
  }
  const end = Math.min(at + 1, text.length);
  return { end, rewritten: rewritten + text.slice(copied, end), entities };
}

/** Throws a WikiError `xml-entity` when the references of the document stand for too much text. */
export function checkExpansion(text: string, { end, entities }: Doctype): void {
  const sizes = new Map<string, number>();
  for (const name of entities.keys()) {
    const size = expandedSize(name, entities, sizes, 0);
    if (size > LARGEST_ENTITY) refuse(text, text.indexOf(name), name);
  }
  let total = 0;
  REFERENCE.lastIndex = end;
  for (let hit = REFERENCE.exec(text); hit; hit = REFERENCE.exec(text)) {
    total += sizes.get(hit[1] ?? '') ?? 0;
    if (total > LARGEST_EXPANSION) refuse(text, hit.index, hit[1] ?? '');
  }
}

/** More than the limit when the entity contains itself. */
function expandedSize(
  name: string,
  entities: ReadonlyMap<string, string>,
  sizes: Map<string, number>,
  depth: number,
): number {
  const known = sizes.get(name);
  if (known !== undefined) return known;
  if (depth > DEEPEST_ENTITY) return LARGEST_ENTITY + 1;
  const value = entities.get(name) ?? '';
  let size = value.length;
  for (const [, inner = ''] of value.matchAll(REFERENCE)) {
    if (size > LARGEST_ENTITY) break;
    if (entities.has(inner)) size += expandedSize(inner, entities, sizes, depth + 1);
  }
  sizes.set(name, size);
  return size;
}

function inDoubleQuotes(declaration: string, name: string, single: string | undefined): string {
  if (single === undefined) return declaration;
  const lineBreaks = declaration.slice(0, declaration.indexOf("'")).match(/\n/g)?.join('') ?? '';
  return `<!ENTITY ${lineBreaks}${name} "${single.replaceAll('"', '&#34;')}">`;
}

function closingAt(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from);
  return at === -1 ? text.length : at + closing.length - 1;
}

function refuse(text: string, offset: number, name: string): never {
  const { line, column } = positionAt(text, offset);
  throw new WikiError('bad-request', 'xml-entity', { name, line, column });
}
