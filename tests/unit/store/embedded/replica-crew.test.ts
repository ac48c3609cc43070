import { expect, onTestFinished, test, vi } from 'vitest';
import {
  namedNode,
  quad,
  quadToNQuads,
  stringLiteral,
  type Quad,
} from '../../../../core/rdf/terms.ts';
import type { ReplicaSource } from '../../../../server/store/embedded/fill-replicas.ts';
import { ReplicaCrew } from '../../../../server/store/embedded/replica-crew.ts';
import type { ReplicaQuery } from '../../../../server/store/embedded/replica-messages.ts';

const statement = (value: string): Quad =>
  quad(namedNode('a:s'), namedNode('a:p'), stringLiteral(value), namedNode('a:g'));

/** A dataset that never changes, whose reading can be made to fail. */
function sourceOf(quads: readonly Quad[], fails: () => boolean = () => false): ReplicaSource {
  return {
    head: async () => 1,
    replay: async () => {
      if (fails()) throw new Error('The disk is gone');
      const nquads = quads.map((one) => `${quadToNQuads(one)}\n`).join('');
      return {
        seq: 1,
        chunks: (async function* () {
          yield { graph: 'a:g', nquads };
        })(),
      };
    },
    deltasAfter: async function* () {},
    changesAfter: async function* () {},
    chainAt: async () => undefined,
  };
}

function crewOn(source: ReplicaSource, log: (line: string) => void = () => undefined): ReplicaCrew {
  const crew = new ReplicaCrew({
    source,
    settings: { baseIri: 'http://localhost/', memoryBytes: 256 * 1_048_576 },
    size: { light: 1, heavy: 1 },
    log,
  });
  onTestFinished(() => crew.close());
  return crew;
}

const COUNT: ReplicaQuery = {
  text: 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }',
  original: '',
  kind: 'rows',
  ask: false,
  format: 'text/csv',
  union: true,
};

test('a replica full of dead quads is relieved by a fresh one', async () => {
  const crew = crewOn(sourceOf([statement('kept')]));
  await crew.start();
  const [station] = crew.stations;
  const worn = station?.replica;
  const many = Array.from({ length: 1500 }, (_, i) => statement(`v${i}`));
  for (let seq = 2; seq < 32; seq += 2) {
    crew.apply({ seq, changes: [{ graph: 'a:g', added: many, removed: [] }] });
    crew.apply({ seq: seq + 1, changes: [{ graph: 'a:g', added: [], removed: many }] });
  }
  expect(worn?.worn).toBe(true);
  expect((await worn?.ask(COUNT))?.body).toBe('n\r\n1\r\n');
  crew.settled(station!);
  expect(station?.replica).toBe(worn);
  await vi.waitFor(() => expect(station?.replica).not.toBe(worn), 10_000);
  expect(station?.replica.serving).toBe(true);
  expect((await station?.replica.ask(COUNT))?.body).toBe('n\r\n1\r\n');
  expect(worn?.gone).toBe(true);
});

test('a replica that cannot be filled is tried again', async () => {
  let broken = false;
  const log: string[] = [];
  const crew = crewOn(
    sourceOf([statement('kept')], () => broken),
    (line) => log.push(line),
  );
  await crew.start();
  const [station] = crew.stations;
  broken = true;
  crew.replace(station!, 'for the test');
  await vi.waitFor(() => expect(log.join()).toContain('The disk is gone'), 5000);
  expect(crew.serves('light')).toBe(false);
  expect(crew.serves('heavy')).toBe(true);
  broken = false;
  await vi.waitFor(() => expect(crew.serves('light')).toBe(true), 10_000);
  expect((await station?.replica.ask(COUNT))?.body).toBe('n\r\n1\r\n');
});

test('a start that fails says why', async () => {
  await expect(crewOn(sourceOf([], () => true)).start()).rejects.toThrow('The disk is gone');
});
