import {
  blankNode,
  DEFAULT_GRAPH,
  namedNode,
  quad,
  type GraphName,
  type Quad,
  type Subject,
} from '../rdf/terms.ts';
import { rdf } from '../vocabulary.ts';
import { completeForm } from './complete-form.ts';
import {
  isBlank,
  type EditFields,
  type EditForm,
  type EditStep,
  type OtherFact,
} from './edit-form.ts';
import { GROUP_FORM, STEP_FORM, type FieldModel, type FormModel, type NodeForm } from './model.ts';
import { isBlankFact, statementOf } from './other-facts.ts';
import { readPage, type PageReading } from './read-page.ts';
import { removedStatements } from './removed-statements.ts';
import { StatementEdits } from './statement-edits.ts';
import { writeFields } from './write-fields.ts';
import { writeSteps } from './write-steps.ts';

/** A page being changed by a form. */
export interface PageUnderEdit {
  readonly reading: PageReading;
  readonly edits: StatementEdits;
  readonly model: FormModel;
  /** The thing the page is about. */
  readonly iri: string;
  readonly graph: GraphName;
  /** The subject of a step or part by its name in the form. */
  readonly subjectOf: (name: string) => Subject;
  /** IRIs and labels of steps and parts that the form no longer has. */
  readonly gone: Set<string>;
  /** Those it has. */
  readonly kept: Set<string>;
}

/**
 * The statements of the page after the form. Only what the form changed is touched: an untouched
 * form gives back the same statements. A title emptied in every language keeps the old one; new
 * steps, parts and rows without any content are left out.
 *
 * Throws the WikiErrors of {@link statementOf} for other facts that cannot be written.
 *
 * @param previous the statements of the revision the form is saved onto
 * @param iri the thing the page is about (`/id/{slug}`)
 * @param graph the page graph; needed only where `previous` is empty
 */
export function quadsFromForm(
  submitted: EditForm,
  previous: readonly Quad[],
  iri: string,
  model: FormModel,
  graph: GraphName = previous[0]?.graph ?? DEFAULT_GRAPH,
): Quad[] {
  const reading = readPage(previous, iri, model);
  const form = completeForm(submitted, reading);
  const page: PageUnderEdit = {
    reading,
    edits: new StatementEdits(previous),
    model,
    iri,
    graph,
    subjectOf: (name) => reading.subjects.get(name) ?? newSubject(name, iri),
    gone: new Set(),
    kept: new Set([iri]),
  };
  writeThing(page, form);
  const leaving = removeGone(page);
  writeOthers(page, form, leaving);
  return page.edits.result();
}

/** A blank node can be new where a page begins as a copy of another. */
function newSubject(name: string, iri: string): Subject {
  return name.startsWith('_:') ? blankNode(name.slice(2)) : namedNode(`${iri}#${name}`);
}

function writeThing(page: PageUnderEdit, form: EditForm): void {
  const root = page.model.nodes[page.model.root];
  if (!root) return;
  if (page.reading.view.quads.length === 0) {
    page.edits.add(
      quad(namedNode(page.iri), namedNode(rdf('type')), namedNode(root.type), page.graph),
    );
  }
  writeFields(page, '', root, withTitle(form.fields, page.reading.form.fields));
  if (!root.steps) return;
  const known = new Set(page.reading.form.steps.map((step) => step.name));
  const steps = form.steps.filter(
    (step) =>
      known.has(step.name) || step.flow !== '' || !Object.values(step.fields).every(isBlank),
  );
  for (const step of steps) page.kept.add(page.subjectOf(step.name).value);
  writeSteps(page, steps);
  for (const step of steps)
    writeFields(page, step.name, stepForm(page.model, step.flow), step.fields);
}

/** The form of a step or a group, with what the other has besides: a step that was a group keeps what it said. */
function stepForm({ nodes }: FormModel, flow: EditStep['flow']): Pick<NodeForm, 'fields'> {
  const keys = flow === '' ? [STEP_FORM, GROUP_FORM] : [GROUP_FORM, STEP_FORM];
  const fields = new Map<string, FieldModel>();
  for (const key of keys) {
    for (const field of nodes[key]?.fields ?? []) {
      if (!fields.has(field.key)) fields.set(field.key, field);
    }
  }
  return { fields: [...fields.values()] };
}

/** A page needs a name: one emptied in every language stays, and nothing is lost by asking again. */
function withTitle(fields: EditFields, opened: EditFields): EditFields {
  const key = 'rdfs:label' satisfies string;
  const had = opened[key];
  return had !== undefined && !isBlank(had) && isBlank(fields[key])
    ? { ...fields, [key]: had }
    : fields;
}

/** @returns IRIs and labels of the steps and parts that the page no longer has */
function removeGone({ reading, edits, gone, kept, iri }: PageUnderEdit): Set<string> {
  const leaving = new Set([...gone].filter((subject) => !kept.has(subject)));
  if (leaving.size === 0) return leaving;
  for (const statement of removedStatements(reading.view.quads, leaving, kept, iri)) {
    edits.remove(statement);
  }
  return leaving;
}

/**
 * Rows that are still as the page has them stay as they are. A form made by another model may
 * have shown as a field what is an other fact now: then nothing is taken away here. New rows about
 * a step that is removed go with it.
 */
function writeOthers(page: PageUnderEdit, form: EditForm, leaving: ReadonlySet<string>): void {
  const { reading, edits } = page;
  const rowKey = (fact: OtherFact): string =>
    JSON.stringify([fact.subject, fact.property, fact.value, fact.as]);
  const now = form.others.filter((fact) => !isBlankFact(fact));
  const keys = new Set(now.map(rowKey));
  const opened = reading.form.others.map(rowKey);
  if (form.model === reading.form.model) {
    reading.others.forEach((statement, index) => {
      if (!keys.has(opened[index] ?? '')) edits.remove(statement);
    });
  }
  const known = new Set(opened);
  for (const fact of now) {
    if (known.has(rowKey(fact))) continue;
    const statement = statementOf(fact, page.iri, page.graph);
    const { subject, object } = statement;
    const refers = object.termType !== 'Literal' && leaving.has(object.value);
    if (!refers && !leaving.has(subject.value)) edits.add(statement);
  }
}
