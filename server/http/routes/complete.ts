import { Router } from 'express';
import { completeName } from '../../domain/complete/index.ts';
import type { HttpContext } from '../context.ts';
import { fieldsOf } from '../fields.ts';
import { demandLanguage, languageOf } from '../language.ts';
import { paceOf } from '../pace.ts';
import { notModified, sendText } from '../send.ts';

/** IRIs of kinds and schemes beyond this many are not read. */
const MOST_IRIS = 30;
/** Several a second, for somebody who types fast in one field after another. */
const LOOKS_A_MINUTE = 300;

/** `/{lang}/complete?q=&kind=&scheme=&limit=`: what a field may point to, as JSON. Public names only. */
export function completeRoutes(context: HttpContext): Router {
  const router = Router();
  const pace = paceOf(context, { limit: LOOKS_A_MINUTE, id: 'too-often' });
  router.param('lang', demandLanguage);
  router.get('/:lang/complete', pace, async (req, res) => {
    // Whoever has it need not be answered until the next commit; the names are the same for all.
    const etag = `W/"c${context.quadIndex.seq}"`;
    res.set('Cache-Control', 'no-cache');
    if (notModified(req, res, etag)) return;
    const fields = fieldsOf(req.originalUrl.split('?', 2)[1] ?? '');
    const limit = fields.get('limit');
    const results = await completeName(context, {
      text: fields.get('q') ?? '',
      kinds: fields.getAll('kind').slice(0, MOST_IRIS),
      schemes: fields.getAll('scheme').slice(0, MOST_IRIS),
      lang: languageOf(req),
      ...(limit ? { limit: Number(limit) } : {}),
    });
    await sendText(req, res, {
      body: JSON.stringify({ results }),
      type: 'application/json; charset=utf-8',
      etag,
    });
  });
  return router;
}
