import type { Iris } from '../../../core/iris.ts';
import type { Locale } from '../../../core/messages.ts';
import { markdownToText } from '../../../core/markdown.ts';
import type {
  Procedure,
  Quantity,
  ResourceUse,
  StepNode,
} from '../../../core/procedure/procedure.ts';
import { readProcedure } from '../../../core/procedure/read-procedure.ts';
import { dcterms, im, PPL, rdf, vf } from '../../../core/vocabulary.ts';
import type { PageData } from '../../domain/pages/page-data.ts';
import { Labels } from './manual/labels.ts';
import { SourceNumbers } from './manual/source-numbers.ts';
import { titleOf } from './manual/step-views.ts';

type JsonLd = Record<string, unknown>;

/**
 * A procedure as schema:HowTo with plain strings in one language, for search engines and tools
 * that know no RDF (https://schema.org/HowTo). It is data, not HTML: nothing in it is escaped.
 */
export function presentHowTo(page: PageData, locale: Locale, iris: Iris): JsonLd {
  const procedure = readProcedure(page.own, page.iri);
  const labels = new Labels(page, locale, iris);
  const { lang } = locale;
  const url = `${iris.base}${lang}/wiki/${page.slug}`;
  const supply = resources(procedure, labels, (use, kinds) => isSupply(use, kinds));
  const tool = resources(procedure, labels, (use, kinds) => !isSupply(use, kinds));
  const sources = citations(procedure, labels);
  return withoutGaps({
    '@context': 'https://schema.org',
    '@type': 'HowTo',
    '@id': page.iri,
    url,
    name: labels.name(page.iri).text,
    description: labels.pick(procedure.summary)?.text,
    inLanguage: lang,
    totalTime: procedure.maxDuration ?? procedure.minDuration,
    supply: supply.map((item) => ({ '@type': 'HowToSupply', ...item })),
    tool: tool.map((item) => ({ '@type': 'HowToTool', ...item })),
    step: procedure.steps.map((node, i) => stepObject(node, i + 1, url, labels)),
    isBasedOn: procedure.adaptationOf,
    citation: sources,
    license: procedure.licence ?? (page.info.licence || PPL),
    author: page.info.authors.map((name) => ({ '@type': 'Person', name, url: iris.user(name) })),
    dateCreated: page.info.created,
    dateModified: page.info.time,
    version: page.info.revision,
  });
}

function stepObject(node: StepNode, position: number, url: string, labels: Labels): JsonLd {
  const name = titleOf(node, labels).text;
  const common = { position, name, url: `${url}#${node.name}` };
  if (node.kind === 'group') {
    return {
      '@type': 'HowToSection',
      ...common,
      itemListElement: node.members.map((member, i) => stepObject(member, i + 1, url, labels)),
    };
  }
  const details = labels.pickAll(node.description).map(({ text }) => markdownToText(text));
  return { '@type': 'HowToStep', ...common, text: [name, ...details].join('\n') };
}

function isSupply(use: ResourceUse, kinds: readonly string[]): boolean {
  return kinds.includes(im('Supply')) || use.action === vf('consume');
}

/** Each resource once, with the quantity of its first use that has one; products are no needs. */
function resources(
  procedure: Procedure,
  labels: Labels,
  wanted: (use: ResourceUse, kinds: readonly string[]) => boolean,
): JsonLd[] {
  return procedure.needs.flatMap(({ resource, uses }) => {
    const kinds = labels.links(resource, rdf('type'));
    const use = uses.find((one) => one.action !== vf('produce'));
    if (!use || !wanted(use, kinds)) return [];
    const quantity = uses.find((one) => one.quantity !== undefined)?.quantity;
    return [
      withoutGaps({
        name: labels.name(resource).text,
        requiredQuantity: quantity && quantityObject(quantity),
      }),
    ];
  });
}

function quantityObject(quantity: Quantity): JsonLd {
  return withoutGaps({
    '@type': 'QuantitativeValue',
    value: quantity.value,
    minValue: quantity.min,
    maxValue: quantity.max,
    unitCode: quantity.unit,
    unitText: quantity.unitText,
  });
}

function citations(procedure: Procedure, labels: Labels): JsonLd[] {
  const numbers = new SourceNumbers();
  numbers.cite(procedure.sources, labels);
  return numbers.list().map(({ citation, url }, i) =>
    withoutGaps({
      '@type': 'CreativeWork',
      '@id': procedure.sources[i],
      name: citation.text,
      url: url?.href,
      license: labels.links(procedure.sources[i] ?? '', dcterms('license'))[0],
    }),
  );
}

/** Drops what is undefined or an empty list. */
function withoutGaps(object: JsonLd): JsonLd {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
