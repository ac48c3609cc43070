import { html } from '@lit-labs/ssr';
import type { LocalText } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import type { GroupView, NodeView } from '../../../core/views/procedure.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import type { HeadingLevel } from '../item/heading.ts';
import { prose } from '../item/sections.ts';
import { limitList, usesLine } from './step-parts.ts';
import { signal, sourceMarks } from './signals.ts';
import { stepItem } from './steps.ts';

/** A fork: the condition in sans, the action in serif, one branch a line, the “otherwise” last. */
export function forkOf(group: GroupView, locale: Locale, level: HeadingLevel): Template {
  const guarded = group.members.some((member) => member.conditions.length > 0);
  return html`<ul class="fork">
    ${group.members.map((member) => branch(member, guarded, locale, level))}
  </ul>`;
}

function branch(member: NodeView, guarded: boolean, locale: Locale, level: HeadingLevel): Template {
  const { t } = locale;
  const number = html`<a
    class="q num"
    href="#${member.id}"
    aria-label=${t('procedure-step-number', { number: member.number })}
    >${member.number}</a
  >`;
  const conditions = member.conditions.map((text, i) => [
    i === 0 ? '' : ', ',
    localText(text, locale),
  ]);
  const otherwise = guarded && conditions.length === 0;
  return html`<li id=${member.id}>
    <span class="if"
      >${number}
      ${
        conditions.length > 0
          ? html`<span class="vh">${t('procedure-if')} </span>${conditions}`
          : otherwise
            ? t('procedure-otherwise')
            : ''
      }</span
    >
    <div class="do">
      <p>
        ${localText(otherwise ? withoutOtherwise(member.title) : member.title, locale)}${sourceMarks(
          member.sources,
        )}
      </p>
      ${prose(member.description, locale)} ${usesLine(member, locale)}
      ${member.signals.map((view) => signal(view, locale, 'small'))} ${limitList(member, locale)}
      ${member.kind === 'group' ? inner(member, locale, level) : ''}
    </div>
  </li>`;
}

/** The steps of a branch that is a group itself. */
function inner(group: GroupView, locale: Locale, level: HeadingLevel): Template {
  if (group.flow === 'Choice') return forkOf(group, locale, level);
  return html`<ol>
    ${group.members.map((member) => stepItem(member, locale, level, true))}
  </ol>`;
}

/** “Sinon : poursuivre” beside a branch already named “sinon” would say it twice. */
function withoutOtherwise(title: LocalText): LocalText {
  const rest = title.text.replace(/^(sinon|otherwise|autrement)\s*[:,]\s*/i, '');
  return { text: rest.charAt(0).toUpperCase() + rest.slice(1), lang: title.lang };
}
