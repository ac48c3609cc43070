import type { SectionKind } from './proposal.ts';
import type { MarkerKind, TextLine } from './text-lines.ts';

/** A part of a text as it is laid out, before its words are looked into. */
export type Block =
  | { readonly kind: 'title' | 'summary' | 'leftover'; readonly text: string; readonly raw: string }
  | {
      readonly kind: 'heading';
      readonly section: SectionKind;
      readonly text: string;
      readonly raw: string;
      readonly depth: number;
    }
  | {
      readonly kind: 'item';
      readonly section: SectionKind;
      text: string;
      raw: string;
      readonly depth: number;
      readonly numbered: boolean;
    }
  | {
      readonly kind: 'more';
      readonly section: SectionKind;
      readonly text: string;
      readonly raw: string;
    };

/** A list that is open: where its items begin and how they are marked. */
export interface Level {
  readonly indent: number;
  readonly kind: MarkerKind;
}

/** How far an outline has come. */
export interface OutlineState {
  readonly blocks: Block[];
  section: SectionKind;
  /** Depth of the headings above, in steps. */
  base: number;
  levels: Level[];
  /** What the last heading was, where numbers after it may begin the steps. */
  opened: 'markdown over bullets' | 'line over bullets' | 'line with its list' | undefined;
  paragraph: TextLine[];
  afterBlank: boolean;
  readonly listed: boolean;
  stepsSeen: boolean;
  /** By line: whether items of the same list may follow it. */
  readonly goesOn: readonly boolean[];
}
