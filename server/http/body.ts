import type { Request, RequestHandler } from 'express';
import { WikiError } from '../../core/errors.ts';
import { RDF_SYNTAXES, syntaxOfMediaType } from '../../core/rdf/syntaxes.ts';
import { fieldsOf } from './fields.ts';
import { readBytes } from './read-bytes.ts';

/** The largest body taken, in bytes, after decompression. */
export const BODY_LIMIT = 10 * 1024 * 1024;

/**
 * Reads the body as bytes, refusing one that is too large before it is held in memory. Put it
 * after the permission check, so that a stranger's body is never read.
 */
export const readBody: RequestHandler = async (req, _res, next) => {
  req.body = await readBytes(req, BODY_LIMIT);
  next();
};

/** The body as text. Throws `body-not-utf8` (bad-request) or `charset-unknown` (415). */
export function bodyText(req: Request): string {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(req.get('Content-Type') ?? '')?.[1];
  if (charset && !/^(?:utf-?8|us-ascii)$/i.test(charset)) {
    throw new WikiError('unsupported-media-type', 'charset-unknown', { charset });
  }
  const bytes: unknown = req.body;
  if (!Buffer.isBuffer(bytes)) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new WikiError('bad-request', 'body-not-utf8', {}, error);
  }
}

/** The fields of an HTML form, in order; repeated names stay. */
export function bodyForm(req: Request): URLSearchParams {
  demandMediaType(req, ['application/x-www-form-urlencoded']);
  return fieldsOf(bodyText(req));
}

/** An RDF body in one of the six syntaxes; throws `media-type-unknown` (415) on anything else. */
export function rdfBody(req: Request): { mediaType: string; text: string } {
  const given = req.get('Content-Type') ?? '';
  const syntax = syntaxOfMediaType(given);
  if (!syntax) {
    const accepted = RDF_SYNTAXES.map(({ mediaType }) => mediaType).join(', ');
    throw new WikiError('unsupported-media-type', 'media-type-unknown', {
      given: given || '–',
      accepted,
    });
  }
  return { mediaType: syntax.mediaType, text: bodyText(req) };
}

/** The body's media type without parameters; throws `media-type-unknown` (415) when not among these. */
export function demandMediaType(req: Request, accepted: readonly string[]): string {
  const given = (req.get('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!accepted.includes(given)) {
    throw new WikiError('unsupported-media-type', 'media-type-unknown', {
      given: given || '–',
      accepted: accepted.join(', '),
    });
  }
  return given;
}
