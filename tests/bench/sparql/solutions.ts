import { Parser } from 'n3';
import { xsd } from '../../../core/vocabulary.ts';
import type { Asked } from './engine.ts';
import type { WikiQuery } from './wiki-queries.ts';

interface Term {
  readonly type: string;
  readonly value: string;
  readonly datatype?: string;
  readonly 'xml:lang'?: string;
}

interface Results {
  readonly results: { readonly bindings: readonly Readonly<Record<string, Term>>[] };
}

/** The only names Virtuoso has for graphs of its own. */
const SYSTEM_GRAPHS = /^http:\/\/(?:www\.openlinksw\.com\/|www\.w3\.org\/ns\/ldp#)/;
const NUMBERS = new Set(['integer', 'decimal', 'double', 'float'].map((name) => xsd(name)));

/**
 * What an answer says, a line a row or triple, sorted: engines write numbers and moments differently,
 * and may give rows in any order.
 */
export function solutionsIn({ body }: Asked, { form }: WikiQuery): readonly string[] {
  return (form === 'SELECT' ? rows(body) : triples(body)).sort();
}

function rows(body: string): string[] {
  const { bindings } = (JSON.parse(body) as Results).results;
  return bindings
    .filter((row) => !SYSTEM_GRAPHS.test(row['g']?.value ?? ''))
    .map((row) =>
      Object.entries(row)
        .map(([name, term]) => `${name}=${written(term)}`)
        .sort()
        .join(' '),
    );
}

function triples(body: string): string[] {
  const quads = new Parser({ format: 'N-Triples' }).parse(body);
  const lines = quads.map(({ subject, predicate, object }) => {
    const literal = object.termType === 'Literal' && {
      datatype: object.datatype.value,
      'xml:lang': object.language,
    };
    const term = { type: object.termType === 'NamedNode' ? 'uri' : 'literal', ...literal };
    return `${subject.value} ${predicate.value} ${written({ ...term, value: object.value })}`;
  });
  return [...new Set(lines)];
}

function written({ type, value, datatype = '', 'xml:lang': language }: Term): string {
  if (type === 'uri') return `<${value}>`;
  if (language) return `${value}@${language.toLowerCase()}`;
  if (NUMBERS.has(datatype as never)) return `number ${Number(value)}`;
  if (datatype === xsd('dateTime')) return `moment ${Date.parse(value)}`;
  if (datatype === xsd('dayTimeDuration')) return `number ${secondsIn(value)}`;
  return value;
}

/** Virtuoso makes `P14D` a number of seconds, 1.2096e+06, which it still calls a dayTimeDuration. */
function secondsIn(duration: string): number {
  const days = /^P(\d+)D$/.exec(duration)?.[1];
  return days === undefined ? Number(duration) : Number(days) * 86_400;
}
