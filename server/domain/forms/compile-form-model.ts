import { createHash } from 'node:crypto';
import type { FieldModel, FormModel, GroupModel, NodeForm } from '../../../core/form/model.ts';
import { fieldKey } from '../../../core/form/prefixed-names.ts';
import { im, rdfs } from '../../../core/vocabulary.ts';
import { sh, type FormVocabulary } from './form-vocabulary.ts';
import { genericShapes } from './generic-shapes.ts';
import { mergeField, type MergedField } from './merge-field.ts';
import { readPropertyShapes, type Note, type PropertyShape } from './property-shape.ts';

/** Properties the step editor owns: the form shows them as the order and the kind of steps. */
const OF_STEPS: ReadonlySet<string> = new Set([im('hasMember'), im('flow'), im('order')]);

/**
 * The form of pages about things of a class, from every shape that targets the class or one above
 * it. Never throws: what is broken in the shapes makes no field and is told to `note`, and a thing
 * that no shape names gets the form of an item.
 */
export function compileFormModel(
  vocabulary: FormVocabulary,
  classIri: string,
  note: Note = () => undefined,
): FormModel {
  const nodes: Record<string, NodeForm> = {};
  const root = fieldKey(classIri);
  const wanted = new Set([classIri]);
  for (const iri of wanted) {
    const { form, parts } = compileNode(vocabulary, iri, iri === classIri, note);
    nodes[form.key] = form;
    for (const part of parts) wanted.add(part);
    if (form.steps) for (const step of [im('Step'), im('StepGroup')]) wanted.add(step);
  }
  return { hash: hashOf({ root, nodes }), root, nodes };
}

function compileNode(
  vocabulary: FormVocabulary,
  classIri: string,
  isPage: boolean,
  note: Note,
): { form: NodeForm; parts: string[] } {
  const byPath = shapesByPath(vocabulary, classIri, isPage, note);
  const groups = new Map<string, { readonly model: GroupModel; readonly order: number }>();
  const groupKey = (group: string | undefined): string => {
    const iri = group ?? `${fieldKey(classIri)}-facts`;
    const key = fieldKey(iri);
    if (!groups.has(key)) {
      const label = vocabulary.nameOf(group ?? classIri);
      const order = vocabulary.view.number(iri, sh('order')) ?? Infinity;
      groups.set(key, { model: { key, label }, order });
    }
    return key;
  };
  const merged = [...byPath]
    .filter(([path, shapes]) => !OF_STEPS.has(path) && !shapes.some(({ hidden }) => hidden))
    .map(([, shapes]) => mergeField(vocabulary, shapes, groupKey, note));
  const ordered = [...groups.values()].sort(
    (a, b) => a.order - b.order || compare(a.model.key, b.model.key),
  );
  const rank = new Map(ordered.map(({ model }, index) => [model.key, index]));
  merged.sort((a, b) => compareFields(a, b, rank));
  const help = helpOf(vocabulary, classIri);
  return {
    form: {
      key: fieldKey(classIri),
      type: classIri,
      label: vocabulary.nameOf(classIri),
      ...(help && { help }),
      groups: ordered.map(({ model }) => model),
      fields: merged.map(({ field }) => field),
      steps: byPath.has(im('hasMember')),
    },
    parts: merged.flatMap(({ partClass }) => partClass ?? []),
  };
}

/** The property shapes of a class by path, those of the nearest class first. */
function shapesByPath(
  vocabulary: FormVocabulary,
  classIri: string,
  isPage: boolean,
  note: Note,
): Map<string, PropertyShape[]> {
  const own = vocabulary.lineage(classIri).flatMap((iri) => vocabulary.shapesOf(iri));
  const shapes = own.length > 0 || !isPage ? own : vocabulary.shapesOf(im('Item'));
  const byPath = new Map<string, PropertyShape[]>();
  const add = (property: PropertyShape): void => {
    byPath.set(property.path, [...(byPath.get(property.path) ?? []), property]);
  };
  for (const shape of new Set(shapes)) {
    for (const property of readPropertyShapes(vocabulary, shape, note)) add(property);
  }
  if (isPage && !byPath.has(rdfs('label'))) {
    note(`No usable shape gives a name to things of ${classIri}: their form is the plainest one.`);
    for (const property of genericShapes()) if (!byPath.has(property.path)) add(property);
  }
  return byPath;
}

function helpOf(vocabulary: FormVocabulary, classIri: string): NodeForm['help'] {
  const told = vocabulary
    .shapesOf(classIri)
    .map((shape) => vocabulary.words(shape, sh('description')))
    .find((words) => words !== undefined);
  return told ?? vocabulary.words(classIri, rdfs('comment'));
}

function compareFields(a: MergedField, b: MergedField, rank: ReadonlyMap<string, number>): number {
  const group = ({ field }: { field: FieldModel }): number => rank.get(field.group) ?? 0;
  // Both may stand at the end (Infinity), whose difference is no number.
  return (
    group(a) - group(b) ||
    (a.order === b.order ? 0 : a.order - b.order) ||
    compare(a.field.key, b.field.key)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
