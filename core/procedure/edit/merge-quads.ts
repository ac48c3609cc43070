import { namedNode, quad, type GraphName, type Quad } from '../../rdf/terms.ts';
import { GraphView } from '../../rdf/graph-view.ts';
import { im } from '../../vocabulary.ts';
import { stepNodes } from '../procedure.ts';
import { readProcedure } from '../read-procedure.ts';
import type { EditForm } from './edit-form.ts';
import { formFromQuads } from './form-from-quads.ts';
import { completeForm } from './complete-form.ts';
import type { Side, Versions } from './merge-fields.ts';
import { mergeForms, separateNames } from './merge-forms.ts';
import { quadsFromForm } from './quads-from-form.ts';
import { removedStatements } from './removed-statements.ts';
import { members } from './step-tree.ts';

/** The statements of the revision the form was opened from, and of the newest one. */
export interface PageVersions {
  readonly base: readonly Quad[];
  readonly theirs: readonly Quad[];
  /** Number of the newest revision. */
  readonly theirsRevision: number;
  readonly iri: string;
}

/** The three versions of a page as forms that can be compared and merged. */
export function versionsOf(mine: EditForm, pages: PageVersions): Versions {
  const base = formFromQuads(pages.base, pages.iri, { base: mine.base });
  const theirs = formFromQuads(pages.theirs, pages.iri, { base: pages.theirsRevision });
  return separateNames({ base, mine: completeForm(mine, base), theirs });
}

/**
 * The statements of the page after a conflict was settled. A step they removed and I keep comes
 * back with everything the base revision said of it, not only with the texts of the form.
 */
export function mergeQuads(
  mine: EditForm,
  pages: PageVersions,
  choices: ReadonlyMap<string, Side>,
  graph?: GraphName,
): Quad[] {
  const versions = versionsOf(mine, pages);
  const merged = mergeForms(versions, choices);
  const previous = [...pages.theirs, ...revived(versions, merged, pages)];
  return quadsFromForm(merged, previous, pages.iri, ...(graph ? [graph] : []));
}

/** What the base revision said of the steps that come back, in the groups they now stand in. */
function revived(versions: Versions, merged: EditForm, pages: PageVersions): Quad[] {
  const known = new Set(versions.theirs.steps.map((step) => step.name));
  const inBase = new Set(versions.base.steps.map((step) => step.name));
  const back = merged.steps.filter((step) => inBase.has(step.name) && !known.has(step.name));
  const iriOf = stepIris(pages);
  const steps = new Set(back.map((step) => iriOf(step.name)));
  const kept = versions.base.steps.map((step) => iriOf(step.name)).filter((iri) => !steps.has(iri));
  const present = new Set(pages.theirs.map((statement) => statement.subject.value));
  const said = removedStatements(pages.base, steps, new Set(kept), pages.iri).filter(
    ({ subject, predicate, object }) => {
      const refers = steps.has(object.value) && !steps.has(subject.value);
      if (refers) return predicate.value !== im('hasMember') && present.has(subject.value);
      return !present.has(subject.value) && predicate.value !== im('hasMember');
    },
  );
  return [...said, ...memberships(merged, steps, iriOf, pages)];
}

function memberships(
  merged: EditForm,
  steps: ReadonlySet<string>,
  iriOf: (name: string) => string,
  pages: PageVersions,
): Quad[] {
  const graph = pages.theirs[0]?.graph ?? pages.base[0]?.graph;
  return [...members(merged.steps)].flatMap(([parent, names]) =>
    names
      .filter((name) => steps.has(iriOf(name)))
      .map((name) =>
        quad(
          namedNode(iriOf(parent)),
          namedNode(im('hasMember')),
          namedNode(iriOf(name)),
          ...(graph ? [graph] : []),
        ),
      ),
  );
}

/** The IRI of a step by its name in the form; the empty name is the procedure itself. */
function stepIris(pages: PageVersions): (name: string) => string {
  const known = new Map([['', pages.iri]]);
  for (const quads of [pages.theirs, pages.base]) {
    for (const node of stepNodes(readProcedure(new GraphView(quads), pages.iri).steps)) {
      known.set(node.name, node.iri);
    }
  }
  return (name) => known.get(name) ?? `${pages.iri}#${name}`;
}
