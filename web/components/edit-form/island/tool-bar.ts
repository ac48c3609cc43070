import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Locale } from '../../../../core/messages.ts';
import { clockTime } from './clock-time.ts';
import type { Keeping } from './draft-keeper.ts';

/** What stands above the form while a script helps. */
export interface ToolState {
  /** The page has steps, which keys add and move. */
  readonly hasSteps: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly keeping: Keeping;
  readonly isOnline: boolean;
  /** Another tab edits the same page. */
  readonly isShared: boolean;
  /** The session ended while this page was open. */
  readonly signedOut: boolean;
  /** Saving waits for the network. */
  readonly saveWaits: boolean;
  readonly saving: boolean;
  readonly offer: OfferView | undefined;
}

/** Unsaved text from another time, which can be gone on with. */
export interface OfferView {
  readonly at: Date;
  /** What it says otherwise than the page, in words. */
  readonly differences: string;
  /** It came from another tab or device while this one was open. */
  readonly isNewer: boolean;
}

/** Undo, redo, where the text is kept, and what the writer should know. */
export function toolBar(tools: ToolState, { t, lang }: Locale): TemplateResult {
  const button = (tool: 'undo' | 'redo', can: boolean, keys: string): TemplateResult =>
    html`<button
      type="button"
      data-tool=${tool}
      aria-disabled=${can ? nothing : 'true'}
      aria-keyshortcuts=${keys}
    >
      ${t(`editor-${tool}`)}
    </button>`;
  return html`<div class="edit-tools">
      ${button('undo', tools.canUndo, 'Control+Z')}
      ${button('redo', tools.canRedo, 'Control+Shift+Z')}
      <span class="q wide">${t(tools.hasSteps ? 'editor-keys' : 'editor-keys-alone')}</span>
      <span class="state" data-keeping=${tools.keeping.where}
        >${tools.saving ? t('editor-saving') : keepingWords(tools.keeping, { t, lang })}</span
      >
    </div>
    ${strip(tools.saveWaits, t('editor-save-waits'), 'off')}
    ${strip(!tools.isOnline && !tools.saveWaits, t('editor-offline'), 'off')}
    ${strip(tools.isShared, t('editor-shared'))} ${strip(tools.signedOut, t('editor-signed-out'))}
    ${tools.offer ? offerStrip(tools.offer, { t, lang }) : nothing}`;
}

/** Where the text is kept, in words; nothing when there is nothing to keep. */
export function keepingWords(
  { where, at }: Keeping,
  { t, lang }: Pick<Locale, 't' | 'lang'>,
): string {
  if (where === 'nothing-to-keep') return '';
  return t(`editor-kept-${where}`, { time: clockTime(at, lang, new Date()) });
}

function strip(isShown: boolean, text: string, className = ''): TemplateResult | typeof nothing {
  return isShown ? html`<p class="strip u2 ${className}">${text}</p>` : nothing;
}

function offerStrip(
  { at, differences, isNewer }: OfferView,
  { t, lang }: Pick<Locale, 't' | 'lang'>,
): TemplateResult {
  const time = clockTime(at, lang, new Date());
  return html`<div class="strip u2" role="group" aria-label=${t('editor-offer-label')}>
    <span>${t(isNewer ? 'editor-offer-newer' : 'editor-offer', { time, differences })}</span>
    <button type="button" data-tool="resume">${t('editor-resume')}</button>
    <button type="button" class="bare" data-tool="discard">${t('editor-discard')}</button>
  </div>`;
}
