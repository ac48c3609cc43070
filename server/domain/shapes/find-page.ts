import type { Iris } from '../../../core/iris.ts';
import type { Asker } from '../../store/quad-index.ts';
import { fetchPages } from './fetch-pages.ts';
import { sortFindings, type Finding } from './finding.ts';
import { amongThings, askRule } from './rules.ts';
import type { ShapeSet } from './shape-set.ts';

/** Everything the shapes have to say about one page as the index holds it, gravest first. */
export async function findPage(
  shapes: ShapeSet,
  asker: Asker,
  iris: Iris,
  slug: string,
): Promise<Finding[]> {
  const { pages, classes } = await fetchPages(asker, iris, [slug]);
  const page = pages.get(slug) ?? [];
  const core = await shapes.findings(page, classes);
  const broken = await Promise.all(
    shapes.rules.map(async (rule) => {
      const things = shapes.instances(page, rule.targetClass);
      return things.length === 0 ? [] : askRule(rule, amongThings(things), asker);
    }),
  );
  return sortFindings([...core, ...broken.flat()]);
}
