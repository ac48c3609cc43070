import { formatDateTime } from '../../../core/dates.ts';
import type { Iris } from '../../../core/iris.ts';
import type { Locale } from '../../../core/messages.ts';
import { GraphView } from '../../../core/rdf/graph-view.ts';
import type { ComparisonView, HistoryView, RevisionRow } from '../../../core/views/history.ts';
import { PPL } from '../../../core/vocabulary.ts';
import { describeDifferences } from '../../domain/pages/differences/index.ts';
import type { PageData } from '../../domain/pages/page-data.ts';
import type { Revision, RevisionInfo } from '../../store/journal.ts';
import { translationsBehind } from './history/behind.ts';
import { ChangeWords } from './history/change-words.ts';
import { presentChange } from './history/change.ts';
import { turtleLine } from './history/turtle-line.ts';
import { wikiHref } from './local-words.ts';
import { Labels } from './manual/labels.ts';
import { revisionComment } from './revision-comment.ts';

export interface HistoryRequest {
  readonly slug: string;
  /** The thing the page is about. */
  readonly iri: string;
  /** Names of the things the two versions mention; the page's own statements are read from them. */
  readonly around: PageData['around'];
  /** One page of the history, newest first. */
  readonly revisions: readonly RevisionInfo[];
  /** Number of the newest revision of all. */
  readonly newest: number;
  /** The two revisions to compare, the older one first. */
  readonly compared?: { readonly from: Revision; readonly to: Revision };
  readonly mayRestore: boolean;
}

/** The revisions of a page and what changed between two of them, in the reader's words. Pure. */
export function presentHistory(request: HistoryRequest, locale: Locale, iris: Iris): HistoryView {
  const { slug, iri, revisions, newest, compared } = request;
  const pageHref = wikiHref(slug, locale);
  const own = new GraphView(compared ? [...compared.to.quads, ...compared.from.quads] : []);
  const labels = new Labels({ own, around: request.around }, locale, iris);
  const row = (info: RevisionInfo): RevisionRow => presentRevision(info, request, labels);
  const last = revisions.at(-1)?.revision ?? 1;
  const first = revisions[0]?.revision ?? newest;
  return {
    title: labels.name(iri),
    pageHref,
    revisions: revisions.map(row),
    newest,
    ...(last > 1 && { olderHref: `${pageHref}/history?before=${last}` }),
    ...(first < newest && { newerHref: `${pageHref}/history` }),
    ...(compared && { comparison: presentComparison(compared, request, labels, row) }),
    mayRestore: request.mayRestore,
  };
}

function presentRevision(info: RevisionInfo, request: HistoryRequest, labels: Labels): RevisionRow {
  const { compared, slug } = request;
  const { revision, author, time, added, removed, deleted, licence } = info;
  return {
    revision,
    href: `${wikiHref(slug, labels.locale)}?revision=${revision}`,
    author,
    time,
    shownTime: formatDateTime(time, labels.locale.lang),
    comment: revisionComment(info, labels.locale),
    added,
    removed,
    deleted,
    from: compared?.from.revision === revision,
    to: compared?.to.revision === revision,
    ...(licence !== '' && licence !== PPL && { licence: labels.link(licence) }),
  };
}

function presentComparison(
  { from, to }: { readonly from: Revision; readonly to: Revision },
  { iri, newest, mayRestore }: HistoryRequest,
  labels: Labels,
  row: (info: RevisionInfo) => RevisionRow,
): ComparisonView {
  const differences = describeDifferences(from.quads, to.quads, iri);
  const words = new ChangeWords(labels, new GraphView(from.quads), new GraphView(to.quads), iri);
  const lines = (side: 'added' | 'removed'): string[] =>
    differences.flatMap((difference) => difference[side].map((quad) => turtleLine(quad, iri)));
  const older = [from, to].filter(({ revision, deleted }) => revision < newest && !deleted);
  return {
    from: row(from),
    to: row(to),
    changes: differences.map((difference) => presentChange(difference, words)),
    behind: translationsBehind(differences, words),
    triples: { added: lines('added'), removed: lines('removed') },
    restorable: mayRestore ? older.map(({ revision }) => revision) : [],
  };
}
