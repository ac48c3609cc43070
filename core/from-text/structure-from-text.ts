import { isInterfaceLanguage } from '../languages.ts';
import { cautionOf, detectorFor, type Detector } from './detect.ts';
import { wordsOf } from './find-names.ts';
import { findMeasures } from './find-measures.ts';
import { scheduleIn } from './find-schedule.ts';
import { warningIn } from './find-warnings.ts';
import { guessLanguage } from './guess-language.ts';
import type { Block } from './outline-state.ts';
import { outlineOf } from './outline.ts';
import type {
  ProposedCaution,
  ProposedSchedule,
  ProposedSection,
  ProposedStructure,
  ProposedThing,
  ProposedUse,
  ReadingContext,
} from './proposal.ts';
import { needsIn, readNeed, withoutAnd } from './read-need.ts';
import { sentencesOf } from './sentences.ts';
import { shapeSteps, type RawStep } from './shape-steps.ts';
import { textLines } from './text-lines.ts';

/**
 * Reads pasted notes as a procedure to be confirmed: title, needs, steps and what their words tell,
 * each with the excerpt it came from. Nothing is invented and nothing is dropped: what is not
 * understood is in `leftovers`. Linear in the length of the text.
 */
export function structureFromText(text: string, context: ReadingContext): ProposedStructure {
  const lang =
    context.textLang ??
    guessLanguage(text, isInterfaceLanguage(context.lang) ? context.lang : 'fr');
  const reader = new StructureReader(detectorFor(context, lang));
  for (const block of outlineOf(textLines(text))) reader.read(block);
  return reader.structure();
}

interface OpenSection {
  readonly section: Omit<ProposedSection, 'text'>;
  readonly texts: string[];
}

/** Sorts the blocks of a text by what they are. */
class StructureReader {
  readonly #detector: Detector;
  #title: string | undefined;
  readonly #summary: string[] = [];
  readonly #sections: OpenSection[] = [];
  readonly #steps: RawStep[] = [];
  /** Lines under steps, by the step they tell more of. */
  readonly #more = new Map<RawStep, string[]>();
  readonly #needs: ProposedUse[] = [];
  readonly #cautions: ProposedCaution[] = [];
  readonly #roles: ProposedThing[] = [];
  #schedule: ProposedSchedule | undefined;
  readonly #leftovers: string[] = [];

  constructor(detector: Detector) {
    this.#detector = detector;
  }

  read(block: Block): void {
    switch (block.kind) {
      case 'title':
        this.#title = block.text;
        return;
      case 'summary':
        this.#readSummary(block.text);
        return;
      case 'leftover':
        this.#leftovers.push(block.text);
        return;
      case 'heading':
        this.#readHeading(block);
        return;
      case 'item':
      case 'more':
        if (block.section === 'group' || block.section === 'steps') this.#readStepLine(block);
        else this.#readFact(block);
    }
  }

  structure(): ProposedStructure {
    const steps = this.#steps.map((step) => {
      const more = this.#more.get(step);
      return more
        ? { ...step, text: [step.text, ...more].join('\n'), raw: [step.raw, ...more].join('\n') }
        : step;
    });
    return {
      ...(this.#title === undefined ? {} : { title: this.#title }),
      ...(this.#summary.length === 0 ? {} : { summary: this.#summary.join(' ') }),
      lang: this.#detector.lang,
      sections: this.#sections.map(({ section, texts }) =>
        texts.length === 0 ? section : { ...section, text: texts.join('\n') },
      ),
      steps: shapeSteps(steps, this.#detector),
      needs: this.#needs,
      cautions: this.#cautions,
      roles: this.#roles,
      durations: findMeasures(this.#summary.join('\n'), this.#detector.lang).durations,
      ...(this.#schedule ? { schedule: this.#schedule } : {}),
      leftovers: this.#leftovers.join('\n'),
    };
  }

  #readSummary(text: string): void {
    if (this.#readSchedule(text)) return;
    this.#summary.push(text);
  }

  #readHeading({ section, text, raw, depth }: Extract<Block, { kind: 'heading' }>): void {
    this.#sections.push({ section: { title: text, kind: section, span: raw }, texts: [] });
    if (section === 'group') this.#steps.push({ text, raw, depth, group: true });
  }

  #readStepLine(block: Extract<Block, { kind: 'item' | 'more' }>): void {
    const last = this.#steps.at(-1);
    if (block.kind === 'item') {
      const { text, raw, depth } = block;
      this.#steps.push({ text, raw, depth, group: false });
    } else if (last && !last.group) {
      this.#more.set(last, [...(this.#more.get(last) ?? []), block.text]);
    } else {
      this.#addToSection(block.text);
    }
  }

  #readFact({ kind, section, text, raw }: Extract<Block, { kind: 'item' | 'more' }>): void {
    const marker = kind === 'item' ? markerBefore(text, raw) : '';
    if (section === 'needs') {
      needsIn(text).forEach((words, i) => {
        const need = readNeed(words, this.#detector.lang, this.#detector.resources);
        this.#needs.push({ ...need, span: i === 0 ? marker + words : words });
      });
    } else if (section === 'cautions') {
      sentencesOf(text).forEach((words, i) => {
        const warning = warningIn(words) ?? { level: 'Caution', text: words, labelled: false };
        this.#cautions.push(cautionOf(warning, i === 0 ? marker + words : words, this.#detector));
      });
    } else if (section === 'roles') {
      needsIn(text).forEach((words, i) => {
        const [match] = this.#detector.roles(wordsOf(words));
        const span = i === 0 ? marker + words : words;
        const said = withoutAnd(words);
        // “jardinier : Louise” is more than a gardener.
        const isAll = match && match.end - match.start >= said.replace(ARTICLE, '').length;
        this.#roles.push({ ...(isAll ? { iri: match.iri } : {}), text: said, span });
      });
    } else if (marker !== '' || section !== 'schedule' || !this.#readSchedule(text)) {
      this.#addToSection(marker + text);
    }
  }

  /** The first words that are wholly a recurrence make the schedule. */
  #readSchedule(span: string): boolean {
    const rrule = this.#schedule ? undefined : scheduleIn(span, this.#detector.lang);
    if (rrule === undefined) return false;
    this.#schedule = { rrule, span };
    return true;
  }

  #addToSection(text: string): void {
    const open = this.#sections.at(-1);
    if (open) open.texts.push(text);
    else this.#leftovers.push(text);
  }
}

const ARTICLE = /^(?:les? |la |l['’]|une? |the |an? )/i;

/** “a) ” of “a) fourche”; a bullet is not worth keeping. */
function markerBefore(text: string, raw: string): string {
  const at = raw.indexOf(text.slice(0, 40).split('\n')[0] ?? '');
  const marker = at < 0 ? (/^\s*\S+\s/.exec(raw)?.[0] ?? '') : raw.slice(0, at);
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(marker) ? marker.trimStart() : '';
}
