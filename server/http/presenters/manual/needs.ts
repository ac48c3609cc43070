import type { Need, Procedure } from '../../../../core/procedure/procedure.ts';
import { formatQuantity } from '../../../../core/quantities/format-quantity.ts';
import {
  NEED_KINDS,
  type NeedGroup,
  type NeedKind,
  type NeedView,
} from '../../../../core/views/procedure.ts';
import { im, rdf, vf } from '../../../../core/vocabulary.ts';
import type { Labels } from './labels.ts';

const KIND_OF_CLASS: Readonly<Record<string, NeedKind>> = {
  [im('Supply')]: 'supply',
  [im('Tool')]: 'tool',
  [im('Space')]: 'space',
  [im('DataResource')]: 'data',
};

/** What is needed and what comes out, by kind, in the order of first use. */
export function presentNeeds(procedure: Procedure, labels: Labels, prefix: string): NeedGroup[] {
  const groups = new Map<NeedKind, NeedView[]>(NEED_KINDS.map((kind) => [kind, []]));
  for (const need of procedure.needs) {
    groups.get(kindOfNeed(need, labels))?.push(presentNeed(need, labels, prefix));
  }
  return [...groups].flatMap(([kind, needs]) => (needs.length === 0 ? [] : [{ kind, needs }]));
}

function presentNeed(need: Need, labels: Labels, prefix: string): NeedView {
  const quantities = need.uses.flatMap(({ quantity }) => {
    const shown = quantity && formatQuantity(quantity, labels.locale);
    return shown === undefined ? [] : [shown];
  });
  const notes = need.uses.flatMap((use) => labels.pickAll(use.label));
  return {
    quantities: [...new Set(quantities)],
    resource: labels.link(need.resource),
    notes: notes.filter((note, i) => notes.findIndex((other) => other.text === note.text) === i),
    steps: need.steps.map((step) => ({ ...step, id: prefix + step.name })),
  };
}

/** Something that is only ever produced is no need. */
function kindOfNeed(need: Need, labels: Labels): NeedKind {
  if (need.uses.every((use) => use.action === vf('produce'))) return 'product';
  const classes = labels.links(need.resource, rdf('type'));
  const known = classes.map((iri) => KIND_OF_CLASS[iri]).find((kind) => kind !== undefined);
  return known ?? 'other';
}
