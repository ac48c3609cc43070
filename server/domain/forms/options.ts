import type { Option } from '../../../core/form/model.ts';
import type { Term } from '../../../core/rdf/terms.ts';
import { skos, xsd } from '../../../core/vocabulary.ts';
import { sh, type FormVocabulary } from './form-vocabulary.ts';
import type { PropertyShape } from './property-shape.ts';

const BOOLEANS = ['true', 'false'];

/**
 * What a field offers to choose from: the values of sh:in or ims:offers, the concepts of the SKOS scheme that a
 * shape of sh:node holds to, or yes and no. Undefined when any value may be given.
 */
export function optionsOf(
  vocabulary: FormVocabulary,
  shapes: readonly PropertyShape[],
): readonly Option[] | undefined {
  const listed = listOf(shapes);
  if (listed) {
    return listed.map((term) => ({
      iri: term.value,
      label:
        term.termType === 'Literal'
          ? vocabulary.nameOfLiteral(term.value)
          : vocabulary.nameOf(term.value),
    }));
  }
  const scheme = shapes
    .flatMap(({ nodes }) => nodes)
    .map((node) => schemeOf(vocabulary, node))
    .find((known) => known !== undefined);
  if (scheme !== undefined) {
    return vocabulary.conceptsOf(scheme).map((iri) => ({ iri, label: vocabulary.nameOf(iri) }));
  }
  if (shapes.some(({ datatype }) => datatype === xsd('boolean'))) {
    return BOOLEANS.map((iri) => ({ iri, label: vocabulary.nameOfLiteral(iri) }));
  }
  return undefined;
}

/** The values a field lists, the closed list before the open one. */
export function listOf(shapes: readonly PropertyShape[]): readonly Term[] | undefined {
  const lists = [...shapes.map(({ values }) => values), ...shapes.map(({ offers }) => offers)];
  return lists.find((list) => list !== undefined);
}

/** The scheme a node shape holds its nodes to: a property shape on skos:inScheme with sh:hasValue. */
function schemeOf({ view }: FormVocabulary, node: string): string | undefined {
  return view
    .links(node, sh('property'))
    .filter((property) => view.has(property, sh('path'), skos('inScheme')))
    .map((property) => view.link(property, sh('hasValue')))
    .find((scheme) => scheme !== undefined);
}
