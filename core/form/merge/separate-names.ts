import type { Quad } from '../../rdf/terms.ts';
import {
  isPart,
  isTexts,
  type EditFields,
  type EditForm,
  type EditPart,
  type EditStep,
  type EditValue,
  type OtherFact,
} from '../edit-form.ts';
import { sameFields } from '../same-content.ts';
import type { Version } from './versions.ts';

/**
 * Gives my new steps and parts other names where their version used the same ones meanwhile, so
 * that two different new things are never taken for one. The very same addition made twice (from
 * two windows, say) stays one.
 *
 * @param mine completed against the base, so that its new names are sound
 */
export function separateNames(
  mine: EditForm,
  base: Version,
  theirs: Version,
  iri: string,
): EditForm {
  return new Separation(mine, base, theirs, iri).form();
}

class Separation {
  readonly #mine: EditForm;
  readonly #theirs: EditForm;
  /** Names that came into use on their side since the base. */
  readonly #used: Set<string>;
  readonly #renamed = new Map<string, string>();
  #next: number;

  constructor(mine: EditForm, base: Version, theirs: Version, iri: string) {
    this.#mine = mine;
    this.#theirs = theirs.form;
    const before = localNames(base.quads, iri);
    this.#used = new Set([...localNames(theirs.quads, iri)].filter((name) => !before.has(name)));
    this.#next = Math.max(mine.next, theirs.form.next);
  }

  form(): EditForm {
    const theirSteps = new Map(this.#theirs.steps.map((step) => [step.name, step]));
    const step = (own: EditStep): EditStep => this.#step(own, theirSteps.get(own.name));
    const fields = this.#fields(this.#mine.fields, this.#theirs.fields);
    const steps = this.#mine.steps.map(step);
    const removed = this.#mine.removed.map((gone) => ({ ...gone, steps: gone.steps.map(step) }));
    const others = this.#mine.others.map((fact) => this.#fact(fact));
    return { ...this.#mine, fields, steps, removed, others, next: this.#next };
  }

  #step(own: EditStep, other: EditStep | undefined): EditStep {
    const isOther =
      this.#used.has(own.name) &&
      !(other && other.flow === own.flow && sameFields(own.fields, other.fields));
    const fields = this.#fields(own.fields, isOther ? undefined : other?.fields);
    return { ...own, name: isOther ? this.#rename(own.name) : own.name, fields };
  }

  #fields(own: EditFields, other: EditFields | undefined): EditFields {
    return Object.fromEntries(
      Object.entries(own).map(([key, content]) => {
        if (isTexts(content)) return [key, content];
        const known = other?.[key];
        const values = known === undefined || isTexts(known) ? [] : known;
        return [key, content.map((value: EditValue) => this.#value(value, values))];
      }),
    );
  }

  #value(own: EditValue, others: readonly EditValue[]): EditValue {
    if (!isPart(own)) return own;
    const other = others.find(
      (value): value is EditPart => isPart(value) && value.name === own.name,
    );
    const isOther = this.#used.has(own.name) && !(other && sameFields(own.fields, other.fields));
    const fields = this.#fields(own.fields, isOther ? undefined : other?.fields);
    return { ...own, name: isOther ? this.#rename(own.name) : own.name, fields };
  }

  #rename(name: string): string {
    const known = this.#renamed.get(name);
    if (known !== undefined) return known;
    const fresh = `${/^[a-z]/.exec(name)?.[0] ?? 'x'}${this.#next++}`;
    this.#renamed.set(name, fresh);
    return fresh;
  }

  #fact(fact: OtherFact): OtherFact {
    const local = (text: string): string => {
      const name = text.startsWith('#') ? this.#renamed.get(text.slice(1)) : undefined;
      return name === undefined ? text : `#${name}`;
    };
    const value = fact.as === 'link' ? local(fact.value) : fact.value;
    return { ...fact, subject: local(fact.subject), value };
  }
}

/** What stands after the `#` in the names of the page’s own things. */
function localNames(quads: readonly Quad[], iri: string): Set<string> {
  const names = new Set<string>();
  const add = ({ termType, value }: { termType: string; value: string }): void => {
    if (termType === 'NamedNode' && value.startsWith(`${iri}#`)) {
      names.add(value.slice(iri.length + 1));
    }
  };
  for (const { subject, object } of quads) {
    add(subject);
    add(object);
  }
  return names;
}
