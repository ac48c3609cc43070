/** A piece of the form, made by whichever `html` the kit has. */
export type Template = object;

/** The icons the form draws, from the sprite of the page. */
export const FORM_ICONS = [
  'any',
  'both',
  'clock',
  'close',
  'danger',
  'fork',
  'group',
  'loop',
  'move-down',
  'move-up',
  'note',
  'ok',
  'plus',
  'role',
  'sub',
  'thermo',
  'tool',
  'warn',
] as const;
/** Name of one of {@link FORM_ICONS}. */
export type FormIcon = (typeof FORM_ICONS)[number];

/** A text of several lines as its control is drawn. */
export interface TextArea {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly lang?: string;
  readonly rows: number;
  /** Ids of what describes it. */
  readonly describedBy?: string;
  readonly focus: boolean;
  readonly invalid: boolean;
}

/**
 * What the templates of the form are drawn with, so that the server and the browser share them: the
 * server passes the `html` of server-only templates, the browser that of Lit. Neither gets event
 * listeners or properties; every control is a native one with a name.
 */
export interface FormKit {
  readonly html: (strings: TemplateStringsArray, ...values: unknown[]) => Template;
  /** A textarea with its text, which the two ways of drawing put in differently. */
  readonly textarea: (area: TextArea) => Template;
  /** One piece an item; in the browser the nodes of an item move with its key. */
  readonly each: <T>(
    items: readonly T[],
    key: (item: T) => string,
    draw: (item: T, index: number) => Template,
  ) => unknown;
  /** The whole form as text in a hidden field; nothing where a script holds it. */
  readonly carried: (state: () => string) => Template | '';
  /** True where no script holds the form: draws what only then is needed. */
  readonly plain?: boolean;
}
