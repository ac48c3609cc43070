import { call } from '../http-client.ts';
import { formatOf, type Engine } from './engine.ts';

/** The wiki's own endpoint, asked by GET over a kept connection, without If-None-Match. */
export function ourEngine(origin: string): Engine {
  return {
    name: 'Infrawiki',
    async ask({ text, query }) {
      const url = `${origin}/sparql?query=${encodeURIComponent(text)}`;
      const { body, milliseconds } = await call(url, { headers: { Accept: formatOf(query) } });
      return { body: body.toString(), milliseconds };
    },
    stop: () => Promise.resolve(),
  };
}
