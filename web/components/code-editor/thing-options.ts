import type { Completion, CompletionContext } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { ask } from '../../api/ask.ts';
import type { Completion as NamedThing } from '../../api/complete.ts';

/** Things of the wiki whose names fit what was typed. */
export async function thingOptions(
  context: CompletionContext,
  typed: string,
  {
    lang,
    put,
  }: {
    readonly lang: string;
    /** What is put in for a thing, `<…>` and all; nothing where it is not offered. */
    readonly put: (iri: string) => string | undefined;
  },
): Promise<Completion[]> {
  if (typed.length < 2 || typed.includes(':')) return [];
  const stop = new AbortController();
  context.addEventListener('abort', () => stop.abort());
  const query = new URLSearchParams({ q: typed, limit: '8' });
  const found = await ask(`/${lang}/complete?${query}`, { signal: stop.signal })
    .then(async (answer) => ((await answer.json()) as { results: readonly NamedThing[] }).results)
    .catch(() => []);
  return found.flatMap(({ iri, label, kindLabel }) => {
    const name = put(iri);
    return name === undefined
      ? []
      : [{ label: iri, displayLabel: label, detail: kindLabel, apply: putIri(name) }];
  });
}

/** Puts an IRI in; the `>` that may stand there already is not doubled. */
export function putIri(name: string) {
  return (view: EditorView, _: Completion, from: number, to: number): void => {
    const closed = view.state.sliceDoc(to, to + 1) === '>' ? to + 1 : to;
    view.dispatch({
      changes: { from, to: closed, insert: name },
      selection: { anchor: from + name.length },
      userEvent: 'input.complete',
    });
  };
}
