import { expect, test } from 'vitest';
import { safeNext } from '../../../server/http/safe-next.ts';

test.each(['/', '/fr/wiki/compost-chaud', '/fr/search?q=a%20b&lang=fr', '/fr/wiki/x#s3', '/é'])(
  '%j stays on this site',
  (target) => {
    expect(safeNext(target)).toBe(encodeURI(decodeURI(target)));
  },
);

test.each([
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/%2e//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  'https://evil.example/',
  'https:evil.example',
  'javascript:alert(1)',
  'evil.example',
  '',
  undefined,
  ['/a', '//evil.example'],
])('%j goes to the home page', (target) => {
  expect(safeNext(target)).toBe('/');
});
