import {
  fieldKey,
  GROUP_FORM,
  isPart,
  isTexts,
  STEP_FORM,
  type EditFields,
  type FormModel,
  type NodeForm,
  type PageReading,
  type Words,
} from '../../../../core/form/index.ts';
import { schema } from '../../../../core/vocabulary.ts';
import type { Expectation } from '../expectations.ts';
import { SEVERITIES, type Finding, type Severity } from '../finding.ts';

/** Where in the form a finding can be mended. */
export interface Place {
  /** Name of the step or part; the empty string for the page's own thing. */
  readonly node: string;
  /** Key of the field; the empty string when the whole thing is meant. */
  readonly key: string;
}

/** A finding, and where it can be mended when that is not where it was found. */
export interface PlacedFinding extends Finding {
  readonly at?: { readonly subject: string; readonly path: string };
  /** See {@link RuleHit.way}. */
  readonly way?: readonly string[];
}

/** Something that would make the page better. */
export interface OpenFinding {
  /** IRI of the shape or rule that speaks. */
  readonly shape: string;
  readonly severity: Severity;
  readonly message: Words;
  readonly place: Place;
  /** See {@link RuleHit.way}. */
  readonly way?: readonly string[];
}

/** How much of what is expected of a page is there. */
export interface Completeness {
  readonly met: number;
  readonly total: number;
  /** Gravest first, then in the order of the form. */
  readonly open: readonly OpenFinding[];
}

/**
 * Counts what a page has of what is expected of it. Each shape or rule counts once, however many
 * steps it is about: `total` are those with a minimum, a qualified minimum or a condition that
 * concern something the page speaks of, and any other that found fault; `met` are those of them
 * that found none. Hints (info) are shown among `open` and never counted.
 */
export function completeness(
  expectations: readonly Expectation[],
  findings: readonly PlacedFinding[],
  reading: Pick<PageReading, 'form' | 'subjects'>,
  model: FormModel,
): Completeness {
  const counted = [...expectations, ...findings].filter(({ severity }) => severity !== 'info');
  const applicable = new Set(counted.map(({ shape }) => shape));
  const faulty = new Set(
    findings.filter(({ severity }) => severity !== 'info').map(({ shape }) => shape),
  );
  const places = new Places(reading, model);
  const open = findings.map((finding) => ({
    shape: finding.shape,
    severity: finding.severity,
    message: finding.message,
    place: places.of(finding),
    ...(finding.way && { way: finding.way }),
  }));
  return {
    met: applicable.size - faulty.size,
    total: applicable.size,
    open: open.sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        places.rank(a.place) - places.rank(b.place),
    ),
  };
}

/** The steps and parts of a form by the things they stand for, in reading order. */
class Places {
  readonly #nameOf = new Map<string, string>();
  readonly #formOf = new Map<string, NodeForm>();
  readonly #rankOf = new Map<string, number>();
  readonly #model: FormModel;

  constructor({ form, subjects }: Pick<PageReading, 'form' | 'subjects'>, model: FormModel) {
    this.#model = model;
    for (const [name, subject] of subjects) this.#nameOf.set(subject.value, name);
    this.#add('', model.root, form.fields);
    for (const { name, flow, fields } of form.steps) {
      this.#add(name, flow === '' ? STEP_FORM : GROUP_FORM, fields);
    }
  }

  of({ focus, path, at }: PlacedFinding): Place {
    const node = this.#nameOf.get(at?.subject ?? focus) ?? '';
    const property = at?.path ?? path;
    const form = this.#formOf.get(node);
    // A unit in words is written in the field of units.
    const wanted = property === schema('unitText') ? schema('unitCode') : property;
    const field = form?.fields.find((known) => known.path === wanted);
    return { node, key: field ? fieldKey(field.path) : '' };
  }

  rank({ node, key }: Place): number {
    const fields = this.#formOf.get(node)?.fields ?? [];
    const index = fields.findIndex((field) => field.key === key);
    return (this.#rankOf.get(node) ?? 0) * 1000 + index + 1;
  }

  #add(name: string, key: string, fields: EditFields): void {
    const form = this.#model.nodes[key];
    if (form) this.#formOf.set(name, form);
    this.#rankOf.set(name, this.#rankOf.size);
    for (const content of Object.values(fields)) {
      if (isTexts(content)) continue;
      for (const value of content) {
        if (isPart(value)) this.#add(value.name, value.type, value.fields);
      }
    }
  }
}
