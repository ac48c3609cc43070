import { FLOWS, type Flow } from '../procedure/procedure.ts';

/**
 * What a button of the form asks for: its field is `action`, its value a word, or a word and what
 * it is about, parted by colons: `up:s3`, `add-end:Loop`, `move:s3:before:s5`.
 */
export type EditAction =
  /** Nothing but showing the form again, and what only the server can do. */
  | { readonly kind: 'edit' | 'preview' | 'save' | 'merge' | 'draft' | 'turtle' }
  /** A new step, or a group of this flow. */
  | { readonly kind: 'add-end'; readonly flow: Flow | '' }
  | { readonly kind: 'add-after' | 'add-inside'; readonly step: string; readonly flow: Flow | '' }
  /** One place up or down, into the group before, out of the group it is in. */
  | {
      readonly kind: 'up' | 'down' | 'in' | 'out' | 'remove' | 'restore' | 'duplicate' | 'ungroup';
      readonly step: string;
    }
  /** Puts the step into a new group of this flow, or gives a group another flow. */
  | { readonly kind: 'wrap' | 'flow'; readonly step: string; readonly flow: Flow }
  /** Anywhere: before or after a step, or as the last one inside a group. */
  | {
      readonly kind: 'move';
      readonly step: string;
      readonly to: 'before' | 'after' | 'inside';
      readonly target: string;
    }
  /** A new part as the last value of the field at `{node}/{key}`, or a value taken out. */
  | { readonly kind: 'add-value' | 'remove-value'; readonly path: string }
  /** Makes a page for the label typed at a link field. */
  | { readonly kind: 'create'; readonly path: string }
  | { readonly kind: 'add-fact' }
  | { readonly kind: 'remove-fact'; readonly row: number }
  /** Shows all fields of a step, or only its text. */
  | { readonly kind: 'open' | 'close'; readonly step: string };

const ALONE = ['edit', 'preview', 'save', 'merge', 'draft', 'turtle', 'add-fact'] as const;
const ON_A_STEP = [
  'up',
  'down',
  'in',
  'out',
  'remove',
  'restore',
  'duplicate',
  'ungroup',
  'open',
  'close',
] as const;
const ON_A_PATH = ['add-value', 'remove-value', 'create'] as const;

/** The action a button's value names; an unknown one only shows the form again. */
export function parseAction(value: string): EditAction {
  const [word = '', first = '', second = '', third = ''] = value.split(':');
  const rest = value.slice(word.length + 1);
  const alone = ALONE.find((kind) => kind === value);
  if (alone) return { kind: alone };
  const onStep = ON_A_STEP.find((kind) => kind === word);
  if (onStep) return { kind: onStep, step: rest };
  const onPath = ON_A_PATH.find((kind) => kind === word);
  if (onPath) return { kind: onPath, path: rest };
  if (word === 'remove-fact' && /^\d{1,4}$/.test(rest)) return { kind: word, row: Number(rest) };
  if (word === 'add-end') return { kind: word, flow: flowOf(first) };
  if (word === 'add-after' || word === 'add-inside') {
    return { kind: word, step: first, flow: flowOf(second) };
  }
  const flow = flowOf(second);
  if ((word === 'wrap' || word === 'flow') && flow !== '') return { kind: word, step: first, flow };
  const to = (['before', 'after', 'inside'] as const).find((place) => place === second);
  if (word === 'move' && to) return { kind: word, step: first, to, target: third };
  return { kind: 'edit' };
}

function flowOf(text: string): Flow | '' {
  return FLOWS.find((flow) => flow === text) ?? '';
}
