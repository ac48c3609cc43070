import type { Flow } from '../../../core/procedure/procedure.ts';
import type { Locale } from '../../../core/messages.ts';
import type { GroupView, NodeView } from '../../../core/views/procedure.ts';
import type { BoxText } from './svg-marks.ts';

/** What a drawing shows of a node: its words, and its members unless it is drawn as one box. */
export interface Shape {
  readonly text: BoxText;
  /** What opens this branch of a choice. */
  readonly guard: string;
  readonly flow?: Flow;
  readonly members: readonly Shape[];
  /** For a loop: how it ends. */
  readonly foot: string;
}

/** More boxes than this are not read; the groups are then drawn closed. */
export const MOST_BOXES = 40;

/** The shapes of a procedure, with groups of plain steps closed, or all groups when there are too many boxes. */
export function shapesOf(nodes: readonly NodeView[], locale: Locale): readonly Shape[] {
  const open = nodes.map((node) => shapeOf(node, locale, false));
  return countBoxes(open) <= MOST_BOXES ? open : nodes.map((node) => shapeOf(node, locale, true));
}

export function countBoxes(shapes: readonly Shape[]): number {
  return shapes.reduce((sum, s) => sum + (s.flow === undefined ? 1 : countBoxes(s.members)), 0);
}

/** The shape of a group drawn as one box. */
export function closed(shape: Shape): Shape {
  return { text: shape.text, guard: shape.guard, members: [], foot: '' };
}

function shapeOf(node: NodeView, locale: Locale, close: boolean, choice = false): Shape {
  const inner = node.kind === 'group' ? node : undefined;
  const guard = choice ? guardOf(node, locale) : '';
  const shape: Shape = {
    text: {
      href: `#${node.id}`,
      number: node.number,
      title: node.title.text,
      note: noteOf(node, locale),
    },
    guard,
    members: [],
    foot: '',
  };
  if (!inner || close || inner.members.length === 0 || isPlain(inner)) return shape;
  return {
    ...shape,
    flow: inner.flow,
    members: inner.members.map((m) => shapeOf(m, locale, false, inner.flow === 'Choice')),
    foot: inner.flow === 'Loop' ? footOf(inner, locale) : '',
  };
}

/** Steps in order say no more as boxes than as a number of steps. */
function isPlain(group: GroupView): boolean {
  return group.flow === 'Sequence' && group.members.every((member) => member.kind === 'step');
}

function noteOf(node: NodeView, locale: Locale): string {
  if (node.kind === 'group') {
    return locale.t('procedure-count-steps', { count: node.members.length });
  }
  return node.duration ?? '';
}

function guardOf(node: NodeView, locale: Locale): string {
  const words = node.conditions.map(({ text }) => text).join(', ');
  return words === '' ? locale.t('procedure-otherwise') : words;
}

function footOf(group: GroupView, locale: Locale): string {
  const exit = group.exits.map(({ text }) => text).join(', ');
  const until = exit === '' ? '' : locale.t('procedure-until', { exit });
  const times =
    group.maxRepetitions === undefined
      ? ''
      : locale.t('procedure-at-most-times', { count: group.maxRepetitions });
  return [until, times].filter((part) => part !== '').join('\u202f; ');
}
