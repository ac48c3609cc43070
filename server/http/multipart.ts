import type { Request } from 'express';
import { WikiError } from '../../core/errors.ts';

/** One part of a `multipart/form-data` body (RFC 7578). */
export interface FormPart {
  readonly name: string;
  /** Absent for a plain field; empty when a file field was left empty. */
  readonly fileName?: string;
  /** As sent; the empty string when the part does not say. */
  readonly contentType: string;
  readonly bytes: Buffer;
}

const MOST_PARTS = 100;
const LINE_END = '\r\n';

export function isMultipart(req: Request): boolean {
  return /^multipart\/form-data\s*;/i.test(req.get('Content-Type') ?? '');
}

/** The parts of a body that `readBody` has read. Throws bad-request `malformed-multipart`. */
export function formParts(req: Request): FormPart[] {
  const given = req.get('Content-Type') ?? '';
  const match = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(given);
  const boundary = match?.[1] ?? match?.[2];
  const body: unknown = req.body;
  if (boundary === undefined || !Buffer.isBuffer(body)) throw malformed();
  // The first delimiter may stand at the very beginning, without a line end before it.
  const bytes = Buffer.concat([Buffer.from(LINE_END), body]);
  const delimiter = Buffer.from(`${LINE_END}--${boundary}`);
  const parts: FormPart[] = [];
  let at = bytes.indexOf(delimiter);
  while (at >= 0) {
    const begin = at + delimiter.length;
    if (bytes.subarray(begin, begin + 2).toString('latin1') === '--') return parts;
    const end = bytes.indexOf(delimiter, begin);
    if (end < 0 || parts.length >= MOST_PARTS) break;
    parts.push(partOf(bytes.subarray(begin, end)));
    at = end;
  }
  throw malformed();
}

function partOf(bytes: Buffer): FormPart {
  const gap = bytes.indexOf(`${LINE_END}${LINE_END}`);
  if (gap < 0) throw malformed();
  const head = bytes.subarray(0, gap).toString('utf8').split(LINE_END);
  const header = (name: string): string => {
    const line = head.find((text) => text.toLowerCase().startsWith(`${name}:`));
    return line?.slice(name.length + 1).trim() ?? '';
  };
  const disposition = header('content-disposition');
  const parameter = (name: string): string | undefined =>
    new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition)?.[1];
  const fileName = parameter('filename');
  return {
    name: parameter('name') ?? '',
    ...(fileName === undefined ? {} : { fileName }),
    contentType: header('content-type'),
    bytes: bytes.subarray(gap + 4),
  };
}

function malformed(): WikiError {
  return new WikiError('bad-request', 'malformed-multipart');
}
