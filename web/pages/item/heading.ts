import { html } from '@lit-labs/ssr';
import type { Template } from '../formatting/render-to-string.ts';

export type HeadingLevel = 2 | 3 | 4 | 5;

/** A heading of a level known only when the page is put together; without an id when it is ''. */
export function heading(level: HeadingLevel, content: unknown, id = ''): Template {
  if (id === '') {
    if (level === 2) return html`<h2>${content}</h2>`;
    if (level === 3) return html`<h3>${content}</h3>`;
    return level === 4 ? html`<h4>${content}</h4>` : html`<h5>${content}</h5>`;
  }
  if (level === 2) return html`<h2 id=${id}>${content}</h2>`;
  if (level === 3) return html`<h3 id=${id}>${content}</h3>`;
  return level === 4 ? html`<h4 id=${id}>${content}</h4>` : html`<h5 id=${id}>${content}</h5>`;
}

/** The level below, down to the last one used. */
export function below(level: HeadingLevel): HeadingLevel {
  return level === 2 ? 3 : level === 3 ? 4 : 5;
}
