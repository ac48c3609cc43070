import type { Figure } from '../figure.ts';
import { withServer } from '../bench-server.ts';
import { call } from '../http-client.ts';
import { starterPaths } from '../starter-pages.ts';

/** What a browser loads with a page to read, the heaviest of all pages, and with one to edit. */
export function weight(): Promise<readonly Figure[]> {
  return withServer({}, async ({ origin }) => {
    const sizes = new Map<string, Promise<number>>();
    const sizeOf = (url: string): Promise<number> => {
      const known = sizes.get(url) ?? gzipBytes(url);
      sizes.set(url, known);
      return known;
    };
    const loads: Load[] = [];
    for (const path of await starterPaths(origin)) loads.push(await loadOf(origin, path, sizeOf));
    const edit = await loadOf(origin, '/fr/wiki/pc-hotcompost/edit', sizeOf);
    const most = (of: keyof Load): number => Math.max(...loads.map((load) => load[of]));
    return [
      { measure: 'scripts of a page, gzip', value: most('scripts') / 1000, unit: 'kB', target: 15 },
      { measure: 'styles of a page, gzip', value: most('styles') / 1000, unit: 'kB', target: 12 },
      { measure: 'script requests of a page', value: most('scriptRequests'), unit: 'requests' },
      {
        measure: 'requests of a page to other origins',
        value: most('foreignRequests'),
        unit: 'requests',
        target: 0,
      },
      {
        measure: 'scripts of a page to edit, gzip',
        value: edit.scripts / 1000,
        unit: 'kB',
        target: 40,
      },
      {
        measure: 'script requests of a page to edit',
        value: edit.scriptRequests,
        unit: 'requests',
        target: 3,
      },
      { measure: 'heaviest page itself, gzip', value: most('document') / 1000, unit: 'kB' },
    ];
  });
}

/** Bytes are those of the gzip form. */
interface Load {
  readonly document: number;
  readonly scripts: number;
  readonly styles: number;
  readonly scriptRequests: number;
  readonly foreignRequests: number;
}

const SCRIPTS = /<script\b[^>]*\ssrc="([^"]+)"/g;
const PRELOADED = /<link\b[^>]*\srel="modulepreload"[^>]*\shref="([^"]+)"/g;
const STYLES = /<link\b[^>]*\srel="stylesheet"[^>]*\shref="([^"]+)"/g;
const MEDIA = /<(?:img|iframe|source|video|audio|embed)\b[^>]*\ssrc="([^"]+)"/g;
/** Static imports of a built module: loaded with it. */
const IMPORTS = /(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g;

async function loadOf(
  origin: string,
  path: string,
  sizeOf: (url: string) => Promise<number>,
): Promise<Load> {
  const page = origin + path;
  const html = await text(page);
  const linked = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].map(([, link = '']) => new URL(link, page).href);
  const scripts = await withImports([...linked(SCRIPTS), ...linked(PRELOADED)], origin);
  const styles = linked(STYLES);
  const total = async (urls: readonly string[]): Promise<number> =>
    (await Promise.all(urls.filter((url) => url.startsWith(origin)).map(sizeOf))).reduce(
      (sum, size) => sum + size,
      0,
    );
  return {
    document: await sizeOf(page),
    scripts: await total(scripts),
    styles: await total(styles),
    scriptRequests: scripts.length,
    foreignRequests: [...scripts, ...styles, ...linked(MEDIA)].filter(
      (url) => !url.startsWith(`${origin}/`),
    ).length,
  };
}

async function withImports(urls: readonly string[], origin: string): Promise<string[]> {
  const found = new Set(urls);
  for (const url of found) {
    if (!url.startsWith(origin)) continue;
    for (const [, link = ''] of (await text(url)).matchAll(IMPORTS)) {
      found.add(new URL(link, url).href);
    }
  }
  return [...found];
}

async function text(url: string): Promise<string> {
  return (await call(url, { headers: { Accept: 'text/html,*/*' } })).body.toString();
}

async function gzipBytes(url: string): Promise<number> {
  const headers = { Accept: 'text/html,*/*', 'Accept-Encoding': 'gzip' };
  return (await call(url, { headers })).body.length;
}
