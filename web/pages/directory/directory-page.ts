import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type {
  DirectoryGroup,
  DirectoryModel,
  DirectoryView,
} from '../../../core/views/directory.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { textLink } from '../formatting/text-link.ts';
import { icon } from '../icons/icon.ts';

/** The models by the kind of infrastructure they help to run. */
export function directoryPage(view: DirectoryView, locale: Locale): Template {
  const { t } = locale;
  return html`<h1>${t('directory-title')}</h1>
    <p class="u2 lead">${t('directory-lead')}</p>
    ${
      view.groups.length > 0
        ? html`<div class="groups">${view.groups.map((group) => groupSection(group, locale))}</div>`
        : html`<div class="u5 blankpage">
            <p><b>${t('directory-empty')}</b></p>
          </div>`
    }`;
}

function groupSection(group: DirectoryGroup, locale: Locale): Template {
  const count = locale.t('directory-models', { n: group.models.length });
  return html`<section>
    <div class="cap">
      <h2>
        ${
          group.types.length > 0
            ? group.types.map((type, i) => html`${i > 0 ? ' · ' : ''}${textLink(type, locale)}`)
            : locale.t('directory-no-type')
        }
      </h2>
      <span class="meta">${count}</span>
    </div>
    <ul class="rows models">
      ${group.models.map((model) => modelRow(model, locale))}
    </ul>
  </section>`;
}

function modelRow(model: DirectoryModel, locale: Locale): Template {
  const { t } = locale;
  return html`<li data-chantier=${model.accent}>
    <h3>${textLink(model, locale)}</h3>
    ${model.summary ? html`<p class="read">${localText(model.summary, locale)}</p>` : ''}
    <p class="meta">
      ${
        model.chantier
          ? html`<b class="ac">${localText(model.chantier, locale)}</b><span class="sep"></span>`
          : ''
      }${t('directory-procedures', { n: model.procedures })}${
        model.indicators > 0
          ? html`<span class="sep"></span>${t('directory-indicators', { n: model.indicators })}`
          : ''
      }
    </p>
    ${
      model.adaptations.length === 0
        ? ''
        : html`<ul class="adaptations">
            ${model.adaptations.map(
              (adaptation) =>
                html`<li>
                  ${icon('adapt')}<span
                    ><span class="vh">${t('directory-adaptation')}</span> ${textLink(
                      adaptation,
                      locale,
                    )}
                    ${adaptation.contexts.map(
                      (context) => html`<span class="q">${localText(context, locale)}</span>`,
                    )}</span
                  >
                </li>`,
            )}
          </ul>`
    }
  </li>`;
}
