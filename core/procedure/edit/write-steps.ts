import { namedNode, quad, typedLiteral, type Quad, type Subject } from '../../rdf/terms.ts';
import { im, rdf } from '../../vocabulary.ts';
import type { EditStep, RemovedBranch } from './edit-form.ts';
import type { PageUnderEdit } from './quads-from-form.ts';
import { removedStatements } from './removed-statements.ts';
import { siblingOrder } from './sibling-order.ts';
import { members } from './step-tree.ts';

/** Writes which steps there are, in which group, and in which order. Texts are written elsewhere. */
export function writeSteps(
  page: PageUnderEdit,
  steps: readonly EditStep[],
  removed: readonly RemovedBranch[],
): void {
  removeSteps(page, steps, removed);
  for (const step of steps) if (isNew(page, step.name)) declare(page, step.name);
  const before = members(page.opened.steps);
  const after = members(steps);
  moveMembers(page, before, after);
  for (const [parent, siblings] of after) {
    if (!isSubsequence(siblings, before.get(parent) ?? [])) renumber(page, siblings);
  }
}

function isNew(page: PageUnderEdit, name: string): boolean {
  return !page.opened.steps.some((step) => step.name === name);
}

function removeSteps(
  page: PageUnderEdit,
  steps: readonly EditStep[],
  removed: readonly RemovedBranch[],
): void {
  const subjects = (list: readonly EditStep[]): Set<string> =>
    new Set(list.filter((s) => !isNew(page, s.name)).map((s) => page.subjectOf(s.name).value));
  const gone = subjects(removed.flatMap((branch) => branch.steps));
  if (gone.size === 0) return;
  for (const statement of removedStatements(page.view.quads, gone, subjects(steps), page.iri)) {
    page.edits.remove(statement);
  }
}

function declare(page: PageUnderEdit, name: string): void {
  page.edits.add(
    quad(page.subjectOf(name), namedNode(rdf('type')), namedNode(im('Step')), page.graph),
  );
}

function moveMembers(
  page: PageUnderEdit,
  before: ReadonlyMap<string, readonly string[]>,
  after: ReadonlyMap<string, readonly string[]>,
): void {
  const parentsBefore = parents(before);
  for (const [name, parent] of parents(after)) {
    const old = parentsBefore.get(name);
    if (old === parent) continue;
    if (old !== undefined) page.edits.remove(membership(page, old, name));
    page.edits.add(membership(page, parent, name));
  }
}

function parents(groups: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  return new Map([...groups].flatMap(([parent, list]) => list.map((name) => [name, parent])));
}

function membership(page: PageUnderEdit, parent: string, name: string): Quad {
  const owner: Subject = parent === '' ? namedNode(page.iri) : page.subjectOf(parent);
  const subject = page.subjectOf(name);
  const found = page.view
    .about(owner.value)
    .find((s) => s.predicate.value === im('hasMember') && s.object.value === subject.value);
  return found ?? quad(owner, namedNode(im('hasMember')), subject, page.graph);
}

/** Whether the siblings are the old ones in the old order, perhaps with some gone. */
function isSubsequence(siblings: readonly string[], old: readonly string[]): boolean {
  let from = 0;
  return siblings.every((name) => {
    const at = old.indexOf(name, from);
    from = at + 1;
    return at >= 0;
  });
}

function renumber(page: PageUnderEdit, siblings: readonly string[]): void {
  const subjects = siblings.map((name) => page.subjectOf(name));
  const current = subjects.map((subject) => page.view.number(subject.value, im('order')));
  siblingOrder(current).forEach((order, index) => {
    const subject = subjects[index];
    if (!subject || order === current[index]) return;
    for (const statement of page.view.about(subject.value)) {
      if (statement.predicate.value === im('order')) page.edits.remove(statement);
    }
    const rank = typedLiteral(String(order), 'integer');
    page.edits.add(quad(subject, namedNode(im('order')), rank, page.graph));
  });
}
