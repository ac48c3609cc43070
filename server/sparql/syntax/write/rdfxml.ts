import { WikiError } from '../../../../core/errors.ts';
import type { Term } from '../../../../core/rdf/terms.ts';
import { NS } from '../../../../core/vocabulary.ts';
import type { Document } from '../serialize.ts';
import { arrange } from './arrange.ts';
import { Prefixes } from './prefixes.ts';

/** An XML name without colon; letters past ASCII are left in the namespace. */
const NCNAME = /^[A-Za-z_][A-Za-z0-9._-]*$/;
const LAST_NCNAME = /[A-Za-z_][A-Za-z0-9._-]*$/;
/** Names of the syntax itself, which no property element may have (RDF/XML, 5.1). */
const RESERVED = new Set(
  'RDF Description ID about parseType resource nodeID datatype li aboutEach aboutEachPrefix bagID'
    .split(' ')
    .map((name) => NS.rdf + name),
);

/** RDF/XML (https://www.w3.org/TR/rdf-syntax-grammar/); graph names are left out. */
export function toRdfXml({ quads, baseIri, prefixes }: Document): string {
  const names = new ElementNames(prefixes);
  const blocks = arrange(quads, baseIri).map(({ subject, properties }) => {
    const lines = properties.flatMap(({ predicate, objects }) => {
      const name = names.of(predicate);
      return objects.map((object) => `    <${name}${content(object, name)}\n`);
    });
    return `  <rdf:Description ${reference('about', subject)}>\n${lines.join('')}  </rdf:Description>\n`;
  });
  const namespaces = names
    .declared()
    .map(([prefix, iri]) => `\n  xmlns:${prefix}="${attribute(iri)}"`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${namespaces.join('')}>\n${blocks.join('')}</rdf:RDF>\n`;
}

/** What follows the name of a property element. */
function content(object: Term, name: string): string {
  if (object.termType !== 'Literal') return ` ${reference('resource', object)}/>`;
  const { value, language, datatype } = object;
  const isString = datatype.value === `${NS.xsd}string`;
  const attributes =
    language !== ''
      ? ` xml:lang="${attribute(language)}"`
      : isString
        ? ''
        : ` rdf:datatype="${attribute(datatype.value)}"`;
  return `${attributes}>${characters(value)}</${name}>`;
}

function reference(name: 'about' | 'resource', term: Term): string {
  if (term.termType === 'BlankNode') return `rdf:nodeID="${nodeId(term.value)}"`;
  return `rdf:${name}="${attribute(term.value)}"`;
}

/** A label that is no XML name is spelled in hexadecimal behind a prefix no other label begins with. */
function nodeId(label: string): string {
  const isName = NCNAME.test(label) && !label.startsWith('x-');
  return isName ? label : `x-${Buffer.from(label).toString('hex')}`;
}

function attribute(value: string): string {
  return characters(value)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n]/g, charReference);
}

function characters(value: string): string {
  // oxlint-disable-next-line no-control-regex -- XML 1.0 has no way to write these
  const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.exec(
    value,
  );
  if (impossible) {
    const code = (impossible[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new WikiError('not-acceptable', 'rdfxml-character', { character: `U+${code}` });
  }
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', charReference);
}

function charReference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}

/** Predicates as qualified names; namespaces without a known prefix get `ns1`, `ns2`, … */
class ElementNames {
  readonly #prefixes: Prefixes;
  readonly #made = new Map<string, string>();
  readonly #taken: ReadonlySet<string>;

  constructor(prefixes: Readonly<Record<string, string>>) {
    this.#prefixes = new Prefixes({ ...prefixes, rdf: NS.rdf });
    this.#prefixes.shorten(`${NS.rdf}RDF`, NCNAME);
    this.#taken = new Set(Object.keys(prefixes));
  }

  of(predicate: string): string {
    const short = this.#prefixes.shorten(predicate, NCNAME);
    if (short && !RESERVED.has(predicate)) return `${short.prefix}:${short.local}`;
    const local = LAST_NCNAME.exec(predicate)?.[0] ?? '';
    const namespace = predicate.slice(0, predicate.length - local.length);
    if (local === '' || namespace === '' || RESERVED.has(predicate)) {
      throw new WikiError('not-acceptable', 'rdfxml-predicate', { iri: predicate });
    }
    return `${this.#prefixOf(namespace)}:${local}`;
  }

  declared(): (readonly [string, string])[] {
    return [
      ...this.#prefixes.used(),
      ...[...this.#made].map(([iri, name]) => [name, iri] as const),
    ];
  }

  #prefixOf(namespace: string): string {
    const known = this.#made.get(namespace);
    if (known !== undefined) return known;
    let number = this.#made.size + 1;
    while (this.#taken.has(`ns${number}`)) number += 1000;
    this.#made.set(namespace, `ns${number}`);
    return `ns${number}`;
  }
}
