import {
  Generator,
  Parser,
  type GraphOrDefault,
  type GraphReference,
  type InsertDeleteOperation,
  type IriTerm,
  type Pattern,
  type Quads,
  type SparqlParser,
  type Update,
  type UpdateOperation as ParsedOperation,
} from 'sparqljs';
import { WikiError } from '../../../core/errors.ts';
import { positionAt } from '../../../core/gate/position.ts';
import { gateSparql } from '../../../core/gate/sparql-gate.ts';
import {
  blankNode,
  graphName,
  namedNode,
  plainTerm,
  quad,
  type NamedNode,
  type Subject,
  type Term,
} from '../../../core/rdf/terms.ts';
import { syntaxError } from './syntax-error.ts';
import type {
  DataOperation,
  EmptyOperation,
  ModifyOperation,
  PatternDataset,
  PatternTerm,
  QuadPattern,
  UpdateOperation,
  UpdatePlan,
} from './update-plan.ts';

export interface UpdateRequest {
  /** Must have passed the gate. */
  readonly update: string;
  readonly baseIri: string;
  /** `using-graph-uri` and `using-named-graph-uri` (SPARQL 1.1 Protocol, 2.2.3). */
  readonly usingGraphs: readonly string[];
  readonly usingNamedGraphs: readonly string[];
  /** Begins the label of every blank node the text makes; unlike that of any other request. */
  readonly labelPrefix: string;
  /** Most solutions of a WHERE clause, and most quads of data. */
  readonly limit: number;
}

/**
 * Reads a SPARQL Update. Runs in a worker: it parses text from outside.
 * @throws WikiError `query-syntax` (line, column), `update-is-query`, `update-dataset-twice`
 *   (bad-request), `service-refused`, `load-refused` (forbidden), `update-too-large` (too-large)
 */
export function parseUpdate(request: UpdateRequest): UpdatePlan {
  const parsed = parse(request);
  demandNothingRemote(request.update);
  const { usingGraphs, usingNamedGraphs } = request;
  const given = usingGraphs.length + usingNamedGraphs.length > 0;
  if (given && parsed.updates.some(namesDataset))
    throw new WikiError('bad-request', 'update-dataset-twice');
  return parsed.updates.map((operation, at) => planned(operation, request, at));
}

function parse({ update, baseIri }: UpdateRequest): Update {
  let parsed: ReturnType<SparqlParser['parse']>;
  try {
    parsed = new Parser({ baseIRI: baseIri }).parse(update);
  } catch (error) {
    throw syntaxError(error);
  }
  if (parsed.type !== 'update') throw new WikiError('bad-request', 'update-is-query');
  return parsed;
}

function demandNothingRemote(update: string): void {
  const { services, loads } = gateSparql(update);
  const [load] = loads;
  if (load !== undefined)
    throw new WikiError('forbidden', 'load-refused', { ...positionAt(update, load) });
  const loud = services.find(({ silent }) => !silent);
  if (loud) throw new WikiError('forbidden', 'service-refused', { ...positionAt(update, loud.at) });
}

function namesDataset(operation: ParsedOperation): boolean {
  return 'updateType' in operation && Boolean(withOf(operation) ?? usingOf(operation));
}

function planned(operation: ParsedOperation, request: UpdateRequest, at: number): UpdateOperation {
  if ('updateType' in operation) {
    const { updateType } = operation;
    if (updateType === 'insert') return data(operation.insert, false, request, at);
    if (updateType === 'delete') return data(operation.delete, true, request, at);
    return modify(operation, request);
  }
  const { silent } = operation;
  switch (operation.type) {
    case 'clear':
    case 'drop':
      return { type: 'empty', target: targetOf(operation.graph), silent };
    case 'create':
      return { type: 'create', graph: iriOf(operation.graph), silent };
    case 'add':
    case 'copy':
    case 'move': {
      const { type, source, destination } = operation;
      return { type, from: iriOf(source), to: iriOf(destination), silent };
    }
    case 'load':
      // The gate has found it already.
      throw new WikiError('forbidden', 'load-refused', { line: 1, column: 1 });
  }
}

function data(
  blocks: readonly Quads[],
  remove: boolean,
  { limit, labelPrefix }: UpdateRequest,
  at: number,
): DataOperation {
  const patterns = patternsOf(blocks);
  if (patterns.length > limit) throw new WikiError('too-large', 'update-too-large', { limit });
  const labelled = (term: PatternTerm): Term =>
    term.termType === 'BlankNode' ? blankNode(`${labelPrefix}${at}-${term.value}`) : (term as Term);
  const quads = patterns.map(({ subject, predicate, object, graph }) =>
    quad(
      labelled(subject) as Subject,
      predicate as NamedNode,
      labelled(object),
      graphName(graph?.value ?? ''),
    ),
  );
  return { type: 'data', remove, quads };
}

type ModifyingOperation = Extract<
  InsertDeleteOperation,
  { updateType: 'insertdelete' | 'deletewhere' }
>;

function modify(operation: ModifyingOperation, request: UpdateRequest): ModifyOperation {
  const home = withOf(operation);
  const graph = home === undefined ? undefined : namedNode(home);
  const into = (pattern: QuadPattern): QuadPattern =>
    pattern.graph || !graph ? pattern : { ...pattern, graph };
  const isShort = operation.updateType === 'deletewhere';
  const deletes = patternsOf(operation.delete ?? []).map(into);
  const inserts = isShort ? [] : patternsOf(operation.insert ?? []).map(into);
  const where = isShort ? operation.delete : operation.where;
  const hasBlank = inserts.some(({ subject, object }) =>
    [subject, object].some(({ termType }) => termType === 'BlankNode'),
  );
  return {
    type: 'modify',
    deletes,
    inserts,
    select: selectOf(where, variablesOf([...deletes, ...inserts]), !hasBlank, request),
    dataset: datasetOf(operation, request),
  };
}

/**
 * Equal solutions make equal quads, so one of them is enough, except where each makes blank nodes of
 * its own.
 */
function selectOf(
  where: readonly (Pattern | Quads)[],
  variables: readonly string[],
  distinct: boolean,
  { limit }: UpdateRequest,
): string {
  const query = {
    type: 'query',
    queryType: 'SELECT',
    prefixes: {},
    variables:
      variables.length > 0
        ? variables.map((value) => ({ termType: 'Variable', value }))
        : [{ expression: plainOne, variable: { termType: 'Variable', value: 'solution' } }],
    where,
    ...(distinct ? { distinct: true } : {}),
    // One more than allowed shows that there are too many.
    limit: limit + 1,
  };
  return new Generator().stringify(query as never);
}

const plainOne = {
  termType: 'Literal',
  value: '1',
  language: '',
  datatype: namedNode('http://www.w3.org/2001/XMLSchema#integer'),
};

function variablesOf(patterns: readonly QuadPattern[]): string[] {
  const names = patterns
    .flatMap(({ subject, predicate, object, graph }) => [subject, predicate, object, graph])
    .flatMap((term) => (term?.termType === 'Variable' ? [term.value] : []));
  return [...new Set(names)];
}

/** WITH names the default graph alone; USING, from wherever it comes, names both (Update, 3.1.3). */
function datasetOf(operation: ModifyingOperation, request: UpdateRequest): PatternDataset {
  const using = usingOf(operation);
  if (using) {
    const iris = (terms: readonly IriTerm[] = []): string[] => terms.map(({ value }) => value);
    return { defaultGraphs: iris(using.default), namedGraphs: iris(using.named) };
  }
  const home = withOf(operation);
  if (home !== undefined) return { defaultGraphs: [home] };
  const { usingGraphs, usingNamedGraphs } = request;
  if (usingGraphs.length + usingNamedGraphs.length === 0) return {};
  return { defaultGraphs: usingGraphs, namedGraphs: usingNamedGraphs };
}

/** The graph of the WITH clause. */
function withOf({ graph }: InsertDeleteOperation): string | undefined {
  return graph && 'value' in graph ? graph.value : undefined;
}

function usingOf(
  operation: InsertDeleteOperation,
): { default?: IriTerm[]; named?: IriTerm[] } | undefined {
  return 'using' in operation ? operation.using : undefined;
}

function patternsOf(blocks: readonly Quads[]): QuadPattern[] {
  return blocks.flatMap((block) =>
    block.triples.map(({ subject, predicate, object }) => ({
      subject: patternTerm(subject),
      predicate: patternTerm(predicate as typeof subject),
      object: patternTerm(object),
      ...(block.type === 'graph' ? { graph: patternTerm(block.name) as NamedNode } : {}),
    })),
  );
}

function patternTerm(term: { termType: string; value: string }): PatternTerm {
  return term.termType === 'Variable'
    ? { termType: 'Variable', value: term.value }
    : plainTerm(term);
}

function targetOf(reference: GraphReference): EmptyOperation['target'] {
  if (reference.all) return 'all';
  if (reference.named) return 'named';
  return reference.default ? 'default' : { graph: iriOf(reference) };
}

function iriOf(reference: GraphOrDefault): string {
  return reference.name?.value ?? '';
}
