import { WikiError } from '../errors.ts';
import { isLanguageTag } from '../languages.ts';
import {
  blankNode,
  langLiteral,
  namedNode,
  quad,
  stringLiteral,
  typedLiteral,
  type GraphName,
  type Literal,
  type Quad,
  type Subject,
  type Term,
} from '../rdf/terms.ts';
import { xsd } from '../vocabulary.ts';
import type { OtherFact } from './edit-form.ts';
import { iriOfName, isIri, prefixedName } from './prefixed-names.ts';

/** A statement as a row that people can read and change. */
export function otherFact({ subject, predicate, object }: Quad, iri: string): OtherFact {
  return {
    subject: subjectText(subject, iri),
    property: prefixedName(predicate.value) ?? predicate.value,
    ...objectText(object, iri),
  };
}

/**
 * The statement a row says. Throws `other-fact-property`, `other-fact-value` or
 * `other-fact-subject` with the row’s texts among its arguments.
 */
export function statementOf(fact: OtherFact, iri: string, graph: GraphName): Quad {
  const property = iriOfName(fact.property.trim());
  if (property === undefined) throw refusal('other-fact-property', fact);
  const subject = subjectTerm(fact.subject.trim(), iri);
  if (!subject) throw refusal('other-fact-subject', fact);
  const object = objectTerm(fact, iri);
  if (!object) throw refusal('other-fact-value', fact);
  return quad(subject, namedNode(property), object, graph);
}

/** Whether a row says nothing yet, as one that was just added. */
export function isBlankFact({ property, value }: OtherFact): boolean {
  return property.trim() === '' && value.trim() === '';
}

function refusal(id: string, { property, value, subject }: OtherFact): WikiError {
  return new WikiError('unprocessable', id, { property, value, subject });
}

function subjectText(subject: Subject, iri: string): string {
  if (subject.termType === 'BlankNode') return `_:${subject.value}`;
  return subject.value === iri ? '' : localText(subject.value, iri);
}

/** `#s3` for a part of the page, else the whole IRI. */
function localText(value: string, iri: string): string {
  return value.startsWith(`${iri}#`) ? value.slice(iri.length) : value;
}

function objectText(object: Term, iri: string): Pick<OtherFact, 'value' | 'as'> {
  if (object.termType === 'BlankNode') return { value: object.value, as: 'blank' };
  if (object.termType === 'NamedNode') return { value: localText(object.value, iri), as: 'link' };
  return { value: object.value, as: literalKind(object) };
}

function literalKind({ language, datatype }: Literal): string {
  if (language !== '') return `text@${language}`;
  if (datatype.value === xsd('string')) return 'text';
  return prefixedName(datatype.value) ?? datatype.value;
}

function subjectTerm(text: string, iri: string): Subject | undefined {
  if (text === '') return namedNode(iri);
  if (/^_:[A-Za-z0-9_.-]+$/.test(text)) return blankNode(text.slice(2));
  if (text.startsWith('#')) {
    return isIri(iri + text) ? namedNode(iri + text) : undefined;
  }
  return isIri(text) ? namedNode(text) : undefined;
}

function objectTerm({ value, as }: OtherFact, iri: string): Term | undefined {
  if (as === 'blank') return /^[A-Za-z0-9_.-]+$/.test(value) ? blankNode(value) : undefined;
  if (as === 'link') {
    const text = value.trim();
    const target = text.startsWith('#') ? iri + text : iriOfName(text);
    return target !== undefined && isIri(target) ? namedNode(target) : undefined;
  }
  if (as === 'text') return stringLiteral(value);
  if (as.startsWith('text@')) {
    const language = as.slice(5);
    return isLanguageTag(language) ? langLiteral(value, language) : undefined;
  }
  const datatype = iriOfName(as);
  return datatype === undefined ? undefined : typedLiteral(value, datatype);
}
