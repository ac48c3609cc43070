import type { WikiError } from '../../../core/errors.ts';
import { formatDateTime } from '../../../core/dates.ts';
import { iriOfName, readPage, type FormFromQuads } from '../../../core/form/index.ts';
import type { Locale } from '../../../core/messages.ts';
import type { QuadDelta } from '../../../core/rdf/delta.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import { turtleFault } from '../../../core/rdf/turtle-fault.ts';
import { turtlePlaces } from '../../../core/rdf/turtle-places.ts';
import type { TextPosition } from '../../../core/gate/position.ts';
import type {
  TurtleCheck,
  TurtleConflict,
  TurtleEditView,
  TurtleExcerpt,
  TurtleFinding,
} from '../../../core/views/turtle-edit.ts';
import type { PageInfo } from '../../store/journal.ts';
import type { PageForm } from '../../domain/pages/edit-form/index.ts';
import type { PageCheck } from '../../domain/shapes/live/index.ts';
import { formProblem } from './account.ts';
import type { FormPlace } from './edit.ts';
import { turtleLine } from './history/turtle-line.ts';
import { wikiHref } from './local-words.ts';

/** What came with the text or was found out for showing it. */
export interface TurtleRequest extends Pick<
  TurtleEditView,
  | 'terms'
  | 'text'
  | 'comment'
  | 'signedIn'
  | 'unsent'
  | 'said'
  | 'problem'
  | 'conflict'
  | 'check'
  | 'signIn'
  | 'draft'
  | 'seen'
> {
  readonly edited: PageForm;
  readonly baseIri: TurtleText['baseIri'];
  /** Where the form of the page stands when that is not at the page. */
  readonly place?: FormPlace;
  /** Why it cannot be read or saved. */
  readonly error?: WikiError;
  readonly unsayable?: Pick<FormFromQuads, 'lost' | 'kept'>;
}

/** A text, and what its relative IRIs resolve on until it says otherwise. */
export interface TurtleText {
  readonly text: string;
  readonly baseIri: string;
}

/** Lines shown around an error. */
const AROUND = 2;
/** Characters of such a line. */
const LONGEST_LINE = 160;
/** Statements listed at most. */
const MOST_STATEMENTS = 8;

/** The Turtle of a page with what is to be said of it. Pure. */
export function presentTurtle(request: TurtleRequest, locale: Locale): TurtleEditView {
  const { edited, place, error, unsayable, baseIri, ...shown } = request;
  const { slug, iri, model, form } = edited;
  const href = wikiHref(slug, locale);
  const isNew = edited.page === undefined;
  const pageHref = place?.pageHref ?? href;
  return {
    ...shown,
    isNew,
    kind: model.root.replace(':', '-'),
    formKind: form.kind,
    kindLabel: model.nodes[model.root]?.label[locale.lang] ?? '',
    revision: form.base,
    base: isNew
      ? { label: locale.t('edit-base-new'), href: pageHref }
      : {
          label: locale.t('edit-base', { revision: form.base }),
          href: `${pageHref}?revision=${form.base}`,
        },
    action: `${href}/edit/turtle`,
    pageHref,
    slug,
    iri,
    isMadeByForm: place !== undefined,
    ...(error && { problem: problemOf(error, { text: shown.text, baseIri }, locale) }),
    ...(unsayable && {
      unsayable: {
        lost: statements(unsayable.lost, iri),
        kept: statements(unsayable.kept, iri),
      },
    }),
  };
}

/**
 * What others saved since a text was begun.
 * @param from the revision it was begun from
 */
export function presentTurtleConflict(
  { slug, author, time, revision }: PageInfo,
  {
    from,
    changes,
    iri,
  }: { readonly from: number; readonly changes: QuadDelta; readonly iri: string },
  locale: Locale,
): TurtleConflict {
  return {
    author,
    shownTime: formatDateTime(time, locale.lang),
    revision,
    from,
    href: `${wikiHref(slug, locale)}/history?from=${Math.max(1, from)}&to=${revision}`,
    added: statements(changes.added, iri),
    removed: statements(changes.removed, iri),
  };
}

/** A refusal of a text as a finding at its place. */
export function faultFinding(error: WikiError, text: TurtleText, locale: Locale): TurtleFinding {
  const { title, fix } = faultWords(error, locale);
  return { severity: 'error', text: title, fix, ...placeOf(error, text) };
}

/** What the shapes say, each at the statement it is about or at its subject. */
export function placedCheck(
  { met, total, findings }: PageCheck,
  quads: readonly Quad[],
  { text, baseIri }: TurtleText,
  { iri, model }: Pick<PageForm, 'iri' | 'model'>,
): TurtleCheck {
  const places = turtlePlaces(text, baseIri);
  const { subjects } = readPage(quads, iri, model);
  const placed = findings.map(({ severity, text: words, node, key }): TurtleFinding => {
    const subject = subjects.get(node);
    const named =
      subject?.termType === 'BlankNode' ? `_:${subject.value}` : (subject?.value ?? iri);
    const property = key === '' ? undefined : (iriOfName(key) ?? decodeURIComponent(key));
    const at =
      (property === undefined ? undefined : places.place(named, property)) ??
      places.place(named) ??
      places.place(iri);
    return { severity, text: words, fix: '', ...at };
  });
  placed.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { met, total, findings: placed };
}

function problemOf(
  error: WikiError,
  text: TurtleText,
  locale: Locale,
): NonNullable<TurtleEditView['problem']> {
  const at = placeOf(error, text);
  const { title, fix } = faultWords(error, locale);
  return {
    title: at ? locale.t('turtle-at', { ...at, text: title }) : title,
    fix,
    ...(at && { excerpt: excerpt(text.text, at.line) }),
  };
}

function faultWords(error: WikiError, locale: Locale): { title: string; fix: string } {
  if (error.id !== 'rdf-syntax') return formProblem(error, locale);
  const { id, args } = turtleFault(String(error.args['detail'] ?? ''));
  return {
    title: locale.t(`turtle-fault-${id}`, args),
    fix: locale.t(`turtle-fault-${id}-fix`, args),
  };
}

function placeOf({ args }: WikiError, { text, baseIri }: TurtleText): TextPosition | undefined {
  const { line, column, subject } = args;
  if (typeof line === 'number') return { line, column: typeof column === 'number' ? column : 1 };
  return typeof subject === 'string' ? turtlePlaces(text, baseIri).place(subject) : undefined;
}

function excerpt(text: string, line: number): TurtleExcerpt[] {
  const lines = text.split('\n');
  const from = Math.max(1, line - AROUND);
  return lines.slice(from - 1, line + AROUND).map((content, index) => ({
    number: from + index,
    text: content.slice(0, LONGEST_LINE),
    isFault: from + index === line,
  }));
}

function statements(quads: readonly Quad[], iri: string): string[] {
  const lines = quads.slice(0, MOST_STATEMENTS).map((statement) => turtleLine(statement, iri));
  return quads.length > MOST_STATEMENTS ? [...lines, '…'] : lines;
}
