import { controlId, type FieldModel } from '../../../core/form/index.ts';
import { actionButton } from './buttons.ts';
import type { Template } from './kit.ts';
import { drawIcon, type Scope } from './scope.ts';
import type { LinkQuestion } from './state.ts';

/** What a label typed at a link field may mean, or that nothing has this name yet. */
export function linkQuestion(scope: Scope, path: string, field: FieldModel): Template | '' {
  const { html, t } = scope;
  const question = scope.questions.get(path);
  if (!question || field.widget !== 'link') return '';
  const id = `${controlId(path)}-which`;
  if (question.choices.length > 0) return which(scope, question, id);
  return html`<div class="hints" id=${id}>
    <p class="hint">
      ${drawIcon(scope, 'note')}<span>${t('edit-link-unknown')}</span>
      ${actionButton(scope, { action: `create:${path}`, text: t('edit-link-create'), to: controlId(path) })}
    </p>
  </div>`;
}

function which(scope: Scope, { path, choices }: LinkQuestion, id: string): Template {
  const { html, t, lang } = scope;
  return html`<fieldset class="which" id=${id}>
    <legend class="hint">${t('edit-link-several')}</legend>
    ${choices.map(
      ({ iri, label, lang: tag, kind, description }) =>
        html`<label class="tick"
          ><input type="radio" name="choose:${path}" value=${iri} />
          <span
            ><span lang=${tag || lang}>${label}</span>
            <span class="q">${[kind, description].filter(Boolean).join(' · ')}</span></span
          ></label
        >`,
    )}
    ${actionButton(scope, { action: 'edit', text: t('edit-link-choose'), to: controlId(path) })}
  </fieldset>`;
}
