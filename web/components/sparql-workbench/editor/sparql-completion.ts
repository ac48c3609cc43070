import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Locale } from '../../../../core/messages.ts';
import type { Term } from '../../../../core/views/term.ts';
import { termOptions, type TermHelp } from '../../code-editor/term-options.ts';
import { thingOptions } from '../../code-editor/thing-options.ts';
import { FUNCTIONS, KEYWORDS } from './keywords.ts';

export interface CompletionHelp {
  readonly locale: Locale;
  /** The base IRI of the installation. */
  readonly base: string;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly missing: TermHelp['missing'];
  readonly terms: () => Promise<readonly Term[]>;
}

/** Words offered at once. */
const MOST = 8;

/**
 * Offers what is being typed: variables of the query, prefixes, keywords, terms of the vocabularies
 * and things of the wiki by their names.
 */
export function sparqlCompletion(
  help: CompletionHelp,
): (context: CompletionContext) => Promise<CompletionResult | null> {
  const { locale, base, prefixes, missing } = help;
  const termHelp: TermHelp = {
    lang: locale.lang,
    kind: (kind) => locale.t(`sparql-kind-${kind}`),
    missing,
  };
  return async (context) => {
    if (context.tokenBefore(['string', 'comment'])) return null;
    const text = context.state.doc.toString();
    const variable = context.matchBefore(/[?$][\p{L}\p{N}_]*/u);
    if (variable) return result(variable.from, variableOptions(text, variable.text, locale));
    const declaring = context.matchBefore(/PREFIX\s+[\p{L}\p{N}_-]*/iu);
    if (declaring) {
      const typed = /[\p{L}\p{N}_-]*$/u.exec(declaring.text)?.[0] ?? '';
      return result(context.pos - typed.length, prefixOptions(prefixes, typed, locale));
    }
    const opened = context.matchBefore(/<[^\s<>"]*/);
    const word = context.matchBefore(/[\p{L}\p{N}_:-]+/u);
    if (!opened && !word && !context.explicit) return null;
    const from = opened?.from ?? word?.from ?? context.pos;
    const typed = context.state.sliceDoc(from, context.pos);
    if (!context.explicit && typed.length < 2) return null;
    const things = await thingOptions(context, typed.replace(/^</, ''), {
      lang: locale.lang,
      put: (iri) => `<${iri.startsWith(base) ? `/${iri.slice(base.length)}` : iri}>`,
    });
    if (context.aborted) return null;
    if (opened) return result(from, things);
    const terms = termOptions(await help.terms(), typed, termHelp);
    return result(from, [...keywordOptions(typed, locale), ...terms, ...things]);
  };
}

function result(from: number, options: readonly Completion[]): CompletionResult | null {
  return options.length === 0 ? null : { from, options, filter: false };
}

/** The variables of a query that begin as typed, each once. */
export function variablesIn(query: string, typed: string): string[] {
  const bare = query.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^\s<>"{}]*>|#[^\n]*/g, ' ');
  const counts = new Map<string, number>();
  for (const [variable] of bare.matchAll(/[?$][\p{L}_][\p{L}\p{N}_]*/gu)) {
    counts.set(variable, (counts.get(variable) ?? 0) + 1);
  }
  // What is being typed is one of them; unless it stands elsewhere too it is no proposal.
  return [...counts]
    .filter(([variable, count]) => variable.startsWith(typed) && (variable !== typed || count > 1))
    .map(([variable]) => variable)
    .sort();
}

function variableOptions(query: string, typed: string, { t }: Locale): Completion[] {
  return variablesIn(query, typed).map((label) => ({ label, detail: t('sparql-kind-variable') }));
}

function prefixOptions(
  prefixes: CompletionHelp['prefixes'],
  typed: string,
  { t }: Locale,
): Completion[] {
  return Object.entries(prefixes)
    .filter(([prefix]) => prefix.startsWith(typed.toLowerCase()))
    .map(([prefix, namespace]) => ({
      label: prefix,
      detail: t('sparql-kind-prefix'),
      apply: `${prefix}: <${namespace}>`,
    }));
}

function keywordOptions(typed: string, { t }: Locale): Completion[] {
  const wanted = typed.toUpperCase();
  if (wanted === '') return [];
  const fit = (list: readonly string[]): readonly string[] =>
    list.filter((one) => one.startsWith(wanted) && one !== wanted);
  const detail = t('sparql-kind-keyword');
  return [
    ...fit(KEYWORDS).map((label) => ({ label, detail, apply: `${label} ` })),
    ...fit(FUNCTIONS).map((label) => ({ label, detail, apply: `${label}(` })),
  ].slice(0, MOST);
}
