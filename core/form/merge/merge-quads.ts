import { namedNode, quad, quadToNQuads, type Quad, type Subject } from '../../rdf/terms.ts';
import { im, rdf, rdfs } from '../../vocabulary.ts';
import type { EditForm, EditStep } from '../edit-form.ts';
import type { FormModel } from '../model.ts';
import { readPage } from '../read-page.ts';
import { removedStatements } from '../removed-statements.ts';
import { StatementEdits } from '../statement-edits.ts';
import { members } from '../step-tree.ts';
import { quadsFromForm } from '../write-page.ts';
import { arrangeSteps } from './arrange-steps.ts';
import { resolvedSide, type MergeField, type Side } from './merge-field.ts';
import { mergeFields } from './merge-fields.ts';
import { stepNames } from './step-differences.ts';
import { versionsOf, type PageVersions, type Version, type Versions } from './versions.ts';
import { subjectIn, wholeThing } from './whole-thing.ts';

const KINDS: ReadonlySet<string> = new Set([im('Step'), im('StepGroup')]);

/**
 * The statements of the page after a conflict was settled: the newest ones, and in place of what
 * was decided otherwise, those of the side that was chosen. A step or part they removed and I keep
 * comes back with everything that was said of it, not only with what the form shows.
 */
export function mergeQuads(
  mine: EditForm,
  pages: PageVersions,
  choices: ReadonlyMap<string, Side>,
  model: FormModel,
): Quad[] {
  return mergeVersions(versionsOf(mine, pages, model), choices);
}

/** The same for versions that have been read already. */
export function mergeVersions(versions: Versions, choices: ReadonlyMap<string, Side>): Quad[] {
  const fields = mergeFields(versions);
  const sides = new Map(fields.map((field) => [field.key, resolvedSide(field, choices)]));
  const { come, go } = whoComesAndGoes(fields, sides);
  const steps = mergedSteps(versions, sides);
  const edits = new StatementEdits(versions.theirs.quads);
  const changes = fields.filter(({ key }) => sides.get(key) !== 'theirs');
  for (const { effect } of changes) for (const statement of effect.theirs) edits.remove(statement);
  for (const { key, effect } of changes) {
    for (const statement of effect[sides.get(key) ?? 'theirs'] ?? []) edits.add(statement);
  }
  bringWhole(versions, edits, come);
  takeWhole(versions, edits, go, steps);
  keepTitle(versions, edits);
  arrangeMembers(versions, edits, steps);
  writeKinds(versions, edits, steps);
  return arranged(versions, edits.result(), steps);
}

interface ComingAndGoing {
  /** Names of the steps and parts that only mine has and that stay. */
  readonly come: string[];
  /** Names of those that one side has and that do not stay. */
  readonly go: string[];
}

function whoComesAndGoes(
  fields: readonly MergeField[],
  sides: ReadonlyMap<string, Side>,
): ComingAndGoing {
  const come = new Set<string>();
  const go = new Set<string>();
  const stay = new Set<string>();
  for (const { key, effect } of fields) {
    const isMine = sides.get(key) === 'mine';
    for (const name of effect.onlyMine ?? []) (isMine ? come : go).add(name);
    for (const name of effect.onlyTheirs ?? []) (isMine ? go : stay).add(name);
  }
  return { come: [...come], go: [...go].filter((name) => !come.has(name) && !stay.has(name)) };
}

/** The steps of the merged page; the fields they carry do not count. */
function mergedSteps(versions: Versions, sides: ReadonlyMap<string, Side>): EditStep[] {
  const { mine, theirs } = versions;
  const [inMine, inTheirs] = [stepNames(mine), stepNames(theirs)];
  const isMine = sides.get('order') === 'mine';
  const flows = new Map(
    (isMine ? theirs : mine).form.steps.map(({ name, flow }) => [name, flow] as const),
  );
  return arrangeSteps({
    first: (isMine ? mine : theirs).form.steps,
    second: (isMine ? theirs : mine).form.steps,
    stays: (name) => {
      const side = sides.get(`step/${name}`);
      if (side === undefined) return inMine.has(name) && inTheirs.has(name);
      return (side === 'mine' ? inMine : inTheirs).has(name);
    },
    flow: ({ name, flow }) => {
      const side = sides.get(`flow/${name}`);
      if (flow === '' || side === undefined) return flow;
      // The flow of the version the order is not taken from counts only where that is a group, too.
      const other = flows.get(name) ?? '';
      return (side === 'mine') === isMine || other === '' ? flow : other;
    },
  });
}

function bringWhole(versions: Versions, edits: StatementEdits, come: readonly string[]): void {
  const { mine, iri } = versions;
  const { nodes, statements } = wholeThing(mine, come, iri);
  const present = new Set(edits.result().map(({ subject }) => subject.value));
  for (const statement of statements) {
    const { subject } = statement;
    if (nodes.has(subject.value) || present.has(subject.value)) edits.add(statement);
  }
}

/** What goes takes along what is said of it and what leads to it, except what the side without it says all the same. */
function takeWhole(
  versions: Versions,
  edits: StatementEdits,
  go: readonly string[],
  steps: readonly EditStep[],
): void {
  const { mine, theirs, iri } = versions;
  const kept = new Set(steps.map(({ name }) => subjectOf(versions, name).value)).add(iri);
  for (const [holder, other] of [
    [mine, theirs],
    [theirs, mine],
  ] as const) {
    const leaving = new Set(go.flatMap((name) => holder.reading.subjects.get(name)?.value ?? []));
    if (leaving.size === 0) continue;
    const said = new Set(other.quads.map(quadToNQuads));
    for (const statement of removedStatements(edits.result(), leaving, kept, iri)) {
      if (!said.has(quadToNQuads(statement))) edits.remove(statement);
    }
  }
}

/** A page needs a name: where one side emptied it in one language and one in the other, theirs stays. */
function keepTitle({ theirs, iri }: Versions, edits: StatementEdits): void {
  const isTitle = ({ subject, predicate }: Quad): boolean =>
    subject.value === iri && predicate.value === rdfs('label');
  if (edits.result().some(isTitle)) return;
  for (const statement of theirs.quads.filter(isTitle)) edits.add(statement);
}

/** Puts every step under its group and gives it the number it has where its siblings are the same. */
function arrangeMembers(
  versions: Versions,
  edits: StatementEdits,
  steps: readonly EditStep[],
): void {
  const { mine, theirs, graph, iri } = versions;
  const groups = members(steps);
  const [own, others] = [members(mine.form.steps), members(theirs.form.steps)];
  const isMember = (owner: string, member: string) => (statement: Quad) =>
    statement.predicate.value === im('hasMember') &&
    statement.subject.value === owner &&
    statement.object.value === member;
  const parents = new Map([...groups].flatMap(([parent, list]) => list.map((n) => [n, parent])));
  for (const [parent, list] of others) {
    for (const name of list) {
      if (parents.get(name) === parent) continue;
      const [owner, member] = [subjectIn(theirs, parent, iri), subjectIn(theirs, name, iri)];
      theirs.quads.filter(isMember(owner.value, member.value)).forEach((s) => edits.remove(s));
    }
  }
  for (const [parent, list] of groups) {
    const owner = subjectOf(versions, parent);
    const sameAs = (known: readonly string[] | undefined): boolean =>
      known !== undefined && list.join(' ') === known.join(' ');
    const likeMine = !sameAs(others.get(parent)) && sameAs(own.get(parent));
    for (const name of list) {
      const member = subjectOf(versions, name);
      const known = theirs.quads.find(isMember(owner.value, member.value));
      edits.add(known ?? quad(owner, namedNode(im('hasMember')), member, graph));
      const isNew = !theirs.reading.subjects.has(name);
      if (likeMine || isNew) takeOrder(edits, mine, theirs, name);
    }
  }
}

function takeOrder(edits: StatementEdits, mine: Version, theirs: Version, name: string): void {
  const orderIn = ({ reading }: Version): Quad | undefined =>
    reading.view
      .about(reading.subjects.get(name)?.value ?? '')
      .find(({ predicate }) => predicate.value === im('order'));
  const [own, other] = [orderIn(mine), orderIn(theirs)];
  if (other) edits.remove(other);
  if (own) edits.add(own);
}

/** Says of each step whether it is a group, and of which flow, where their version says otherwise. */
function writeKinds(versions: Versions, edits: StatementEdits, steps: readonly EditStep[]): void {
  const { theirs, iri, graph } = versions;
  const flows = new Map(theirs.form.steps.map(({ name, flow }) => [name, flow]));
  for (const { name, flow } of steps) {
    const was = flows.get(name);
    if (was === undefined || was === flow) continue;
    const subject = subjectIn(theirs, name, iri);
    for (const statement of theirs.reading.view.about(subject.value)) {
      const { predicate, object } = statement;
      const isKind = predicate.value === rdf('type') && KINDS.has(object.value);
      if (isKind || (predicate.value === im('flow') && object.value === im(was))) {
        edits.remove(statement);
      }
    }
    const state = (predicate: string, local: string): void =>
      edits.add(quad(subject, namedNode(predicate), namedNode(im(local)), graph));
    state(rdf('type'), flow === '' ? 'Step' : 'StepGroup');
    if (flow !== '') state(im('flow'), flow);
  }
}

/** Writes the numbers that the order of the steps still asks for. */
function arranged(versions: Versions, quads: Quad[], steps: readonly EditStep[]): Quad[] {
  const { iri, model, graph } = versions;
  const { form } = readPage(quads, iri, model);
  const fields = new Map(form.steps.map((step) => [step.name, step.fields]));
  const asked = steps.map((step) => ({ ...step, fields: fields.get(step.name) ?? {} }));
  return quadsFromForm({ ...form, steps: asked }, quads, iri, model, graph);
}

function subjectOf({ mine, theirs, iri }: Versions, name: string): Subject {
  return subjectIn(theirs.reading.subjects.has(name) ? theirs : mine, name, iri);
}
