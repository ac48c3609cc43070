import { Router } from 'express';
import { WikiError } from '../../../core/errors.ts';
import type { FormModel } from '../../../core/form/index.ts';
import type { HttpContext } from '../context.ts';
import { sendText, type Encoded, type TextAnswer } from '../send.ts';

/** `/forms/{hash}.json?kind={key}`: the form of a kind of page, for the browser. Never changes. */
export function formRoutes(context: HttpContext): Router {
  const router = Router();
  router.get('/forms/:file', async (req, res, next) => {
    const hash = /^([0-9a-f]{16})\.json$/.exec(req.params.file)?.[1];
    if (hash === undefined) {
      next();
      return;
    }
    const kind = typeof req.query['kind'] === 'string' ? req.query['kind'] : '';
    const model = await context.forms.modelOf(kind);
    if (model?.hash !== hash) {
      throw new WikiError('not-found', 'form-unknown', { kind: kind.slice(0, 200), hash });
    }
    res.set('Cache-Control', 'public, max-age=31536000, immutable');
    await sendText(req, res, answerOf(model));
  });
  return router;
}

const answers = new WeakMap<FormModel, TextAnswer & { readonly encoded: Encoded }>();

function answerOf(model: FormModel): TextAnswer {
  const known = answers.get(model) ?? {
    body: JSON.stringify(model),
    type: 'application/json; charset=utf-8',
    etag: `"${model.hash}"`,
    encoded: new Map(),
  };
  answers.set(model, known);
  return known;
}
