import { Router, type Request } from 'express';
import { demandHistory } from '../../domain/pages/index.ts';
import type { HttpContext } from '../context.ts';

/** `/wiki/{slug}/history` as JSON and `/wiki/{slug}/timemap` (RFC 7089): the revisions, for tools. */
export function historyDataRoutes(context: HttpContext): Router {
  const router = Router();
  router.get('/wiki/:slug/timemap', async (req: Request<{ slug: string }>, res) => {
    const { slug } = req.params;
    const revisions = await demandHistory(context, slug);
    const page = context.iris.page(slug);
    const mementos = revisions
      .filter(({ deleted }) => !deleted)
      .map(
        ({ revision, time }) =>
          `<${context.iris.revision(slug, revision)}>; rel="memento"; datetime="${new Date(time).toUTCString()}"`,
      );
    const links = [
      `<${page}>; rel="original"`,
      `<${page}/timemap>; rel="self"; type="application/link-format"`,
      ...mementos,
    ];
    res.type('application/link-format').send(`${links.join(',\n')}\n`);
  });
  return router;
}
