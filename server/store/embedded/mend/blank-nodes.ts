import type { BindPattern, Expression, Pattern, VariableTerm } from 'sparqljs';
import { namedNode } from '../../../../core/rdf/terms.ts';
import { hasAggregate } from './variables.ts';
import { isSelect, variable, type Visitor } from './walk-query.ts';

/** Not a name anybody would use. */
const SOLUTION = variable('infrawikiSolution');
const XSD_STRING = namedNode('http://www.w3.org/2001/XMLSchema#string');

/**
 * BNODE(text) is one node within a solution and another one in each other solution (SPARQL 1.1,
 * 17.4.2.9); the engine makes it of the text alone. So the text gets something of the solution.
 */
export const blankNodeVisitor: Visitor = {
  enter: (query) => {
    if (!isSelect(query) || query.group || hasAggregate(query)) return query;
    const variables = (query.variables as VariableTerm[]).map((one) =>
      'expression' in one ? distinguished(one as VariableTerm & Held, SOLUTION) : one,
    );
    if (variables.every((one, at) => one === query.variables[at])) return query;
    const bind: Pattern = { type: 'bind', variable: SOLUTION, expression: operation('struuid') };
    return { ...query, variables, where: [...(query.where ?? []), bind] };
  },
  group: (patterns) => {
    const made = patterns.filter((one) => one.type === 'bind' && makesNode(one.expression));
    // Several would have to be told apart from one another and yet agree.
    if (made.length !== 1) return patterns;
    return patterns.map((one) =>
      one === made[0] ? distinguished(one as BindPattern, operation('struuid')) : one,
    );
  },
};

interface Held {
  readonly expression: Expression;
}

function distinguished<T extends Held>(holder: T, by: Expression): T {
  if (!makesNode(holder.expression)) return holder;
  return { ...holder, expression: withSolution(holder.expression, by) };
}

function makesNode(expression: Expression | Pattern): boolean {
  if (Array.isArray(expression)) return expression.some(makesNode);
  if (!('args' in expression)) return false;
  const isNode = 'operator' in expression && isBlankNode(expression.operator);
  return (isNode && expression.args.length > 0) || expression.args.some(makesNode);
}

function withSolution(expression: Expression, by: Expression): Expression {
  if (Array.isArray(expression)) return expression.map((one) => withSolution(one, by));
  if (!('args' in expression)) return expression;
  const args = (expression.args as Expression[]).map((one) => withSolution(one, by));
  const [text] = args;
  if (!('operator' in expression) || !isBlankNode(expression.operator) || !text)
    return { ...expression, args };
  // What is no plain text stays the error that it is.
  const plain = operation('=', operation('datatype', text), XSD_STRING as unknown as Expression);
  return operation(
    'bnode',
    operation('if', plain, operation('md5', operation('concat', text, by)), text),
  );
}

function operation(operator: string, ...args: Expression[]): Expression {
  return { type: 'operation', operator, args };
}

function isBlankNode(operator: string): boolean {
  return operator.toLowerCase() === 'bnode';
}
