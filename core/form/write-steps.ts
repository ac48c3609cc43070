import { namedNode, quad, typedLiteral, type Quad, type Subject } from '../rdf/terms.ts';
import { im, rdf } from '../vocabulary.ts';
import type { EditStep } from './edit-form.ts';
import type { PageUnderEdit } from './write-page.ts';
import { siblingOrder } from './sibling-order.ts';
import { members } from './step-tree.ts';

/** Writes which steps there are, of which kind, in which group, and in which order. */
export function writeSteps(page: PageUnderEdit, steps: readonly EditStep[]): void {
  const opened = page.reading.form.steps;
  const known = new Map(opened.map((step) => [step.name, step]));
  const names = new Set(steps.map((step) => step.name));
  for (const step of opened) {
    if (!names.has(step.name)) page.gone.add(page.subjectOf(step.name).value);
  }
  for (const step of steps) writeKind(page, step, known.get(step.name));
  const before = members(opened);
  const after = members(steps);
  moveMembers(page, before, after);
  for (const [parent, siblings] of after) {
    if (!isSubsequence(siblings, before.get(parent) ?? [])) renumber(page, siblings);
  }
}

/** The class of a step and the flow of a group, where they are new or have changed. */
function writeKind(page: PageUnderEdit, step: EditStep, was: EditStep | undefined): void {
  if (was?.flow === step.flow) return;
  const subject = page.subjectOf(step.name);
  const state = (predicate: string, local: string): Quad =>
    quad(subject, namedNode(predicate), namedNode(im(local)), page.graph);
  const isGroup = step.flow !== '';
  if (was) {
    for (const statement of page.reading.view.about(subject.value)) {
      const { predicate, object } = statement;
      const isKind = object.value === im('Step') || object.value === im('StepGroup');
      const isFlow = predicate.value === im('flow') && object.value === im(was.flow);
      if (isFlow || (predicate.value === rdf('type') && isKind)) page.edits.remove(statement);
    }
  }
  page.edits.add(state(rdf('type'), isGroup ? 'StepGroup' : 'Step'));
  if (isGroup) page.edits.add(state(im('flow'), step.flow));
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
  const found = page.reading.view
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
  const current = subjects.map((subject) => page.reading.view.number(subject.value, im('order')));
  siblingOrder(current).forEach((order, index) => {
    const subject = subjects[index];
    if (!subject || order === current[index]) return;
    for (const statement of page.reading.view.about(subject.value)) {
      if (statement.predicate.value === im('order')) page.edits.remove(statement);
    }
    const rank = typedLiteral(String(order), 'integer');
    page.edits.add(quad(subject, namedNode(im('order')), rank, page.graph));
  });
}
