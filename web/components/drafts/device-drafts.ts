import { html, render, type TemplateResult } from 'lit/html.js';
import { LocalDrafts, type LocalDraft } from './local-drafts.ts';

/**
 * Adds to the list of drafts what this device alone keeps: typed before signing in, or without
 * network. What the account has too is in the list already.
 *
 * @attr lang language of the pages
 * @attr data-account name of the account whose list it is
 * @attr data-head above the rows
 * @attr data-untitled stands for a title that was not written yet
 * @attr data-new said of a page that does not exist yet
 * @attr data-continue name of the link that goes on with one
 * @attr data-discard name of the button that throws one away
 * @attr data-discarded announced then
 */
class DeviceDrafts extends HTMLElement {
  readonly #local = new LocalDrafts();

  connectedCallback(): void {
    // A browser that keeps nothing has nothing to list.
    this.#show().catch(() => undefined);
  }

  async #show(said = ''): Promise<void> {
    const account = this.dataset['account'] ?? '';
    const lists = await Promise.all(
      [...new Set([account, ''])].map((name) => this.#local.of(name)),
    );
    const drafts = lists
      .flat()
      .filter(({ sent }) => !sent)
      .sort((a, b) => b.at - a.at);
    const empty = document.querySelector<HTMLElement>('.blankpage');
    if (empty) empty.hidden = drafts.length > 0;
    render(
      html`<p class="vh" role="status">${said}</p>
        ${drafts.length > 0 ? this.#list(drafts) : ''}`,
      this,
    );
  }

  #list(drafts: readonly LocalDraft[]): TemplateResult {
    return html`<section class="u5" aria-labelledby="device-drafts">
      <div class="cap"><h2 id="device-drafts" tabindex="-1">${this.dataset['head']}</h2></div>
      <ul class="rows">
        ${drafts.map((draft) => this.#row(draft))}
      </ul>
    </section>`;
  }

  #row({ tab, page, title, at, state }: LocalDraft): TemplateResult {
    const isNew = page.startsWith('new-');
    const name = title.trim() || (isNew ? this.dataset['untitled'] : page);
    const href = isNew ? `/${this.lang}/new/${page}` : `/${this.lang}/wiki/${page}/edit`;
    const isTurtle = state.startsWith('{"view":"turtle"');
    const when = new Intl.DateTimeFormat(`${this.lang}-CA`, {
      dateStyle: 'long',
      timeStyle: 'short',
    }).format(at);
    return html`<li>
      <h3><a href=${isTurtle ? `${href}/turtle` : href}>${name}</a></h3>
      <p class="meta">
        <time datetime=${new Date(at).toISOString()}>${when}</time>${
          isNew ? html`<span class="sep"></span>${this.dataset['new']}` : ''
        }
      </p>
      <p class="row u2">
        <a
          class="btn"
          href=${isTurtle ? `${href}/turtle` : href}
          aria-label="${this.dataset['continue']} – ${name}"
          >${this.dataset['continue']}</a
        >
        <button
          class="bare"
          aria-label="${this.dataset['discard']} – ${name}"
          @click=${() => void this.#discard(tab)}
        >
          ${this.dataset['discard']}
        </button>
      </p>
    </li>`;
  }

  async #discard(tab: string): Promise<void> {
    await this.#local.discard(tab);
    await this.#show(this.dataset['discarded']);
    (this.querySelector<HTMLElement>('h2') ?? document.querySelector('h1'))?.focus();
  }
}

customElements.define('device-drafts', DeviceDrafts);
