import { expect, test } from 'vitest';
import { newPassword } from '../../../server/domain/accounts/password-rules.ts';

test.each([
  'cheval agrafe pile exact',
  'lent ruisseau vert 7',
  'xq7Lr!mzP0vtBcd',
  'ruche tablier octobre',
  '鳥が三羽いて水を飲んでいる朝だった',
  'p'.concat(' very long '.repeat(5), 'kettle orchard fox'),
])('takes %j', (password) => {
  expect(newPassword(password, 'ana')).toBe(password.normalize('NFC'));
});

test('composes characters, so that every keyboard gives the same password', () => {
  expect(newPassword('me\u0301le\u0301ze du verger nord', 'ana')).toBe('méléze du verger nord');
});

test.each([
  ['14 characters', 'kettleorchardf'],
  ['14 characters of two bytes', 'é'.repeat(2) + 'kettleorchar'],
  ['1025 characters', 'kettle orchard '.repeat(70)],
])('refuses %s for its length', (_why, password) => {
  expect(() => newPassword(password, 'ana')).toThrow(
    expect.objectContaining({ kind: 'unprocessable', id: 'password-length' }),
  );
});

test('takes exactly 15 and 1024 characters', () => {
  expect(newPassword('kettleorchardfo', 'ana')).toHaveLength(15);
  const long = 'kettle orchard fox lamp '.repeat(43).slice(0, 1023).concat('z');
  expect(newPassword(long, 'ana')).toHaveLength(1024);
});

test.each([
  'aaaaaaaaaaaaaaaaaaaa',
  'abababababababababab',
  '123456789012345',
  '098765432109876',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjkl',
  'azertyuiopqsdfghjklm',
  '1qaz2wsx3edc4rfv5tgb',
  'passwordpassword',
  'P@ssw0rdP@ssw0rd!!',
  'MotDePasse123456',
  'mot de passe infrawiki',
  'Infrawiki-2026-infrawiki',
  'infrawikiadmin12345',
  'Marie Tremblay 1984',
  'tremblaymarie2026',
  'mariemariemariemarie',
  'iloveyouiloveyou1',
])('refuses %j as easy to guess', (password) => {
  expect(() => newPassword(password, 'Marie Tremblay')).toThrow(
    expect.objectContaining({ kind: 'unprocessable', id: 'password-guessable' }),
  );
});

test('long input is judged quickly', () => {
  const started = performance.now();
  expect(() => newPassword('ab1'.repeat(341), 'ana')).toThrow('password-guessable');
  newPassword([...Array(200).keys()].map((n) => n.toString(36)).join('x'), 'ana');
  expect(performance.now() - started).toBeLessThan(500);
});
