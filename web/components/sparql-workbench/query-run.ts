import type { Locale } from '../../../core/messages.ts';
import type { RawAnswer } from '../../../core/sparql-results/answer-view.ts';
import { countTriples } from '../../../core/sparql-results/count-triples.ts';
import { failureView } from '../../../core/sparql-results/failure.ts';
import type { FailureView } from '../../../core/views/sparql.ts';
import { RequestFailure } from '../../api/ask.ts';
import { askQuery } from '../../api/query.ts';

/** What came of a query. */
export type Outcome =
  | { readonly raw: RawAnswer; readonly count: number; readonly milliseconds: number }
  | { readonly failure: FailureView };

/** Runs a query to its end, whatever that is; the server stops it when the signal is aborted. */
export async function runQuery(
  query: string,
  locale: Locale,
  signal: AbortSignal,
): Promise<Outcome> {
  const start = performance.now();
  try {
    const raw = await askQuery(query, { lang: locale.lang, signal });
    return { raw, count: countOf(raw), milliseconds: performance.now() - start };
  } catch (error) {
    if (signal.aborted) return { failure: stopped(locale) };
    if (!(error instanceof RequestFailure)) throw error;
    return { failure: refused(error, query, locale) };
  }
}

function countOf(raw: RawAnswer): number {
  if ('turtle' in raw) return countTriples(raw.turtle);
  return raw.results.results?.bindings.length ?? 1;
}

function refused({ status, problem }: RequestFailure, query: string, locale: Locale): FailureView {
  const { t } = locale;
  const { id, title, detail, line, column } = problem;
  const known = typeof title === 'string' && title !== '';
  const refusal = {
    id: typeof id === 'string' ? id : '',
    status: known ? status : 0,
    title: known ? title : t('sparql-offline'),
    fix: known && typeof detail === 'string' ? detail : t('sparql-offline-fix'),
    ...(typeof line === 'number' ? { line } : {}),
    ...(typeof column === 'number' ? { column } : {}),
  };
  return failureView(refusal, query, locale);
}

function stopped({ t }: Locale): FailureView {
  return {
    look: 'stopped',
    title: t('sparql-stopped'),
    fix: t('sparql-stopped-fix'),
    excerpt: [],
  };
}
