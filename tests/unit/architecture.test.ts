import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What each part of the code may import, besides itself and packages (DESIGN: imports go one way). */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  'server/store': ['core'],
  'server/sparql': ['core', 'server/store'],
  'server/domain': ['core', 'server/store', 'server/sparql'],
  'server/http': ['core', 'server/store', 'server/sparql', 'server/domain'],
  'server/cli': ['core', 'server/domain', 'server/admin-socket', 'server'],
  'server/admin-socket': ['core', 'server/store', 'server/domain'],
  server: [
    'core',
    'server/store',
    'server/sparql',
    'server/domain',
    'server/http',
    'server/cli',
    'server/admin-socket',
  ],
  'web/components': ['core', 'web/api'],
  'web/api': ['core'],
  'web/pages': ['core', 'web/components'],
};

/** The one door from the server to the pages. */
const RENDER = 'server/http/render.ts';

function sources(): string[] {
  return ['core', 'server', 'web'].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
}

function partOf(file: string): string {
  const segments = file.split('/');
  const two = segments.slice(0, 2).join('/');
  if (two in ALLOWED) return two;
  return segments[0] === 'web' ? two : (segments[0] ?? '');
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"](\.[^'"]+)['"]/g);
  return [...specifiers].map((match) => path.join(path.dirname(file), match[1] ?? ''));
}

test('imports go one way', () => {
  const files = sources();
  expect(
    files.length,
    'no sources found: is this run from the root of the project?',
  ).toBeGreaterThan(20);
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !mayImport(file, target))
      .map(
        (target) =>
          `${file} imports ${target}: ${partOf(file)} may import only ${(ALLOWED[partOf(file)] ?? []).join(', ') || 'itself'}. ` +
          'Move the shared piece down, or pass what is needed in from server/compose.ts.',
      ),
  );
  expect(wrong).toEqual([]);
});

function mayImport(file: string, target: string): boolean {
  const from = partOf(file);
  const to = partOf(target);
  if (to === 'web/pages' && from !== 'web/pages') return file === RENDER;
  return from === to || (ALLOWED[from] ?? []).includes(to);
}

test('only the configuration reads the environment', () => {
  const readers = sources().filter(
    (file) => /process\.env\b/.test(readFileSync(file, 'utf8')) && file !== 'server/config.ts',
  );
  expect(readers).toEqual([]);
});
