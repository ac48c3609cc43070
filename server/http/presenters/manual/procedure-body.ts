import type { Procedure } from '../../../../core/procedure/procedure.ts';
import type { ProcedureBody } from '../../../../core/views/procedure.ts';
import { headFacts } from './head-facts.ts';
import { presentIndicators } from './indicators.ts';
import type { Labels } from './labels.ts';
import { presentConditions, presentLimits } from './limits.ts';
import { presentNeeds } from './needs.ts';
import { presentProse } from './prose.ts';
import { presentSignals, untoldHazards } from './signals.ts';
import type { SourceNumbers } from './source-numbers.ts';
import { presentSteps, recordTables } from './step-views.ts';

/**
 * The part of a procedure that is read and printed.
 * @param prefix in front of every HTML id; '' on the procedure's own page
 * @param topHeading level of the headings inside the prose
 */
export function presentBody(
  procedure: Procedure,
  labels: Labels,
  sources: SourceNumbers,
  prefix: string,
  topHeading: 3 | 4 | 5,
): ProcedureBody {
  const body: ProcedureBody = {
    prefix,
    facts: headFacts(procedure, presentIndicators(procedure.indicators, labels), labels),
    cautions: presentSignals(procedure.safetyNotes, labels, sources),
    hazards: untoldHazards(procedure.safetyNotes, procedure.hazards, labels),
    conditions: presentConditions(procedure.conditions, labels),
    limits: presentLimits(procedure.parameters, labels, sources),
    needs: presentNeeds(procedure, labels, prefix),
    steps: presentSteps(procedure, labels, sources, prefix),
    records: recordTables(procedure, labels),
    prose: presentProse(procedure.prose, labels, topHeading),
  };
  // Numbered as they are met while reading; those of the whole come after.
  sources.cite(procedure.sources, labels);
  return body;
}
