import type { Quad } from '../../../../core/rdf/terms.ts';
import { dcterms, im } from '../../../../core/vocabulary.ts';
import { isEmpty, type ChangePool, type Claim } from './change-pool.ts';
import type { Difference, DurationBounds } from './difference.ts';
import { concernOf, type PageVersion, type Versions } from './page-versions.ts';

/** Least and most durations of the page and of its steps. */
export function describeDurations(versions: Versions, pool: ChangePool): Difference[] {
  const subjects = [versions.iri, ...versions.after.steps.keys()];
  return subjects.flatMap((subject) => {
    const claim = pool.claim(
      (statement) =>
        statement.subject.value === subject &&
        [im('minDuration'), im('maxDuration')].some((p) => p === statement.predicate.value),
    );
    if (isEmpty(claim)) return [];
    const before = durations(versions.before, subject);
    const after = durations(versions.after, subject);
    const had = Object.keys(before).length > 0;
    const change = had && Object.keys(after).length > 0 ? 'changed' : had ? 'removed' : 'added';
    const concern = concernOf(versions, subject, 'limits');
    return [{ concern, detail: { kind: 'duration', change, before, after }, ...claim }];
  });
}

function durations({ view }: PageVersion, subject: string): DurationBounds {
  const min = view.value(subject, im('minDuration'));
  const max = view.value(subject, im('maxDuration'));
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** Everything not yet told, by the thing it is said of and by property. Leaves nothing in the pool. */
export function describeFacts(versions: Versions, pool: ChangePool): Difference[] {
  const { added, removed } = pool.claim(() => true);
  const groups = new Map<string, Claim>();
  const groupOf = ({ subject, predicate }: Quad): Claim => {
    const key = `${subject.termType} ${subject.value} ${predicate.value}`;
    const known = groups.get(key) ?? { added: [], removed: [] };
    groups.set(key, known);
    return known;
  };
  for (const statement of removed) groupOf(statement).removed.push(statement);
  for (const statement of added) groupOf(statement).added.push(statement);
  return [...groups.values()].flatMap((claim) => describeGroup(versions, claim));
}

function describeGroup(versions: Versions, claim: Claim): Difference[] {
  const [first] = [...claim.removed, ...claim.added];
  if (!first) return [];
  const { subject, predicate } = first;
  const isSource = predicate.value === dcterms('source') && subject.value === versions.iri;
  const had = claim.removed.length > 0;
  const change = had && claim.added.length > 0 ? 'changed' : had ? 'removed' : 'added';
  return [
    {
      concern: concernOf(versions, subject.value, isSource ? 'sources' : 'facts'),
      detail: {
        kind: 'facts',
        change,
        predicate: predicate.value,
        subject: subject.value,
        before: claim.removed.map((statement) => statement.object),
        after: claim.added.map((statement) => statement.object),
      },
      ...claim,
    },
  ];
}
