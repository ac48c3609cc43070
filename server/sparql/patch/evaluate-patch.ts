import * as oxigraph from 'oxigraph';
import { Generator, Parser, type SparqlParser, type Update, type UpdateOperation } from 'sparqljs';
import { WikiError } from '../../../core/errors.ts';
import { positionAt } from '../../../core/gate/position.ts';
import { gateSparql } from '../../../core/gate/sparql-gate.ts';
import { quadKey } from '../../../core/rdf/canonical-literal.ts';
import {
  namedNode,
  plainTerm,
  quad,
  type NamedNode,
  type Quad,
  type Subject,
} from '../../../core/rdf/terms.ts';
import { syntaxError } from '../update/syntax-error.ts';

export interface PatchRequest {
  /** The graph to change; the graph names of the quads are ignored. */
  readonly quads: readonly Quad[];
  /** SPARQL 1.1 Update whose default graph is this graph. Must have passed the gate. */
  readonly update: string;
  readonly baseIri: string;
}

export interface PatchEffect {
  readonly added: Quad[];
  readonly removed: Quad[];
}

/**
 * Works out what a SPARQL Update does to one graph taken alone. Runs in a worker: it parses and
 * evaluates text from outside.
 * @throws WikiError `query-syntax` (line, column), `patch-other-graph` (unprocessable) for GRAPH,
 *   WITH, USING and graph management, `service-refused` (forbidden), `patch-absent` (conflict)
 *   when a DELETE DATA names a triple that is not there.
 */
export function evaluatePatch({ quads, update, baseIri }: PatchRequest): PatchEffect {
  const parsed = parseUpdate(update, baseIri);
  for (const operation of parsed.updates) demandThisGraphAlone(operation);
  const [service] = gateSparql(update).services;
  if (service) {
    throw new WikiError('forbidden', 'service-refused', { ...positionAt(update, service.at) });
  }
  const store = new oxigraph.Store();
  for (const { subject, predicate, object } of quads) {
    store.add(asOxigraph(quad(subject, predicate, object)));
  }
  for (const operation of parsed.updates) {
    demandDeletedPresent(store, operation);
    const { base, prefixes } = parsed;
    const single: Update = {
      type: 'update',
      prefixes,
      updates: [operation],
      ...(base ? { base } : {}),
    };
    store.update(new Generator().stringify(single), { base_iri: baseIri });
  }
  return effect(quads, store);
}

function parseUpdate(update: string, baseIri: string): Update {
  let parsed: ReturnType<SparqlParser['parse']>;
  try {
    parsed = new Parser({ baseIRI: baseIri }).parse(update);
  } catch (error) {
    throw syntaxError(error);
  }
  if (parsed.type !== 'update') {
    throw new WikiError('bad-request', 'query-syntax', {
      line: 1,
      column: 1,
      detail: 'a query where an update is expected',
    });
  }
  return parsed;
}

function demandThisGraphAlone(operation: UpdateOperation): void {
  const refuse = (construct: string): never => {
    throw new WikiError('unprocessable', 'patch-other-graph', { construct });
  };
  if (!('updateType' in operation)) refuse(operation.type.toUpperCase());
  walk(operation, (node) => {
    if (node['type'] === 'graph') refuse('GRAPH');
  });
  if ('graph' in operation && operation.graph) refuse('WITH');
  if ('using' in operation && operation.using) refuse('USING');
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
  } else if (typeof node === 'object' && node !== null && !('termType' in node)) {
    visit(node as Record<string, unknown>);
    for (const value of Object.values(node)) walk(value, visit);
  }
}

function demandDeletedPresent(store: oxigraph.Store, operation: UpdateOperation): void {
  if (!('updateType' in operation) || operation.updateType !== 'delete') return;
  for (const block of operation.delete) {
    for (const { subject, predicate, object } of block.triples) {
      const triple = quad(
        plainTerm(subject) as Subject,
        plainTerm(predicate as NamedNode) as NamedNode,
        plainTerm(object),
      );
      if (!store.has(asOxigraph(triple))) {
        throw new WikiError('conflict', 'patch-absent', {
          triple: `${triple.subject.value} ${triple.predicate.value} ${triple.object.value}`,
        });
      }
    }
  }
}

function asOxigraph(statement: Quad): oxigraph.Quad {
  return oxigraph.fromQuad(statement) as oxigraph.Quad;
}

function effect(before: readonly Quad[], store: oxigraph.Store): PatchEffect {
  const bare = (statement: Quad): Quad =>
    quad(statement.subject, statement.predicate, statement.object);
  const old = new Map(before.map((statement) => [quadKey(bare(statement)), bare(statement)]));
  const added: Quad[] = [];
  for (const found of store.match()) {
    const statement = quad(
      plainTerm(found.subject) as Subject,
      namedNode(found.predicate.value),
      plainTerm(found.object),
    );
    if (!old.delete(quadKey(statement))) added.push(statement);
  }
  return { added, removed: [...old.values()] };
}
