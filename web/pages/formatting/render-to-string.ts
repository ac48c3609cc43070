import { render, type html } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';

/** A server-only template: plain HTML without hydration markers. */
export type Template = ReturnType<typeof html>;

/** The HTML of a template; synchronous, for templates without promises. */
export function renderToString(template: unknown): string {
  return collectResultSync(render(template));
}
