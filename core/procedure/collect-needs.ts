import { stepNodes, type Need, type ResourceUse, type StepNode } from './procedure.ts';

/** The uses of a procedure and of all its steps, one entry a resource, in reading order. */
export function collectNeeds(own: readonly ResourceUse[], steps: readonly StepNode[]): Need[] {
  const needs = new Map<string, { uses: ResourceUse[]; steps: Map<string, string> }>();
  const need = (resource: string): { uses: ResourceUse[]; steps: Map<string, string> } => {
    const known = needs.get(resource) ?? { uses: [], steps: new Map<string, string>() };
    needs.set(resource, known);
    return known;
  };
  for (const use of own) need(use.resource).uses.push(use);
  for (const node of stepNodes(steps)) {
    for (const use of node.uses) {
      const entry = need(use.resource);
      entry.uses.push(use);
      entry.steps.set(node.name, node.number);
    }
  }
  return [...needs].map(([resource, entry]) => ({
    resource,
    uses: entry.uses,
    steps: [...entry.steps].map(([name, number]) => ({ name, number })),
  }));
}
