import { GraphView } from '../../rdf/graph-view.ts';
import type { Quad } from '../../rdf/terms.ts';
import { im, rdf } from '../../vocabulary.ts';
import type { StepNode } from '../procedure.ts';
import { readProcedure } from '../read-procedure.ts';
import { isBlank, type EditForm, type EditStep } from './edit-form.ts';
import { readTexts, TEXT_PROPERTIES } from './page-texts.ts';

/**
 * The editing form of a page as it stands.
 *
 * @param iri the thing the page is about (`/id/{slug}`)
 * @param opened the revision shown, and the highest step number any past revision used
 */
export function formFromQuads(
  quads: readonly Quad[],
  iri: string,
  opened: { readonly base?: number; readonly highest?: number } = {},
): EditForm {
  const view = new GraphView(quads);
  const procedure = isProcedure(view, iri);
  const steps = procedure ? stepsOf(view, readProcedure(view, iri).steps) : [];
  const named = steps.map((step) => numberInName(step.name));
  return {
    base: opened.base ?? 0,
    next: Math.max(opened.highest ?? 0, highestStepNumber(quads, iri), ...named) + 1,
    procedure,
    title: readTexts(view, iri, TEXT_PROPERTIES.title),
    summary: readTexts(view, iri, TEXT_PROPERTIES.summary),
    prose: readTexts(view, iri, TEXT_PROPERTIES.prose),
    steps,
    removed: [],
    comment: '',
  };
}

function isProcedure(view: GraphView, iri: string): boolean {
  return (
    view.has(iri, rdf('type'), im('Procedure')) || view.link(iri, im('hasMember')) !== undefined
  );
}

function stepsOf(view: GraphView, nodes: readonly StepNode[], depth = 0): EditStep[] {
  return nodes.flatMap((node) => {
    const description = readTexts(view, node.iri, TEXT_PROPERTIES.description);
    const step: EditStep = {
      name: node.name,
      depth,
      flow: node.kind === 'group' ? node.flow : '',
      label: readTexts(view, node.iri, TEXT_PROPERTIES.label),
      ...(!isBlank(description) && { description }),
    };
    return [step, ...(node.kind === 'group' ? stepsOf(view, node.members, depth + 1) : [])];
  });
}

/** The highest n of the names `#sn`, `#sn.m`, `#sn-x` these statements mention; 0 when none. */
export function highestStepNumber(quads: Iterable<Quad>, iri: string): number {
  let highest = 0;
  const look = (term: { termType: string; value: string }): void => {
    if (term.termType !== 'NamedNode' || !term.value.startsWith(`${iri}#`)) return;
    highest = Math.max(highest, numberInName(term.value.slice(iri.length + 1)));
  };
  for (const statement of quads) {
    look(statement.subject);
    look(statement.object);
  }
  return highest;
}

function numberInName(name: string): number {
  const digits = /^s(\d{1,9})(?!\d)/.exec(name)?.[1];
  return digits === undefined ? 0 : Number(digits);
}
