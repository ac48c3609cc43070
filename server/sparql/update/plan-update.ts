import { randomBytes } from 'node:crypto';
import { inSyntaxThread } from '../syntax/syntax-pool.ts';
import type { UpdateRequest } from './parse-update.ts';
import type { UpdatePlan } from './update-plan.ts';

/** Reads a SPARQL Update off the main thread; throws as `parseUpdate` does. */
export function planUpdate(request: Omit<UpdateRequest, 'labelPrefix'>): Promise<UpdatePlan> {
  return inSyntaxThread('update', { ...request, labelPrefix: freshLabelPrefix() });
}

/** Begins blank node labels that no graph has yet. */
export function freshLabelPrefix(): string {
  return `u${randomBytes(8).toString('hex')}-`;
}
