import { dcterms, im, NS, rdf, rdfs, schema, vf } from '../vocabulary.ts';
import {
  SAFETY_LEVELS,
  type Condition,
  type Quantity,
  type ResourceUse,
  type SafetyLevel,
  type SafetyNote,
  type Schedule,
} from './procedure.ts';
import type { UnderstoodStatements } from './understood-statements.ts';

/** Properties that hold a longer text about a thing. */
export const DESCRIPTIONS = [dcterms('description'), rdfs('comment'), schema('description')];

export function readQuantity(page: UnderstoodStatements, iri: string): Quantity {
  page.accept(iri, rdf('type'), schema('QuantitativeValue'));
  return {
    iri,
    label: page.literals(iri, rdfs('label')),
    ...present('value', page.number(iri, schema('value'))),
    ...present('min', page.number(iri, schema('minValue'))),
    ...present('max', page.number(iri, schema('maxValue'))),
    ...present('unit', page.link(iri, schema('unitCode'))),
    ...present('unitText', page.text(iri, schema('unitText'))),
    ...(page.has(iri, dcterms('source')) && { sources: page.links(iri, dcterms('source')) }),
  };
}

export function readCondition(page: UnderstoodStatements, iri: string): Condition {
  page.accept(iri, rdf('type'), im('Condition'));
  return {
    iri,
    label: page.literals(iri, rdfs('label')),
    ...present('property', page.link(iri, im('onProperty'))),
    ...present('comparator', page.link(iri, im('comparator'))),
    ...present('threshold', readPart(page, iri, im('threshold'), readQuantity)),
  };
}

export function readSafetyNote(page: UnderstoodStatements, iri: string): SafetyNote {
  page.accept(iri, rdf('type'), im('SafetyNote'));
  const written = page.peek(iri, im('safetyLevel'))[0]?.slice(NS.im.length);
  const level = SAFETY_LEVELS.find((known) => known === written);
  if (level) page.accept(iri, im('safetyLevel'), im(level));
  return {
    iri,
    level: level ?? ('Notice' satisfies SafetyLevel),
    text: page.literals(iri, rdfs('label'), ...DESCRIPTIONS),
    hazards: page.links(iri, im('hazard')),
    sources: page.links(iri, dcterms('source')),
  };
}

/** A use whose resource is not named stays unread and is undefined. */
export function readResourceUse(page: UnderstoodStatements, iri: string): ResourceUse | undefined {
  const resource = page.link(iri, im('ofResource'));
  if (resource === undefined) return undefined;
  page.accept(iri, rdf('type'), im('ResourceUse'));
  return {
    iri,
    resource,
    label: page.literals(iri, rdfs('label')),
    ...present('quantity', readPart(page, iri, im('quantity'), readQuantity)),
    ...present('action', page.link(iri, vf('action'))),
  };
}

export function readSchedule(page: UnderstoodStatements, iri: string): Schedule {
  page.accept(iri, rdf('type'), im('Schedule'));
  return {
    iri,
    label: page.literals(iri, rdfs('label')),
    ...present('rrule', page.text(iri, im('rrule'))),
    ...present('start', page.text(iri, schema('startDate'))),
    ...present('end', page.text(iri, schema('endDate'))),
    ...present('timezone', page.text(iri, schema('scheduleTimezone'))),
  };
}

const NATURAL = new Intl.Collator('en', { numeric: true });

/** Reads each part a property points to, in the order of their names, which does not waver. A part that the page does not describe, or that cannot be read, leaves its link unread. */
export function readParts<T>(
  page: UnderstoodStatements,
  subject: string,
  predicate: string,
  read: (page: UnderstoodStatements, iri: string) => T | undefined,
): T[] {
  const parts: T[] = [];
  for (const iri of [...new Set(page.peek(subject, predicate))].toSorted(NATURAL.compare)) {
    const part = page.describes(iri) ? read(page, iri) : undefined;
    if (part === undefined) continue;
    page.accept(subject, predicate, iri);
    parts.push(part);
  }
  return parts;
}

/** Like readParts, for a property that has one value: further ones stay unread. */
function readPart<T>(
  page: UnderstoodStatements,
  subject: string,
  predicate: string,
  read: (page: UnderstoodStatements, iri: string) => T,
): T | undefined {
  const iri = page.peek(subject, predicate).find((part) => page.describes(part));
  if (iri === undefined) return undefined;
  page.accept(subject, predicate, iri);
  return read(page, iri);
}

/** An object with the key only when there is a value, as exact optional properties want it. */
export function present<K extends string, V>(
  key: K,
  value: V | undefined,
): Partial<Record<K, V>> & { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
