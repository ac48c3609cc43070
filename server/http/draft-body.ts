import type { Request, RequestHandler } from 'express';
import { WikiError } from '../../core/errors.ts';
import { LARGEST_DRAFT } from '../domain/drafts/index.ts';
import type { SeenDraft } from '../store/journal.ts';
import { demandMediaType } from './body.ts';
import { jsonMembers } from './json-members.ts';
import { readBytes } from './read-bytes.ts';

/** Escapes may make the body longer than the text that is kept. */
const LARGEST_BODY = 3 * LARGEST_DRAFT;

/** Reads a JSON body of the size a draft may have. */
export const readDraftBody: RequestHandler = async (req, _res, next) => {
  demandMediaType(req, ['application/json']);
  req.body = await readBytes(req, LARGEST_BODY);
  next();
};

/** What a body `{base, title, content}` says; the content is any JSON value, kept as it is. */
export function draftOf(req: Request): { base: number; title: string; content: string } {
  const members = jsonMembers(req, 'draft-malformed');
  const base = members.get('base');
  const title = members.get('title') ?? '';
  const content = members.get('content');
  if (content === undefined || typeof base !== 'number' || typeof title !== 'string') {
    throw new WikiError('bad-request', 'draft-malformed');
  }
  return { base, title, content: JSON.stringify(content) };
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
