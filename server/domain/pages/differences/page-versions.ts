import { stepNodes, type StepNode } from '../../../../core/procedure/procedure.ts';
import { readProcedure } from '../../../../core/procedure/read-procedure.ts';
import { GraphView } from '../../../../core/rdf/graph-view.ts';
import type { Quad } from '../../../../core/rdf/terms.ts';
import type { Concern, StepMention } from './difference.ts';

/** A step in its place. */
export interface PlacedStep {
  readonly node: StepNode;
  /** IRI of the group it stands in, or of the procedure. */
  readonly parent: string;
}

/** One version of a page with its steps by IRI, in reading order, and the owner of every part. */
export interface PageVersion {
  readonly view: GraphView;
  readonly steps: ReadonlyMap<string, PlacedStep>;
  /** The step each part of the page belongs to, by the IRI of the part; steps own themselves. */
  readonly ownerOf: ReadonlyMap<string, string>;
}

export interface Versions {
  readonly iri: string;
  readonly before: PageVersion;
  readonly after: PageVersion;
}

export function readVersions(
  before: readonly Quad[],
  after: readonly Quad[],
  iri: string,
): Versions {
  return { iri, before: readVersion(before, iri), after: readVersion(after, iri) };
}

function readVersion(quads: readonly Quad[], iri: string): PageVersion {
  const view = new GraphView(quads);
  const roots = readProcedure(view, iri).steps;
  const steps = new Map<string, PlacedStep>();
  const place = (nodes: readonly StepNode[], parent: string): void => {
    for (const node of nodes) {
      steps.set(node.iri, { node, parent });
      if (node.kind === 'group') place(node.members, node.iri);
    }
  };
  place(roots, iri);
  const ownerOf = new Map<string, string>();
  for (const node of stepNodes(roots)) own(node.iri, view, iri, steps, ownerOf);
  return { view, steps, ownerOf };
}

/** The step and everything only a page part could be that it leads to, stopping at other steps. */
function own(
  step: string,
  view: GraphView,
  iri: string,
  steps: ReadonlyMap<string, PlacedStep>,
  ownerOf: Map<string, string>,
): void {
  const queue = [step];
  for (const subject of queue) {
    if (ownerOf.has(subject)) continue;
    ownerOf.set(subject, step);
    for (const { object } of view.about(subject)) {
      const isPart =
        object.termType === 'BlankNode' ||
        (object.termType === 'NamedNode' && object.value.startsWith(`${iri}#`));
      if (isPart && !steps.has(object.value)) queue.push(object.value);
    }
  }
}

/** How a step is named in a difference; undefined for what is a step in neither version. */
export function mention({ before, after }: Versions, iri: string): StepMention | undefined {
  const now = after.steps.get(iri)?.node;
  const node = now ?? before.steps.get(iri)?.node;
  if (!node) return undefined;
  return { iri, name: node.name, number: node.number, label: node.title, gone: !now };
}

/** The concern of something said of this subject: its step, else the part of the page given. */
export function concernOf(
  versions: Versions,
  subject: string,
  page: Exclude<Concern['kind'], 'step'>,
): Concern {
  const owner = versions.after.ownerOf.get(subject) ?? versions.before.ownerOf.get(subject);
  const step = owner === undefined ? undefined : mention(versions, owner);
  return step ? { kind: 'step', step } : { kind: page };
}
