import type { Words } from '../../../core/form/model.ts';
import type { Term } from '../../../core/rdf/terms.ts';
import { NS } from '../../../core/vocabulary.ts';
import { sh, type FormVocabulary } from './form-vocabulary.ts';

/** Takes one line about a shape that cannot be used as it is. */
export type Note = (line: string) => void;

/** What one property shape says that matters to a form. */
export interface PropertyShape {
  readonly path: string;
  readonly name?: Words | undefined;
  readonly help?: Words | undefined;
  readonly message?: Words | undefined;
  readonly order?: number | undefined;
  readonly group?: string | undefined;
  readonly editor?: string | undefined;
  /** Of dash:singleLine; undefined when it is not said. */
  readonly singleLine?: boolean | undefined;
  readonly hidden: boolean;
  readonly datatype?: string | undefined;
  readonly nodeKind?: string | undefined;
  readonly classes: readonly string[];
  readonly nodes: readonly string[];
  /** Of sh:in: there are no others. */
  readonly values?: readonly Term[] | undefined;
  /** Of ims:offers: others may be given. */
  readonly offers?: readonly Term[] | undefined;
  readonly minCount: number;
  readonly maxCount?: number | undefined;
  readonly uniqueLang: boolean;
  readonly pattern?: string | undefined;
  /** The property whose value this one may not pass. */
  readonly below?: string | undefined;
}

/**
 * The usable property shapes of a node shape and of the node shapes it takes up (sh:node, sh:and),
 * each shape once however they refer to each other.
 */
export function readPropertyShapes(
  vocabulary: FormVocabulary,
  shape: string,
  note: Note,
): PropertyShape[] {
  const { view } = vocabulary;
  const shapes = new Set([shape]);
  for (const known of shapes) {
    for (const other of view.links(known, sh('node'))) shapes.add(other);
    for (const head of view.objects(known, sh('and'))) {
      for (const other of vocabulary.list(head) ?? []) shapes.add(other.value);
    }
  }
  const properties = [...shapes].flatMap((known) => view.links(known, sh('property'))).sort();
  return [...new Set(properties)].flatMap((iri) => {
    if (vocabulary.isSet(iri, sh('deactivated'))) return [];
    return readPropertyShape(vocabulary, iri, note) ?? [];
  });
}

function readPropertyShape(
  vocabulary: FormVocabulary,
  iri: string,
  note: Note,
): PropertyShape | undefined {
  const { view } = vocabulary;
  const paths = view.objects(iri, sh('path'));
  const path = paths[0];
  if (paths.length !== 1 || path?.termType !== 'NamedNode') {
    note(`${iri} has no path of one property: it makes no field.`);
    return undefined;
  }
  const dash = (local: string): string => NS.dash + local;
  const singleLine = view.value(iri, dash('singleLine'));
  return {
    path: path.value,
    name: vocabulary.words(iri, sh('name')),
    help: vocabulary.words(iri, sh('description')),
    message: vocabulary.words(iri, sh('message')),
    order: view.number(iri, sh('order')),
    group: view.link(iri, sh('group')),
    editor: editorOf(vocabulary, iri),
    singleLine: singleLine === undefined ? undefined : singleLine === 'true',
    hidden: vocabulary.isSet(iri, dash('hidden')),
    datatype: view.link(iri, sh('datatype')),
    nodeKind: view.link(iri, sh('nodeKind')),
    classes: view.links(iri, sh('class')).sort(),
    nodes: view.links(iri, sh('node')).sort(),
    values: valuesOf(vocabulary, iri, sh('in'), note),
    offers: valuesOf(vocabulary, iri, `${NS.ims}offers`, note),
    minCount: leastOf(vocabulary, iri),
    maxCount: countOf(vocabulary, iri, 'maxCount'),
    uniqueLang: vocabulary.isSet(iri, sh('uniqueLang')),
    pattern: patternOf(vocabulary, iri, note),
    below:
      view.link(iri, sh('lessThanOrEquals')) ??
      view.link(iri, sh('lessThan')) ??
      view.link(iri, `${NS.ims}atMost`),
  };
}

/** Namespaces that name editors: DASH, and the drafts of SHACL UI that took its terms over. */
const EDITOR_NAMESPACES = [
  NS.dash,
  'http://www.w3.org/ns/shacl-ui/',
  'http://www.w3.org/ns/shacl-ui#',
];

function editorOf({ view }: FormVocabulary, iri: string): string | undefined {
  return EDITOR_NAMESPACES.map((namespace) => view.link(iri, `${namespace}editor`))
    .find((editor) => editor !== undefined)
    ?.replace(/^.*[#/]/, '');
}

function valuesOf(
  vocabulary: FormVocabulary,
  iri: string,
  property: string,
  note: Note,
): Term[] | undefined {
  const heads = vocabulary.view.objects(iri, property);
  if (heads.length === 0) return undefined;
  const values = heads[0] && vocabulary.list(heads[0]);
  if (!values) note(`${iri} has a broken list of values (${property}): the field takes any value.`);
  return values;
}

/** A minimum of one language (sh:languageIn) counts texts in it, not values, and is no minimum here. */
function leastOf(vocabulary: FormVocabulary, iri: string): number {
  const plain = countOf(vocabulary, iri, 'minCount') ?? 0;
  const qualified = vocabulary.view.link(iri, sh('qualifiedValueShape'));
  if (qualified === undefined || vocabulary.view.about(qualified).some(isLanguage)) return plain;
  return Math.max(plain, countOf(vocabulary, iri, 'qualifiedMinCount') ?? 0);
}

function isLanguage({ predicate }: { readonly predicate: { readonly value: string } }): boolean {
  return predicate.value === sh('languageIn');
}

function countOf({ view }: FormVocabulary, iri: string, local: string): number | undefined {
  const count = view.number(iri, sh(local));
  return count !== undefined && Number.isInteger(count) && count >= 0 ? count : undefined;
}

/** A pattern with flags is left to the checks: a form knows none. */
function patternOf({ view }: FormVocabulary, iri: string, note: Note): string | undefined {
  const pattern = view.value(iri, sh('pattern'));
  if (pattern === undefined || view.value(iri, sh('flags'))) return undefined;
  try {
    ''.search(new RegExp(pattern, 'u'));
    return pattern;
  } catch {
    note(`${iri} has a pattern that is no regular expression of JavaScript: ${pattern}`);
    return undefined;
  }
}
