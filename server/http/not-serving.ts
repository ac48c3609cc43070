import type { RequestListener } from 'node:http';

/**
 * What is answered while the wiki is not open: `/healthz` says the process lives, everything else
 * is 503, a word of why, and the connection is not kept.
 */
export function notServing(why: 'starting' | 'stopping'): RequestListener {
  return (req, res) => {
    const alive = req.url === '/healthz';
    res.writeHead(alive ? 200 : 503, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      Connection: 'close',
      ...(alive ? {} : { 'Retry-After': '1' }),
    });
    res.end(alive ? 'ok\n' : `${why}\n`);
  };
}
