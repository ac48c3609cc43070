import { expect, test } from 'vitest';
import { DEFAULT_COST, PasswordHasher } from '../../../server/domain/accounts/index.ts';

const CHEAP = { ln: 10, r: 8, p: 1 };

test('the default cost is the floor that was promised', async () => {
  expect(DEFAULT_COST).toEqual({ ln: 17, r: 8, p: 1 });
  const hasher = new PasswordHasher();
  const verifier = await hasher.hash('cheval agrafe pile exact');
  expect(verifier).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await hasher.verify('cheval agrafe pile exact', verifier)).toBe(true);
  expect(await hasher.verify('cheval agrafe pile exacT', verifier)).toBe(false);
});

test('two hashes of one password differ', async () => {
  const hasher = new PasswordHasher(CHEAP);
  expect(await hasher.hash('same')).not.toBe(await hasher.hash('same'));
});

test('an older verifier stays good when the cost rises, and is known as outdated', async () => {
  const verifier = await new PasswordHasher(CHEAP).hash('cheval agrafe');
  const raised = new PasswordHasher({ ...CHEAP, ln: 11 });
  expect(await raised.verify('cheval agrafe', verifier)).toBe(true);
  expect(raised.isOutdated(verifier)).toBe(true);
  expect(raised.isOutdated(await raised.hash('cheval agrafe'))).toBe(false);
});

test('nothing matches the unmatchable verifier, which costs the same', async () => {
  const hasher = new PasswordHasher(CHEAP);
  const verifier = hasher.unmatchable();
  expect(verifier).toContain('ln=10,r=8,p=1');
  expect(await hasher.verify('', verifier)).toBe(false);
});

test('a crowd is served in turn, and past the queue sent away', async () => {
  const hasher = new PasswordHasher(CHEAP);
  const verifier = hasher.unmatchable();
  const crowd = Array.from({ length: 80 }, () => hasher.verify('x', verifier));
  const outcomes = await Promise.allSettled(crowd);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(80 - 64 - 2);
  expect(refused[0]?.reason).toMatchObject({ kind: 'unavailable', id: 'sign-in-busy' });
  expect(await hasher.verify('x', verifier)).toBe(false);
});
