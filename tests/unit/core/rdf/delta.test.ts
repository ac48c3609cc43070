import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quadKey } from '../../../../core/rdf/canonical-literal.ts';
import { applyDelta, diffQuads } from '../../../../core/rdf/delta.ts';
import { namedNode, quad, typedLiteral, type Quad } from '../../../../core/rdf/terms.ts';

function age(text: string): Quad {
  return quad(
    namedNode('http://e.org/s'),
    namedNode('http://e.org/age'),
    typedLiteral(text, 'integer'),
  );
}

function keys(quads: Quad[]): string[] {
  return [...new Set(quads.map(quadKey))].sort();
}

describe('diffQuads', () => {
  it('finds what came and what went', () => {
    expect(diffQuads([age('1'), age('2')], [age('2'), age('3')])).toEqual({
      added: [age('3')],
      removed: [age('1')],
    });
  });

  it('sees no difference in another spelling of the same value', () => {
    expect(diffQuads([age('7')], [age('007')])).toEqual({ added: [], removed: [] });
  });

  it('counts a statement given twice once', () => {
    expect(diffQuads([], [age('7'), age('07')]).added).toEqual([age('07')]);
  });
});

describe('applyDelta', () => {
  it('removes by value and keeps the spelling last written', () => {
    const state = applyDelta([age('007'), age('8')], { added: [age('+8')], removed: [age('7')] });
    expect(state).toEqual([age('+8')]);
  });

  it('turns any state into any other along their difference', () => {
    const states = fc.array(fc.constantFrom('1', '01', '2', '3', '+3', '4', 'x').map(age));
    fc.assert(
      fc.property(states, states, (before, after) => {
        expect(keys(applyDelta(before, diffQuads(before, after)))).toEqual(keys(after));
      }),
    );
  });
});
