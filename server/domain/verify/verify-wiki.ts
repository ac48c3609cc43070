import { WikiError } from '../../../core/errors.ts';
import type { Watched } from '../../../core/progress.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import type { AuditedIndex } from '../../store/quad-index.ts';
import type { Services } from '../services.ts';
import { compareTextIndex } from './compare-text-index.ts';

export interface WikiReport {
  /** The last commit when the check began. */
  readonly seq: number;
  /** What is wrong, in English, one line each. */
  readonly problems: readonly string[];
  /** What was compared; absent when the journal itself is damaged. */
  readonly compared?: {
    readonly graphs: number;
    readonly statements: number;
    readonly pages: number;
    /** Triples in more than one graph: a query over all graphs meets them more than once. */
    readonly repeated: number;
    /** The hash of the whole dataset, see `IndexAudit`. */
    readonly hash: string;
  };
}

type Verified = Pick<Services, 'journal' | 'textIndex' | 'iris'> & {
  readonly quadIndex: Pick<AuditedIndex, 'audit'>;
  /** See server/sparql/syntax/canonical.ts. */
  canonicalHash(quads: readonly Quad[]): Promise<string>;
};

/**
 * Checks the journal; if it is sound, makes a quad index anew from it and compares every replica,
 * and compares the text index page by page. Works a graph at a time, while the wiki is used.
 */
export async function verifyWiki(services: Verified, watched: Watched): Promise<WikiReport> {
  const { journal, quadIndex } = services;
  const seq = await journal.head();
  const damage = await journal.verify(watched);
  if (damage.length > 0) return { seq, problems: damage };
  const { repeated } = await journal.census(watched);
  const audit = await quadIndex.audit({
    ...watched,
    canonicalHash: (quads) => canonicalHash(services, quads),
  });
  const texts = await compareTextIndex(services, watched);
  const { graphs, statements, hash } = audit;
  return {
    seq,
    problems: [...audit.problems, ...texts.problems],
    compared: { graphs, statements, pages: texts.pages, repeated, hash },
  };
}

/** Some graphs are made to have no canonical form that could be computed: their labels stand in. */
async function canonicalHash(
  services: Pick<Verified, 'canonicalHash'>,
  quads: readonly Quad[],
): Promise<string | undefined> {
  try {
    return await services.canonicalHash(quads);
  } catch (error) {
    if (error instanceof WikiError) return undefined;
    throw error;
  }
}
