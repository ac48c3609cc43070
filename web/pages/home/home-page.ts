import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { Book, HomeView } from '../../../core/views/home.ts';
import { leads } from '../formatting/leads.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { searchForm } from '../formatting/search-form.ts';
import { textLink } from '../formatting/text-link.ts';
import { emblem } from '../icons/emblem.ts';
import { icon } from '../icons/icon.ts';
import { changeLog } from './change-log.ts';

/** What the site is, the search field, the books of the chantiers, what changed and how to join. */
export function homePage(view: HomeView, locale: Locale): Template {
  const { t, lang } = locale;
  return html`<div class="intro">
      <div>
        <h1>${t('home-title')}</h1>
        ${searchForm(lang, locale, { kind: 'bigfind', query: '' })}
      </div>
      ${recurring(view, locale)}
    </div>
    <h2 class="vh">${t('shell-chantiers')}</h2>
    <div class="books">${view.books.map((book) => bookOf(book, locale))}</div>
    <div class="two even">
      <section>
        <div class="cap"><h2>${t('home-changes')}</h2></div>
        ${
          view.changes.length > 0
            ? changeLog(view.changes, locale)
            : html`<p class="q">${t('home-changes-none')}</p>`
        }
      </section>
      ${takePart(view, locale)}
    </div>`;
}

function recurring(view: HomeView, locale: Locale): Template | string {
  if (view.recurring.length === 0) return '';
  return html`<section class="u0 today">
    <h2>${locale.t('home-recurring')}</h2>
    <ul>
      ${view.recurring.map(
        (task) =>
          html`<li data-chantier=${task.accent}>
            <span class="q">${task.when}</span><span>${textLink(task, locale)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

function bookOf(book: Book, locale: Locale): Template {
  return html`<section class="u0 book" data-chantier=${book.accent}>
    <header>
      ${emblem(book.accent)}
      <div>
        <h3><a href=${book.href}>${localText(book.title, locale)}</a></h3>
        ${book.summary ? html`<p class="q">${localText(book.summary, locale)}</p>` : ''}
      </div>
    </header>
    ${
      book.procedures.length + book.manuals.length > 0
        ? leads(book.procedures, locale, book.manuals)
        : html`<p class="q">${locale.t('home-book-empty')}</p>`
    }
  </section>`;
}

function takePart(view: HomeView, locale: Locale): Template {
  const { t, lang } = locale;
  return html`<section>
    <div class="cap"><h2>${t('home-take-part')}</h2></div>
    <p class="read">${t('home-take-part-text')}</p>
    <p class="u4 row">
      <a class="btn go" href="/${lang}/take-part">${icon('edit')}${t('home-take-part-how')}</a>
      ${view.signedIn ? '' : html`<a class="btn" href="/${lang}/sign-in">${t('shell-sign-in')}</a>`}
    </p>
  </section>`;
}
