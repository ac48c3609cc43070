import { expect, test } from 'vitest';
import { namedNode, quad, typedLiteral, type Quad } from '../../../core/rdf/terms.ts';
import type { WikiError } from '../../../core/errors.ts';
import { demandGraph } from '../../../server/domain/update/demand-graph.ts';
import { GraphDraft } from '../../../server/domain/update/graph-draft.ts';
import type { Member } from '../../../server/domain/permissions/index.ts';
import type { TokenScope } from '../../../server/store/journal.ts';

const GRAPH = 'http://example.org/g';
const target = { kind: 'reference', iri: GRAPH } as const;

/** A statement with this whole number, in this spelling. */
function one(lexical: string): Quad {
  const [s, p] = [namedNode('http://example.org/s'), namedNode('http://example.org/p')];
  return quad(s, p, typedLiteral(lexical, 'integer'), namedNode(GRAPH));
}

test('only what changes something is kept, by value', () => {
  const draft = new GraphDraft({ target, seq: 3, size: 2, quads: [one('1'), one('2')] });
  expect(draft.add(one('01'))).toBe(false);
  expect(draft.remove(one('3'))).toBe(false);
  expect(draft.remove(one('002'))).toBe(true);
  expect(draft.remove(one('2'))).toBe(false);
  expect(draft.add(one('4'))).toBe(true);
  expect([draft.size, draft.changes]).toEqual([2, 2]);
  expect(draft.add(one('2'))).toBe(true);
  expect(draft.remove(one('4'))).toBe(true);
  expect(draft.delta).toEqual({ added: [], removed: [] });
  expect(draft.content()).toEqual([one('1'), one('2')]);
});

test('of a graph that was not read, what is in it has to be learned', () => {
  const draft = new GraphDraft({ target, seq: 3, size: 50_000 });
  const asked = [one('1'), one('2')];
  expect(draft.unknown(asked)).toEqual(asked);
  draft.learn(asked, [true, false]);
  expect(draft.unknown([one('01'), one('3')])).toEqual([one('3')]);
  expect([draft.add(one('1')), draft.remove(one('2'))]).toEqual([false, false]);
  expect([draft.remove(one('1')), draft.add(one('2'))]).toEqual([true, true]);
  expect([draft.size, draft.changes]).toEqual([50_000, 2]);
});

test('a graph that was cleared holds nothing that was not put in since', () => {
  const draft = new GraphDraft({ target, seq: 3, size: 50_000 });
  draft.learn([one('1')], [true]);
  draft.remove(one('1'));
  draft.clear();
  expect([draft.size, draft.changes]).toEqual([0, 50_000]);
  expect(draft.unknown([one('1')])).toEqual([]);
  expect([draft.remove(one('1')), draft.add(one('1'))]).toEqual([false, true]);
  draft.pour(['text'], 7);
  expect([draft.size, draft.changes]).toEqual([7, 50_007]);
  expect(draft.unknown([one('1')])).toEqual([one('1')]);
});

const STEWARD: Member = { kind: 'account', name: 'sam', role: 'steward', via: 'token' };

function refusal(kind: 'page' | 'reference' | 'unnamed' | 'read-only', scope: TokenScope): unknown {
  const graph = { kind, iri: GRAPH, slug: 'g' } as Parameters<typeof demandGraph>[1];
  try {
    demandGraph({ ...STEWARD, scope }, graph);
    return undefined;
  } catch (error) {
    return (error as WikiError).id;
  }
}

test('pages take the scope write, other graphs update, those of the wiki itself none', () => {
  const scopes = ['write', 'update'] as const;
  const kinds = ['page', 'reference', 'unnamed', 'read-only'] as const;
  expect(kinds.map((kind) => scopes.map((scope) => refusal(kind, scope)))).toEqual([
    [undefined, undefined],
    ['token-too-narrow', undefined],
    ['token-too-narrow', undefined],
    ['graph-read-only', 'graph-read-only'],
  ]);
});
