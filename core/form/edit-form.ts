import type { Flow } from '../procedure/procedure.ts';

/** One text by language tag; an absent language and the empty string both say that there is none. */
export type EditTexts = Readonly<Record<string, string>>;

/** A link to a thing, by its IRI. */
export interface EditLink {
  readonly iri: string;
}

/** A thing with a form of its own within the page: a quantity, a safety note, a schedule. */
export interface EditPart {
  /** Its stable name in the page, for example `s3-p1`; a blank node's is `_:label`. */
  readonly name: string;
  /** Key of its form. */
  readonly type: string;
  readonly fields: EditFields;
}

/**
 * One value of a field that is not a text: a link, a part, or a literal as a string. A literal is
 * in its canonical lexical form when it could be read (`1.5`, `PT30M`) and as typed when not, so
 * that nothing anybody wrote is refused.
 */
export type EditValue = string | EditLink | EditPart;

/** What a field holds: one text a language, or any number of values. */
export type FieldContent = EditTexts | readonly EditValue[];

/** The contents of a form by field key; a key that is absent is an empty field. */
export type EditFields = Readonly<Record<string, FieldContent>>;

/** A step or a group of steps as the form shows it. */
export interface EditStep {
  /** Its stable name in the page, for example `s3`; safe as an HTML id. */
  readonly name: string;
  /** 0 for the steps of the procedure itself, 1 for the members of a group of it, and so on. */
  readonly depth: number;
  /** How the members follow one another; the empty string for a plain step. */
  readonly flow: Flow | '';
  /** By the form `im:Step`, or `im:StepGroup` when `flow` is not empty. */
  readonly fields: EditFields;
}

/** A removed step with everything inside it, kept in the form until the page is saved. */
export interface RemovedBranch {
  /** Name of the group it stood in; the empty string for the procedure itself. */
  readonly parent: string;
  /** How many siblings stood before it. */
  readonly position: number;
  /** The step itself, at depth 0, then its members. */
  readonly steps: readonly EditStep[];
}

/** A statement of the page that no field of the form shows. */
export interface OtherFact {
  /** What it is about: the empty string for the thing itself, `#name` for a part, `_:label`, or an IRI. */
  readonly subject: string;
  /** Property: a prefixed name or an IRI. */
  readonly property: string;
  /** The text, the IRI (`#name` for a part), or the label of the blank node. */
  readonly value: string;
  /** How the value is to be read: `link`, `blank` (a label), `text`, `text@fr`, or the IRI or prefixed name of a datatype. */
  readonly as: string;
}

/**
 * Everything the editing form of a page holds. It travels whole in the fields, so that the server
 * keeps nothing between two presses of a button.
 */
export interface EditForm {
  /** The revision the form was opened from; 0 for a page that does not exist yet. */
  readonly base: number;
  /** The number the next new step or part gets: greater than any this page is known to have used. */
  readonly next: number;
  /** Hash of the model it was made by. */
  readonly model: string;
  /** Key of the form of the page's own thing. */
  readonly kind: string;
  readonly fields: EditFields;
  /** In reading order, each group followed by its members. */
  readonly steps: readonly EditStep[];
  readonly removed: readonly RemovedBranch[];
  readonly others: readonly OtherFact[];
  readonly comment: string;
}

/** Whether a content is texts by language. */
export function isTexts(content: FieldContent | undefined): content is EditTexts {
  return content !== undefined && !Array.isArray(content);
}

/** Whether a value is a thing of this page with fields of its own. */
export function isPart(value: EditValue): value is EditPart {
  return typeof value === 'object' && 'fields' in value;
}

/** Whether a value leads to another thing. */
export function isLink(value: EditValue): value is EditLink {
  return typeof value === 'object' && 'iri' in value;
}

/** The texts of a field; empty where it has none. */
export function textsOf(fields: EditFields, key: string): EditTexts {
  const content = fields[key];
  return isTexts(content) ? content : {};
}

/** The values of a field; empty where it has none. */
export function valuesOf(fields: EditFields, key: string): readonly EditValue[] {
  const content = fields[key];
  return content === undefined || isTexts(content) ? [] : content;
}

/** Whether a field holds nothing but white space and empty parts. */
export function isBlank(content: FieldContent | undefined): boolean {
  if (content === undefined) return true;
  if (isTexts(content)) return Object.values(content).every((text) => text.trim() === '');
  return content.every((value) => {
    if (typeof value === 'string') return value.trim() === '';
    return isPart(value) && Object.values(value.fields).every(isBlank);
  });
}
