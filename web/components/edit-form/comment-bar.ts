import type { Locale } from '../../../core/messages.ts';
import type { FormKit, Template } from './kit.ts';

/** Characters a comment may have; the server refuses longer ones. */
const COMMENT_LENGTH = 500;

/**
 * What was changed and why, then the ways on; always in sight. On a narrow screen the comment waits
 * under the buttons, until it has the focus or the end of the form is reached.
 */
export function commentBar(
  { html }: Pick<FormKit, 'html'>,
  { t }: Pick<Locale, 't'>,
  { comment, buttons }: { readonly comment: string; readonly buttons: Template },
): Template {
  return html`<div class="bar save commented">
    <label class="vh" for="comment">${t('edit-comment')}</label>
    <input
      id="comment"
      name="comment"
      value=${comment}
      placeholder=${t('edit-comment')}
      maxlength=${COMMENT_LENGTH}
      dir="auto"
      autocomplete="off"
    />
    ${buttons}
  </div>`;
}
