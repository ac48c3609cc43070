import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRemoteEndpoints } from '../../../server/sparql/service/index.ts';
import { startOtherEndpoint, type OtherEndpoint } from '../../support/other-endpoint.ts';

let other: OtherEndpoint;
beforeAll(async () => {
  other = await startOtherEndpoint();
});
afterAll(() => other.close());

const { signal } = new AbortController();

test('opens no connection to what is not listed, whoever asks it to', async () => {
  const none = openRemoteEndpoints({ allowed: [], timeoutMs: 1000 });
  const elsewhere = openRemoteEndpoints({ allowed: [`${other.iri}/x`], timeoutMs: 1000 });
  for (const remote of [none, elsewhere])
    await expect(remote.ask(other.iri, 'ASK {}', signal)).rejects.toMatchObject({
      kind: 'forbidden',
      id: 'service-refused',
    });
  expect(other.connections()).toBe(0);
});

test('calls at most twenty at once, and goes on after they have ended', async () => {
  const remote = openRemoteEndpoints({ allowed: [other.iri], timeoutMs: 1000 });
  other.answer(() => undefined);
  const waiting = Array.from({ length: 20 }, () => remote.ask(other.iri, 'ASK {}', signal));
  const ended = Promise.allSettled(waiting);
  await expect(remote.ask(other.iri, 'ASK {}', signal)).rejects.toMatchObject({
    kind: 'unavailable',
    id: 'service-busy',
  });
  for (const one of await ended)
    expect(one).toMatchObject({ reason: { id: 'service-failed', args: { reason: 'timeout' } } });
  other.rows([], []);
  expect(JSON.parse(await remote.ask(other.iri, 'ASK {}', signal))).toMatchObject({ head: {} });
  expect(other.calls).toHaveLength(21);
});
