import type { Widget } from '../../../core/form/model.ts';
import { NS, rdf, xsd } from '../../../core/vocabulary.ts';

/** What decides how a field is edited. */
export interface Traits {
  /** Local name of the editor the shapes ask for (DASH, SHACL UI, ours); undefined when they do not. */
  readonly editor?: string | undefined;
  readonly datatype?: string | undefined;
  readonly nodeKind?: string | undefined;
  readonly singleLine?: boolean | undefined;
  /** Whether there is a list of values to choose from. */
  readonly hasOptions: boolean;
  /** Whether the values have a form of their own. */
  readonly hasForm: boolean;
  readonly hasClass: boolean;
}

/** One text a language, of one line or several. */
const bySize = ({ singleLine }: Traits): Widget => (singleLine === false ? 'text' : 'line');

/** A text that is asked for without languages, or a literal by its datatype. */
const byDatatype = (traits: Traits): Widget => {
  if (traits.datatype === rdf('langString')) return traits.singleLine === true ? 'line' : 'text';
  const known = traits.datatype === undefined ? undefined : WIDGET_OF_DATATYPE[traits.datatype];
  return known ?? (traits.singleLine === false ? 'lines' : 'plain');
};

/** A choice needs something to choose from; without it a link or a literal is asked for. */
const byOptions = (traits: Traits): Widget => (traits.hasOptions ? 'choice' : byNature(traits));

/** A part needs a form; without it the value is a link. */
const byForm = ({ hasForm }: Traits): Widget => (hasForm ? 'part' : 'link');

/**
 * The editors by their local names. Those of DASH (http://datashapes.org/forms.html) and SHACL UI
 * (https://w3c.github.io/data-shapes/shacl12-ui/) have the same; the last two are ours (`ims:`).
 */
const WIDGET_OF_EDITOR: Readonly<Record<string, (traits: Traits) => Widget>> = {
  TextFieldWithLangEditor: bySize,
  TextAreaWithLangEditor: () => 'text',
  RichTextEditor: () => 'markdown',
  TextFieldEditor: byDatatype,
  TextAreaEditor: ({ datatype }) => (datatype === rdf('langString') ? 'text' : 'lines'),
  NumberFieldEditor: ({ datatype }) => (isInteger(datatype) ? 'integer' : 'number'),
  BooleanSelectEditor: byOptions,
  BooleanEditor: byOptions,
  DatePickerEditor: () => 'date',
  DateTimePickerEditor: () => 'datetime',
  EnumSelectEditor: byOptions,
  InstancesSelectEditor: ({ hasOptions }) => (hasOptions ? 'choice' : 'link'),
  AutoCompleteEditor: () => 'link',
  SubClassEditor: () => 'link',
  URIEditor: () => 'address',
  IRIEditor: () => 'address',
  DetailsEditor: byForm,
  BlankNodeEditor: byForm,
  RecurrenceEditor: () => 'recurrence',
  UnitEditor: () => 'unit',
};

const WIDGET_OF_DATATYPE: Readonly<Record<string, Widget>> = {
  ...Object.fromEntries(
    [
      'integer',
      'int',
      'long',
      'short',
      'byte',
      'nonNegativeInteger',
      'positiveInteger',
      'negativeInteger',
      'nonPositiveInteger',
      'unsignedInt',
      'unsignedLong',
      'unsignedShort',
      'unsignedByte',
    ].map((local) => [xsd(local), 'integer' as const]),
  ),
  [xsd('decimal')]: 'number',
  [xsd('double')]: 'number',
  [xsd('float')]: 'number',
  [xsd('duration')]: 'duration',
  [xsd('dayTimeDuration')]: 'duration',
  [xsd('date')]: 'date',
  [xsd('dateTime')]: 'datetime',
  [xsd('dateTimeStamp')]: 'datetime',
  [rdf('HTML')]: 'lines',
};

/** The widget of a field. An editor nobody knows gives way to what the values are. */
export function widgetFor(traits: Traits): Widget {
  const editor = traits.editor ?? '';
  const known = isKnownEditor(editor) ? WIDGET_OF_EDITOR[editor] : undefined;
  return (known ?? byNature)(traits);
}

/** Whether the table has a widget for an editor, by its local name. */
export function isKnownEditor(editor: string): boolean {
  return Object.hasOwn(WIDGET_OF_EDITOR, editor);
}

function byNature(traits: Traits): Widget {
  if (traits.hasOptions) return 'choice';
  if (traits.datatype !== undefined) return byDatatype(traits);
  if (traits.hasForm) return 'part';
  if (traits.hasClass) return 'link';
  if (traits.nodeKind === `${NS.sh}IRI`) return 'address';
  if (traits.nodeKind === `${NS.sh}BlankNodeOrIRI`) return 'link';
  return byDatatype(traits);
}

function isInteger(datatype: string | undefined): boolean {
  return datatype !== undefined && WIDGET_OF_DATATYPE[datatype] === 'integer';
}
