import type { Locale } from '../messages.ts';
import type { ExcerptLine, FailureLook, FailureView } from '../views/sparql.ts';
import { NS } from '../vocabulary.ts';

/** A refusal, from the server’s own error or from a problem document (RFC 9457). */
export interface Refusal {
  readonly id: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly title: string;
  readonly fix: string;
  readonly line?: number;
  readonly column?: number;
}

const LOOKS: Readonly<Record<string, FailureLook>> = {
  'query-is-update': 'update',
  'query-timeout': 'timeout',
  'query-yielded': 'timeout',
  'query-crashed': 'timeout',
  'result-too-large': 'too-large',
  'result-too-long': 'too-large',
  'service-blank-nodes': 'wrong',
};
/** Lines shown around an error, and characters of such a line. */
const AROUND = 1;
const LONGEST_LINE = 160;

/** Why there is no answer, as people see it. */
export function failureView(refusal: Refusal, query: string, { t }: Locale): FailureView {
  const { id, status, line, column = 1 } = refusal;
  const look = LOOKS[id] ?? lookOf(status);
  const prefix = line === undefined ? undefined : prefixAt(query, line, column);
  const words =
    look === 'update'
      ? { title: t('sparql-update'), fix: t('sparql-update-fix') }
      : { title: refusal.title, fix: refusal.fix };
  return {
    look,
    ...words,
    excerpt: line === undefined ? [] : excerptOf(query, line),
    ...(line === undefined ? {} : { place: { line, column } }),
    ...(prefix === undefined ? {} : { prefix }),
  };
}

function lookOf(status: number): FailureLook {
  if (status === 0) return 'offline';
  if (status === 429) return 'refused';
  if (status === 401 || status === 403) return 'forbidden';
  return status >= 500 ? 'busy' : 'wrong';
}

/** A known prefix that stands at the fault without having been declared before. */
function prefixAt(query: string, line: number, column: number): string | undefined {
  const text = query.split(/\r\n|[\r\n]/)[line - 1] ?? '';
  const rest = Array.from(text)
    .slice(column - 1)
    .join('');
  const prefix = /^([A-Za-z][\w-]*):/.exec(rest)?.[1];
  if (prefix === undefined || !Object.hasOwn(NS, prefix)) return undefined;
  return new RegExp(`\\bPREFIX\\s+${prefix}:`, 'i').test(query) ? undefined : prefix;
}

function excerptOf(query: string, line: number): ExcerptLine[] {
  const lines = query.split(/\r\n|[\r\n]/);
  const from = Math.max(1, line - AROUND);
  return lines.slice(from - 1, line + AROUND).map((text, index) => ({
    number: from + index,
    text: text.slice(0, LONGEST_LINE),
    isFault: from + index === line,
  }));
}
