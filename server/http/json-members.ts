import type { Request } from 'express';
import { WikiError } from '../../core/errors.ts';
import { gateJson } from '../../core/gate/json-gate.ts';
import { bodyText } from './body.ts';

/**
 * The members of a body that is one JSON object, by their own names: nothing is looked up beyond it,
 * so that `__proto__` is a name like another. Comes after the body was read.
 * @throws WikiError bad-request with this id when it is no JSON object; `rdf-too-deep`
 */
export function jsonMembers(req: Request, id = 'malformed-request'): ReadonlyMap<string, unknown> {
  const text = bodyText(req);
  // Before anything walks through it: what is nested too deep would exhaust the stack.
  gateJson(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new WikiError('bad-request', id, {}, error);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new WikiError('bad-request', id);
  }
  return new Map(Object.entries(value));
}
