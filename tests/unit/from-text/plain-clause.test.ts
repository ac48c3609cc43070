import { expect, test } from 'vitest';
import { plainClause } from '../../../core/from-text/plain-clause.ts';

test.each([
  ['le tas refroidisse', 'le tas refroidit'],
  ['le tas soit froid', 'le tas est froid'],
  ['ce soit froid', 'c’est froid'],
  ['il soit froid et que l’odeur ait disparu', 'il est froid et l’odeur a disparu'],
  ['la saucisse soit cuite', 'la saucisse est cuite'],
  ['la caisse épaississe', 'la caisse épaissit'],
  ['les vers reviennent', 'les vers reviennent'],
  ['l’eau s’évapore', 'l’eau s’évapore'],
])('“jusqu’à ce que %s” stands alone as “%s”', (said, plain) => {
  expect(plainClause(said)).toBe(plain);
});
