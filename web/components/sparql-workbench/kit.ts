/** A piece of the page, made by whichever `html` the kit has. */
export type Template = object;

/**
 * What the answer is drawn with, so that server and browser share its templates: the server passes
 * the `html` of server-only templates, the browser that of Lit. Buttons say in `data-act` what they
 * do where a script runs; without one they submit forms.
 */
export interface AnswerKit {
  readonly html: (strings: TemplateStringsArray, ...values: unknown[]) => Template;
  /** True where a script runs: draws what only a script can do. */
  readonly live: boolean;
}

/** The icons of the answer, from the sprite of the page. */
export const ANSWER_ICONS = [
  'clock',
  'danger',
  'edit',
  'group',
  'off',
  'stop',
  'sync',
  'warn',
] as const;
