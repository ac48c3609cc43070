import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { Term } from '../../../core/views/term.ts';
import { ask } from '../../api/ask.ts';
import type { Completion as NamedThing } from '../../api/complete.ts';
import { missingPrefix } from './turtle-prefixes.ts';
import type { TurtleWords } from './turtle-words.ts';

export interface CompletionHelp {
  readonly words: TurtleWords;
  /** IRI of the thing the page is about. */
  readonly iri: string;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly terms: () => Promise<readonly Term[]>;
}

/** Terms offered at once. */
const MOST = 40;

/**
 * Offers what a word may mean: terms of the vocabularies by their labels, other things of the wiki
 * by theirs, and after `<` the parts of this page as well.
 */
export function turtleCompletion(
  help: CompletionHelp,
): (context: CompletionContext) => Promise<CompletionResult | null> {
  return async (context) => {
    if (context.tokenBefore(['string', 'comment'])) return null;
    const opened = context.matchBefore(/<[^\s<>"]*/);
    const word = context.matchBefore(/[\p{L}\p{N}_:-]+/u);
    if (!opened && !word && !context.explicit) return null;
    const from = opened?.from ?? word?.from ?? context.pos;
    const typed = context.state.sliceDoc(from, context.pos);
    if (!context.explicit && typed.length < 2 && !opened) return null;
    const terms = opened ? [] : termOptions(await help.terms(), typed, help);
    const [parts, things] = [
      opened ? partOptions(context.state.doc.toString(), typed) : [],
      await thingOptions(context, typed.replace(/^<#?/, ''), help),
    ];
    if (context.aborted) return null;
    const options = [...terms, ...parts, ...things];
    return options.length === 0 ? null : { from, options, filter: false };
  };
}

function termOptions(
  terms: readonly Term[],
  typed: string,
  { words, prefixes }: CompletionHelp,
): Completion[] {
  const wanted = plain(typed);
  const ranked = terms.flatMap((term) => {
    const label = term.labels[words.lang] ?? Object.values(term.labels)[0] ?? term.name;
    const rank = rankOf(wanted, term.name, label);
    return rank < 0 ? [] : [{ term, label, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1))
    .slice(0, MOST)
    .map(({ term, label }) => ({
      label: term.name,
      displayLabel: label,
      detail: `${term.name} · ${words.t(`turtle-kind-${term.kind}`)}`,
      apply: putTerm(term.name, prefixes),
    }));
}

/** How well a term fits, the better the lower; below 0 when it does not. */
function rankOf(wanted: string, name: string, label: string): number {
  const [own, local, words] = [plain(name), plain(name.slice(name.indexOf(':') + 1)), plain(label)];
  if (wanted === '') return 3;
  if (words.startsWith(wanted) || own.startsWith(wanted)) return 0;
  if (local.startsWith(wanted)) return 1;
  return ` ${words}`.includes(` ${wanted}`) ? 2 : -1;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Puts the name in, and above it the prefix where the text lacks it. */
function putTerm(name: string, prefixes: CompletionHelp['prefixes']) {
  return (view: EditorView, _: Completion, from: number, to: number): void => {
    const prefix = missingPrefix(view.state.doc.toString(), name, prefixes);
    const shift = prefix && prefix.from <= from ? prefix.insert.length : 0;
    view.dispatch({
      changes: [...(prefix ? [prefix] : []), { from, to, insert: name }],
      selection: { anchor: from + shift + name.length },
      userEvent: 'input.complete',
    });
  };
}

/** The parts that the text speaks of. */
function partOptions(text: string, typed: string): Completion[] {
  const parts = new Set([...text.matchAll(/<#[A-Za-z0-9_.-]+>/g)].map(([part]) => part));
  return [...parts]
    .filter((part) => part.startsWith(typed) && part !== typed)
    .slice(0, MOST)
    .map((part) => ({ label: part, apply: putThing(part) }));
}

async function thingOptions(
  context: CompletionContext,
  typed: string,
  { words, iri }: CompletionHelp,
): Promise<Completion[]> {
  if (typed.length < 2 || typed.includes(':')) return [];
  const stop = new AbortController();
  context.addEventListener('abort', () => stop.abort());
  const query = new URLSearchParams({ q: typed, limit: '8' });
  const found = await ask(`/${words.lang}/complete?${query}`, { signal: stop.signal })
    .then(async (answer) => ((await answer.json()) as { results: readonly NamedThing[] }).results)
    .catch(() => []);
  const folder = iri.slice(0, iri.lastIndexOf('/') + 1);
  return found
    .filter((thing) => thing.iri.startsWith(folder))
    .map((thing) => ({
      label: thing.iri,
      displayLabel: thing.label,
      detail: thing.kindLabel,
      apply: putThing(`<${nameIn(context.state.doc.toString(), thing.iri, iri)}>`),
    }));
}

/** As the text calls things of this wiki: relative to its base where that is this page’s thing. */
function nameIn(text: string, thing: string, iri: string): string {
  const base = /^[ \t]*@?base\s*<([^>]*)>/im.exec(text)?.[1];
  return base === iri ? thing.slice(iri.lastIndexOf('/') + 1) : thing;
}

/** The `>` that may stand there already is not doubled. */
function putThing(name: string) {
  return (view: EditorView, _: Completion, from: number, to: number): void => {
    const closed = view.state.sliceDoc(to, to + 1) === '>' ? to + 1 : to;
    view.dispatch({
      changes: { from, to: closed, insert: name },
      selection: { anchor: from + name.length },
      userEvent: 'input.complete',
    });
  };
}
