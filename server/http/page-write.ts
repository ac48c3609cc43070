import type { Request, Response } from 'express';
import { WikiError } from '../../core/errors.ts';
import type { PageWrite, Precondition, SavedPage } from '../domain/pages/index.ts';
import { parseIfMatch } from '../domain/pages/index.ts';
import { demand, mayWritePage } from '../domain/permissions/index.ts';
import { actorOf } from './session.ts';

/** The longest edit comment kept, in characters. */
const COMMENT_LIMIT = 500;

/** An edit comment as people gave it, on one line and not without end. */
export function editComment(text: unknown): string {
  if (typeof text !== 'string') return '';
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length > COMMENT_LIMIT) {
    throw new WikiError('bad-request', 'comment-too-long', { limit: COMMENT_LIMIT });
  }
  return line;
}

/** Who writes to what page and on what condition, from the request alone. */
export function pageWriteOf(req: Request, slug: string): PageWrite {
  const author = demand(mayWritePage, actorOf(req)).name;
  return {
    slug,
    author,
    comment: editComment(req.query['comment']),
    precondition: preconditionOf(req, 'r'),
  };
}

/** @param letter what the tags of this kind of resource begin with */
export function preconditionOf(req: Request, letter: 'r' | 'c'): Precondition {
  if (req.get('If-None-Match')?.trim() === '*') return 'absent';
  return parseIfMatch(req.get('If-Match'), letter);
}

/** Says what was saved: 201 with Location for a new page, else 204; the tag of the new revision. */
export function answerSaved(res: Response, iri: string, saved: SavedPage): void {
  res.set('ETag', `"r${saved.revision}"`);
  if (saved.created) res.status(201).location(iri).end();
  else res.status(204).end();
}
