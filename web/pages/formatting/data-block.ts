import { asSanitised, sanitisedHtml } from './sanitised-html.ts';

/** Inert JSON in the page, not a script to run; `<` is escaped so that no text can close the element. */
export function dataBlock(type: string, value: unknown): unknown {
  const json = JSON.stringify(value).replace(/</g, '\\u003c');
  return sanitisedHtml(asSanitised(`<script type="${type}">${json}</script>`));
}
