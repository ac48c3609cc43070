import { WikiError } from '../errors.ts';
import { isLanguageTag } from '../languages.ts';
import { FLOWS } from '../procedure/procedure.ts';
import type {
  EditFields,
  EditForm,
  EditPart,
  EditStep,
  EditValue,
  FieldContent,
  OtherFact,
  RemovedBranch,
} from './edit-form.ts';
import { isIri } from './prefixed-names.ts';

/** A form may hold this much; larger pages are edited as Turtle. */
export const FORM_LIMITS = { steps: 1500, values: 1000, others: 2000, inputs: 20_000 } as const;

/** Throws `form-too-large` past a limit of {@link FORM_LIMITS}. */
export function demandSize(what: keyof typeof FORM_LIMITS, size: number): void {
  const most = FORM_LIMITS[what];
  if (size > most) throw new WikiError('too-large', 'form-too-large', { what, most });
}

/** Nested deeper than this, parts in a state are not read. */
const DEEPEST = 12;

/** A form as text, for the hidden field `state`, drafts and requests of the browser. */
export function stateOfForm(form: EditForm): string {
  return JSON.stringify(form);
}

/**
 * Reads what {@link stateOfForm} wrote. Everything of the wrong type is left out, and
 * undefined stands for what is no form at all.
 * What is larger than {@link FORM_LIMITS} is refused whole, since half of it would lose the rest.
 */
export function formOfState(text: string): EditForm | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  // What is kept of a page’s Turtle is no form, though it is a record as well.
  if (!isRecord(parsed) || parsed['view'] === 'turtle') return undefined;
  const steps = list(parsed['steps']);
  const removed = list(parsed['removed']).flatMap(branchOf);
  demandSize('steps', steps.length + removed.reduce((sum, gone) => sum + gone.steps.length, 0));
  demandSize('others', list(parsed['others']).length);
  return {
    base: wholeNumber(parsed['base']),
    next: wholeNumber(parsed['next']),
    model: string(parsed['model']),
    kind: string(parsed['kind']),
    fields: fieldsOf(parsed['fields'], 0),
    steps: steps.flatMap(stepOf),
    removed,
    others: list(parsed['others']).flatMap(factOf),
    comment: string(parsed['comment']),
  };
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function wholeNumber(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

/** Own entries only, so that no key can reach a prototype. */
function fieldsOf(value: unknown, depth: number): EditFields {
  if (!isRecord(value) || depth > DEEPEST) return {};
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, content]) => [key, contentOf(content, depth)]),
  );
}

function contentOf(value: unknown, depth: number): FieldContent {
  if (Array.isArray(value)) {
    demandSize('values', value.length);
    return list(value).flatMap((item) => valueOf(item, depth));
  }
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && isLanguageTag(entry[0]),
    ),
  );
}

function valueOf(value: unknown, depth: number): EditValue[] {
  if (typeof value === 'string') return [value];
  if (!isRecord(value)) return [];
  const { iri } = value;
  // What is no IRI stays a text, as it would have been typed.
  if (typeof iri === 'string') return [isIri(iri) ? { iri } : iri];
  if (!isRecord(value['fields'])) return [];
  const part: EditPart = {
    name: string(value['name']),
    type: string(value['type']),
    fields: fieldsOf(value['fields'], depth + 1),
  };
  return [part];
}

function stepOf(value: unknown): EditStep[] {
  if (!isRecord(value)) return [];
  return [
    {
      name: string(value['name']),
      depth: wholeNumber(value['depth']),
      flow: FLOWS.find((flow) => flow === value['flow']) ?? '',
      fields: fieldsOf(value['fields'], 0),
    },
  ];
}

function branchOf(value: unknown): RemovedBranch[] {
  if (!isRecord(value)) return [];
  return [
    {
      parent: string(value['parent']),
      position: wholeNumber(value['position']),
      steps: list(value['steps']).flatMap(stepOf),
    },
  ];
}

function factOf(value: unknown): OtherFact[] {
  if (!isRecord(value)) return [];
  const { subject, property, value: text, as } = value;
  return [
    { subject: string(subject), property: string(property), value: string(text), as: string(as) },
  ];
}
