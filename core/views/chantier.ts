import type { LocalText } from '../languages.ts';
import type { SanitisedHtml } from '../markdown.ts';
import type { LeadRow, TextLink } from './list-rows.ts';
import type { Accent } from './shell.ts';

export interface ChantierView {
  readonly slug: string;
  readonly accent: Accent;
  readonly title: LocalText;
  readonly summary?: LocalText;
  readonly prose?: { readonly html: SanitisedHtml; readonly lang: string };
  readonly revision: number;
  /** UTC, ISO 8601. */
  readonly modified: string;
  readonly counts: {
    readonly procedures: number;
    readonly adaptations: number;
    readonly indicators: number;
  };
  readonly manuals: readonly LeadRow[];
  /** The procedures by activity, by name; those without one come last, without title. */
  readonly activities: readonly ActivityGroup[];
  readonly adaptations: readonly AdaptationRow[];
  readonly seasons: readonly SeasonRow[];
  readonly gaps: readonly Gap[];
  /** Pages that others call for and nobody has written. */
  readonly unwritten: readonly TextLink[];
  readonly indicators: readonly IndicatorRow[];
  readonly infrastructures: readonly InfrastructureRow[];
}

export interface ActivityGroup {
  readonly title?: TextLink;
  readonly procedures: readonly LeadRow[];
}

export interface AdaptationRow extends TextLink {
  readonly origin: TextLink;
  readonly contexts: readonly LocalText[];
}

/** In which months (1 to 12) a procedure comes back. */
export interface SeasonRow extends TextLink {
  readonly months: readonly number[];
}

export const GAP_KINDS = ['summary', 'duration', 'source', 'translation'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** Something that several pages lack, with links that lead to their form. */
export interface Gap {
  readonly kind: GapKind;
  readonly pages: readonly TextLink[];
}

export interface IndicatorRow extends TextLink {
  /** “55–65 °C”. */
  readonly target?: string;
  readonly method?: LocalText;
}

export interface InfrastructureRow extends TextLink {
  readonly models: readonly TextLink[];
}
