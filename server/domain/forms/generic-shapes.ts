import { dcterms, im, rdf, rdfs } from '../../../core/vocabulary.ts';
import type { PropertyShape } from './property-shape.ts';

/**
 * What any page can say when the shapes are missing or broken: title, summary, prose, source,
 * licence. Labels come from the vocabulary, as for every property without a name of its own.
 */
export function genericShapes(): PropertyShape[] {
  const text = { datatype: rdf('langString'), uniqueLang: true };
  const link = { datatype: undefined, uniqueLang: false };
  return [
    { ...text, path: rdfs('label'), editor: 'TextFieldWithLangEditor', minCount: 1 },
    { ...text, path: dcterms('description'), editor: 'TextAreaWithLangEditor', minCount: 0 },
    { ...text, path: im('prose'), editor: 'RichTextEditor', minCount: 0 },
    { ...link, path: dcterms('source'), editor: 'AutoCompleteEditor', minCount: 0 },
    { ...link, path: dcterms('license'), editor: 'URIEditor', minCount: 0 },
  ].map((shape, order) => ({ ...shape, order, hidden: false, classes: [], nodes: [] }));
}
