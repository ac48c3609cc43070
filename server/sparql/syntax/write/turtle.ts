import type { Quad, Term } from '../../../../core/rdf/terms.ts';
import { literalToTurtle } from '../../../../core/rdf/turtle-literal.ts';
import { NS } from '../../../../core/vocabulary.ts';
import type { Document } from '../serialize.ts';
import { arrange, byGraph, type SubjectBlock } from './arrange.ts';
import { Nesting } from './nesting.ts';
import { Prefixes } from './prefixes.ts';

const RDF_TYPE = `${NS.rdf}type`;
const LOCAL_NAME = /^(?:[A-Za-z0-9_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*)?$/;
const INDENT = '    ';

/** Turtle (https://www.w3.org/TR/turtle/); graph names are left out. */
export function toTurtle({ quads, baseIri, prefixes }: Document): string {
  const known = new Prefixes(prefixes);
  const body = writeGraph(quads, baseIri, known, new Set());
  return header(known) + body;
}

/** TriG (https://www.w3.org/TR/trig/). */
export function toTrig({ quads, baseIri, prefixes }: Document): string {
  const known = new Prefixes(prefixes);
  const shared = labelsInSeveralGraphs(quads);
  const parts = byGraph(quads).map(([graph, content]) => {
    const body = writeGraph(content, graph === '' ? baseIri : graph, known, shared);
    if (graph === '') return body;
    return `${iriToTurtle(graph, known)} {\n${body}}\n`;
  });
  return header(known) + parts.join('\n');
}

function header(prefixes: Prefixes): string {
  const lines = prefixes.used().map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`);
  return lines.length === 0 ? '' : `${lines.join('')}\n`;
}

function labelsInSeveralGraphs(quads: readonly Quad[]): Set<string> {
  const graphOf = new Map<string, string>();
  const shared = new Set<string>();
  for (const { subject, object, graph } of quads) {
    for (const { termType, value } of [subject, object]) {
      if (termType !== 'BlankNode') continue;
      const known = graphOf.get(value);
      if (known !== undefined && known !== graph.value) shared.add(value);
      graphOf.set(value, graph.value);
    }
  }
  return shared;
}

function writeGraph(
  quads: readonly Quad[],
  baseIri: string,
  prefixes: Prefixes,
  shared: ReadonlySet<string>,
): string {
  const blocks = arrange(quads, baseIri);
  const writer = new GraphWriter(prefixes, new Nesting(blocks, shared), shared);
  return blocks
    .map((block) => writer.statement(block))
    .filter((text) => text !== '')
    .join('\n');
}

class GraphWriter {
  readonly #prefixes: Prefixes;
  readonly #nesting: Nesting;
  readonly #shared: ReadonlySet<string>;

  constructor(prefixes: Prefixes, nesting: Nesting, shared: ReadonlySet<string>) {
    this.#prefixes = prefixes;
    this.#nesting = nesting;
    this.#shared = shared;
  }

  /** A subject with its properties; empty for one that is written where it is used. */
  statement({ subject, properties }: SubjectBlock): string {
    if (this.#nesting.inPlace(subject)) return '';
    const unnamed =
      subject.termType === 'BlankNode' &&
      this.#nesting.isRoot(subject.value) &&
      !this.#shared.has(subject.value);
    const name = unnamed ? '[]' : this.#term(subject, '');
    return `${name} ${this.#properties(properties, INDENT)} .\n`;
  }

  #properties(properties: SubjectBlock['properties'], indent: string): string {
    return properties
      .map(({ predicate, objects }) => {
        const verb = predicate === RDF_TYPE ? 'a' : iriToTurtle(predicate, this.#prefixes);
        return `${verb} ${objects.map((object) => this.#term(object, indent)).join(', ')}`;
      })
      .join(` ;\n${indent}`);
  }

  #term(term: Term, indent: string): string {
    if (term.termType === 'NamedNode') return iriToTurtle(term.value, this.#prefixes);
    if (term.termType === 'Literal') {
      return literalToTurtle(term, (iri) => iriToTurtle(iri, this.#prefixes));
    }
    const block = this.#nesting.inPlace(term);
    if (!block) return `_:${term.value}`;
    if (block.properties.length === 0) return '[]';
    const members = this.#nesting.list(block);
    if (members) return `( ${members.map((member) => this.#term(member, indent)).join(' ')} )`;
    const inner = indent + INDENT;
    return `[\n${inner}${this.#properties(block.properties, inner)}\n${indent}]`;
  }
}

function iriToTurtle(iri: string, prefixes: Prefixes): string {
  const short = prefixes.shorten(iri, LOCAL_NAME);
  if (short) return `${short.prefix}:${short.local}`;
  // oxlint-disable-next-line no-control-regex -- none of these may stand in an IRI as it is
  const escaped = iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return `<${escaped}>`;
}
