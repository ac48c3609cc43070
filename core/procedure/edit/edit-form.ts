import type { InterfaceLanguage } from '../../languages.ts';
import type { Flow } from '../procedure.ts';

/**
 * One text in the languages of the interface. A language that is absent was not asked about and
 * stays as the page has it; the empty string takes that language's text away.
 */
export type EditTexts = Readonly<Partial<Record<InterfaceLanguage, string>>>;

/** A step or a group of steps as the form shows it. */
export interface EditStep {
  /** Its stable name in the page, for example `s3`; safe as an HTML id. */
  readonly name: string;
  /** 0 for the steps of the procedure itself, 1 for the members of a group of it, and so on. */
  readonly depth: number;
  /** How the members follow one another; the empty string for a plain step. */
  readonly flow: Flow | '';
  readonly label: EditTexts;
  /** Absent where the page states no longer text. */
  readonly description?: EditTexts;
}

/** A removed step with everything inside it, kept in the form until the page is saved. */
export interface RemovedBranch {
  /** Name of the group it stood in; the empty string for the procedure itself. */
  readonly parent: string;
  /** How many siblings stood before it. */
  readonly position: number;
  /** The step itself, at depth 0, then its members. */
  readonly steps: readonly EditStep[];
}

/**
 * Everything the editing form of a page holds. It travels whole in the fields, so that the server
 * keeps nothing between two presses of a button.
 */
export interface EditForm {
  /** The revision the form was opened from; 0 for a page that does not exist. */
  readonly base: number;
  /** The number the next new step gets: greater than any this page is known to have used. */
  readonly next: number;
  /** Whether the page is a procedure, whose steps can be edited. */
  readonly procedure: boolean;
  readonly title: EditTexts;
  readonly summary: EditTexts;
  /** Markdown. */
  readonly prose: EditTexts;
  /** In reading order, each group followed by its members. */
  readonly steps: readonly EditStep[];
  readonly removed: readonly RemovedBranch[];
  readonly comment: string;
}

/** The texts about the page itself, in the order the form shows them. */
export const PAGE_TEXTS = ['title', 'summary', 'prose'] as const;
export type PageText = (typeof PAGE_TEXTS)[number];

/** The texts of a step. */
export const STEP_TEXTS = ['label', 'description'] as const;
export type StepText = (typeof STEP_TEXTS)[number];

/** True when no language has anything but white space. */
export function isBlank(texts: EditTexts | undefined): boolean {
  return Object.values(texts ?? {}).every((text) => text.trim() === '');
}
