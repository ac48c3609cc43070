import { formatDate, formatDateTime } from '../../../../core/dates.ts';
import type { LocalText } from '../../../../core/languages.ts';
import { durationRange } from '../../../../core/quantities/durations.ts';
import { formatNumber } from '../../../../core/quantities/numbers.ts';
import { formatQuantity } from '../../../../core/quantities/format-quantity.ts';
import { readQuantity } from '../../../../core/procedure/read-parts.ts';
import { UnderstoodStatements } from '../../../../core/procedure/understood-statements.ts';
import { isUsableId } from '../../../../core/procedure/step-names.ts';
import { GraphView } from '../../../../core/rdf/graph-view.ts';
import type { Literal, Quad, Term } from '../../../../core/rdf/terms.ts';
import type { Fact, FactValue } from '../../../../core/views/item.ts';
import { im, NS, rdf, rdfs, schema } from '../../../../core/vocabulary.ts';
import { capitalised } from './page-head.ts';
import type { Labels } from './labels.ts';

/** Parts of parts are followed this far; deeper ones are shown by their name alone. */
const DEEPEST = 3;
const XSD_NUMBERS = new Set([
  'integer',
  'decimal',
  'double',
  'float',
  'int',
  'long',
  'nonNegativeInteger',
]);

/**
 * Statements as facts by property. Those about `subject` come first; what the page says of its
 * inner parts is nested where a fact points to the part, or stands at the end under its name.
 */
export function presentFacts(subject: string, statements: readonly Quad[], labels: Labels): Fact[] {
  const view = new GraphView(statements);
  const shown = new Set<string>([subject]);
  const facts = factsAbout(subject, view, labels, shown, 1);
  const loose = [...new Set(statements.map((statement) => statement.subject.value))];
  for (const part of loose) {
    if (shown.has(part)) continue;
    shown.add(part);
    const inner = factsAbout(part, view, labels, shown, 1);
    const [first, ...more] = inner;
    if (first === undefined) continue;
    facts.push({
      label: capitalised(labels.name(part)),
      values: [{ type: 'part', id: partId(part), facts: [first, ...more] }],
    });
  }
  return facts;
}

function factsAbout(
  subject: string,
  view: GraphView,
  labels: Labels,
  shown: Set<string>,
  depth: number,
): Fact[] {
  const byProperty = new Map<string, Term[]>();
  for (const { predicate, object } of view.about(subject)) {
    const known = byProperty.get(predicate.value);
    if (known) known.push(object);
    else byProperty.set(predicate.value, [object]);
  }
  return [...byProperty].flatMap(([property, objects]) => {
    const values = [
      ...literalValues(
        objects.filter((o) => o.termType === 'Literal'),
        property,
        labels,
      ),
      ...objects
        .filter((o) => o.termType !== 'Literal')
        .map(({ value }) => thingValue(value, view, labels, shown, depth)),
    ];
    return values.length === 0 ? [] : [{ label: propertyName(property, labels), values }];
  });
}

function thingValue(
  iri: string,
  view: GraphView,
  labels: Labels,
  shown: Set<string>,
  depth: number,
): FactValue {
  if (shown.has(iri) || view.about(iri).length === 0 || depth > DEEPEST) {
    return { type: 'link', link: labels.link(iri) };
  }
  shown.add(iri);
  const quantity = wholeQuantity(iri, view, labels);
  if (quantity !== undefined) return { type: 'text', text: { text: quantity, lang: '' } };
  const title = labels.pick(view.literals(iri, rdfs('label')));
  const facts = factsAbout(iri, view, labels, shown, depth + 1).filter(
    ({ label }) => title === undefined || label.text !== propertyName(rdfs('label'), labels).text,
  );
  return { type: 'part', id: partId(iri), ...(title && { title }), facts };
}

/** A quantity with nothing else to say is one text: “55–65 °C”. */
function wholeQuantity(iri: string, view: GraphView, labels: Labels): string | undefined {
  if (!view.links(iri, rdf('type')).includes(schema('QuantitativeValue'))) return undefined;
  const statements = new UnderstoodStatements(new GraphView(view.about(iri)));
  const quantity = readQuantity(statements, iri);
  if (statements.rest().length > 0 || quantity.label.length > 0) return undefined;
  return formatQuantity(quantity, labels.locale);
}

/** Texts in several languages are one text; all others are shown each. */
function literalValues(objects: readonly Term[], property: string, labels: Labels): FactValue[] {
  const literals = objects.filter((object): object is Literal => object.termType === 'Literal');
  const tagged = literals.filter((literal) => literal.language !== '');
  const plain = literals.filter((literal) => literal.language === '');
  return [
    ...labels.pickAll(tagged).map((text): FactValue => ({ type: 'text', text })),
    ...plain.map((literal) => plainValue(literal, property, labels)),
  ];
}

function plainValue({ value, datatype }: Literal, property: string, labels: Labels): FactValue {
  const { lang } = labels.locale;
  const type = datatype.value.startsWith(NS.xsd) ? datatype.value.slice(NS.xsd.length) : '';
  if (type === 'date') return { type: 'time', iso: value, shown: formatDate(value, lang) };
  if (type === 'dateTime') return { type: 'time', iso: value, shown: formatDateTime(value, lang) };
  if (type === 'anyURI') return { type: 'link', link: labels.link(value) };
  return { type: 'text', text: { text: typedText(value, type, property, labels), lang: '' } };
}

function typedText(value: string, type: string, property: string, labels: Labels): string {
  const { locale } = labels;
  if (type === 'boolean')
    return locale.t(value === 'true' || value === '1' ? 'item-yes' : 'item-no');
  if (type === 'dayTimeDuration' || type === 'duration') {
    return durationRange(value, value, locale) ?? value;
  }
  const isYear = type.startsWith('g') || property === schema('birthDate');
  const number = Number(value);
  return XSD_NUMBERS.has(type) && !isYear && value.trim() !== '' && Number.isFinite(number)
    ? formatNumber(number, locale.lang)
    : value;
}

/** The name of a property as the head of a fact. */
export function propertyName(property: string, labels: Labels): LocalText {
  const id = PROPERTY_MESSAGES[property];
  return id === undefined
    ? capitalised(labels.name(property))
    : { text: labels.locale.t(id), lang: labels.locale.lang };
}

/** Properties of vocabularies that are not loaded here, or whose own name is for experts. */
const PROPERTY_MESSAGES: Readonly<Record<string, string>> = {
  [rdf('type')]: 'item-fact-type',
  [rdfs('label')]: 'item-fact-label',
  [rdfs('comment')]: 'item-fact-comment',
  [rdfs('seeAlso')]: 'item-fact-see-also',
  [`${NS.dcterms}source`]: 'item-fact-source',
  [`${NS.dcterms}license`]: 'item-fact-license',
  [`${NS.dcterms}description`]: 'item-fact-comment',
  [`${NS.dcterms}bibliographicCitation`]: 'item-fact-citation',
  [`${NS.dcterms}creator`]: 'item-fact-creator',
  [`${NS.dcterms}date`]: 'item-fact-date',
  [`${NS.dcterms}language`]: 'item-fact-language',
  [`${NS.dcterms}isPartOf`]: 'item-fact-part-of',
  [schema('url')]: 'item-fact-url',
  [schema('contentUrl')]: 'item-fact-url',
  [schema('birthDate')]: 'item-fact-birth',
  [schema('deathDate')]: 'item-fact-death',
  [schema('measurementTechnique')]: 'item-fact-method',
  [schema('startDate')]: 'item-fact-start',
  [schema('endDate')]: 'item-fact-end',
  [schema('value')]: 'item-fact-value',
  [schema('minValue')]: 'item-fact-min',
  [schema('maxValue')]: 'item-fact-max',
  [schema('unitCode')]: 'item-fact-unit',
  [schema('unitText')]: 'item-fact-unit',
  [`${NS.skos}exactMatch`]: 'item-fact-same',
  [`${NS.skos}closeMatch`]: 'item-fact-close',
  [`${NS.skos}broader`]: 'item-fact-broader',
  [`${NS.skos}notation`]: 'item-fact-notation',
  [`${NS.skos}altLabel`]: 'item-fact-alt',
  [`${NS.foaf}name`]: 'item-fact-label',
  [`${NS.prov}startedAtTime`]: 'item-fact-start',
  [`${NS.prov}endedAtTime`]: 'item-fact-end',
  [`${NS.prov}generatedAtTime`]: 'item-fact-date',
  [`${NS.prov}wasAssociatedWith`]: 'item-fact-who',
  [`${NS.prov}wasAttributedTo`]: 'item-fact-who',
  [`${NS.pko}hasExecutedProcedure`]: 'item-fact-executed-procedure',
  [`${NS.pko}includesStepExecution`]: 'item-fact-step-records',
  [`${NS.pko}hasExecutedStep`]: 'item-fact-executed-step',
  [`${NS.pko}maxRepetitions`]: 'item-fact-max-repetitions',
  [`${NS.sosa}observedProperty`]: 'item-fact-observed',
  [`${NS.sosa}hasFeatureOfInterest`]: 'item-fact-observed-where',
  [`${NS.sosa}hasSimpleResult`]: 'item-fact-result',
  [`${NS.sosa}resultTime`]: 'item-fact-result-time',
  [`${NS.vf}action`]: 'item-fact-action',
  [im('domain')]: 'item-fact-domain',
};

/** An HTML id for a part: the fragment of its IRI, or none. */
function partId(iri: string): string {
  const fragment = iri.split('#')[1] ?? '';
  return isUsableId(fragment) ? fragment : '';
}
