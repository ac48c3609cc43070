import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import type { AssetLinks } from '../../core/views/shell.ts';

export interface Assets {
  readonly links: AssetLinks;
  /** Answers GET and HEAD below `/assets`; passes on what it does not know. */
  readonly handler: RequestHandler;
}

interface Asset {
  readonly type: string;
  readonly caching: string;
  readonly etag: string;
  readonly body: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const IMMUTABLE = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';

/** Reads the built assets whole (some 100 kB) into memory. Throws when they were not built. */
export function loadAssets(folder: string): Assets {
  const links = readLinks(folder);
  const assets = readAll(folder);
  return {
    links,
    handler(request, response, next) {
      const asset = assets.get(request.path.slice(1));
      if (!asset || !['GET', 'HEAD'].includes(request.method)) next();
      else send(asset, request, response);
    },
  };
}

type Manifest = Record<string, { readonly file: string; readonly imports?: readonly string[] }>;

function readLinks(folder: string): AssetLinks {
  const file = path.join(folder, 'manifest.json');
  if (!existsSync(file)) throw new Error('The web assets are not built. Run: npm run build');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const entry = (source: string): Manifest[string] => {
    const found = manifest[source];
    if (!found) throw new Error(`The asset manifest lacks ${source}. Run: npm run build`);
    return found;
  };
  const link = (source: string): string => `/assets/${entry(source).file}`;
  return {
    style: link('styles/site.css'),
    script: link('components/site.ts'),
    edit: link('components/edit-form/edit-form.ts'),
    code: link('components/code-editor/editors.ts'),
    workbench: link('components/sparql-workbench/sparql-workbench.ts'),
    workbenchStyle: link('styles/sparql.css'),
    shared: (entry('components/site.ts').imports ?? []).map(link),
  };
}

function readAll(folder: string): Map<string, Asset> {
  const names = readdirSync(folder).filter((name) => path.extname(name) in TYPES);
  return new Map(names.map((name) => [name, readAsset(folder, name)]));
}

function readAsset(folder: string, name: string): Asset {
  const file = path.join(folder, name);
  const body = readFileSync(file);
  return {
    type: TYPES[path.extname(name)] ?? 'application/octet-stream',
    caching: /-[\w-]{8}\.\w+$/.test(name) ? IMMUTABLE : A_DAY,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`,
    body,
    ...variant('br', `${file}.br`),
    ...variant('gzip', `${file}.gz`),
  };
}

function variant(name: 'br' | 'gzip', file: string): { br?: Buffer; gzip?: Buffer } {
  return existsSync(file) ? { [name]: readFileSync(file) } : {};
}

function send(asset: Asset, request: Request, response: Response): void {
  // Brotli whenever it is welcome at all: browsers list it last though it is the smallest.
  const encoding = (['br', 'gzip'] as const).find(
    (name) => asset[name] && request.acceptsEncodings(name) !== false,
  );
  const body = encoding ? (asset[encoding] ?? asset.body) : asset.body;
  response.set({
    'Content-Type': asset.type,
    'Cache-Control': asset.caching,
    Vary: 'Accept-Encoding',
    ETag: encoding ? asset.etag.replace(/"$/, `.${encoding}"`) : asset.etag,
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  });
  if (request.fresh) response.status(304).end();
  else response.send(body);
}
