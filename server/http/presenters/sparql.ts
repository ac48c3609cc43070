import type { WikiError } from '../../../core/errors.ts';
import type { Iris } from '../../../core/iris.ts';
import type { LocalText } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import { downloadsOf } from '../../../core/sparql-results/addresses.ts';
import {
  answerView,
  filledLimit,
  type RawAnswer,
} from '../../../core/sparql-results/answer-view.ts';
import { failureView } from '../../../core/sparql-results/failure.ts';
import type { AnsweredView, FailureView, SparqlView } from '../../../core/views/sparql.ts';
import { statusOf } from '../problem.ts';
import { formProblem } from './account.ts';
import { exampleQueries } from './sparql-examples.ts';

/** A query that was asked, and what came of it. */
export interface SparqlAsked {
  readonly query: string;
  /** Whether names are wanted in the place of IRIs. */
  readonly names: boolean;
  readonly found?: FoundAnswer;
  readonly error?: WikiError;
}

/** An answer, of which one page is shown. */
export interface FoundAnswer {
  readonly raw: RawAnswer;
  readonly page: number;
  readonly count: number;
  readonly milliseconds: number;
  /** Of the things the page shows; empty when IRIs are wanted. */
  readonly labels: ReadonlyMap<string, LocalText>;
}

/** What the workbench is told of the installation. */
export interface Workplace {
  readonly iris: Iris;
  /** Where the terms of the vocabularies are. */
  readonly terms: string;
  readonly timeoutMs: number;
}

/** The workbench with a query; without one, with the first example in it. */
export function presentSparql(
  { query, names, found, error }: SparqlAsked,
  { iris, terms, timeoutMs }: Workplace,
  locale: Locale,
): SparqlView {
  const examples = exampleQueries(locale);
  return {
    query: query === '' ? (examples[0]?.query ?? '') : query,
    names: query === '' || names,
    ...(found ? { answered: presentAnswer(query, names, found, iris, locale) } : {}),
    ...(error ? { failure: presentFailure(query, error, locale) } : {}),
    examples,
    base: iris.base,
    terms,
    seconds: Math.round(timeoutMs / 1000),
  };
}

function presentAnswer(
  query: string,
  names: boolean,
  { raw, page, count, milliseconds, labels }: FoundAnswer,
  { base }: Iris,
  { lang }: Locale,
): AnsweredView {
  const answer = answerView(raw, page, { base, lang, names: labels });
  const filled = answer.kind === 'yes-no' ? undefined : filledLimit(query, count);
  const downloads = downloadsOf(query, answer.kind);
  return {
    query,
    names,
    answer,
    count,
    milliseconds,
    downloads,
    ...(filled === undefined ? {} : { filled }),
  };
}

function presentFailure(query: string, error: WikiError, locale: Locale): FailureView {
  const { line, column } = error.args;
  const { title, fix } = formProblem(error, locale);
  const place = {
    ...(typeof line === 'number' ? { line } : {}),
    ...(typeof column === 'number' ? { column } : {}),
  };
  const refusal = { id: error.id, status: statusOf(error), title, fix, ...place };
  return failureView(refusal, query, locale);
}
