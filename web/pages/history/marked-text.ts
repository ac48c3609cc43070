import { html } from '@lit-labs/ssr';
import type { Run } from '../../../core/views/history.ts';

/** A text with what came and what went marked, as people read it and as screen readers say it. */
export function markedText(runs: readonly Run[]): unknown[] {
  return runs.map(({ text, mark }) => {
    if (mark === 'ins') return html`<ins>${text}</ins>`;
    return mark === 'del' ? html`<del>${text}</del>` : text;
  });
}
