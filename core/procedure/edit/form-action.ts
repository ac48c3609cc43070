/** What a submit button of the form asks for: its field is `action`, its value `up:s3` or `save`. */
export type EditAction =
  | { readonly kind: 'add-end' | 'edit' | 'preview' | 'save' | 'merge' }
  | {
      readonly kind: 'add-after' | 'add-inside' | 'up' | 'down' | 'remove' | 'restore';
      /** Name of the step. */
      readonly step: string;
    };

const ALONE = ['add-end', 'edit', 'preview', 'save', 'merge'] as const;
const ON_A_STEP = ['add-after', 'add-inside', 'up', 'down', 'remove', 'restore'] as const;

/** The action a button's value names; an unknown one only shows the form again. */
export function parseAction(value: string): EditAction {
  const alone = ALONE.find((kind) => kind === value);
  if (alone) return { kind: alone };
  const colon = value.indexOf(':');
  const kind = ON_A_STEP.find((known) => known === value.slice(0, Math.max(0, colon)));
  return kind ? { kind, step: value.slice(colon + 1) } : { kind: 'edit' };
}
