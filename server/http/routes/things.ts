import { Router } from 'express';
import { WikiError } from '../../../core/errors.ts';
import { SLUG_PATTERN } from '../../../core/iris.ts';
import { RDF_SYNTAXES } from '../../../core/rdf/syntaxes.ts';
import type { HttpContext } from '../context.ts';
import { languageOf } from '../language.ts';

/** `/id/{slug}`: the thing itself is not a document, so 303 leads to the page or the data about it. */
export function thingRoutes({ journal }: HttpContext): Router {
  const router = Router();
  router.get('/id/:slug', async (req, res) => {
    const { slug } = req.params;
    const page = SLUG_PATTERN.test(slug) ? await journal.page(slug) : undefined;
    if (!page) throw new WikiError('not-found', 'page-unknown', { slug });
    const wanted = req.accepts(['text/html', ...RDF_SYNTAXES.map(({ mediaType }) => mediaType)]);
    res.vary('Accept').vary('Accept-Language');
    res.redirect(
      303,
      wanted === 'text/html' ? `/${languageOf(req)}/wiki/${slug}` : `/wiki/${slug}`,
    );
  });
  return router;
}
