import { NS } from '../vocabulary.ts';
import { termToNTriples, type Literal } from './terms.ts';

/** Lexical forms that Turtle takes without quotes, by datatype. */
const BARE: Readonly<Record<string, RegExp>> = {
  [`${NS.xsd}integer`]: /^[+-]?\d+$/,
  [`${NS.xsd}decimal`]: /^[+-]?\d*\.\d+$/,
  [`${NS.xsd}double`]: /^[+-]?(?:\d+\.\d*|\.\d+|\d+)[eE][+-]?\d+$/,
  [`${NS.xsd}boolean`]: /^(?:true|false)$/,
};

/** A literal as Turtle has it, in the shortest form that keeps its spelling. */
export function literalToTurtle(literal: Literal, writeIri: (iri: string) => string): string {
  const { value, language, datatype } = literal;
  if (BARE[datatype.value]?.test(value)) return value;
  const text = value.includes('\n') ? longString(value) : quoted(value);
  if (language !== '') return `${text}@${language}`;
  return datatype.value === `${NS.xsd}string` ? text : `${text}^^${writeIri(datatype.value)}`;
}

function quoted(value: string): string {
  return termToNTriples({
    termType: 'Literal',
    value,
    language: '',
    datatype: { termType: 'NamedNode', value: `${NS.xsd}string` },
  });
}

/** Over several lines, as prose was typed; only what could be misread is escaped. */
function longString(value: string): string {
  const lines = value.split('\n').map((line) => quoted(line).slice(1, -1));
  // Quotation marks within a line read better bare, except where three could meet.
  const text = lines.join('\n').replace(/(?<!\\)((?:\\\\)*)\\"(?=[^"\\\n])/g, '$1"');
  return `"""${text}"""`;
}
