import { html } from '@lit-labs/ssr';
import type { KindName } from '../../../core/kinds.ts';
import type { Locale } from '../../../core/messages.ts';
import type { NewPageView } from '../../../core/views/new-page.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** What kind of page it will be: a procedure unless somebody looks for something else. */
export function kindField({ kind, kinds }: NewPageView, locale: Locale): Template {
  const { t } = locale;
  const [usual] = kinds.flatMap((group) => group.kinds);
  const others = kinds.map((group) => ({
    ...group,
    kinds: group.kinds.filter((name) => name !== usual),
  }));
  return html`<fieldset class="u4 kinds">
    <legend>${t('new-kind')}</legend>
    ${usual === undefined ? '' : choice(usual, kind, locale)}
    <details class="fold" ?open=${kind !== usual}>
      <summary>${t('new-kind-others')}</summary>
      ${others.map(
        (group) =>
          html`<div role="group" aria-labelledby="kinds-${group.name}">
            <h3 class="facet" id="kinds-${group.name}">${t(`new-kinds-${group.name}`)}</h3>
            ${group.kinds.map((name) => choice(name, kind, locale))}
          </div>`,
      )}
    </details>
  </fieldset>`;
}

function choice(name: KindName, chosen: KindName, { t }: Locale): Template {
  return html`<div class="kind-choice">
    <input
      type="radio"
      id="kind-${name}"
      name="kind"
      value=${name}
      ?checked=${name === chosen}
      aria-describedby="kind-${name}-help"
    />
    <label for="kind-${name}">${t(`item-kind-${name}`)}</label>
    <span class="help" id="kind-${name}-help">${t(`new-kind-${name}`)}</span>
  </div>`;
}
