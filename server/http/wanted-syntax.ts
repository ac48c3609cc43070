import type { Request } from 'express';
import { WikiError } from '../../core/errors.ts';
import { RDF_SYNTAXES, type RdfSyntax } from '../../core/rdf/syntaxes.ts';

const MEDIA_TYPES = RDF_SYNTAXES.map(({ mediaType }) => mediaType);

/**
 * The syntax asked for by `?format=` (a file ending) or Accept; undefined for HTML. Throws
 * `format-unknown` (bad-request) or `not-acceptable`.
 */
export function wantedSyntax(req: Request): RdfSyntax | undefined {
  const format = req.query['format'];
  if (typeof format === 'string') {
    const syntax = RDF_SYNTAXES.find(({ extension }) => extension === format);
    if (!syntax) {
      const accepted = RDF_SYNTAXES.map(({ extension }) => extension).join(', ');
      throw new WikiError('bad-request', 'format-unknown', { format, accepted });
    }
    return syntax;
  }
  const best = req.accepts(['text/html', ...MEDIA_TYPES]);
  if (best === false) {
    throw new WikiError('not-acceptable', 'not-acceptable', {
      accepted: ['text/html', ...MEDIA_TYPES].join(', '),
    });
  }
  return RDF_SYNTAXES.find(({ mediaType }) => mediaType === best);
}
