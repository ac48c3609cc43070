import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Term } from '../../../core/views/term.ts';
import { termOptions, type TermHelp } from '../code-editor/term-options.ts';
import { putIri, thingOptions } from '../code-editor/thing-options.ts';
import { missingPrefix } from './turtle-prefixes.ts';
import type { TurtleWords } from './turtle-words.ts';

/** What completion of Turtle needs to know of the page, and where it finds terms. */
export interface CompletionHelp {
  readonly words: TurtleWords;
  /** IRI of the thing the page is about. */
  readonly iri: string;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly terms: () => Promise<readonly Term[]>;
}

/** Parts offered at once. */
const MOST = 40;

/**
 * Offers what a word may mean: terms of the vocabularies by their labels, other things of the wiki
 * by theirs, and after `<` the parts of this page as well.
 */
export function turtleCompletion(
  help: CompletionHelp,
): (context: CompletionContext) => Promise<CompletionResult | null> {
  const { words, iri, prefixes } = help;
  const termHelp: TermHelp = {
    lang: words.lang,
    kind: (kind) => words.t(`turtle-kind-${kind}`),
    missing: (text, name) => missingPrefix(text, name, prefixes),
  };
  return async (context) => {
    if (context.tokenBefore(['string', 'comment'])) return null;
    const opened = context.matchBefore(/<[^\s<>"]*/);
    const word = context.matchBefore(/[\p{L}\p{N}_:-]+/u);
    if (!opened && !word && !context.explicit) return null;
    const from = opened?.from ?? word?.from ?? context.pos;
    const typed = context.state.sliceDoc(from, context.pos);
    if (!context.explicit && typed.length < 2 && !opened) return null;
    const terms = opened ? [] : termOptions(await help.terms(), typed, termHelp);
    const text = context.state.doc.toString();
    const parts = opened ? partOptions(text, typed) : [];
    const folder = iri.slice(0, iri.lastIndexOf('/') + 1);
    const things = await thingOptions(context, typed.replace(/^<#?/, ''), {
      lang: words.lang,
      put: (thing) => (thing.startsWith(folder) ? `<${nameIn(text, thing, iri)}>` : undefined),
    });
    if (context.aborted) return null;
    const options = [...terms, ...parts, ...things];
    return options.length === 0 ? null : { from, options, filter: false };
  };
}

/** The parts that the text speaks of. */
function partOptions(text: string, typed: string): Completion[] {
  const parts = new Set([...text.matchAll(/<#[A-Za-z0-9_.-]+>/g)].map(([part]) => part));
  return [...parts]
    .filter((part) => part.startsWith(typed) && part !== typed)
    .slice(0, MOST)
    .map((part) => ({ label: part, apply: putIri(part) }));
}

/** As the text calls things of this wiki: relative to its base where that is this page’s thing. */
function nameIn(text: string, thing: string, iri: string): string {
  const base = /^[ \t]*@?base\s*<([^>]*)>/im.exec(text)?.[1];
  return base === iri ? thing.slice(iri.lastIndexOf('/') + 1) : thing;
}
