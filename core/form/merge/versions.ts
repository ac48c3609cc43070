import type { GraphName, Quad } from '../../rdf/terms.ts';
import { DEFAULT_GRAPH } from '../../rdf/terms.ts';
import { completeForm } from '../complete-form.ts';
import type { EditForm, OtherFact } from '../edit-form.ts';
import { GROUP_FORM, STEP_FORM, type FieldModel, type FormModel, type NodeForm } from '../model.ts';
import { isBlankFact, statementOf } from '../other-facts.ts';
import { readPage, type PageReading } from '../read-page.ts';
import { quadsFromForm } from '../write-page.ts';
import { separateNames } from './separate-names.ts';

/** The statements of the revision the form was opened from, and of the newest one. */
export interface PageVersions {
  readonly base: readonly Quad[];
  readonly theirs: readonly Quad[];
  /** Number of the newest revision. */
  readonly theirsRevision: number;
  /** The thing the page is about. */
  readonly iri: string;
}

/** A version of a page: what it states, read as a form. */
export interface Version {
  readonly quads: readonly Quad[];
  readonly reading: PageReading;
  readonly form: EditForm;
}

/** The three versions a conflict is about. */
export interface Versions {
  readonly base: Version;
  readonly mine: Version;
  readonly theirs: Version;
  readonly iri: string;
  readonly graph: GraphName;
  /** Shows the same fields of a step whether it is a group or not, so that nothing changes its place with that. */
  readonly model: FormModel;
}

/**
 * The three versions as pages read through the same form: mine is what would have been saved had
 * nobody else done so. Rows of other facts that cannot be written yet are left out.
 */
export function versionsOf(mine: EditForm, pages: PageVersions, model: FormModel): Versions {
  const { iri } = pages;
  const graph = pages.theirs[0]?.graph ?? pages.base[0]?.graph ?? DEFAULT_GRAPH;
  const whole = withStepFields(model);
  const base = versionOf(pages.base, iri, whole, mine.base);
  const theirs = versionOf(pages.theirs, iri, whole, pages.theirsRevision);
  const asked = { ...mine, next: Math.max(mine.next, theirs.form.next) };
  const opened = readPage(pages.base, iri, model, { base: mine.base });
  const own = separateNames(completeForm(asked, opened), base, theirs, iri);
  const writable = { ...own, others: own.others.filter((fact) => isWritable(fact, iri, graph)) };
  const quads = quadsFromForm(writable, pages.base, iri, model, graph);
  const version = versionOf(quads, iri, whole, mine.base);
  return { base, mine: version, theirs, iri, graph, model: whole };
}

/** Reads the statements of one revision as a form of the page. */
export function versionOf(
  quads: readonly Quad[],
  iri: string,
  model: FormModel,
  revision: number,
): Version {
  const reading = readPage(quads, iri, model, { base: revision });
  return { quads, reading, form: reading.form };
}

function isWritable(fact: OtherFact, iri: string, graph: GraphName): boolean {
  if (isBlankFact(fact)) return true;
  try {
    statementOf(fact, iri, graph);
    return true;
  } catch {
    return false;
  }
}

function withStepFields(model: FormModel): FormModel {
  const step = model.nodes[STEP_FORM];
  const group = model.nodes[GROUP_FORM];
  if (!step || !group) return model;
  const nodes: Record<string, NodeForm> = {
    ...model.nodes,
    [STEP_FORM]: { ...step, fields: union(step.fields, group.fields) },
    [GROUP_FORM]: { ...group, fields: union(group.fields, step.fields) },
  };
  return { ...model, nodes };
}

function union(own: readonly FieldModel[], others: readonly FieldModel[]): FieldModel[] {
  const known = new Set(own.map(({ key }) => key));
  return [...own, ...others.filter(({ key }) => !known.has(key))];
}
