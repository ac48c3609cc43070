import { Router } from 'express';
import { WikiError } from '../../../core/errors.ts';
import { listTerms } from '../../domain/terms/index.ts';
import type { HttpContext } from '../context.ts';
import { sendText, type Encoded } from '../send.ts';

/** `/terms/{hash}.json`: the terms of the vocabularies, for editors of code. Never changes. */
export function termRoutes(context: HttpContext): Router {
  const router = Router();
  const encoded = new Map<string, Encoded>();
  router.get('/terms/:file', async (req, res, next) => {
    const asked = /^([0-9a-f]{16})\.json$/.exec(req.params.file)?.[1];
    if (asked === undefined) {
      next();
      return;
    }
    const { hash, json } = await listTerms(context);
    if (hash !== asked) throw new WikiError('not-found', 'terms-unknown', { hash: asked });
    const forms: Encoded = encoded.get(hash) ?? new Map();
    encoded.clear();
    encoded.set(hash, forms);
    res.set('Cache-Control', 'public, max-age=31536000, immutable');
    await sendText(req, res, {
      body: json,
      type: 'application/json; charset=utf-8',
      etag: `"${hash}"`,
      encoded: forms,
    });
  });
  return router;
}
