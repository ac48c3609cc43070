import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messageOf } from '../../../server/cli/command.ts';
import { COMMANDS } from '../../../server/cli/commands/index.ts';
import { testLocale } from '../../support/locales.ts';

function idsOf(lang: string): string[] {
  const source = readFileSync(`web/messages/${lang}/admin.ftl`, 'utf8');
  return [...source.matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1] ?? '').sort();
}

test('the admin command says the same things in both languages', () => {
  expect(idsOf('fr')).toEqual(idsOf('en'));
  expect(idsOf('fr').length).toBeGreaterThan(30);
});

test.each(['fr', 'en'] as const)('every command has its texts in %s', (lang) => {
  const locale = testLocale(lang);
  for (const command of COMMANDS) {
    expect(locale.t(messageOf(command, 'usage'))).toContain(command.name);
    expect(locale.t(messageOf(command, 'summary'))).toMatch(/\.$/);
  }
});

test.each([
  [0, 0, 0, 'No hints. No page is kept from being approved.'],
  [1, 1, 0, 'One hint on one page. No page is kept from being approved.'],
  [3, 5, 1, '5 hints on 3 pages. One of them keeps a page from being approved.'],
  [1, 2, 2, '2 hints on 1 page. 2 of them keep a page from being approved.'],
])('%d pages, %d hints, %d violations', (pages, hints, violations, text) => {
  expect(testLocale('en').t('admin-validate-total', { pages, hints, violations })).toBe(text);
});
