import { html } from '@lit-labs/ssr';
import type { Flow } from '../../../core/procedure/procedure.ts';
import type { Locale } from '../../../core/messages.ts';
import type { GroupView, NodeView } from '../../../core/views/procedure.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import type { IconName } from '../icons/icon-drawings.ts';
import { icon } from '../icons/icon.ts';
import { below, heading, type HeadingLevel } from '../item/heading.ts';
import { prose } from '../item/sections.ts';
import { forkOf } from './choice.ts';
import { conditionLine, limitList, numberLink, usesLine } from './step-parts.ts';
import { signal, sourceMarks } from './signals.ts';

const ICONS: Readonly<Record<Flow, IconName>> = {
  Sequence: 'group',
  Parallel: 'both',
  AnyOrder: 'any',
  Choice: 'fork',
  Loop: 'loop',
};
const CLASSES: Readonly<Record<Flow, string>> = {
  Sequence: 'grp',
  Parallel: 'grp both',
  AnyOrder: 'grp any',
  Choice: 'choice',
  Loop: 'grp loop',
};

/** The steps of a procedure; `level` is that of the section they stand in. */
export function stepList(
  nodes: readonly NodeView[],
  locale: Locale,
  level: HeadingLevel,
): Template {
  return html`<ol class="steps">
    ${nodes.map((node) => stepItem(node, locale, level))}
  </ol>`;
}

/** One step or group as an item of a list. @param narrow inside a branch, where limits go under the text */
export function stepItem(
  node: NodeView,
  locale: Locale,
  level: HeadingLevel,
  narrow = false,
): Template {
  if (node.kind === 'group') return groupItem(node, locale, below(level), narrow);
  return html`<li class="step ${narrow ? 'narrow1' : ''}" id=${node.id}>
    ${numberLink(node, locale)}
    <div class="do">
      ${conditionLine(node, locale)}
      <p>${localText(node.title, locale)}${sourceMarks(node.sources)}</p>
      ${prose(node.description, locale)} ${usesLine(node, locale)}
      ${node.signals.map((view) => signal(view, locale, 'small'))}
    </div>
    ${limitList(node, locale)}
  </li>`;
}

function groupItem(
  group: GroupView,
  locale: Locale,
  level: HeadingLevel,
  narrow: boolean,
): Template {
  const head = groupHead(group, locale, level);
  if (group.flow === 'Choice') {
    return html`<li class="choice" id=${group.id}>${head}${forkOf(group, locale, level)}</li>`;
  }
  return html`<li class=${CLASSES[group.flow]} id=${group.id}>
    ${head}
    <ol>
      ${group.members.map((member) => stepItem(member, locale, level, narrow))}
    </ol>
    ${group.flow === 'Loop' ? wayOut(group, locale) : ''}
  </li>`;
}

function groupHead(group: GroupView, locale: Locale, level: HeadingLevel): Template {
  const limits = limitList(group, locale);
  return html`<div class="gh">
    ${numberLink(group, locale)}
    <div>
      <span class="kind"
        >${icon(ICONS[group.flow])}${locale.t(`procedure-flow-${group.flow.toLowerCase()}`)}</span
      >
      ${heading(level, [localText(group.title, locale), sourceMarks(group.sources)])}
      ${conditionLine(group, locale)} ${prose(group.description, locale)}
      <div class="do">
        ${usesLine(group, locale)}${group.signals.map((view) => signal(view, locale, 'small'))}
      </div>
      ${limits}
    </div>
  </div>`;
}

/** The foot of a loop: the way out and the way back. */
function wayOut(group: GroupView, locale: Locale): Template {
  const { t } = locale;
  const count = group.maxRepetitions ?? 0;
  const times = count === 0 ? '' : t('procedure-times', { count });
  return html`<p class="gf">
    ${group.exits.map(
      (exit) =>
        html`<span
          >${icon('exit')}<span
            >${t('procedure-leave-when')} ${localText(exit, locale)}.</span
          ></span
        >`,
    )}
    ${
      group.back
        ? html`<span
            >${icon('back')}<span
              >${t(group.exits.length === 0 ? 'procedure-back' : 'procedure-otherwise-back')}
              <a href="#${group.back.id}">${group.back.number}</a>${times}.</span
            ></span
          >`
        : ''
    }
  </p>`;
}
