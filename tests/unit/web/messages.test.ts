import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { expect, test } from 'vitest';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../core/languages.ts';

interface Catalogue {
  readonly file: string;
  readonly text: string;
  readonly ids: readonly string[];
}

function catalogues(lang: InterfaceLanguage): Catalogue[] {
  const folder = path.join('web/messages', lang);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ftl'))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      return { file, text, ids: new FluentResource(text).body.map(({ id }) => id) };
    });
}

function sources(): { file: string; text: string }[] {
  return ['core', 'server', 'web/pages', 'web/components'].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => ({ file, text: readFileSync(file, 'utf8') })),
  );
}

const idsOf = (lang: InterfaceLanguage): string[] => catalogues(lang).flatMap(({ ids }) => ids);

test('both languages have the same messages, file by file', () => {
  const table = (lang: InterfaceLanguage): Record<string, string[]> =>
    Object.fromEntries(catalogues(lang).map(({ file, ids }) => [file, [...ids].sort()]));
  expect(idsOf('fr').length).toBeGreaterThan(150);
  expect(table('en')).toEqual(table('fr'));
});

test('no message is defined twice, and none was dropped for a fault in its syntax', () => {
  for (const lang of INTERFACE_LANGUAGES) {
    const ids = idsOf(lang);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    // Fluent skips what it cannot parse without a word: every line that opens a message must have given one.
    const opened = catalogues(lang).flatMap(({ text }) =>
      [...text.matchAll(/^([a-z][\w-]*) *=/gm)].map((match) => match[1]),
    );
    expect(opened.filter((id) => id !== undefined && !ids.includes(id))).toEqual([]);
  }
});

test('every message that the sources name exists', () => {
  const known = new Set(idsOf('fr'));
  const named = sources().flatMap(({ file, text }) =>
    [...text.matchAll(/(?:\bt|locale\.has)\(\s*'([a-z][a-z0-9-]+)'/g)].map((match) => ({
      file,
      id: match[1] ?? '',
    })),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ id }) => !known.has(id))).toEqual([]);
});

test('every message is used by some source, under its name or its prefix', () => {
  const all = sources()
    .map(({ text }) => text)
    .join('\n');
  const whole = new Set([...all.matchAll(/['"`]([a-z][a-z0-9-]+)['"`]/g)].map((match) => match[1]));
  const prefixes = [...all.matchAll(/`([a-z][a-z0-9-]*-)\$\{/g)].map((match) => match[1] ?? '');
  const passed = [...all.matchAll(/'((?:about)-[a-z]+)', [A-Z_]+,/g)].map(
    (match) => `${match[1]}-`,
  );
  const unused = idsOf('fr').filter(
    (id) => !whole.has(id) && ![...prefixes, ...passed].some((prefix) => id.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});

test('French spaces and apostrophes are those of print', () => {
  const wrong = catalogues('fr').flatMap(({ file, text }) =>
    text
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .map((line) => line.replace(/^\s*(\*?\[[^\]]*\]|[a-z][\w-]* *=)/, ''))
      .filter((line) => / [;!?»]|« | :(?:\s|$)|[a-zàâéèêîôûç]'[a-zàâéèêh]/i.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(wrong).toEqual([]);
});
