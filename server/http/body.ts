import type { Request, RequestHandler } from 'express';
import { WikiError } from '../../core/errors.ts';
import { RDF_SYNTAXES, syntaxOfFile, syntaxOfMediaType } from '../../core/rdf/syntaxes.ts';
import { fieldsOf } from './fields.ts';
import { formParts, isMultipart, type FormPart } from './multipart.ts';
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

/** The body as text; it has to be UTF-8. Throws bad-request `body-not-utf8`, `charset-unknown` (charset). */
export function bodyText(req: Request): string {
  const bytes: unknown = req.body;
  return Buffer.isBuffer(bytes) ? textOf(bytes, req.get('Content-Type') ?? '') : '';
}

/** Bytes as text, as their media type says. Throws as `bodyText`. */
export function textOf(bytes: Buffer, contentType: string): string {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(contentType)?.[1];
  if (charset && !/^(?:utf-?8|us-ascii)$/i.test(charset)) {
    throw new WikiError('bad-request', 'charset-unknown', { charset });
  }
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
  if (!syntax) throw notRdf(given);
  return { mediaType: syntax.mediaType, text: bodyText(req) };
}

/** The same, or the files of a form, each in one of the six syntaxes by its type or its name. */
export function rdfBodies(req: Request): { mediaType: string; text: string }[] {
  if (!isMultipart(req)) return [rdfBody(req)];
  return formParts(req).filter(isFile).map(rdfPart);
}

/** A part that is not a plain field of the form, nor a file field that was left empty. */
export function isFile({ fileName, contentType, bytes }: FormPart): boolean {
  const isLeftEmpty = fileName === '' && bytes.length === 0;
  return !isLeftEmpty && (fileName !== undefined || syntaxOfMediaType(contentType) !== undefined);
}

export function rdfPart({ fileName = '', contentType, bytes }: FormPart): {
  mediaType: string;
  text: string;
} {
  // Browsers do not know what a Turtle file is, and say so with one of these.
  const isUnknown = /^(?:|application\/octet-stream|text\/plain)(?:;|$)/i.test(contentType);
  const syntax = isUnknown ? syntaxOfFile(fileName) : syntaxOfMediaType(contentType);
  if (!syntax) throw notRdf(contentType || fileName);
  return { mediaType: syntax.mediaType, text: textOf(bytes, contentType) };
}

function notRdf(given: string): WikiError {
  const accepted = RDF_SYNTAXES.map(({ mediaType }) => mediaType).join(', ');
  return new WikiError('unsupported-media-type', 'media-type-unknown', {
    given: given || '–',
    accepted,
  });
}

/** The body's media type without parameters; throws `media-type-unknown` (415) when not among these. */
export function demandMediaType(req: Request, accepted: readonly string[]): string {
  const given = mediaTypeOf(req);
  if (!accepted.includes(given)) {
    throw new WikiError('unsupported-media-type', 'media-type-unknown', {
      given: given || '–',
      accepted: accepted.join(', '),
    });
  }
  return given;
}

/** The body's media type in lower case, without parameters; empty when the request names none. */
export function mediaTypeOf(req: Request): string {
  return (req.get('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
