import { Router } from 'express';
import type { HttpContext } from '../context.ts';

/** `/healthz`: the process lives. `/readyz`: it can serve reads and writes. */
export function healthRoutes(context: HttpContext): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').type('text/plain').send('ok\n');
  });
  router.get('/readyz', (_req, res) => {
    const ready = context.ready();
    res
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .type('text/plain')
      .send(ready ? 'ready\n' : 'not ready\n');
  });
  return router;
}
