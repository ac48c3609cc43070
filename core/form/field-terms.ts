import { parseDuration } from '../quantities/durations.ts';
import {
  langLiteral,
  namedNode,
  stringLiteral,
  typedLiteral,
  type NamedNode,
  type Term,
} from '../rdf/terms.ts';
import { schema, xsd } from '../vocabulary.ts';
import { isPart, type EditValue } from './edit-form.ts';
import type { FieldModel } from './model.ts';
import { isIri } from './prefixed-names.ts';

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const INTEGER = /^[+-]?\d+$/;
const DATE = /^\d{4}-\d{2}-\d{2}(?:Z|[+-]\d{2}:\d{2})?$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;

/** The property a value of a field is written with: a unit that is only a word has its own. */
export function predicateOf(field: FieldModel, value: EditValue): NamedNode {
  const isWord = field.widget === 'unit' && typeof value === 'string';
  return namedNode(isWord ? schema('unitText') : field.path);
}

/** The properties a field reads. */
export function pathsOf(field: FieldModel): readonly string[] {
  return field.widget === 'unit' ? [field.path, schema('unitText')] : [field.path];
}

/**
 * The value a term stands for in a field; undefined when the field cannot show it, so that it stays
 * among the other facts. Parts are read elsewhere.
 */
export function valueOfTerm(field: FieldModel, term: Term): EditValue | undefined {
  if (term.termType === 'BlankNode') return undefined;
  switch (field.widget) {
    case 'number':
    case 'integer':
      return term.termType === 'Literal' ? shortNumber(term.value) : undefined;
    case 'choice':
    case 'link':
    case 'unit':
    case 'part':
      return term.termType === 'Literal' ? term.value : { iri: term.value };
    case 'address':
      return term.value;
    default:
      return term.termType === 'Literal' ? term.value : undefined;
  }
}

/**
 * The term a value is written as. What cannot be read as its field wants it becomes a plain text
 * under the same property: kept, shown again, and pointed out by the checks.
 */
export function termOfValue(field: FieldModel, value: EditValue): Term {
  if (isPart(value)) return namedNode(value.name);
  if (typeof value !== 'string') return isIri(value.iri) ? namedNode(value.iri) : plain(value.iri);
  const text = value.trim();
  const datatype = field.datatype;
  switch (field.widget) {
    case 'number':
      return DECIMAL.test(text) ? typedLiteral(text, datatype ?? xsd('decimal')) : plain(value);
    case 'integer':
      return INTEGER.test(text) ? typedLiteral(text, datatype ?? xsd('integer')) : plain(value);
    case 'duration':
      return parseDuration(text)
        ? typedLiteral(text, datatype ?? xsd('dayTimeDuration'))
        : plain(value);
    case 'date':
      return DATE.test(text) ? typedLiteral(text, datatype ?? xsd('date')) : plain(value);
    case 'datetime':
      return DATE_TIME.test(text)
        ? typedLiteral(withSeconds(text), datatype ?? xsd('dateTime'))
        : plain(value);
    case 'choice':
      return datatype ? typedLiteral(text, datatype) : plain(value);
    case 'address':
      return isIri(text) ? namedNode(text) : plain(value);
    case 'plain':
    case 'lines':
      return datatype && datatype !== xsd('string') ? typedLiteral(value, datatype) : plain(value);
    default:
      return plain(value);
  }
}

/** A text of a field in one language. */
export function termOfText(text: string, language: string): Term {
  return langLiteral(normaliseText(text), language);
}

/** Line endings as `\n`; everything else as typed. */
export function normaliseText(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function plain(text: string): Term {
  return stringLiteral(normaliseText(text));
}

/** A decimal as people write it: `55.0` is 55. Anything else stays as it is. */
function shortNumber(lexical: string): string {
  const text = lexical.trim();
  return /^[+-]?\d+\.\d*$/.test(text) ? text.replace(/\.?0*$/, '') : text;
}

function withSeconds(text: string): string {
  return text.replace(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?!:)/, '$1:00');
}
