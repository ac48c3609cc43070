import { readPage, type FormModel } from '../../../../core/form/index.ts';
import type { Iris } from '../../../../core/iris.ts';
import type { InterfaceLanguage } from '../../../../core/languages.ts';
import { GraphView } from '../../../../core/rdf/graph-view.ts';
import type { Quad } from '../../../../core/rdf/terms.ts';
import { rdf } from '../../../../core/vocabulary.ts';
import type { FormModels } from '../../forms/index.ts';
import { completeness, type Completeness, type PlacedFinding } from './completeness.ts';
import type { Severity } from '../finding.ts';
import { classesOfLinked, type Outside } from './outside-facts.ts';
import { pageRule } from './page-rules.ts';
import type { ApplicableRule } from '../shape-set.ts';
import type { ShapeThread } from './shape-thread.ts';

/** What checks are made with. */
export interface CheckServices {
  readonly quadIndex: Outside;
  readonly iris: Iris;
  readonly forms: FormModels;
  readonly shapes: ShapeThread;
}

/** A finding in the writer’s language, pointing to its field. */
export interface LocalFinding {
  readonly severity: Severity;
  readonly text: string;
  /** Name of the step or part; the empty string for the page’s own thing. */
  readonly node: string;
  /** Key of the field; the empty string when the whole thing is meant. */
  readonly key: string;
  /** For a circular call: IRIs of the procedures it leads through, the last of which calls the page. */
  readonly way?: readonly string[];
}

export interface PageCheck {
  readonly met: number;
  readonly total: number;
  readonly findings: readonly LocalFinding[];
}

/** {@link completenessOf} in one language, as the form shows it. */
export async function checkQuads(
  services: CheckServices,
  slug: string,
  quads: readonly Quad[],
  lang: InterfaceLanguage,
  known?: FormModel,
): Promise<PageCheck> {
  const { met, total, open } = await completenessOf(services, slug, quads, known);
  const findings = open.map(({ severity, message, place, way }) => ({
    severity,
    text: message[lang],
    ...place,
    ...(way && { way }),
  }));
  return { met, total, findings };
}

/**
 * What the shapes say of a page as it would be with these statements, saved or not. What stands on
 * other pages is asked of the index; the page itself is never read from there.
 * @param known the form of the page, when the caller has it
 * @throws the WikiErrors of {@link ShapeThread.check}, and those of the index
 */
export async function completenessOf(
  services: CheckServices,
  slug: string,
  quads: readonly Quad[],
  known?: FormModel,
): Promise<Completeness> {
  const iri = services.iris.thing(slug);
  const view = new GraphView(quads);
  const [model, context] = await Promise.all([
    known ?? services.forms.modelFor(view.links(iri, rdf('type'))),
    classesOfLinked(services.quadIndex, quads),
  ]);
  const core = await services.shapes.check(quads, context);
  const broken = await Promise.all(
    core.rules.map((applicable) => askPage(applicable, view, services.quadIndex)),
  );
  const findings = [...core.findings, ...broken.flat()];
  return completeness(core.expectations, findings, readPage(quads, iri, model), model);
}

async function askPage(
  { rule, things }: ApplicableRule,
  page: GraphView,
  outside: Outside,
): Promise<PlacedFinding[]> {
  const hits = (await pageRule(rule.shape)?.(page, things, outside)) ?? [];
  const { severity, message, shape } = rule;
  return hits.map(({ focus, at, way }) => ({
    severity,
    focus,
    path: '',
    message,
    shape,
    at,
    ...(way && { way }),
  }));
}
