import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { ItemView } from '../../../core/views/item.ts';
import type { ProcedureView } from '../../../core/views/procedure.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { summary } from '../item/page-head.ts';
import { prose } from '../item/sections.ts';
import { procedureBody } from '../procedure/body.ts';

/** A page as it will read once saved, without what editing does not change. */
export function preview(view: ProcedureView | ItemView, locale: Locale): Template {
  return html`<h2>${localText(view.head.title, locale)}</h2>
    ${summary(view.head, locale)}
    ${'steps' in view ? procedureBody(view, locale, { level: 3 }) : prose(view.prose, locale)}`;
}
