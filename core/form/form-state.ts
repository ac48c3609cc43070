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

/** Nested deeper than this, parts in a state are not read. */
const DEEPEST = 12;

/** A form as text, for the hidden field `state`, drafts and requests of the browser. */
export function stateOfForm(form: EditForm): string {
  return JSON.stringify(form);
}

/**
 * Reads what {@link stateOfForm} wrote; never throws. Everything of the wrong type is left out, and
 * undefined stands for what is no form at all.
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
  return {
    base: wholeNumber(parsed['base']),
    next: wholeNumber(parsed['next']),
    model: string(parsed['model']),
    kind: string(parsed['kind']),
    fields: fieldsOf(parsed['fields'], 0),
    steps: list(parsed['steps']).flatMap(stepOf),
    removed: list(parsed['removed']).flatMap(branchOf),
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
  if (Array.isArray(value)) return list(value).flatMap((item) => valueOf(item, depth));
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && entry[0] !== '__proto__',
    ),
  );
}

function valueOf(value: unknown, depth: number): EditValue[] {
  if (typeof value === 'string') return [value];
  if (!isRecord(value)) return [];
  if (typeof value['iri'] === 'string') return [{ iri: value['iri'] }];
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
