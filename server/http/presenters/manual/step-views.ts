import type { LocalText } from '../../../../core/languages.ts';
import { stepNodes, type Procedure, type StepNode } from '../../../../core/procedure/procedure.ts';
import { durationRange } from '../../../../core/quantities/durations.ts';
import { formatUnit } from '../../../../core/quantities/format-quantity.ts';
import type {
  GroupView,
  NodeView,
  RecordTable,
  StepView,
} from '../../../../core/views/procedure.ts';
import { capitalised } from './page-head.ts';
import type { Labels } from './labels.ts';
import { presentConditions, presentLimits } from './limits.ts';
import { presentProse } from './prose.ts';
import { presentSignals, untoldHazards } from './signals.ts';
import type { SourceNumbers } from './source-numbers.ts';

const MOST_COLUMNS = 8;
const USUAL_COLUMNS = 6;

/** The steps of a procedure in one language. HTML ids are the stable names behind `prefix`. */
export function presentSteps(
  procedure: Procedure,
  labels: Labels,
  sources: SourceNumbers,
  prefix: string,
): NodeView[] {
  const everyStep = [...stepNodes(procedure.steps)];
  const roles = new Set([...procedure.roles, ...everyStep.flatMap((step) => step.roles)]);
  const sayWho = roles.size > 1;

  const present = (node: StepNode): NodeView => {
    const base: StepView = {
      kind: 'step',
      id: prefix + node.name,
      number: node.number,
      title: titleOf(node, labels),
      description: presentProse(node.description, labels, 4),
      conditions: presentConditions(node.conditions, labels),
      limits: presentLimits(node.parameters, labels, sources),
      ...durationOf(node, labels),
      uses: [...new Set(node.uses.map((use) => use.resource))].map((iri) => labels.link(iri)),
      roles: sayWho ? node.roles.map((role) => labels.link(role)) : [],
      signals: presentSignals(node.safetyNotes, labels, sources),
      hazards: untoldHazards(node.safetyNotes, node.hazards, labels),
      accountable: node.accountable.map((role) => labels.link(role)),
      calls: node.calls.map((iri) => labels.link(iri)),
      indicators: node.indicators.map((iri) => labels.link(iri)),
      sources: sources.cite(node.sources, labels),
    };
    if (node.kind === 'step') return base;
    const [first] = node.members;
    const group: GroupView = {
      ...base,
      kind: 'group',
      flow: node.flow,
      members: inFlow(node.members.map(present), node.flow),
      exits: presentConditions(node.until, labels),
      ...(node.maxRepetitions !== undefined && { maxRepetitions: node.maxRepetitions }),
      ...(first &&
        node.flow === 'Loop' && { back: { id: prefix + first.name, number: first.number } }),
    };
    return group;
  };
  return procedure.steps.map(present);
}

/** Tables to fill by hand: one for each loop whose steps have values to respect. */
export function recordTables(procedure: Procedure, labels: Labels): RecordTable[] {
  return [...stepNodes(procedure.steps)].flatMap((node) => {
    if (node.kind !== 'group' || node.flow !== 'Loop') return [];
    const rows = [...stepNodes(node.members)]
      .flatMap((step) => step.parameters)
      .filter((parameter) => parameter.min !== undefined || parameter.max !== undefined)
      .map((parameter) => {
        const label = labels.pick(parameter.label);
        return {
          label: label && capitalised(label),
          unit: formatUnit(parameter, labels.locale.lang),
        };
      });
    const columns = Math.max(1, Math.min(MOST_COLUMNS, node.maxRepetitions ?? USUAL_COLUMNS));
    return rows.length === 0 ? [] : [{ number: node.number, rows, columns }];
  });
}

/** What a step is called; one without any text in any language is called by its number. */
export function titleOf(node: StepNode, labels: Labels): LocalText {
  const written = labels.pick(node.title);
  if (written && written.text.trim() !== '') return written;
  return {
    text: labels.locale.t('procedure-step-untitled', { number: node.number }),
    lang: labels.locale.lang,
  };
}

function durationOf(node: StepNode, labels: Labels): { duration?: string } {
  const duration = durationRange(node.minDuration, node.maxDuration, labels.locale);
  return duration === undefined ? {} : { duration };
}

/** In a choice, the branch without a condition is the way out of all others and reads last. */
function inFlow(members: NodeView[], flow: GroupView['flow']): NodeView[] {
  if (flow !== 'Choice') return members;
  return [
    ...members.filter((member) => member.conditions.length > 0),
    ...members.filter((member) => member.conditions.length === 0),
  ];
}
