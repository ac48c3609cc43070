import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { ChangeLine, ChangeView } from '../../../core/views/history.ts';
import type { NamedLink } from '../../../core/views/item.ts';
import type { SafetyLevel } from '../../../core/procedure/procedure.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { icon } from '../icons/icon.ts';
import type { IconName } from '../icons/icon-drawings.ts';
import { markedText } from './marked-text.ts';

const LEVEL_ICONS: Readonly<Record<SafetyLevel, IconName>> = {
  Danger: 'danger',
  Warning: 'fire',
  Caution: 'warn',
  Notice: 'note',
};

/** One change: the part and the kind on the left, the change itself on the right. */
export function changeRow(change: ChangeView, locale: Locale): Template {
  const lines = change.lines.map((line) => changeLine(line, locale));
  return html`<div class="chg">
    <div><b>${change.part}</b><br /><span class="q">${change.what}</span></div>
    <div>${change.level ? signal(change.level, lines, locale) : lines}</div>
  </div>`;
}

function signal(level: SafetyLevel, lines: readonly Template[], { t }: Locale): Template {
  return html`<div class="u0 signal small ${level.toLowerCase()}">
    <b>${icon(LEVEL_ICONS[level])}${t(`history-level-${level}`)}</b>
    <div>${lines}</div>
  </div>`;
}

function changeLine(line: ChangeLine, locale: Locale): Template {
  switch (line.kind) {
    case 'runs':
      return html`<p class="read" lang=${line.lang}>${markedText(line.runs)}</p>`;
    case 'values':
      return valuesLine(line, locale);
    case 'moved':
      return html`<p>
        ${locale.t('history-moved-text', { text: line.text.text })}
        <del>${line.from}</del> ${locale.t('history-moved-to')} <ins>${line.to}</ins>.
      </p>`;
    case 'words':
      return html`<p>${line.text}</p>`;
  }
}

function valuesLine(
  { label, before, after }: Extract<ChangeLine, { kind: 'values' }>,
  locale: Locale,
): Template {
  const head = label ? locale.t('history-value', { label: label.text }) : '';
  return html`<p>
    ${label ? html`<span lang=${label.lang || locale.lang}>${head}</span>` : ''}
    ${before.map((value) => html`<del>${named(value, locale)}</del> `)}
    ${after.map((value) => html`<ins>${named(value, locale)}</ins> `)}
  </p>`;
}

function named({ text, href, external }: NamedLink, locale: Locale): unknown {
  const words = localText(text, locale);
  if (href === undefined) return words;
  return external
    ? html`<a href=${href} rel="external noopener nofollow">${words}</a>`
    : html`<a href=${href}>${words}</a>`;
}
