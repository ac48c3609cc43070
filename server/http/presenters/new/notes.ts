import {
  stepNumbers,
  textsOf,
  type EditStep,
  type FormModel,
} from '../../../../core/form/index.ts';
import { detectionsOf, type Detection } from '../../../../core/form/proposal/detections.ts';
import type { ProposalChoices } from '../../../../core/form/proposal/choices.ts';
import { formFromProposal } from '../../../../core/form/proposal/form-from-proposal.ts';
import type { ProposedStructure } from '../../../../core/from-text/proposal.ts';
import type { InterfaceLanguage } from '../../../../core/languages.ts';
import { isInterfaceLanguage } from '../../../../core/languages.ts';
import type { Locale } from '../../../../core/messages.ts';
import type {
  DetectionView,
  NewPageBasics,
  NotesStepView,
  NotesView,
  PageOffer,
} from '../../../../core/views/new-page.ts';
import { detectionWords, flow } from './detection-words.ts';
import type { FirstWords } from './beginning.ts';

/** Notes, and everything the page that offers them as steps is made from. */
export interface NotesRequest {
  readonly first: FirstWords;
  readonly basics: NewPageBasics;
  readonly notes: string;
  readonly proposal: ProposedStructure;
  /** Of the kind of page the notes become. */
  readonly model: FormModel;
  readonly similar: readonly PageOffer[];
  /** How the known things it mentions are called, by IRI. */
  readonly names: ReadonlyMap<string, { readonly label: string }>;
  readonly action: string;
}

/** Kinds of what may be the name of a page. */
const NAMING: ReadonlySet<Detection['kind']> = new Set(['use', 'role', 'call']);
/** Characters of an excerpt that are shown. */
const LONGEST_SPAN = 160;
const EVERYTHING: ProposalChoices = { refused: new Set(), dropped: new Set() };

/** Notes as the form would show them, each thing that was read in them to be ticked off. Pure. */
export function presentNotes(request: NotesRequest, locale: Locale): NotesView {
  const { first, basics, notes, proposal, model, similar, action } = request;
  const found = detectionsOf(proposal);
  const byStep = new Map<number | undefined, DetectionView[]>();
  for (const detection of found) {
    const own = byStep.get(detection.step) ?? [];
    own.push(presentDetection(detection, request, locale));
    byStep.set(detection.step, own);
  }
  const view = {
    ...basics,
    action,
    back: `/${locale.lang}/new`,
    notes,
    kind: first.kind,
    chantier: first.chantier,
    textLang: languageOf(proposal, locale),
    similar,
  };
  if (!model.nodes[model.root]?.steps) {
    return { ...view, steps: [], whole: [], summary: '', prose: notes.trim() };
  }
  // Everything is taken for true at first: the form that would make has the prose.
  const { fields } = formFromProposal(proposal, { ...EVERYTHING, titles: first.titles }, model);
  const outline = proposal.steps.map((step, i): EditStep => {
    return { name: String(i), depth: step.depth, flow: step.flow ?? '', fields: {} };
  });
  const numbers = stepNumbers(outline);
  return {
    ...view,
    steps: proposal.steps.map((step, index): NotesStepView => {
      const words = flow(step, locale);
      return {
        index,
        number: numbers.get(String(index)) ?? '',
        depth: step.depth,
        ...(words !== undefined && { flow: words }),
        text: step.text,
        detail: step.detail ?? '',
        detections: byStep.get(index) ?? [],
      };
    }),
    whole: byStep.get(undefined) ?? [],
    summary: proposal.summary ?? '',
    prose: textsOf(fields, 'im:prose')[proposal.lang] ?? '',
  };
}

function presentDetection(
  detection: Detection,
  { proposal, names }: NotesRequest,
  locale: Locale,
): DetectionView {
  const { id, kind, span, iri } = detection;
  const page = iri === undefined ? undefined : names.get(iri)?.label;
  const line = span.replace(/\s+/g, ' ').trim();
  return {
    id,
    words: detectionWords(detection, proposal, locale),
    span: line.length > LONGEST_SPAN ? `${line.slice(0, LONGEST_SPAN)}…` : line,
    ...(page !== undefined && { page }),
    unknown: NAMING.has(kind) && iri === undefined,
  };
}

function languageOf({ lang }: ProposedStructure, locale: Locale): InterfaceLanguage {
  return isInterfaceLanguage(lang) ? lang : locale.lang;
}
