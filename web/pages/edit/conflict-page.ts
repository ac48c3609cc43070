import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type {
  ConflictContent,
  ConflictFieldView,
  ConflictOption,
  ConflictSection,
  ConflictView,
} from '../../../core/views/conflict.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { markedText } from '../history/marked-text.ts';
import { icon } from '../icons/icon.ts';
import { signInBox } from './save-bar.ts';

/** Somebody saved meanwhile: both versions of everything that differs, and a choice for each. */
export function conflictPage(view: ConflictView, locale: Locale): Template {
  const { t } = locale;
  const { theirs } = view;
  return html`<h1>${t('conflict-heading')}</h1>
    <p class="u2 lead">
      ${t('conflict-lead', { author: theirs.author, revision: view.onto, time: theirs.shownTime })}
    </p>
    <p class="u1 meta">
      ${theirs.comment.trim() === '' ? '' : html`${t('conflict-quote', { text: theirs.comment })} · `}
      <a href=${theirs.href}>${t('conflict-see')}</a>
    </p>
    ${
      view.incomplete
        ? html`<div class="u4 err" role="alert">
            <p><b>${t('conflict-incomplete', { n: view.open })}</b></p>
          </div>`
        : ''
    }
    <form
      method="post"
      action=${view.action}
      accept-charset="utf-8"
      class="editing"
      data-unsent="true"
    >
      <input type="hidden" name="state" value=${view.state} />
      <input type="hidden" name="onto" value=${view.onto} />
      ${view.seen === undefined ? '' : html`<input type="hidden" name="seen" value=${view.seen} />`}
      ${disputed(view, locale)} ${settled(view, locale)}
      <section class="saving u5">
        ${signInBox(view.signIn, locale)}
        <p class="row">
          <button class="go" name="action" value="merge">
            ${t(view.signIn ? 'edit-sign-in-and-save' : 'conflict-save')}
          </button>
          <button name="action" value="edit">${t('conflict-back')}</button>
        </p>
      </section>
      <section class="u5">
        <div class="cap">
          <h2><label for="copy">${t('conflict-copy')}</label></h2>
        </div>
        ${copy(view.copy)}
      </section>
    </form>`;
}

function copy(text: string): Template {
  // The parser drops one line break after <textarea>: this one, not the first of the text.
  const content = `\n${text}`;
  // prettier-ignore
  return html`<textarea id="copy" rows="10" readonly dir="auto">${content}</textarea>`;
}

/** What both changed. */
function disputed(view: ConflictView, locale: Locale): Template {
  const { t } = locale;
  if (view.disputed.length === 0) {
    return html`<p class="u4">
      ${t(view.settledCount === 0 ? 'conflict-none' : 'conflict-settles')}
    </p>`;
  }
  // One choice for everything says nothing where there is but one thing to choose.
  const several = view.disputed.reduce((sum, { fields }) => sum + fields.length, 0) > 1;
  return html`<section class="u5">
    <div class="cap">
      <h2>${t('conflict-disputed')}</h2>
      <span class="meta">${t('conflict-open', { n: view.open })}</span>
    </div>
    ${several ? forTheRest(view, locale) : ''}
    ${view.disputed.map((section) => sectionOf(section, locale))}
  </section>`;
}

/** One choice for everything, so that nobody must go through long lists. */
function forTheRest({ rest, theirs }: ConflictView, { t }: Locale): Template {
  const option = (value: string, label: string): Template =>
    html`<label class="tick"
      ><input type="radio" name="choice.rest" value=${value} ?checked=${(rest ?? '') === value} />
      ${label}</label
    >`;
  return html`<fieldset class="clash all">
    <legend>${t('conflict-rest')}</legend>
    ${option('', t('conflict-rest-each'))} ${option('mine', t('conflict-rest-mine'))}
    ${option('theirs', t('conflict-rest-theirs', { author: theirs.author }))}
    ${option('both', t('conflict-rest-both'))}
  </fieldset>`;
}

/** What came together by itself: folded away, and yet to be seen and chosen otherwise. */
function settled(view: ConflictView, locale: Locale): Template | '' {
  if (view.settledCount === 0) return '';
  return html`<details class="u5 settled">
    <summary>
      <h2>${locale.t('conflict-settled', { n: view.settledCount })}</h2>
    </summary>
    <p class="u2 q">${locale.t('conflict-settled-note')}</p>
    ${view.settled.map((section) => sectionOf(section, locale))}
  </details>`;
}

function sectionOf(section: ConflictSection, locale: Locale): Template {
  const { heading, title, fields } = section;
  return html`<section class="clashes">
    <h3>
      ${heading}${title ? html` <span class="q" lang=${title.lang} dir="auto">${title.text}</span>` : ''}
    </h3>
    ${fields.map((field) => fieldOf(field, locale))}
  </section>`;
}

function fieldOf(field: ConflictFieldView, locale: Locale): Template {
  return html`<fieldset class=${field.open ? 'clash open' : 'clash'}>
    <legend>
      ${field.label}
      ${field.open ? html`<span class="state wait">${icon('warn')}${locale.t('conflict-changed-twice')}</span>` : ''}
    </legend>
    <div class="sides">${field.options.map((option) => optionOf(option, field.name, locale))}</div>
  </fieldset>`;
}

function optionOf(option: ConflictOption, name: string, { t }: Locale): Template {
  return html`<div class="choice-side">
    <label class="tick"
      ><input type="radio" name=${name} value=${option.side} ?checked=${option.chosen} />
      ${option.label}</label
    >
    ${contentOf(option.content)}
    ${option.unchanged ? html`<p class="q tiny">${t('conflict-unchanged')}</p>` : ''}
  </div>`;
}

function contentOf(content: ConflictContent): Template {
  switch (content.kind) {
    case 'words':
      return html`<p class="q">${content.text}</p>`;
    case 'text':
      // Every line break in it shows.
      // prettier-ignore
      return html`<p class="read plain-lines" lang=${content.lang} dir="auto">${markedText(content.runs)}</p>`;
    case 'lines':
      return html`<ul class="tiny">
        ${content.lines.map((line) => html`<li dir="auto">${markedText([line])}</li>`)}
      </ul>`;
  }
}
