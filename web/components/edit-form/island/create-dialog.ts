import { html, nothing, render } from 'lit/html.js';
import type { InterfaceLanguage } from '../../../../core/languages.ts';
import type { Locale } from '../../../../core/messages.ts';
import type { Ask, RequestFailure } from '../../../api/ask.ts';
import { createThing } from '../../../api/create.ts';
import type { Editor } from './editor.ts';

/** A thing that was made, or that was there already under this name. */
export interface MadeThing {
  readonly iri: string;
  readonly label: string;
}

/** What is to be made. */
interface Wish {
  readonly label: string;
  /** What it is called in the form: the label of the field. */
  readonly what: string;
  /** IRI of the class. */
  readonly kind: string;
}

/** A small form for a thing that a field should point to: its name in each language. */
export class CreateDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #locale: Locale;
  readonly #given: { readonly ask: Ask; readonly languages: readonly InterfaceLanguage[] };

  constructor(
    { frame, locale }: Pick<Editor, 'frame' | 'locale'>,
    given: { readonly ask: Ask; readonly languages: readonly InterfaceLanguage[] },
  ) {
    this.#locale = locale;
    this.#given = given;
    this.#dialog = document.createElement('dialog');
    this.#dialog.className = 'create-dialog';
    frame.append(this.#dialog);
  }

  /** Asks for the names and makes the thing; undefined when it was left without. */
  open(wish: Wish): Promise<MadeThing | undefined> {
    return new Promise((resolve) => {
      let made: MadeThing | undefined;
      const submit = async (event: SubmitEvent): Promise<void> => {
        event.preventDefault();
        const fields = new FormData(event.target as HTMLFormElement);
        const label = Object.fromEntries(
          this.#given.languages.map((lang) => [lang, textOf(fields.get(`label-${lang}`))]),
        );
        try {
          made = await createThing(this.#given.ask, this.#locale.lang, { kind: wish.kind, label });
          this.#dialog.close();
        } catch (error) {
          this.#draw(wish, submit, this.#whyNot(error));
        }
      };
      this.#draw(wish, submit, '');
      const onClose = (): void => {
        render(nothing, this.#dialog);
        resolve(made);
      };
      this.#dialog.addEventListener('close', onClose, { once: true });
      this.#dialog.showModal();
    });
  }

  #whyNot(error: unknown): string {
    const { t } = this.#locale;
    const { status = 0, detail = '' } = error as Partial<RequestFailure>;
    if (status === 0) return t('editor-create-offline');
    if (status === 401) return t('editor-create-sign-in');
    return detail === '' ? t('editor-create-failed') : detail;
  }

  #draw(wish: Wish, submit: (event: SubmitEvent) => Promise<void>, problem: string): void {
    const { t, lang } = this.#locale;
    const tags = [lang, ...this.#given.languages.filter((tag) => tag !== lang)];
    render(
      html`<form method="dialog" @submit=${submit} aria-labelledby="create-title">
        <h2 id="create-title">
          ${t('editor-create-title', { what: wish.what, kind: wish.kind.replace(/^.*[#/]/, '') })}
        </h2>
        ${problem === '' ? nothing : html`<p class="err" role="alert">${problem}</p>`}
        ${tags.map(
          (tag) =>
            html`<div class="field">
              <label for="create-${tag}">${t(`editor-create-label-${tag}`)}</label>
              <input
                id="create-${tag}"
                name="label-${tag}"
                lang=${tag}
                value=${tag === lang ? wish.label : ''}
                ?required=${tag === lang}
                autocomplete="off"
              />
            </div>`,
        )}
        <p class="q">${t('editor-create-note')}</p>
        <div class="row u4">
          <button class="go">${t('editor-create')}</button>
          <button type="button" @click=${() => this.#dialog.close()}>${t('editor-cancel')}</button>
        </div>
      </form>`,
      this.#dialog,
    );
  }
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.trim() : '';
}
