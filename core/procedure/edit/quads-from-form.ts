import { INTERFACE_LANGUAGES } from '../../languages.ts';
import { GraphView } from '../../rdf/graph-view.ts';
import {
  DEFAULT_GRAPH,
  langLiteral,
  namedNode,
  quad,
  type GraphName,
  type Quad,
  type Subject,
} from '../../rdf/terms.ts';
import { stepNodes } from '../procedure.ts';
import { readProcedure } from '../read-procedure.ts';
import { completeForm } from './complete-form.ts';
import {
  isBlank,
  PAGE_TEXTS,
  STEP_TEXTS,
  type EditForm,
  type EditTexts,
  type PageText,
  type StepText,
} from './edit-form.ts';
import { writeSteps } from './write-steps.ts';
import { formFromQuads } from './form-from-quads.ts';
import { isUntouched, normaliseText, TEXT_PROPERTIES, textStatement } from './page-texts.ts';
import { StatementEdits } from './statement-edits.ts';

/** A page being changed by a form. */
export interface PageUnderEdit {
  readonly view: GraphView;
  readonly edits: StatementEdits;
  /** The thing the page is about. */
  readonly iri: string;
  readonly graph: GraphName;
  /** The form as the page would open it now. */
  readonly opened: EditForm;
  /** The subject of a step by its name in the form. */
  readonly subjectOf: (name: string) => Subject;
}

/**
 * The statements of the page after the form. Only what the form changed is touched: an untouched
 * form gives back the same statements. A title emptied in every language of the page keeps the old
 * one (see {@link keepsTitle}); a new step without any text is left out.
 *
 * @param previous the statements of the revision the form is saved onto
 * @param iri the thing the page is about (`/id/{slug}`)
 * @param graph the page graph; needed only where `previous` is empty
 */
export function quadsFromForm(
  submitted: EditForm,
  previous: readonly Quad[],
  iri: string,
  graph: GraphName = previous[0]?.graph ?? DEFAULT_GRAPH,
): Quad[] {
  const page = openPage(previous, iri, graph);
  const form = completeForm(submitted, page.opened);
  for (const text of PAGE_TEXTS) {
    if (text === 'title' && keepsTitle(form, previous, iri)) continue;
    writeTexts(page, namedNode(iri), text, form[text], page.opened[text]);
  }
  if (page.opened.procedure) {
    const known = new Map(page.opened.steps.map((step) => [step.name, step]));
    const steps = form.steps.filter((step) => known.has(step.name) || !isBlank(step.label));
    writeSteps(page, steps, form.removed);
    for (const step of steps) {
      for (const text of STEP_TEXTS) {
        const subject = page.subjectOf(step.name);
        writeTexts(page, subject, text, step[text] ?? {}, known.get(step.name)?.[text] ?? {});
      }
    }
  }
  return page.edits.result();
}

/**
 * Whether saving keeps the old title because the form emptied it in every language the page has
 * one in: a page needs a name, and nothing is lost by asking again.
 */
function keepsTitle(form: EditForm, previous: readonly Quad[], iri: string): boolean {
  if (!isBlank(form.title)) return false;
  const labels = new GraphView(previous).literals(iri, TEXT_PROPERTIES.title[0] ?? '');
  const others = labels.filter((label) => !(label.language in form.title));
  return labels.length > 0 && others.length === 0;
}

function openPage(previous: readonly Quad[], iri: string, graph: GraphName): PageUnderEdit {
  const view = new GraphView(previous);
  const subjects = new Map<string, Subject>();
  for (const node of stepNodes(readProcedure(view, iri).steps)) {
    subjects.set(node.name, view.about(node.iri)[0]?.subject ?? namedNode(node.iri));
  }
  return {
    view,
    edits: new StatementEdits(previous),
    iri,
    graph,
    opened: formFromQuads(previous, iri),
    subjectOf: (name) => subjects.get(name) ?? namedNode(`${iri}#${name}`),
  };
}

function writeTexts(
  page: PageUnderEdit,
  subject: Subject,
  text: PageText | StepText,
  typed: EditTexts,
  opened: EditTexts,
): void {
  const properties = TEXT_PROPERTIES[text];
  for (const language of INTERFACE_LANGUAGES) {
    const now = typed[language];
    if (now === undefined || isUntouched(now, opened[language] ?? '')) continue;
    const old = textStatement(page.view, subject.value, properties, language);
    if (old) page.edits.remove(old);
    if (now.trim() === '') continue;
    const predicate = old?.predicate ?? namedNode(properties[0] ?? '');
    const object = langLiteral(normaliseText(now), language);
    page.edits.add(quad(subject, predicate, object, old?.graph ?? page.graph));
  }
}
