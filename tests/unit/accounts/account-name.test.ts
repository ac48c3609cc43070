import { expect, test } from 'vitest';
import { accountName, nameKey } from '../../../server/domain/accounts/index.ts';

test.each([
  ['ana', 'ana'],
  ['Marie-Ève Côté', 'Marie-Ève Côté'],
  ['  jo.b_2  ', 'jo.b_2'],
  ['Zoe\u0301', 'Zoé'],
  ['Оксана', 'Оксана'],
  ['山田', '山田'],
])('%j is kept as %j', (typed, kept) => {
  expect(accountName(typed)).toBe(kept);
});

test.each([
  ['too short', 'a'],
  ['too long', 'a'.repeat(65)],
  ['a control character', 'ana\u0007b'],
  ['a bidi override', 'ana\u202ebo'],
  ['a zero-width joiner', 'an\u200da'],
  ['two spaces', 'ana  b'],
  ['a newline', 'ana\nb'],
  ['a slash', '../ana'],
  ['markup', '<b>ana'],
  ['a leading dot', '.ana'],
  ['two alphabets that look alike', 'аdmin'],
])('refuses %s', (_why, typed) => {
  expect(() => accountName(typed)).toThrow(
    expect.objectContaining({ kind: 'unprocessable', id: 'account-name' }),
  );
});

test.each(['Infrawiki', 'INFRAWIKI', 'ｉｎｆｒａｗｉｋｉ'])('%s is reserved', (typed) => {
  expect(() => accountName(typed)).toThrow(
    expect.objectContaining({ id: 'account-name-reserved' }),
  );
});

test('case and Unicode form make no second account', () => {
  expect(nameKey('ZOE\u0301')).toBe(nameKey('zoé'));
  expect(nameKey('zoe')).not.toBe(nameKey('zoé'));
});
