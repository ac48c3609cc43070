import { INTERFACE_LANGUAGES } from '../../languages.ts';
import { FLOWS } from '../procedure.ts';
import type { EditForm, EditStep, EditTexts, RemovedBranch } from './edit-form.ts';
import { normaliseText } from './page-texts.ts';
import { settleDepths } from './step-tree.ts';

/** More steps than this are not read; completing the form brings known ones back from the page. */
const MOST_STEPS = 2000;

/** A decoded `application/x-www-form-urlencoded` body, from whatever parser. */
export type FormBody = URLSearchParams | Iterable<readonly [string, string]> | object;

/**
 * Reads the fields of a form; never throws. Unknown fields are ignored, of a name given twice the
 * first counts, and what is missing stays undefined until the form is completed from its page.
 */
export function formFromFields(body: FormBody): EditForm {
  const fields = readFields(body);
  const steps = settleDepths(readSteps(fields, 'step'));
  return {
    base: readNumber(fields.get('base')),
    next: readNumber(fields.get('next')),
    procedure: fields.get('kind') === 'procedure',
    title: readTexts(fields, 'title', oneLine),
    summary: readTexts(fields, 'summary', normaliseText),
    prose: readTexts(fields, 'prose', normaliseText),
    steps,
    removed: readRemoved(fields),
    comment: oneLine(fields.get('comment') ?? ''),
  };
}

/** The fields by name, each the first string given under it. A Map, so that no name is special. */
export function readFields(body: FormBody): ReadonlyMap<string, string> {
  const entries: Iterable<readonly [string, unknown]> =
    Symbol.iterator in body
      ? (body as Iterable<readonly [string, unknown]>)
      : Object.entries(body as Record<string, unknown>);
  const fields = new Map<string, string>();
  for (const [name, given] of entries) {
    const value: unknown = Array.isArray(given) ? given[0] : given;
    if (typeof value === 'string' && !fields.has(name)) fields.set(name, value);
  }
  return fields;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

/** A whole number as we write them; 0 for anything else. */
function readNumber(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function readTexts(
  fields: ReadonlyMap<string, string>,
  prefix: string,
  clean: (text: string) => string,
): EditTexts {
  const texts: { -readonly [L in keyof EditTexts]: EditTexts[L] } = {};
  for (const language of INTERFACE_LANGUAGES) {
    const text = fields.get(`${prefix}.${language}`);
    if (text !== undefined) texts[language] = clean(text);
  }
  return texts;
}

function readSteps(fields: ReadonlyMap<string, string>, prefix: string): EditStep[] {
  const steps: EditStep[] = [];
  for (let i = 0; i < MOST_STEPS && fields.has(`${prefix}.${i}.name`); i++) {
    steps.push(readStep(fields, `${prefix}.${i}`));
  }
  return steps;
}

function readStep(fields: ReadonlyMap<string, string>, prefix: string): EditStep {
  const description = readTexts(fields, `${prefix}.description`, normaliseText);
  return {
    name: fields.get(`${prefix}.name`) ?? '',
    depth: readNumber(fields.get(`${prefix}.depth`)),
    flow: FLOWS.find((flow) => flow === fields.get(`${prefix}.flow`)) ?? '',
    label: readTexts(fields, `${prefix}.label`, normaliseText),
    ...(Object.keys(description).length > 0 && { description }),
  };
}

function readRemoved(fields: ReadonlyMap<string, string>): RemovedBranch[] {
  const removed: RemovedBranch[] = [];
  for (let i = 0; i < MOST_STEPS && fields.has(`removed.${i}.step.0.name`); i++) {
    removed.push({
      parent: fields.get(`removed.${i}.parent`) ?? '',
      position: readNumber(fields.get(`removed.${i}.position`)),
      steps: settleDepths(readSteps(fields, `removed.${i}.step`)),
    });
  }
  return removed;
}
