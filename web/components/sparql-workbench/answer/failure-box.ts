import type { Locale } from '../../../../core/messages.ts';
import type { FailureLook, FailureView } from '../../../../core/views/sparql.ts';
import type { ANSWER_ICONS, AnswerKit, Template } from '../kit.ts';

const ICONS: Readonly<Record<FailureLook, (typeof ANSWER_ICONS)[number]>> = {
  wrong: 'danger',
  update: 'edit',
  timeout: 'clock',
  'too-large': 'group',
  refused: 'stop',
  forbidden: 'stop',
  busy: 'sync',
  offline: 'off',
  stopped: 'stop',
};

const COMMAND = [
  'curl -X POST "$WIKI/sparql" \\',
  '  -H "Authorization: Bearer $TOKEN" \\',
  "  -H 'Content-Type: application/sparql-update' \\",
  '  --data-binary @update.ru',
].join('\n');

/** Rows asked for instead of an answer that is too large. */
const FIRST = 1000;

/** Why there is no answer: its kind in a word and an icon, where, what to do. */
export function failureBox(kit: AnswerKit, view: FailureView, locale: Locale): Template {
  const { html } = kit;
  const { t } = locale;
  const { look, title, fix } = view;
  return html`<div class="fail ${look}" role="alert">
    <h3>
      <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><use href="#i-${ICONS[look]}" /></svg>
      ${t(`sparql-look-${look}`)}
    </h3>
    <p class="u1"><b>${title}</b></p>
    ${excerpt(kit, view, locale)} ${fix === '' ? '' : html`<p class="u1">${fix}</p>`}
    ${look === 'too-large' ? html`<p class="u1">${t('sparql-too-large-note')}</p>` : ''}
    ${look === 'update' ? updateHow(kit, locale) : ''} ${ways(kit, view, locale)}
  </div>`;
}

function excerpt(
  { html }: AnswerKit,
  { excerpt: lines, place }: FailureView,
  { t }: Locale,
): Template | '' {
  if (lines.length === 0) return '';
  return html`<ol class="excerpt" start=${lines[0]?.number ?? 1}>
    ${lines.map(
      ({ number, text, isFault }) =>
        html`<li value=${number} class=${isFault ? 'fault' : ''}>
          ${isFault ? html`<span class="vh">${t('sparql-here')} </span>` : ''}<code dir="ltr"
            >${isFault ? parted({ html }, text, place?.column ?? 1) : text}</code
          >
        </li>`,
    )}
  </ol>`;
}

/** The line with what stands at the fault marked. */
function parted({ html }: Pick<AnswerKit, 'html'>, text: string, column: number): Template {
  const units = Array.from(text)
    .slice(0, column - 1)
    .join('').length;
  const word = /^(?:<[^\s>]*>?|[^\s;,.[\](){}]+|\S)/.exec(text.slice(units))?.[0] ?? '';
  return html`${text.slice(0, units)}<mark>${word === '' ? ' ' : word}</mark>${text.slice(units + word.length)}`;
}

function updateHow({ html }: AnswerKit, { t, lang }: Locale): Template {
  return html`<pre class="code u2" tabindex="0" translate="no">${COMMAND}</pre>
    <p class="u2"><a href="/${lang}/take-part#account">${t('sparql-update-how')}</a></p>`;
}

/** What a press of a button can do about it; each needs a script. */
function ways(
  { html, live }: AnswerKit,
  { look, place, prefix }: FailureView,
  { t }: Locale,
): Template | '' {
  if (!live) return '';
  const button = (act: string, label: string, value = ''): Template =>
    html`<button type="button" data-act=${act} value=${value}>${label}</button>`;
  const buttons = [
    ...(prefix === undefined ? [] : [button('declare', t('sparql-declare', { prefix }), prefix)]),
    ...(place ? [button('show', t('sparql-go-to-line', { line: place.line }))] : []),
    ...(look === 'too-large'
      ? [button('first', t('sparql-first', { n: FIRST }), String(FIRST))]
      : []),
    ...(['busy', 'offline', 'refused', 'stopped'].includes(look)
      ? [button('again', t('sparql-again'))]
      : []),
  ];
  return buttons.length === 0 ? '' : html`<p class="row u2">${buttons}</p>`;
}
