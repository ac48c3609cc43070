import { WikiError } from '../errors.ts';
import { positionAt } from './position.ts';
import { checkDepth } from './rdf-depth.ts';
import { isQuote } from './scan.ts';
import { documentType } from './xml-document-type.ts';

/** Characters that all uses of declared entities may unfold to. */
const MAX_UNFOLDED = 2_000_000;
const LONGEST_ENTITY_NAME = 80;

/**
 * Nesting of elements in XML, and its entities: they may abbreviate namespaces, as ontologies do,
 * but not refer to each other (“billion laughs”), nor to other resources.
 */
export function gateXml(text: string): void {
  new XmlGate(text).run();
}

class XmlGate {
  readonly #text: string;
  #depth = 0;
  /** Length of each declared entity by name. */
  #entities: ReadonlyMap<string, number> = new Map();
  #unfolded = 0;
  /** Inside a tag: whether it opens an element. */
  #tag: 'opening' | 'closing' | undefined;
  /** Inside an attribute value: its quote. */
  #quote = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): void {
    for (let at = 0; at < this.#text.length; at = this.#step(at));
  }

  /** @returns the offset of the next step */
  #step(at: number): number {
    const code = this.#text.charCodeAt(at);
    if (code === 38 /* & */) this.#reference(at);
    else if (this.#quote !== 0) this.#quote = code === this.#quote ? 0 : this.#quote;
    else if (this.#tag && isQuote(code)) this.#quote = code;
    else if (this.#tag && code === 62 /* > */) this.#endTag(at);
    else if (code === 60 /* < */) return this.#markup(at);
    return at + 1;
  }

  #markup(at: number): number {
    const text = this.#text;
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) return after(text, ']]>', at + 9);
    if (text.startsWith('<?', at)) return after(text, '?>', at + 2);
    if (text.startsWith('<!DOCTYPE', at)) {
      const type = documentType(text, at);
      this.#entities = type.entities;
      return type.end;
    }
    this.#tag = text.charCodeAt(at + 1) === 47 /* / */ ? 'closing' : 'opening';
    if (this.#tag === 'opening') checkDepth((this.#depth += 1), text, at);
    else this.#depth = Math.max(0, this.#depth - 1);
    return at + 1;
  }

  #endTag(at: number): void {
    if (this.#tag === 'opening' && this.#text.charCodeAt(at - 1) === 47) this.#depth -= 1;
    this.#tag = undefined;
  }

  #reference(at: number): void {
    if (this.#entities.size === 0) return;
    const name = this.#text.slice(at + 1, at + 1 + LONGEST_ENTITY_NAME).split(';', 1)[0] ?? '';
    this.#unfolded += this.#entities.get(name) ?? 0;
    if (this.#unfolded <= MAX_UNFOLDED) return;
    const place = positionAt(this.#text, at);
    throw new WikiError('bad-request', 'rdf-entities', { limit: MAX_UNFOLDED, ...place });
  }
}

function after(text: string, closer: string, from: number): number {
  const found = text.indexOf(closer, from);
  return found === -1 ? text.length : found + closer.length;
}
