import { isIri, members, readPage, type EditForm } from '../../../core/form/index.ts';
import { mergeFields, resolvedSide } from '../../../core/form/merge/index.ts';
import { quadToNQuads, type Quad } from '../../../core/rdf/terms.ts';
import { im, rdf } from '../../../core/vocabulary.ts';
import type { MergedPair } from './concurrent-edits.ts';

/**
 * Everything one side did to the steps (added, removed, moved, grouped) that neither shows in the
 * merged page nor was overruled by a difference that was shown, as lines to read.
 */
export function lostArrangement({ versions, choices, merged }: MergedPair): string[] {
  const { base, iri, model } = versions;
  const fields = mergeFields(versions);
  const sides = new Map(fields.map((field) => [field.key, resolvedSide(field, choices)]));
  const result = readPage(merged, iri, model).form;
  const names = (form: EditForm): Set<string> => new Set(form.steps.map(({ name }) => name));
  const [before, after] = [names(base.form), names(result)];
  return (['mine', 'theirs'] as const).flatMap((who) => {
    const side = versions[who].form;
    const own = names(side);
    const overruled = (key: string): boolean => sides.has(key) && sides.get(key) !== who;
    const lost: string[] = [];
    for (const name of own) {
      if (!before.has(name) && !after.has(name) && !overruled(`step/${name}`))
        lost.push(`${who} added ${name}`);
    }
    for (const name of before) {
      if (!own.has(name) && after.has(name) && !overruled(`step/${name}`))
        lost.push(`${who} removed ${name}`);
    }
    for (const step of side.steps) {
      const was = base.form.steps.find(({ name }) => name === step.name);
      const is = result.steps.find(({ name }) => name === step.name);
      if (!is || is.flow === step.flow || was?.flow === step.flow) continue;
      if (!overruled(`flow/${step.name}`) && !overruled('order'))
        lost.push(`${who} made ${step.name} ${step.flow}`);
    }
    if (!overruled('order') && shape(side, after) !== shape(result, own)) {
      lost.push(`${who} arranged ${shape(side, after)}, now ${shape(result, own)}`);
    }
    return lost;
  });
}

/** The order and the groups of these steps; what stands in a group that is not among them stands in the one around it. */
function shape({ steps }: EditForm, names: ReadonlySet<string>): string {
  const parents = new Map(
    [...members(steps)].flatMap(([group, list]) => list.map((n) => [n, group])),
  );
  const around = (name: string): string => {
    let group = parents.get(name) ?? '';
    while (group !== '' && !names.has(group)) group = parents.get(group) ?? '';
    return group;
  };
  return steps
    .filter(({ name }) => names.has(name))
    .map(({ name }) => `${around(name)}>${name}`)
    .join(' ');
}

/** What makes the merged page unsound: names twice, parts without an owner, links into nothing. */
export function unsound({ versions, merged }: MergedPair): string[] {
  const { iri, model, base, mine, theirs } = versions;
  const faults: string[] = [];
  const { form, view, subjects } = readPage(merged, iri, model);
  const steps = form.steps.map(({ name }) => name);
  for (const { name, flow } of form.steps) {
    const kind = im(flow === '' ? 'Step' : 'StepGroup');
    const types = view.links(subjects.get(name)?.value ?? '', rdf('type'));
    if (!types.includes(kind)) faults.push(`${name} does not say that it is ${kind}`);
  }
  const inTheirs = new Set(theirs.form.steps.map(({ name }) => name));
  for (const { name } of mine.form.steps) {
    if (inTheirs.has(name) && !steps.includes(name)) faults.push(`${name} is no step any more`);
  }
  if (new Set(steps).size !== steps.length) faults.push('a step name stands twice');
  if (new Set(merged.map(quadToNQuads)).size !== merged.length)
    faults.push('a statement stands twice');
  for (const { subject, predicate, object } of merged) {
    for (const term of [subject, predicate, object]) {
      if (term.termType === 'NamedNode' && !isIri(term.value)) faults.push(`no IRI: ${term.value}`);
    }
  }
  const placed = new Set(
    [base, mine, theirs].flatMap(({ reading }) =>
      [...reading.subjects.values()].map((t) => t.value),
    ),
  );
  const known = [base, mine, theirs].map((version) => loose(version.quads, iri, placed));
  for (const fault of loose(merged, iri, placed)) {
    if (!known.some((faultsBefore) => faultsBefore.has(fault))) faults.push(fault);
  }
  return faults;
}

/** The steps and parts that nothing leads to, and those that are led to and not there. */
function loose(quads: readonly Quad[], iri: string, placed: ReadonlySet<string>): Set<string> {
  const subjects = new Set(quads.map(({ subject }) => subject.value));
  const objects = new Set(quads.map(({ object }) => object.value));
  const faults = new Set<string>();
  for (const node of placed) {
    if (node === iri) continue;
    if (subjects.has(node) && !objects.has(node)) faults.add(`nothing leads to ${node}`);
    if (objects.has(node) && !subjects.has(node)) faults.add(`nothing is said of ${node}`);
  }
  return faults;
}
