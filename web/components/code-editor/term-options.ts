import type { Completion } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { Term } from '../../../core/views/term.ts';

/** A piece of text to put in. */
export interface Insertion {
  readonly from: number;
  readonly insert: string;
}

export interface TermHelp {
  readonly lang: string;
  /** What a kind of term is called. */
  readonly kind: (kind: Term['kind']) => string;
  /** The declaration that a name needs and the text does not have. */
  readonly missing: (text: string, name: string) => Insertion | undefined;
}

/** Terms offered at once. */
const MOST = 40;

/** The terms whose names or labels, in any language, fit what was typed; the best fit first. */
export function termOptions(terms: readonly Term[], typed: string, help: TermHelp): Completion[] {
  const wanted = plain(typed);
  const ranked = terms.flatMap((term) => {
    const label = term.labels[help.lang] ?? Object.values(term.labels)[0] ?? term.name;
    const others = Object.values(term.labels).filter((other) => other !== label);
    const rank = rankOf(wanted, term.name, label, others);
    return rank < 0 ? [] : [{ term, label, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1))
    .slice(0, MOST)
    .map(({ term, label }) => ({
      label: term.name,
      displayLabel: label,
      detail: `${term.name} · ${help.kind(term.kind)}`,
      apply: putName(term.name, help.missing),
    }));
}

/** How well a term fits, the better the lower; below 0 when it does not. */
function rankOf(wanted: string, name: string, label: string, others: readonly string[]): number {
  const [own, local, words] = [plain(name), plain(name.slice(name.indexOf(':') + 1)), plain(label)];
  if (wanted === '') return 3;
  if (words.startsWith(wanted) || own.startsWith(wanted)) return 0;
  if (local.startsWith(wanted)) return 1;
  const inside = (text: string): boolean => ` ${text}`.includes(` ${wanted}`);
  return inside(words) ? 2 : others.some((other) => inside(plain(other))) ? 3 : -1;
}

/** Letters without accents, in lower case: how names are compared while somebody types. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Puts a prefixed name in, and above it the declaration of its prefix where the text lacks it. */
export function putName(name: string, missing: TermHelp['missing']) {
  return (view: EditorView, _: Completion, from: number, to: number): void => {
    const prefix = missing(view.state.doc.toString(), name);
    const shift = prefix && prefix.from <= from ? prefix.insert.length : 0;
    view.dispatch({
      changes: [...(prefix ? [prefix] : []), { from, to, insert: name }],
      selection: { anchor: from + shift + name.length },
      userEvent: 'input.complete',
    });
  };
}
