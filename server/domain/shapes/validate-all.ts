import { setImmediate as breathe } from 'node:timers/promises';
import type { Iris } from '../../../core/iris.ts';
import type { InterfaceLanguage } from '../../../core/languages.ts';
import type { Asker } from '../../store/quad-index.ts';
import { fetchPages, PATIENT } from './fetch-pages.ts';
import { sortFindings, type Finding, type PageFindings, type Severity } from './finding.ts';
import { readShapeSet } from './read-shape-set.ts';
import { askRule, instancesOf } from './rules.ts';
import type { ShapeSet } from './shape-set.ts';

/** Pages fetched in one query: few enough to keep memory low, enough to spare round trips. */
const BATCH = 50;

/** A finding in the reader's language, for a list. */
export interface LocalFinding {
  readonly severity: Severity;
  readonly message: string;
  /** Given when it is a part of the page's thing, or another thing. */
  readonly focus?: string;
}

/** Checks the whole dataset: every page that has findings, in the order of slugs. */
export async function validateAll(
  services: { readonly quadIndex: Asker; readonly iris: Iris },
  lang: InterfaceLanguage,
): Promise<{ slug: string; findings: LocalFinding[] }[]> {
  const { quadIndex, iris } = services;
  const pages: { slug: string; findings: LocalFinding[] }[] = [];
  for await (const { slug, findings } of findAll(quadIndex, iris)) {
    const own = iris.thing(slug);
    pages.push({
      slug,
      findings: findings.map(({ severity, message, focus }) => ({
        severity,
        message: message[lang],
        ...(focus === own ? {} : { focus: focus.slice(iris.base.length + 'id/'.length) }),
      })),
    });
  }
  return pages;
}

/**
 * The findings of every page that has any: core constraints page by page, rules by query. Lets
 * other work in between two pages, so that it can run beside readers.
 */
export async function* findAll(
  asker: Asker,
  iris: Iris,
  shapes?: ShapeSet,
): AsyncGenerator<PageFindings> {
  const set = shapes ?? (await readShapeSet(asker));
  const broken = await findByRules(set, asker, iris);
  const slugs = await pagesOf(asker, iris);
  for (let start = 0; start < slugs.length; start += BATCH) {
    const batch = slugs.slice(start, start + BATCH);
    const { pages, classes } = await fetchPages(asker, iris, batch);
    for (const slug of batch) {
      const core = await set.findings(pages.get(slug) ?? [], classes);
      const findings = sortFindings([...core, ...(broken.get(slug) ?? [])]);
      if (findings.length > 0) yield { slug, findings };
      await breathe();
    }
  }
}

async function findByRules(
  shapes: ShapeSet,
  asker: Asker,
  iris: Iris,
): Promise<Map<string, Finding[]>> {
  const bySlug = new Map<string, Finding[]>();
  for (const rule of shapes.rules) {
    for (const finding of await askRule(
      rule,
      instancesOf(shapes.classesBelow(rule.targetClass)),
      asker,
    )) {
      const slug = iris.slugOfThing(finding.focus);
      if (slug !== undefined) bySlug.set(slug, [...(bySlug.get(slug) ?? []), finding]);
    }
  }
  return bySlug;
}

async function pagesOf(asker: Asker, iris: Iris): Promise<string[]> {
  const rows = await asker.select(
    'SELECT DISTINCT ?page WHERE { GRAPH ?page { ?thing a ?class } }',
    PATIENT,
  );
  return rows.flatMap((row) => iris.slugOfPage(row['page']?.value ?? '') ?? []).sort();
}
