import type { Ask } from '../../../api/ask.ts';
import { fetchCompletions } from '../../../api/complete.ts';
import type { Editor } from './editor.ts';

/**
 * Finds the thing a label names that was typed and not chosen: the only one of that name is taken,
 * several are asked about, and where there is none it is said. Without network the label stays.
 */
export class LinkMeaning {
  readonly #editor: Editor;
  readonly #ask: Ask;
  readonly #changed: () => void;

  constructor(editor: Editor, ask: Ask, changed: () => void) {
    this.#editor = editor;
    this.#ask = ask;
    this.#changed = changed;
  }

  /** Nothing needs to be asked about a value any more. */
  forget(path: string): void {
    const { extras } = this.#editor;
    extras.questions = extras.questions.filter((question) => question.path !== path);
  }

  async look(path: string): Promise<void> {
    const { session, locale, context, extras } = this.#editor;
    const typed = session.valueAt(path);
    const field = session.fieldAt(path);
    this.forget(path);
    if (typeof typed !== 'string' || typed.trim() === '' || !field) return this.#editor.draw();
    const text = typed.trim();
    const kinds = field.classes ?? [];
    const found = await fetchCompletions(
      this.#ask,
      locale.lang,
      { text, kinds },
      new AbortController().signal,
    ).catch(() => undefined);
    // Another key or a choice came first, or nobody can be asked.
    if (!found || session.valueAt(path) !== typed) return;
    const named = found.filter(({ label, match }) =>
      [label, match].some((name) => same(name, text)),
    );
    const choices = named.map(({ iri, label, lang, description, kindLabel }) => ({
      iri,
      label,
      lang,
      description,
      kind: kindLabel,
    }));
    for (const { iri, ...name } of choices) context.labels.set(iri, name);
    if (choices[0] && choices.length === 1) {
      session.put(path, { iri: choices[0].iri });
      this.#changed();
    } else extras.questions = [...extras.questions, { path, choices }];
    this.#editor.draw();
  }
}

function same(one: string | undefined, other: string): boolean {
  return one !== undefined && one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0;
}
