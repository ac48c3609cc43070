import type { LocalText } from '../languages.ts';
import type {
  CreditsView,
  Fact,
  LanguageRow,
  NamedLink,
  PageHead,
  ProseView,
  SourceView,
} from './item.ts';
import type { AdaptationView, HeadFact, IndicatorView, ProcedureBody } from './procedure.ts';

/** A procedure as a chapter of a manual. */
export interface ChapterView extends ProcedureBody {
  /** HTML id of the chapter. */
  readonly id: string;
  readonly number: number;
  readonly head: PageHead;
}

/** A chapter in the contents; without an id the procedure could not be read and only its name stands. */
export interface ContentsEntry {
  readonly id?: string;
  readonly number?: number;
  readonly link: NamedLink;
  readonly steps: number;
}

export interface ContentsGroup {
  /** Absent for procedures of no activity. */
  readonly activity?: LocalText;
  readonly entries: readonly ContentsEntry[];
}

/** What an adaptation changed, and why. */
export interface ChangeView {
  readonly kind?: LocalText;
  readonly replaced: readonly NamedLink[];
  readonly changed: readonly NamedLink[];
  readonly reasons: readonly LocalText[];
}

/** A model read as one book. */
export interface ModelView {
  readonly head: PageHead;
  readonly facts: readonly HeadFact[];
  readonly prose: readonly ProseView[];
  readonly contents: readonly ContentsGroup[];
  readonly chapters: readonly ChapterView[];
  readonly indicators: readonly IndicatorView[];
  readonly adaptedFrom: readonly AdaptationView[];
  readonly sourceRevision?: NamedLink;
  readonly changes: readonly ChangeView[];
  readonly adaptations: readonly AdaptationView[];
  readonly infrastructures: readonly NamedLink[];
  readonly sources: readonly SourceView[];
  readonly languages: readonly LanguageRow[];
  readonly credits: CreditsView;
  readonly others: readonly Fact[];
}
