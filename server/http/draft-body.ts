import type { Request, RequestHandler } from 'express';
import { WikiError } from '../../core/errors.ts';
import { gateJson } from '../../core/gate/json-gate.ts';
import { LARGEST_DRAFT } from '../domain/drafts/index.ts';
import type { SeenDraft } from '../store/journal.ts';
import { bodyText, demandMediaType } from './body.ts';
import { readBytes } from './read-bytes.ts';

/** Escapes may make the body longer than the text that is kept. */
const LARGEST_BODY = 3 * LARGEST_DRAFT;

export const readDraftBody: RequestHandler = async (req, _res, next) => {
  demandMediaType(req, ['application/json']);
  req.body = await readBytes(req, LARGEST_BODY);
  next();
};

/** What a body `{base, title, content}` says; the content is any JSON value, kept as it is. */
export function draftOf(req: Request): { base: number; title: string; content: string } {
  const { base, title, content } = parsed(bodyText(req));
  if (content === undefined || typeof base !== 'number' || typeof title !== 'string') {
    throw new WikiError('bad-request', 'draft-malformed');
  }
  return { base, title, content: JSON.stringify(content) };
}

/** Values of what a JSON object itself holds under these names; nothing is looked up beyond it. */
function parsed(text: string): { base: unknown; title: unknown; content: unknown } {
  // Before anything walks through it: what is nested too deep would exhaust the stack.
  gateJson(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new WikiError('bad-request', 'draft-malformed', {}, error);
  }
  const own = new Map<string, unknown>(
    typeof value === 'object' && value !== null ? Object.entries(value) : [],
  );
  return { base: own.get('base'), title: own.get('title') ?? '', content: own.get('content') };
}

/**
 * The draft that the request says it has seen: `If-Match: "{time}"`, `*` = whatever there is. Without
 * the header it is what the caller gives.
 */
export function seenBy(req: Request, otherwise: SeenDraft): SeenDraft {
  const header = req.get('If-Match')?.trim();
  if (header === undefined) return otherwise;
  if (header === '*') return 'any';
  return /^"([^"]*)"$/.exec(header)?.[1] ?? '';
}
