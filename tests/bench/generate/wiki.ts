import { conceptPage, resourcePage, rolePage, runPage } from './other-pages.ts';
import type { GeneratedPage } from './page.ts';
import { procedurePage } from './procedure-page.ts';
import { Random } from './random.ts';

export interface WikiShape {
  /** Statements in all; the last page is written to its end, so there may be a page more. */
  readonly triples: number;
  /** Base IRI of the wiki the pages are for, with its slash. */
  readonly base: string;
  /** The same seed gives the same pages, byte for byte; default 1. */
  readonly seed?: number;
}

/** What one round of pages is made of; about 80 statements a page on average. */
const ROUND = [
  'concept',
  'role',
  'resource',
  'procedure',
  'run',
  'procedure',
  'procedure',
] as const;

/**
 * Pages such as people write: procedures with ordered steps, groups, roles, resources and quantities,
 * trees of concepts, dated runs; in French and English, a third also in Spanish. Made one after the
 * other, so that any number of them takes no memory.
 */
export function* wikiPages({ triples, base, seed = 1 }: WikiShape): Generator<GeneratedPage> {
  const random = new Random(seed);
  const made = { concept: 0, role: 0, resource: 0, procedure: 0, run: 0 };
  let count = 0;
  for (let at = 0; count < triples; at = (at + 1) % ROUND.length) {
    const kind = ROUND[at]!;
    const page = pageOf(kind, random, base, made);
    made[kind] += 1;
    count += page.statements.length;
    yield page;
  }
}

type Kind = (typeof ROUND)[number];

function pageOf(
  kind: Kind,
  random: Random,
  base: string,
  made: Readonly<Record<Kind, number>>,
): GeneratedPage {
  switch (kind) {
    case 'concept':
      return conceptPage(random, base, made.concept);
    case 'role':
      return rolePage(random, base, made.role);
    case 'resource':
      return resourcePage(random, base, made.resource);
    case 'run':
      return runPage(random, base, made.run, made.procedure);
    case 'procedure':
      return procedurePage(random, base, made.procedure, {
        roles: made.role,
        resources: made.resource,
        concepts: made.concept,
      });
  }
}
