import type { Request } from 'express';
import { WikiError } from '../../core/errors.ts';
import { RESULT_FORMATS } from '../sparql/result-formats.ts';
import type { ResultFormat } from '../store/quad-index.ts';
import { rankTypes } from './accepted-types.ts';

/**
 * The formats the client takes, best first: those `format=` names, else those of Accept. Which of
 * them fits depends on the form of the query.
 * @throws WikiError bad-request `format-unknown` (format, accepted)
 */
export function acceptableFormats(
  req: Request,
  parameters: URLSearchParams,
): readonly ResultFormat[] {
  const format = parameters.get('format');
  return format === null ? rankTypes(req.headers.accept, RESULT_FORMATS) : formatsNamed(format);
}

function formatsNamed(format: string): readonly ResultFormat[] {
  const wanted = format.toLowerCase();
  const named = RESULT_FORMATS.filter(
    ({ name, otherNames, mediaType }) =>
      name === wanted || otherNames.includes(wanted) || mediaType === wanted,
  );
  if (named.length > 0) return named.map(({ mediaType }) => mediaType);
  const accepted = RESULT_FORMATS.map(({ name }) => name).join(', ');
  throw new WikiError('bad-request', 'format-unknown', { format: format.slice(0, 100), accepted });
}

/** True for a browser, which takes HTML by name before all else, and when no format is named. */
export function prefersPage(req: Request, parameters: URLSearchParams): boolean {
  if (parameters.has('format')) return false;
  const offered = [...RESULT_FORMATS, { mediaType: 'text/html' }];
  return rankTypes(req.headers.accept, offered)[0] === 'text/html';
}
