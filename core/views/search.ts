import type { KindName } from '../kinds.ts';
import type { LocalText } from '../languages.ts';
import type { Accent } from './shell.ts';

export interface SearchView {
  /** As typed; empty when nothing was asked yet. */
  readonly query: string;
  readonly total: number;
  readonly hits: readonly SearchHit[];
  readonly chantiers: readonly Facet[];
  readonly kinds: readonly Facet[];
  /** Numbers of the first and last hit shown, from 1. */
  readonly first: number;
  readonly last: number;
  readonly previous?: string;
  readonly next?: string;
}

export interface SearchHit {
  readonly title: LocalText;
  readonly href: string;
  readonly kind: KindName;
  readonly accent: Accent;
  readonly chantier?: LocalText;
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[];
  /** Language of the snippet. */
  readonly lang: string;
}

/** One way to narrow the results; a link, so that it works without script. */
export interface Facet {
  readonly label: LocalText;
  readonly count: number;
  readonly chosen: boolean;
  /** Leads to the results with this choice, or without it when it is chosen. */
  readonly href: string;
}
