import type { LocalText } from '../languages.ts';
import type { Flow, SafetyLevel, StepReference } from '../procedure/procedure.ts';
import type { Gauge } from '../quantities/gauge.ts';
import type {
  CreditsView,
  Fact,
  LanguageRow,
  NamedLink,
  PageHead,
  ProseView,
  SourceView,
} from './item.ts';

/** A number in square brackets that leads to a source. */
export interface SourceReference {
  readonly number: number;
  /** HTML id of the source. */
  readonly id: string;
}

export interface SignalView {
  readonly level: SafetyLevel;
  /** What may happen: the names of hazards. */
  readonly hazards: readonly NamedLink[];
  readonly texts: readonly LocalText[];
  readonly sources: readonly SourceReference[];
}

/** A value to respect, for the margin of a step. */
export interface LimitView {
  readonly label?: LocalText;
  readonly value: string;
  readonly gauge?: Gauge;
  readonly sources: readonly SourceReference[];
}

/** What people need in hand: quantity, thing, and where it is used. */
export interface NeedView {
  readonly quantities: readonly string[];
  readonly resource: NamedLink;
  readonly notes: readonly LocalText[];
  readonly steps: readonly (StepReference & { readonly id: string })[];
}

export const NEED_KINDS = ['supply', 'tool', 'space', 'data', 'other', 'product'] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

export interface NeedGroup {
  readonly kind: NeedKind;
  readonly needs: readonly NeedView[];
}

interface NodeViewBase {
  /** HTML id, also the permalink. */
  readonly id: string;
  readonly number: string;
  readonly title: LocalText;
  readonly description: readonly ProseView[];
  readonly conditions: readonly LocalText[];
  readonly limits: readonly LimitView[];
  readonly duration?: string;
  readonly uses: readonly NamedLink[];
  /** Only where the page must say who does what. */
  readonly roles: readonly NamedLink[];
  readonly accountable: readonly NamedLink[];
  /** Those that no safety note of the step speaks of. */
  readonly hazards: readonly NamedLink[];
  readonly signals: readonly SignalView[];
  readonly calls: readonly NamedLink[];
  readonly indicators: readonly NamedLink[];
  readonly sources: readonly SourceReference[];
}

export interface StepView extends NodeViewBase {
  readonly kind: 'step';
}

export interface GroupView extends NodeViewBase {
  readonly kind: 'group';
  readonly flow: Flow;
  readonly members: readonly NodeView[];
  /** How to leave a loop. */
  readonly exits: readonly LocalText[];
  readonly maxRepetitions?: number;
  /** Where a loop goes back to. */
  readonly back?: { readonly id: string; readonly number: string };
}

export type NodeView = StepView | GroupView;

/** A ruled line of the head: duration, who, when, key limits. */
export interface HeadFact {
  readonly label: LocalText;
  readonly values: readonly NamedLink[];
  /** Months of the year, 1 to 12, drawn as a strip. */
  readonly months?: readonly number[];
}

/** A table to fill by hand on paper, for a loop whose steps have values to respect. */
export interface RecordTable {
  readonly number: string;
  readonly rows: readonly { readonly label: LocalText | undefined; readonly unit: string }[];
  readonly columns: number;
}

export interface AdaptationView {
  readonly link: NamedLink;
  readonly contexts: readonly NamedLink[];
}

/** What reads the same on the page of a procedure and in the manual of a model. */
export interface ProcedureBody {
  /** In front of every HTML id, so that several procedures fit in one page. */
  readonly prefix: string;
  readonly facts: readonly HeadFact[];
  readonly cautions: readonly SignalView[];
  /** Those that no safety note speaks of. */
  readonly hazards: readonly NamedLink[];
  readonly conditions: readonly LocalText[];
  readonly limits: readonly LimitView[];
  readonly needs: readonly NeedGroup[];
  readonly steps: readonly NodeView[];
  readonly records: readonly RecordTable[];
  readonly prose: readonly ProseView[];
}

export interface IndicatorView {
  readonly link: NamedLink;
  readonly target?: string;
  readonly gauge?: Gauge;
}

export interface ProcedureView extends ProcedureBody {
  readonly head: PageHead;
  readonly indicators: readonly IndicatorView[];
  readonly runs: readonly NamedLink[];
  readonly proposals: readonly NamedLink[];
  readonly adaptedFrom: readonly AdaptationView[];
  readonly sourceRevision?: NamedLink;
  readonly adaptations: readonly AdaptationView[];
  readonly models: readonly NamedLink[];
  readonly callers: readonly NamedLink[];
  readonly languages: readonly LanguageRow[];
  readonly sources: readonly SourceView[];
  readonly credits: CreditsView;
  readonly others: readonly Fact[];
}
