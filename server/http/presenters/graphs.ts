import { formatDateTime } from '../../../core/dates.ts';
import type { WikiError } from '../../../core/errors.ts';
import type { Iris } from '../../../core/iris.ts';
import { pickText, type LocalText } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import { RDF_SYNTAXES } from '../../../core/rdf/syntaxes.ts';
import type {
  AuthorView,
  GraphCommitRow,
  GraphForm,
  GraphRow,
  GraphsView,
  GraphView,
} from '../../../core/views/graphs.ts';
import type { Link } from '../../../core/views/shell.ts';
import { PPL } from '../../../core/vocabulary.ts';
import type { AuthorRecord, GraphList, ListedGraph } from '../../domain/graphs/index.ts';
import type { GraphCommit, GraphInfo } from '../../store/journal.ts';
import { formProblem } from './account.ts';
import { pageLink } from './local-words.ts';

export const EMPTY_FORM: GraphForm = {
  iri: '',
  titleFr: '',
  titleEn: '',
  source: '',
  licence: '',
};

interface Around {
  readonly iris: Iris;
  readonly locale: Locale;
  /** The form of somebody who may write, as it is or as it was sent. */
  readonly form?: GraphForm;
  readonly error?: WikiError;
}

/** Every graph there is; those of pages as a sum. */
export function presentGraphs(list: GraphList, around: Around): GraphsView {
  const { form, error, locale } = around;
  const references = list.references.map((graph) => listedRow(graph, around));
  return {
    references: references.sort((a, b) => a.title.text.localeCompare(b.title.text, locale.lang)),
    ...(list.unnamed.size > 0 ? { unnamed: listedRow(list.unnamed, around) } : {}),
    own: list.own.map((graph) => plainRow(graph, around)),
    pages: list.pages,
    ...(form ? { form } : {}),
    ...(error ? { problem: formProblem(error, locale) } : {}),
  };
}

export interface GraphRequest {
  readonly graph: ListedGraph;
  /** Newest first. */
  readonly commits: readonly GraphCommit[];
  /** True when there are older ones. */
  readonly hasOlder: boolean;
}

/** One graph with a page of its history. */
export function presentGraph(
  { graph, commits, hasOlder }: GraphRequest,
  around: Around,
): GraphView {
  const { form, error, locale } = around;
  const written = graph.kind === 'reference' || graph.kind === 'unnamed';
  const row = written ? listedRow(graph, around) : plainRow(graph, around);
  const oldest = commits.at(-1)?.seq ?? 0;
  return {
    ...row,
    action: row.href,
    isGone: graph.kind === 'reference' && graph.size === 0,
    commits: written ? commits.map((commit) => commitRow(commit, graph.seq, around)) : [],
    ...(written && hasOlder ? { olderHref: `${row.href}&before=${oldest}` } : {}),
    ...(written && form ? { form } : {}),
    ...(error ? { problem: formProblem(error, locale) } : {}),
  };
}

/** What its description form begins with. */
export function formOf({ graph, description }: ListedGraph): GraphForm {
  const title = (lang: string): string =>
    description.titles.find(({ language }) => language === lang)?.value ?? '';
  return {
    iri: graph,
    titleFr: title('fr'),
    titleEn: title('en'),
    source: description.source ?? '',
    licence: description.licence ?? '',
  };
}

export function presentAuthor(name: string, { pages }: AuthorRecord, locale: Locale): AuthorView {
  return {
    name,
    pages: pages.map((page) => ({ page: pageLink(page, locale), modified: page.modified })),
  };
}

function listedRow(graph: ListedGraph, around: Around): GraphRow {
  const { locale } = around;
  const { titles, source, licence } = graph.description;
  const title =
    graph.graph === ''
      ? { text: locale.t('graphs-unnamed'), lang: '' }
      : (pickText(titles, locale.lang) ?? { text: graph.graph, lang: '' });
  return {
    ...plainRow(graph, around, title),
    credits: {
      ...(source === undefined ? {} : { source: outside(source, source) }),
      ...(licence === undefined ? {} : { licence: outside(licence, licenceName(licence, locale)) }),
    },
    ...(graph.last
      ? { last: { time: graph.last.time, author: authorLink(graph.last.author, around) } }
      : {}),
  };
}

function plainRow(
  { graph, kind, size }: GraphInfo,
  { locale }: Around,
  title: LocalText = { text: ownName(kind, graph, locale), lang: '' },
): GraphRow {
  const query = graph === '' ? 'default' : `graph=${encodeURIComponent(graph)}`;
  return {
    title,
    iri: graph,
    href: `/${locale.lang}/graphs?${query}`,
    size,
    downloads: RDF_SYNTAXES.map(({ name, extension, mediaType }) => ({
      label: name,
      href: `/graphs?${query}&format=${extension}`,
      type: mediaType,
    })),
  };
}

function ownName(kind: GraphInfo['kind'], iri: string, { t }: Locale): string {
  if (kind === 'catalogue') return t('graphs-catalogue');
  return kind === 'ontology' ? `${t('graphs-vocabulary')} ${iri.replace(/^.*\//, '')}` : iri;
}

/** Anybody may state an address; only one of the web is followed. */
function outside(iri: string, label: string): Link {
  return { label, href: /^https?:/i.test(iri) ? iri : '' };
}

function licenceName(iri: string, { t }: Locale): string {
  if (iri === PPL) return t('shell-licence-name');
  const parts = /creativecommons\.org\/(?:licenses\/([a-z-]+)|publicdomain\/zero)\/([\d.]+)/.exec(
    iri,
  );
  if (!parts) return iri;
  return parts[1] === undefined ? `CC0 ${parts[2]}` : `CC ${parts[1].toUpperCase()} ${parts[2]}`;
}

function authorLink(name: string, { locale }: Around): Link {
  return { label: name, href: `/${locale.lang}/user/${encodeURIComponent(name)}` };
}

function commitRow(commit: GraphCommit, now: number, around: Around): GraphCommitRow {
  const { seq, time, author, comment, added, removed } = commit;
  return {
    seq,
    time,
    shownTime: formatDateTime(time, around.locale.lang),
    author: authorLink(author, around),
    comment,
    added,
    removed,
    isNow: seq === now,
  };
}
