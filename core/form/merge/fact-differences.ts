import { quadToNQuads, type Quad } from '../../rdf/terms.ts';
import type { OtherFact } from '../edit-form.ts';
import { otherFact } from '../other-facts.ts';
import type { MergeField } from './merge-field.ts';
import { mergeSets } from './merge-sets.ts';
import type { Version, Versions } from './versions.ts';

/** By version, what {@link factDifferences} leaves out because its thing is dealt with as a whole. */
export type Settled = Readonly<Record<'base' | 'mine' | 'theirs', ReadonlySet<string>>>;

/**
 * What differs in the statements that no field shows, by what they are about and their property.
 *
 * @param settled by version, IRIs and labels of the things it has and another has not: what is said of them goes with them
 */
export function factDifferences(versions: Versions, settled: Settled): MergeField[] {
  const [base, mine, theirs] = (['base', 'mine', 'theirs'] as const).map((who) =>
    grouped(versions[who], settled[who]),
  );
  return [...new Set([...(theirs?.keys() ?? []), ...(mine?.keys() ?? [])])].flatMap((key) => {
    const content = {
      base: base?.get(key) ?? [],
      mine: mine?.get(key) ?? [],
      theirs: theirs?.get(key) ?? [],
    };
    const merged = mergeSets(content, quadToNQuads);
    const first = content.theirs[0] ?? content.mine[0];
    if (!merged || !first) return [];
    const facts = (list: readonly Quad[]): OtherFact[] =>
      list.map((statement) => otherFact(statement, versions.iri));
    return [
      {
        what: 'facts',
        key: `facts/${key}`,
        node: stepOf(versions, first),
        place: [],
        content: {
          base: facts(content.base),
          mine: facts(content.mine),
          theirs: facts(content.theirs),
          both: facts(merged.both),
        },
        sides: ['mine', 'theirs', 'both'],
        preset: merged.preset,
        effect: { mine: content.mine, theirs: content.theirs, both: merged.both },
      },
    ];
  });
}

function grouped({ reading }: Version, settled: ReadonlySet<string>): Map<string, Quad[]> {
  const groups = new Map<string, Quad[]>();
  for (const statement of reading.others) {
    const { subject, predicate, object } = statement;
    if (settled.has(subject.value)) continue;
    if (object.termType !== 'Literal' && settled.has(object.value)) continue;
    const key = `${subject.termType === 'BlankNode' ? '_:' : ''}${subject.value} ${predicate.value}`;
    const known = groups.get(key);
    if (known) known.push(statement);
    else groups.set(key, [statement]);
  }
  return groups;
}

/** The step a statement is about; the empty string for the thing itself, its parts and all else. */
function stepOf({ mine, theirs }: Versions, { subject }: Quad): string {
  for (const { form, reading } of [theirs, mine]) {
    const step = form.steps.find(({ name }) => reading.subjects.get(name)?.value === subject.value);
    if (step) return step.name;
  }
  return '';
}
