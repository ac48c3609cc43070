import { mainClass } from '../../../core/kinds.ts';
import { INTERFACE_LANGUAGES, pickText } from '../../../core/languages.ts';
import { markdownToText } from '../../../core/markdown.ts';
import { GraphView } from '../../../core/rdf/graph-view.ts';
import type { Literal, Quad } from '../../../core/rdf/terms.ts';
import { im, rdf } from '../../../core/vocabulary.ts';
import type { TextDocument } from '../../store/text-index.ts';
import { OTHER_NAMES, SUMMARIES, TITLES } from './naming-predicates.ts';
import { partsInOrder } from './parts-in-order.ts';

/** The names of things a page links to, by IRI: whoever looks for a tool finds where it is used. */
export type ContextLabels = ReadonlyMap<string, readonly Literal[]>;

/**
 * A page as it is searched: one document for each language that any of its texts is in; texts
 * without a language go with every one of them. Empty when the page says nothing in words.
 * @param iri the thing the page is about; it ends with the slug
 */
export function documentsOfPage(
  slug: string,
  iri: string,
  quads: Iterable<Quad>,
  contextLabels: ContextLabels = new Map(),
): TextDocument[] {
  const view = new GraphView(quads);
  const texts = textsOf(view, iri, contextLabels);
  const chantiers = view.links(iri, im('domain'));
  const type = mainClass(view.links(iri, rdf('type')));
  const chantier = type === im('Domain') ? slug : slugIn(chantiers[0], slug, iri);
  return languagesOf([...texts.titles, ...texts.labels, ...texts.steps, ...texts.prose]).map(
    (lang) => ({
      slug,
      lang,
      title: pickText(texts.titles, lang)?.text ?? slug,
      labels: linesIn(lang, texts.labels),
      steps: linesIn(lang, texts.steps),
      prose: linesIn(lang, texts.prose),
      type,
      chantier,
    }),
  );
}

interface PageTexts {
  readonly titles: readonly Literal[];
  readonly labels: readonly Literal[];
  readonly steps: readonly Literal[];
  readonly prose: readonly Literal[];
}

function textsOf(view: GraphView, iri: string, contextLabels: ContextLabels): PageTexts {
  const literals = (predicates: readonly string[], subject = iri): Literal[] =>
    predicates.flatMap((predicate) => view.literals(subject, predicate));
  const titlePredicate = TITLES.find((predicate) => view.literals(iri, predicate).length > 0);
  const titles = titlePredicate === undefined ? [] : view.literals(iri, titlePredicate);
  const said = new Set(titles.map(({ value }) => value));
  const markdown = view.literals(iri, im('prose'));
  const linked = new Set(view.quads.map(({ object }) => object.value));
  return {
    titles,
    labels: literals([...TITLES, ...OTHER_NAMES]).filter(({ value }) => !said.has(value)),
    steps: partsInOrder(view, iri).flatMap((part) => literals([...TITLES, ...SUMMARIES], part)),
    prose: [
      ...literals(SUMMARIES),
      ...markdown.map((text) => ({ ...text, value: markdownToText(text.value) })),
      ...[...contextLabels].flatMap(([thing, labels]) => (linked.has(thing) ? labels : [])),
    ],
  };
}

/** The languages of the texts; those of the interface when no text names one. */
function languagesOf(texts: readonly Literal[]): readonly string[] {
  const tagged = new Set(texts.map(({ language }) => language).filter((lang) => lang !== ''));
  if (tagged.size > 0) return [...tagged].sort();
  return texts.length > 0 ? INTERFACE_LANGUAGES : [];
}

/** The texts in one language and those without any, each once, one a line. */
function linesIn(lang: string, texts: readonly Literal[]): string {
  const fitting = texts.filter(({ language }) => language === lang || language === '');
  return [...new Set(fitting.map(({ value }) => value.trim()))].filter((t) => t !== '').join('\n');
}

/** The slug of another thing of the same installation, or the empty string. */
function slugIn(other: string | undefined, slug: string, iri: string): string {
  const things = iri.slice(0, iri.length - slug.length);
  return other?.startsWith(things) ? other.slice(things.length) : '';
}
