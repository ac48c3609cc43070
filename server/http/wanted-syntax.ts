import type { Request } from 'express';
import { WikiError } from '../../core/errors.ts';
import { RDF_SYNTAXES, type RdfSyntax } from '../../core/rdf/syntaxes.ts';

const MEDIA_TYPES = RDF_SYNTAXES.map(({ mediaType }) => mediaType);

/**
 * The syntax asked for by `?format=` (a file ending) or Accept; undefined for HTML. Throws
 * `format-unknown` (bad-request) or `not-acceptable`.
 * @param whoeverTakesAll what a client gets that takes one as gladly as the other
 */
export function wantedSyntax(
  req: Request,
  whoeverTakesAll: 'html' | 'rdf' = 'html',
): RdfSyntax | undefined {
  const format = req.query['format'];
  if (typeof format === 'string') {
    const syntax = RDF_SYNTAXES.find(({ extension }) => extension === format);
    if (!syntax) {
      const accepted = RDF_SYNTAXES.map(({ extension }) => extension).join(', ');
      throw new WikiError('bad-request', 'format-unknown', { format, accepted });
    }
    return syntax;
  }
  const offered =
    whoeverTakesAll === 'html' ? ['text/html', ...MEDIA_TYPES] : [...MEDIA_TYPES, 'text/html'];
  const best = req.accepts(offered);
  if (best === false) {
    throw new WikiError('not-acceptable', 'not-acceptable', {
      accepted: offered.join(', '),
    });
  }
  return RDF_SYNTAXES.find(({ mediaType }) => mediaType === best);
}
