import { render } from 'lit/html.js';
import type { Locale } from '../../../core/messages.ts';
import { pastList } from './past-list.ts';
import { forgetQueries, keepQuery, pastQueries } from './past-queries.ts';

/** The last queries of this browser, folded; hidden while there are none. */
export class HistoryFold {
  readonly #fold: HTMLElement | null;
  readonly #locale: Locale;

  constructor(fold: HTMLElement | null, locale: Locale) {
    this.#fold = fold;
    this.#locale = locale;
  }

  keep(query: string): void {
    keepQuery(query, Date.now());
    this.draw();
  }

  at(index: number): string | undefined {
    return pastQueries()[index]?.query;
  }

  forget(): void {
    forgetQueries();
    this.draw();
  }

  draw(): void {
    const box = this.#fold?.querySelector<HTMLElement>('div');
    if (!this.#fold || !box) return;
    const queries = pastQueries();
    this.#fold.hidden = queries.length === 0;
    render(pastList(queries, this.#locale), box);
  }
}
