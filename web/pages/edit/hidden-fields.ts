import { html } from '@lit-labs/ssr';
import type { Field } from '../../../core/procedure/edit/index.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** What the form carries along unseen. */
export function hiddenFields(fields: readonly Field[]): Template[] {
  return fields.map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`);
}
