import type { FieldModel, Widget } from '../../../core/form/model.ts';
import { fieldKey } from '../../../core/form/prefixed-names.ts';
import { TEXT_WIDGETS } from '../../../core/form/model.ts';
import { rdf, xsd } from '../../../core/vocabulary.ts';
import { sh, type FormVocabulary } from './form-vocabulary.ts';
import { listOf, optionsOf } from './options.ts';
import type { Note, PropertyShape } from './property-shape.ts';
import { isKnownEditor, widgetFor } from './widgets.ts';

/** The widgets whose values are literals of a datatype. */
const TYPED: ReadonlySet<Widget> = new Set([
  'plain',
  'lines',
  'number',
  'integer',
  'duration',
  'date',
  'datetime',
  'recurrence',
]);

/** A field with its place among the others of its group, and the class of its parts. */
export interface MergedField {
  readonly field: FieldModel;
  readonly order: number;
  readonly partClass?: string;
}

/**
 * All property shapes of one path as one field. The largest minimum and the smallest maximum hold;
 * of everything else the first shape that says it counts: those of the nearest class come first.
 * @param groupKey the key of the group a shape names, or of the default one
 */
export function mergeField(
  vocabulary: FormVocabulary,
  shapes: readonly PropertyShape[],
  groupKey: (group: string | undefined) => string,
  note: Note,
): MergedField {
  const first = <T>(pick: (shape: PropertyShape) => T | undefined): T | undefined =>
    shapes.map(pick).find((said) => said !== undefined);
  const path = shapes[0]?.path ?? '';
  const named = shapes.find(({ name }) => name !== undefined);
  const options = optionsOf(vocabulary, shapes);
  const classes = shapes.find((shape) => shape.classes.length > 0)?.classes;
  const partClass = partClassOf(vocabulary, shapes);
  const editor = first((shape) => shape.editor);
  if (editor !== undefined && !isKnownEditor(editor)) {
    note(`No widget is known for the editor ${editor} of ${path}.`);
  }
  const datatype = first((shape) => shape.datatype);
  const widget = widgetFor({
    editor,
    datatype,
    nodeKind: first((shape) => shape.nodeKind),
    singleLine: first((shape) => shape.singleLine),
    hasOptions: options !== undefined && options.length > 0,
    hasForm: partClass !== undefined,
    hasClass: classes !== undefined,
  });
  if (editor === 'DetailsEditor' && widget !== 'part') {
    note(`The parts of ${path} have no form: the field takes links.`);
  }
  const below = first((shape) => shape.below);
  const most = mostOf(shapes, widget);
  const message = messageOf(shapes);
  const help = named?.help ?? first((shape) => shape.help);
  const pattern = first((shape) => shape.pattern);
  const written = literalType(widget, datatype, shapes);
  return {
    order: named?.order ?? first((shape) => shape.order) ?? Infinity,
    ...(widget === 'part' && partClass !== undefined && { partClass }),
    field: {
      key: fieldKey(path),
      path,
      label: named?.name ?? vocabulary.nameOf(path),
      ...(help && { help }),
      widget,
      group: groupKey(first((shape) => shape.group)),
      least: Math.max(...shapes.map(({ minCount }) => minCount)),
      ...(most !== undefined && { most }),
      ...(message && { message }),
      ...(written !== undefined && { datatype: written }),
      ...(widget === 'link' && classes && { classes }),
      ...(widget === 'choice' && options && { options }),
      ...(widget === 'part' && partClass !== undefined && { part: fieldKey(partClass) }),
      ...(pattern !== undefined && { pattern }),
      ...(below !== undefined && { atMost: fieldKey(below) }),
    },
  };
}

/** Texts count once a language, so one a language is a maximum of one. */
function mostOf(shapes: readonly PropertyShape[], widget: Widget): number | undefined {
  const counts = shapes.flatMap(({ maxCount }) => maxCount ?? []);
  const isText = TEXT_WIDGETS.includes(widget);
  if (isText && shapes.some(({ uniqueLang }) => uniqueLang)) return 1;
  return counts.length > 0 && !isText ? Math.min(...counts) : undefined;
}

/** What is said when a value is missing comes before what is said when one does not fit. */
function messageOf(shapes: readonly PropertyShape[]): PropertyShape['message'] {
  const asking = shapes.find(({ minCount, message }) => minCount > 0 && message);
  return (asking ?? shapes.find(({ message }) => message))?.message;
}

function literalType(
  widget: Widget,
  datatype: string | undefined,
  shapes: readonly PropertyShape[],
): string | undefined {
  if (widget === 'choice') {
    const listed = listOf(shapes)?.find((term) => term.termType === 'Literal');
    return listed?.termType === 'Literal' ? listed.datatype.value : datatype;
  }
  if (!TYPED.has(widget)) return undefined;
  return datatype === rdf('langString') ? xsd('string') : datatype;
}

/** The class whose form the values have: what sh:node targets, or sh:class. */
function partClassOf(
  { view }: FormVocabulary,
  shapes: readonly PropertyShape[],
): string | undefined {
  for (const node of shapes.flatMap(({ nodes }) => nodes)) {
    if (view.links(node, sh('property')).length === 0) continue;
    const isClass = view.links(node, rdf('type')).some((type) => type.endsWith('#Class'));
    const target =
      view.link(node, sh('targetClass')) ?? view.link(node, sh('class')) ?? (isClass ? node : '');
    if (target !== '') return target;
  }
  return undefined;
}
