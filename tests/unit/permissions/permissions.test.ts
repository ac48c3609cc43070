import { describe, expect, test } from 'vitest';
import {
  ANONYMOUS,
  demand,
  mayAdmin,
  mayUpdate,
  mayUseAccount,
  mayWritePage,
  mayWriteReference,
  mayWriteUnnamed,
  ROLES,
  type Member,
  type Rule,
} from '../../../server/domain/permissions/index.ts';

function bySession(role: Member['role']): Member {
  return { kind: 'account', name: 'ana', role, via: 'session' };
}

function byToken(role: Member['role'], scope: 'read' | 'write' | 'update'): Member {
  return { kind: 'account', name: 'ana', role, scope, via: 'token' };
}

const RULES: readonly [string, Rule, Member['role'][]][] = [
  ['mayUseAccount', mayUseAccount, ['reader', 'contributor', 'steward', 'admin']],
  ['mayWritePage', mayWritePage, ['contributor', 'steward', 'admin']],
  ['mayWriteReference', mayWriteReference, ['steward', 'admin']],
  ['mayWriteUnnamed', mayWriteUnnamed, ['steward', 'admin']],
  ['mayUpdate', mayUpdate, ['steward', 'admin']],
  ['mayAdmin', mayAdmin, ['admin']],
];

describe.each(RULES)('%s', (_name, rule, allowed) => {
  test(`is for ${allowed.join(', ')}`, () => {
    expect(ROLES.filter((role) => rule(bySession(role)))).toEqual(allowed);
  });
  test('is not for nobody', () => {
    expect(rule(ANONYMOUS)).toBe(false);
  });
});

test('a token narrows its account and never widens it', () => {
  expect(mayWritePage(byToken('admin', 'read'))).toBe(false);
  expect(mayWritePage(byToken('admin', 'write'))).toBe(true);
  expect(mayUpdate(byToken('admin', 'write'))).toBe(false);
  expect(mayAdmin(byToken('admin', 'write'))).toBe(false);
  expect(mayAdmin(byToken('admin', 'update'))).toBe(true);
  expect(mayUpdate(byToken('contributor', 'update'))).toBe(false);
  expect(mayWritePage(byToken('reader', 'update'))).toBe(false);
});

test('demand hands back the author, or refuses with the reason that applies', () => {
  const ana = bySession('contributor');
  expect(demand(mayWritePage, ana)).toBe(ana);
  expect(() => demand(mayWritePage, ANONYMOUS)).toThrow(
    expect.objectContaining({ kind: 'unauthenticated', id: 'sign-in-needed' }),
  );
  expect(() => demand(mayUpdate, ana)).toThrow(
    expect.objectContaining({ kind: 'forbidden', id: 'not-allowed' }),
  );
  expect(() => demand(mayUpdate, byToken('steward', 'write'))).toThrow(
    expect.objectContaining({ kind: 'forbidden', id: 'token-too-narrow' }),
  );
  expect(() => demand(mayUpdate, byToken('reader', 'read'))).toThrow(
    expect.objectContaining({ kind: 'forbidden', id: 'not-allowed' }),
  );
});
