import type { InterfaceLanguage } from '../languages.ts';

/** One wording in each language of the interface. */
export type Words = Readonly<Record<InterfaceLanguage, string>>;

/**
 * What a field is edited with. The shapes name editors of DASH; `docs/forms.md` has the table.
 *
 * - `line`, `text`, `markdown`: one text a language, of one line, of several, or in Markdown
 * - `plain`, `lines`: one text without language, of one line or of several
 * - `number`, `integer`, `duration`, `date`, `datetime`, `recurrence`: a literal people write their way
 * - `choice`: one of `options`; `unit`: a QUDT unit or a word for one
 * - `link`: a thing with a page, found by its label; `address`: any IRI
 * - `part`: a thing of the same page with a form of its own
 */
export const WIDGETS = [
  'line',
  'text',
  'markdown',
  'plain',
  'lines',
  'number',
  'integer',
  'duration',
  'date',
  'datetime',
  'recurrence',
  'choice',
  'unit',
  'link',
  'address',
  'part',
] as const;
/** Name of one of {@link WIDGETS}. */
export type Widget = (typeof WIDGETS)[number];

/** The widgets whose value is one text a language. */
export const TEXT_WIDGETS: readonly Widget[] = ['line', 'text', 'markdown'];

/** One of the values a `choice` offers; a page may hold others. */
export interface Option {
  /** Its IRI, or the literal itself where the field has a datatype. */
  readonly iri: string;
  readonly label: Words;
}

/** One property of a thing, as the form asks for it. */
export interface FieldModel {
  /** The property as a prefixed name (`rdfs:label`), else percent-encoded; never contains a slash. */
  readonly key: string;
  /** IRI of the property. */
  readonly path: string;
  readonly label: Words;
  /** What to write here, in a sentence or two (sh:description). */
  readonly help?: Words;
  readonly widget: Widget;
  /** Key of the group it stands in. */
  readonly group: string;
  /** How many values a complete page has at least; 0 when it may be absent. */
  readonly least: number;
  /** How many values make sense at most; absent = any number. Texts count once a language. */
  readonly most?: number;
  /** What to say when it is missing or does not fit, from the shape. */
  readonly message?: Words;
  /** IRI of the literal’s datatype, for the widgets that write one. */
  readonly datatype?: string;
  /** Classes of the things a `link` may lead to; absent = any. */
  readonly classes?: readonly string[];
  /** Of a `choice`. */
  readonly options?: readonly Option[];
  /** Of a `part`: key of its form in {@link FormModel.nodes}. */
  readonly part?: string;
  /** Regular expression the value should match (sh:pattern). */
  readonly pattern?: string;
  /** Keys of the field in the same form whose value this one may not pass (sh:lessThan, sh:lessThanOrEquals). */
  readonly atMost?: string;
}

/** Fields that stand together under a heading (`sh:group`). */
export interface GroupModel {
  readonly key: string;
  readonly label: Words;
}

/** The form of one class of things. */
export interface NodeForm {
  /** The class as a prefixed name, for example `im:Step`. */
  readonly key: string;
  /** IRI of the class. */
  readonly type: string;
  readonly label: Words;
  readonly help?: Words;
  /** In the order they are shown; only those that have fields. */
  readonly groups: readonly GroupModel[];
  /** In the order they are shown, group by group. */
  readonly fields: readonly FieldModel[];
  /** Whether things of this class have ordered steps (im:hasMember). */
  readonly steps: boolean;
}

/**
 * The form of one kind of page, compiled from the SHACL shapes: what the server and the browser
 * both read, write and show it by.
 */
export interface FormModel {
  /** Changes when any of it does. */
  readonly hash: string;
  /** Key of the form of the page’s own thing. */
  readonly root: string;
  /** The forms of the thing, its steps (`im:Step`, `im:StepGroup`) and every part, by key. */
  readonly nodes: Readonly<Record<string, NodeForm>>;
}

/** Key of the form of steps, in a model whose root has steps. */
export const STEP_FORM = 'im:Step';
/** Key of the form of groups of steps there. */
export const GROUP_FORM = 'im:StepGroup';
