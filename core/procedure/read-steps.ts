import { dcterms, im, NS, pko, rdf, rdfs, schema } from '../vocabulary.ts';
import { FLOWS, type Flow, type Step, type StepGroup, type StepNode } from './procedure.ts';
import {
  DESCRIPTIONS,
  present,
  readCondition,
  readParts,
  readQuantity,
  readResourceUse,
  readSafetyNote,
} from './read-parts.ts';
import { StepNames } from './step-names.ts';
import type { UnderstoodStatements } from './understood-statements.ts';

/** Groups nested deeper than this are left unread, so that no page can exhaust the stack. */
const DEEPEST = 30;
const NATURAL = new Intl.Collator('en', { numeric: true });

/**
 * The tree of steps under a procedure. A step met a second time (in another group, or round a
 * cycle) stays where it was met first and the second membership is left unread.
 */
export function readSteps(page: UnderstoodStatements, procedure: string): StepNode[] {
  const names = new StepNames(procedure);
  const met = new Set<string>([procedure]);

  const readMembers = (owner: string, prefix: string, depth: number): StepNode[] => {
    if (depth > DEEPEST) return [];
    const members = ordered(page, owner).filter((iri) => !met.has(iri));
    for (const iri of members) {
      met.add(iri);
      page.accept(owner, im('hasMember'), iri);
    }
    return members.map((iri, index) => readNode(iri, `${prefix}${index + 1}`, depth));
  };

  const readNode = (iri: string, number: string, depth: number): StepNode => {
    const base = readCommon(page, iri, names.nameOf(iri), number);
    if (!isGroup(page, iri)) {
      page.accept(iri, rdf('type'), im('Step'));
      return { kind: 'step', ...base };
    }
    return {
      kind: 'group',
      ...base,
      ...readGroupFacts(page, iri),
      members: readMembers(iri, `${number}.`, depth + 1),
    };
  };

  return readMembers(procedure, '', 1);
}

/** By im:order; those without come last; equals by their names, so that the order never wavers. */
function ordered(page: UnderstoodStatements, owner: string): string[] {
  const rank = (iri: string): number => page.peekNumber(iri, im('order')) ?? Infinity;
  const ranked = [...new Set(page.peek(owner, im('hasMember')))].map((iri) => ({
    iri,
    rank: rank(iri),
  }));
  ranked.sort((a, b) =>
    a.rank === b.rank ? NATURAL.compare(a.iri, b.iri) : a.rank < b.rank ? -1 : 1,
  );
  return ranked.map(({ iri }) => iri);
}

function isGroup(page: UnderstoodStatements, iri: string): boolean {
  return (
    page.peek(iri, rdf('type')).includes(im('StepGroup')) ||
    page.has(iri, im('hasMember')) ||
    page.has(iri, im('flow'))
  );
}

function readGroupFacts(
  page: UnderstoodStatements,
  iri: string,
): Pick<StepGroup, 'flow' | 'until' | 'maxRepetitions'> {
  page.accept(iri, rdf('type'), im('StepGroup'));
  const written = page.peek(iri, im('flow')).map((flow) => flow.slice(NS.im.length));
  const flow: Flow | undefined = FLOWS.find((known) => known === written[0]);
  if (flow) page.accept(iri, im('flow'), im(flow));
  return {
    flow: flow ?? 'Sequence',
    until: readParts(page, iri, im('until'), readCondition),
    ...present('maxRepetitions', page.number(iri, pko('maxRepetitions'))),
  };
}

function readCommon(
  page: UnderstoodStatements,
  iri: string,
  name: string,
  number: string,
): Omit<Step, 'kind'> {
  return {
    iri,
    name,
    number,
    ...present('order', page.number(iri, im('order'))),
    title: page.literals(iri, rdfs('label')),
    description: page.literals(iri, schema('text'), ...DESCRIPTIONS, im('prose')),
    conditions: readParts(page, iri, im('condition'), readCondition),
    parameters: readParts(page, iri, im('parameter'), readQuantity),
    ...present('minDuration', page.text(iri, im('minDuration'))),
    ...present('maxDuration', page.text(iri, im('maxDuration'))),
    uses: readParts(page, iri, im('uses'), readResourceUse),
    hazards: page.links(iri, im('hazard')),
    safetyNotes: readParts(page, iri, im('safetyNote'), readSafetyNote),
    roles: page.links(iri, im('performedBy')),
    accountable: page.links(iri, im('accountable')),
    calls: page.links(iri, im('callsProcedure')),
    indicators: page.links(iri, im('indicator')),
    sources: page.links(iri, dcterms('source')),
  };
}
