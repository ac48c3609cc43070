import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { ConflictFieldView, ConflictSide, ConflictView } from '../../../core/views/edit.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { icon } from '../icons/icon.ts';
import { markedText } from '../history/marked-text.ts';
import { hiddenFields } from './hidden-fields.ts';
import { signInBox } from './save-bar.ts';

/** Somebody saved meanwhile: both versions of everything that differs, and a choice for each. */
export function conflictPage(view: ConflictView, locale: Locale): Template {
  const { t } = locale;
  const { theirs } = view;
  const open = view.fields.filter((field) => field.open).length;
  return html`<h1>${t('edit-conflict-heading')}</h1>
    <p class="u2 lead">
      ${t('edit-conflict-lead', { author: theirs.author, revision: view.onto, time: theirs.shownTime })}
    </p>
    <p class="u1 meta">
      ${theirs.comment.trim() === '' ? '' : html`${t('edit-conflict-quote', { text: theirs.comment })} · `}
      <a href=${theirs.href}>${t('edit-conflict-see')}</a>
    </p>
    ${
      view.incomplete
        ? html`<div class="u4 err" role="alert">
            <p><b>${t('edit-conflict-incomplete', { n: open })}</b></p>
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
      ${hiddenFields(view.carried)} ${hiddenFields([['onto', String(view.onto)]])}
      <section class="u5">
        <div class="cap">
          <h2>${t('edit-conflict-differences')}</h2>
          <span class="meta">${t('edit-conflict-open', { n: open })}</span>
        </div>
        ${view.fields.length === 0 ? html`<p>${t('edit-conflict-none')}</p>` : ''}
        ${view.fields.map((field) => conflictField(field, view, locale))}
      </section>
      <section class="saving">
        ${signInBox(view.signIn, locale)}
        <p class="row">
          <button class="go" name="action" value="merge">
            ${t(view.signIn ? 'edit-sign-in-and-save' : 'edit-conflict-save')}
          </button>
          <button name="action" value="edit">${t('edit-conflict-back')}</button>
        </p>
      </section>
      <section>
        <div class="cap">
          <h2><label for="copy">${t('edit-conflict-copy')}</label></h2>
        </div>
        <textarea id="copy" rows="10" readonly>${`\n${view.copy}`}</textarea>
      </section>
    </form>`;
}

function conflictField(field: ConflictFieldView, view: ConflictView, locale: Locale): Template {
  const { t } = locale;
  return html`<fieldset class=${field.open ? 'clash open' : 'clash'}>
    <legend>
      ${field.label}
      ${field.open ? html`<span class="state wait">${icon('warn')}${t('edit-conflict-both')}</span>` : ''}
    </legend>
    <div class="pair">
      ${choice('mine', t('edit-conflict-mine'), field, locale)}
      ${choice('theirs', t('edit-conflict-theirs', { author: view.theirs.author }), field, locale)}
    </div>
  </fieldset>`;
}

function choice(
  side: 'mine' | 'theirs',
  name: string,
  field: ConflictFieldView,
  locale: Locale,
): Template {
  return html`<div class="choice-side">
    <label class="tick"
      ><input
        type="radio"
        name=${field.name}
        value=${side}
        ?checked=${field.chosen === side}
        required
      />
      ${name}</label
    >
    ${sideText(field[side], field.lang ?? locale.lang, locale)}
  </div>`;
}

function sideText(side: ConflictSide, lang: string, { t }: Locale): Template {
  if (side.lines) {
    return html`<ul class="tiny">
      ${side.lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;
  }
  if (side.state === 'absent') return html`<p class="q">${t('edit-conflict-absent')}</p>`;
  if (side.state === 'empty') return html`<p class="q">${t('edit-conflict-empty')}</p>`;
  return html`<p class="read plain-lines" lang=${lang}>${markedText(side.runs)}</p>
    ${side.state === 'unchanged' ? html`<p class="q tiny">${t('edit-conflict-unchanged')}</p>` : ''}`;
}
