import { compactLocale } from '../../../core/compact-messages.ts';
import { workbenchHref } from '../../../core/sparql-results/addresses.ts';
import { AnswerPanel } from './answer-panel.ts';
import { HistoryFold } from './history-fold.ts';
import { limited } from './limited.ts';
import { missingPrefix } from './prologue.ts';
import { plainText, type QueryText } from './plain-text.ts';
import type { WorkbenchData } from './workbench-data.ts';

/**
 * The workbench with what a script adds: an editor of code, answers without a new page, ways to stop,
 * names on demand, the last queries. Stands around the plain form, which works alone.
 *
 * @attr lang language of the page
 */
class SparqlWorkbench extends HTMLElement {
  connectedCallback(): void {
    const data = JSON.parse(this.querySelector('script')?.textContent ?? '') as WorkbenchData;
    const form = this.querySelector<HTMLFormElement>('#asking');
    const field = form?.querySelector('textarea');
    if (form && field) begin(this, form, field, data);
    this.dataset['ready'] = '';
  }
}

/** Brings the parts of the workbench together. */
function begin(
  root: HTMLElement,
  form: HTMLFormElement,
  field: HTMLTextAreaElement,
  data: WorkbenchData,
): void {
  const locale = compactLocale(root.lang === 'en' ? 'en' : 'fr', data.messages);
  const find = (selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
  const names = form.querySelector<HTMLInputElement>('[name="names"]');
  const format = form.querySelector<HTMLSelectElement>('[name="format"]');
  let query: QueryText = plainText(field, data.prefixes);
  const past = new HistoryFold(find('#history'), locale);
  const panel = new AnswerPanel(root, data, locale, (failure) => query.mark(failure));

  function run(isNew = true): void {
    const text = query.text();
    if (text.trim() === '') return;
    if (isNew) show(text, names?.checked === true);
    past.keep(text);
    void panel.run(text, names?.checked === true);
    if (!matchMedia('(min-width: 60rem)').matches) find('#answer')?.scrollIntoView();
  }

  /** The address of what is shown, for links to it and for the way back. */
  function show(text: string, withNames: boolean): void {
    const href = workbenchHref(locale.lang, text, withNames);
    const isSame = href === location.pathname + location.search;
    history[isSame ? 'replaceState' : 'pushState']({ query: text }, '', href);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')) {
      link.href = workbenchHref(link.hreflang, text, withNames);
    }
  }

  function open(text: string, withNames = names?.checked === true): void {
    query.replace(text);
    if (names) names.checked = withNames;
    run();
  }

  const acts: Readonly<Record<string, (from: HTMLElement) => void>> = {
    stop: () => panel.stop(),
    page: (from) => panel.page(Number(valueOf(from))),
    show: () => {
      const place = panel.failure?.place;
      if (place) query.show(place.line, place.column);
    },
    declare: (from) => {
      query.declare(valueOf(from));
      run();
    },
    first: (from) => open(limited(query.text(), Number(valueOf(from)))),
    again: () => run(),
    example: (from) => {
      const { searchParams } = new URL((from as HTMLAnchorElement).href);
      open(searchParams.get('query') ?? '', searchParams.get('names') === '1');
      find('#answer')?.scrollIntoView();
    },
    past: (from) => open(past.at(Number(valueOf(from))) ?? query.text()),
    forget: () => past.forget(),
  };
  root.addEventListener('click', (event) => {
    const from =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
    const act = acts[from?.dataset['act'] ?? ''];
    if (!from || !act || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Pages of an answer that came with the page itself are pages too.
    if (from.dataset['act'] === 'page' && !panel.holdsAnswer) return;
    event.preventDefault();
    act(from);
  });
  form.addEventListener('submit', (event) => {
    if (format?.value) {
      form.method = query.text().length > 2000 ? 'post' : 'get';
      return;
    }
    event.preventDefault();
    run();
  });
  names?.addEventListener('change', () => {
    if (panel.holdsAnswer) {
      show(panel.query, names.checked);
      void panel.rename(names.checked);
    } else if (find('#answer .answers')) run();
  });
  addEventListener('popstate', ({ state }: PopStateEvent) => {
    const parameters = new URLSearchParams(location.search);
    const text = (state as { query?: string } | null)?.query ?? parameters.get('query');
    if (text === null || text === undefined) return;
    query.replace(text);
    if (names) names.checked = parameters.get('names') === '1';
    run(false);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  });
  for (const id of ['#sparql-keys', '#history']) find(id)?.removeAttribute('hidden');
  find('#by-post')?.setAttribute('hidden', '');
  past.draw();
  if (data.failure) panel.refuse(data.failure);
  openEditor().catch(() => undefined);

  /** Without it (no network, an old browser) the plain field goes on. */
  async function openEditor(): Promise<void> {
    const { openQueryEditor } = await import('../code-editor/editors.ts');
    query = openQueryEditor({
      field,
      data,
      locale,
      missing: (text, name) => missingPrefix(text, name, data.prefixes),
      onRun: () => run(),
    });
    query.mark(panel.failure);
    find('#sparql-more-keys')?.removeAttribute('hidden');
    root.dataset['editor'] = '';
  }
}

function valueOf(from: HTMLElement): string {
  return from instanceof HTMLButtonElement ? from.value : '';
}

customElements.define('sparql-workbench', SparqlWorkbench);
