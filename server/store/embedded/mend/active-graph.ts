import type { Pattern, SelectQuery, VariableTerm } from 'sparqljs';
import { NOTHING } from './empty-groups.ts';
import { hasAggregate, isStar, projects, renameVariable, visibleNames } from './variables.ts';
import { groupOf, isSelect, type ActiveGraph, type Visitor } from './walk-query.ts';

/** A query whose meaning no other query of the engine has. */
class Unmendable extends Error {}

/**
 * The engine takes `GRAPH ?g { … }` as a further variable of each triple pattern inside, which is
 * not enough where a group has none, begins with OPTIONAL, subtracts, or is a subquery. SPARQL 1.1
 * (18.6) evaluates the group for each named graph and joins ?g afterwards. These rewritings say the
 * same in the engine's terms, with `GRAPH ?g {}`, which lists the named graphs.
 */
export const activeGraphVisitor: Visitor = {
  enter: (query, graph) =>
    isVariable(graph) && isSelect(query) && !isStar(query) && !projects(query, graph.value)
      ? renameVariable(query, graph.value)
      : query,
  group: (patterns, graph) => {
    const inside = isVariable(graph) ? groupInGraph(patterns, graph) : patterns;
    return inside.some(namesTooLittle)
      ? inside.map((one) => (namesTooLittle(one) ? nameGraph(one) : one))
      : inside;
  },
};

function isVariable(graph: ActiveGraph): graph is VariableTerm {
  return graph?.termType === 'Variable';
}

function groupInGraph(patterns: Pattern[], graph: VariableTerm): Pattern[] {
  const out: Pattern[] = [];
  for (const one of patterns) {
    if (one.type === 'minus' && !sharesNames(out, one.patterns)) continue;
    // What OPTIONAL extends must say which graph it is about.
    if (one.type === 'optional' && !out.some((before) => names(before, graph)))
      out.push(everyGraph(graph));
    out.push(isSelect(one) ? subqueryInGraph(one, graph) : one);
  }
  const same = out.length === patterns.length && out.every((one, at) => one === patterns[at]);
  return same ? patterns : out;
}

/** True when each solution of a pattern says which graph it comes from. */
function names(pattern: Pattern, graph: VariableTerm): boolean {
  switch (pattern.type) {
    case 'bgp':
      return pattern.triples.length > 0;
    case 'group':
      return pattern.patterns.some((one) => names(one, graph));
    case 'union':
      return pattern.patterns.every((one) => names(one, graph));
    case 'graph':
      return isVariable(pattern.name) && pattern.name.value === graph.value;
    case 'query':
      return isStar(pattern) || projects(pattern, graph.value);
    default:
      return false;
  }
}

type GraphVariable = Pattern & { type: 'graph'; name: VariableTerm };

function namesTooLittle(one: Pattern): one is GraphVariable {
  if (one.type !== 'graph' || !isVariable(one.name) || one.patterns.length === 0) return false;
  const { name, patterns } = one;
  return !patterns.some((inner) => names(inner, name));
}

function nameGraph(one: GraphVariable): Pattern {
  return { ...one, patterns: [everyGraph(one.name), groupOf(one.patterns)] };
}

function everyGraph(graph: VariableTerm): Pattern {
  return { type: 'graph', name: graph, patterns: [] };
}

/** Groups that share no variable are never subtracted from each other; ?g itself is none of theirs. */
function sharesNames(left: readonly Pattern[], right: readonly Pattern[]): boolean {
  const shared = visibleNames(left);
  return [...visibleNames(right)].some((name) => shared.has(name));
}

function subqueryInGraph(query: SelectQuery, graph: VariableTerm): Pattern {
  const inner: Pattern = { type: 'graph', name: graph, patterns: query.where ?? [] };
  const where = [namesTooLittle(inner) ? nameGraph(inner) : inner];
  const whole = !query.group && hasAggregate(query);
  const cut = (query.limit !== undefined && !(whole && query.limit > 0)) || Boolean(query.offset);
  if (cut)
    throw new Unmendable('LIMIT and OFFSET in a subquery need a graph that is named: GRAPH <…>');
  const known = isStar(query) || projects(query, graph.value);
  const inGraph: SelectQuery = {
    ...query,
    where,
    variables: known ? query.variables : [graph, ...(query.variables as VariableTerm[])],
    ...(query.group && { group: [...query.group, { expression: graph }] }),
  };
  if (!whole) return groupOf([inGraph]);
  const some: SelectQuery = { ...inGraph, group: [{ expression: graph }] };
  delete some.limit;
  const none = emptyGroups({ ...query, where: [NOTHING] }, where, graph);
  return { type: 'union', patterns: [groupOf([some]), groupOf(none)] };
}

/** One row, of the aggregates of nothing, for each graph in which the group has no solution. */
function emptyGroups(nothing: SelectQuery, where: Pattern[], graph: VariableTerm): Pattern[] {
  const found: SelectQuery = {
    type: 'query',
    queryType: 'SELECT',
    prefixes: {},
    distinct: true,
    variables: [graph],
    where,
  };
  return [everyGraph(graph), { type: 'minus', patterns: [found] }, groupOf([nothing])];
}
