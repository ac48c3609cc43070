import { isPart, iriOfName, type EditValue } from '../../../core/form/index.ts';
import { mergeFields, resolvedSide, type MergeField } from '../../../core/form/merge/index.ts';
import { quadToNQuads, type Quad } from '../../../core/rdf/terms.ts';
import { im, rdf, rdfs, schema } from '../../../core/vocabulary.ts';
import type { MergedPair } from './concurrent-edits.ts';

type Who = 'mine' | 'theirs';

/** Statements of the arrangement are judged by {@link lostArrangement}. */
const ARRANGEMENT: ReadonlySet<string> = new Set([im('hasMember'), im('order'), im('flow')]);
const STEP_KINDS: ReadonlySet<string> = new Set([im('Step'), im('StepGroup')]);

/**
 * Every change of either side that is neither in the merged page nor overruled by a difference that
 * was shown, as lines to read. Judged by the statements alone, not by how they were merged.
 */
export function lostChanges(pair: MergedPair): string[] {
  const { versions, merged } = pair;
  const fields = mergeFields(versions);
  const now = lines(merged);
  const base = lines(versions.base.quads);
  const judge = new Judge(pair, fields);
  return (['mine', 'theirs'] as const).flatMap((who) => {
    const side = lines(versions[who].quads);
    const added = [...side].filter(([line]) => !base.has(line) && !now.has(line));
    const removed = [...base].filter(([line]) => !side.has(line) && now.has(line));
    return [
      ...added
        .filter(([, q]) => !judge.isExplained(q, who, 'added'))
        .map(([line]) => `${who} added ${line}`),
      ...removed
        .filter(([, q]) => !judge.isExplained(q, who, 'removed'))
        .map(([line]) => `${who} removed ${line}`),
    ];
  });
}

function lines(quads: readonly Quad[]): Map<string, Quad> {
  return new Map(
    quads
      .filter(({ predicate, object }) => {
        const isKind = predicate.value === rdf('type') && STEP_KINDS.has(object.value);
        return !isKind && !ARRANGEMENT.has(predicate.value);
      })
      .map((statement) => [quadToNQuads(statement), statement]),
  );
}

class Judge {
  readonly #pair: MergedPair;
  readonly #fields: readonly MergeField[];

  constructor(pair: MergedPair, fields: readonly MergeField[]) {
    this.#pair = pair;
    this.#fields = fields;
  }

  isExplained(statement: Quad, who: Who, change: 'added' | 'removed'): boolean {
    const { choices, versions } = this.#pair;
    if (change === 'removed' && this.#isLastTitle(statement)) return true;
    return this.#fields.some((field) => {
      if (!this.#covers(field, statement)) return false;
      const side = resolvedSide(field, choices);
      if (side === who) return false;
      if (side !== 'both') return true;
      if (field.what !== 'text') return false;
      return change === 'removed' || this.#stillSays(field, statement, versions.iri);
    });
  }

  /** A page keeps a name even where its two titles were emptied, one by each person. */
  #isLastTitle({ subject, predicate }: Quad): boolean {
    const { versions } = this.#pair;
    if (subject.value !== versions.iri || predicate.value !== rdfs('label')) return false;
    const titles = (quads: readonly Quad[]): string[] =>
      quads
        .filter((q) => q.subject.value === versions.iri && q.predicate.value === rdfs('label'))
        .map(quadToNQuads);
    return titles(versions.theirs.quads).join() === titles(this.#pair.merged).join();
  }

  /** With both texts chosen, every paragraph that is new on this side stands in the merged text. */
  #stillSays(
    field: MergeField & { what: 'text' },
    { subject, predicate, object }: Quad,
    iri: string,
  ): boolean {
    const isRoot = subject.value === iri;
    const found = this.#pair.merged.find(
      (q) =>
        (isRoot ? q.subject.value === iri : q.subject.value === subject.value) &&
        q.predicate.value === predicate.value &&
        q.object.termType === 'Literal' &&
        q.object.language === field.language.toLowerCase(),
    );
    const parts = field.long ? object.value.split(/\n\s*\n/) : [object.value];
    const before = field.content.base ?? '';
    return (
      found !== undefined &&
      parts.every((part) => before.includes(part) || found.object.value.includes(part.trim()))
    );
  }

  #covers(field: MergeField, statement: Quad): boolean {
    const { versions } = this.#pair;
    const { subject, predicate, object } = statement;
    if (field.what === 'facts') {
      return field.effect.mine
        .concat(field.effect.theirs)
        .some((q) => q.subject.value === subject.value && q.predicate.value === predicate.value);
    }
    const names = field.what === 'step' ? [field.node] : partsOf(field);
    const inside = this.#inside(names);
    if (inside.has(subject.value) || (object.termType !== 'Literal' && inside.has(object.value))) {
      return true;
    }
    if (field.what !== 'text' && field.what !== 'values' && field.what !== 'value') return false;
    const owner = field.place.at(-2)?.part ?? field.node;
    const path = iriOfName(field.place.at(-1)?.field ?? '');
    const isPath =
      predicate.value === path ||
      (path === schema('unitCode') && predicate.value === schema('unitText'));
    const language = object.termType === 'Literal' ? object.language : '';
    if (field.what === 'text' && language !== field.language.toLowerCase()) return false;
    return isPath && this.#isCalled(subject.value, owner, versions.iri);
  }

  #isCalled(subject: string, name: string, iri: string): boolean {
    if (name === '') return subject === iri;
    const { base, mine, theirs } = this.#pair.versions;
    return [base, mine, theirs].some((v) => v.reading.subjects.get(name)?.value === subject);
  }

  /** Everything of the page that hangs on these steps or parts in any version, other steps apart. */
  #inside(names: readonly string[]): Set<string> {
    const inside = new Set<string>();
    const { base, mine, theirs, iri } = this.#pair.versions;
    for (const version of [base, mine, theirs]) {
      const met = new Set<string>();
      const steps = new Set(
        version.form.steps.map(({ name }) => version.reading.subjects.get(name)?.value),
      );
      const todo = names.flatMap((name) => version.reading.subjects.get(name)?.value ?? []);
      for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
        met.add(node);
        inside.add(node);
        for (const { object } of version.reading.view.about(node)) {
          const isLocal =
            object.termType === 'BlankNode' ||
            (object.termType === 'NamedNode' && object.value.startsWith(`${iri}#`));
          if (isLocal && !met.has(object.value) && !steps.has(object.value))
            todo.push(object.value);
        }
      }
    }
    return inside;
  }
}

function partsOf(field: MergeField): string[] {
  if (field.what === 'part') return [field.place.at(-1)?.part ?? ''];
  if (field.what !== 'value') return [];
  const values: readonly EditValue[] = [
    ...(field.content.base ?? []),
    ...(field.content.mine ?? []),
    ...(field.content.theirs ?? []),
  ];
  return values.filter(isPart).map(({ name }) => name);
}
