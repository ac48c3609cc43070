import type { GraphView } from '../rdf/graph-view.ts';
import { dcterms, im, rdf, rdfs, skos } from '../vocabulary.ts';
import { collectNeeds } from './collect-needs.ts';
import type { Procedure } from './procedure.ts';
import {
  DESCRIPTIONS,
  present,
  readCondition,
  readParts,
  readQuantity,
  readResourceUse,
  readSafetyNote,
  readSchedule,
} from './read-parts.ts';
import { readSteps } from './read-steps.ts';
import { UnderstoodStatements } from './understood-statements.ts';

/**
 * Reads what a page states about a procedure. Never throws: whatever is missing is empty, and
 * whatever is not understood is in `others`.
 *
 * @param own the statements of the page
 * @param iri the procedure itself (`/id/{slug}`)
 */
export function readProcedure(own: GraphView, iri: string): Procedure {
  const page = new UnderstoodStatements(own);
  page.accept(iri, rdf('type'), im('Procedure'));
  const steps = readSteps(page, iri);
  const uses = readParts(page, iri, im('uses'), readResourceUse);
  const facts = {
    iri,
    title: page.literals(iri, rdfs('label')),
    otherNames: page.literals(iri, skos('altLabel')),
    summary: page.literals(iri, ...DESCRIPTIONS),
    prose: page.literals(iri, im('prose')),
    ...present('status', page.link(iri, im('status'))),
    roles: page.links(iri, im('performedBy')),
    accountable: page.links(iri, im('accountable')),
    activities: page.links(iri, im('realizesActivity')),
    domains: page.links(iri, im('domain')),
    sources: page.links(iri, dcterms('source')),
    ...present('licence', page.link(iri, dcterms('license'))),
    hazards: page.links(iri, im('hazard')),
    safetyNotes: readParts(page, iri, im('safetyNote'), readSafetyNote),
    uses,
    needs: collectNeeds(uses, steps),
    indicators: page.links(iri, im('indicator')),
    schedules: readParts(page, iri, im('schedule'), readSchedule),
    parameters: readParts(page, iri, im('parameter'), readQuantity),
    conditions: readParts(page, iri, im('condition'), readCondition),
    ...present('minDuration', page.text(iri, im('minDuration'))),
    ...present('maxDuration', page.text(iri, im('maxDuration'))),
    adaptationOf: page.links(iri, im('adaptationOf')),
    ...present('sourceRevision', page.link(iri, im('sourceRevision'))),
    contexts: page.links(iri, im('context')),
    steps,
  };
  return { ...facts, others: page.rest() };
}
