import { INTERFACE_LANGUAGES } from '../languages.ts';
import { connectorLength, isInstruction } from './action-words.ts';
import { conditionIn } from './find-flow.ts';
import { scheduleIn } from './find-schedule.ts';
import { warningIn } from './find-warnings.ts';
import type { OutlineState } from './outline-state.ts';
import type { SectionKind } from './proposal.ts';
import { clausesOf, sentencesOf } from './sentences.ts';
import type { TextLine } from './text-lines.ts';

/** A paragraph is a summary before the first step, sentences that are steps, or more about what came before. */
export function endParagraph(state: OutlineState): void {
  const lines = state.paragraph;
  state.paragraph = [];
  const [first] = lines;
  if (!first) return;
  const text = lines.map(({ body }) => body).join('\n');
  const raw = lines.map((line) => line.raw).join('\n');
  if (state.section !== 'group' && state.section !== 'steps') {
    state.blocks.push({ kind: 'more', section: state.section, text, raw });
    return;
  }
  const inList = state.listed && (state.stepsSeen || state.base === 0) && state.section !== 'steps';
  if (inList && !state.stepsSeen) {
    for (const sentence of sentencesOf(text)) {
      if (warningIn(sentence)?.labelled)
        state.blocks.push({ kind: 'more', section: 'cautions', text: sentence, raw: sentence });
      else state.blocks.push({ kind: 'summary', text: sentence, raw: sentence });
    }
    return;
  }
  if (inList) {
    for (const sentence of sentencesOf(text)) {
      const labelled = warningIn(sentence)?.labelled ? 'cautions' : undefined;
      const section = labelled ?? aboutWhole(sentence) ?? 'group';
      state.blocks.push({ kind: 'more', section, text: sentence, raw: sentence });
    }
    return;
  }
  for (const line of lines) pushSentences(line, state.section, state);
}

/** Takes a line after the last item of a list that says when to do it all, or what never to do. */
export function pushAboutWhole(line: TextLine, state: OutlineState): boolean {
  const before = state.blocks.at(-1);
  const isOwn = /^\p{Lu}/u.test(line.body) && !/[,;:]$/.test(before?.raw.trimEnd() ?? '');
  const isSteps = state.section === 'group' || state.section === 'steps';
  if (!isOwn || !isSteps || !state.stepsSeen || state.paragraph.length > 0) return false;
  const parts = sentencesOf(line.body).map((text) => ({ text, section: aboutWhole(text) }));
  if (parts.some(({ section }) => section === undefined)) return false;
  for (const { text, section = 'group' } of parts) {
    state.blocks.push({ kind: 'more', section, text, raw: text });
  }
  return true;
}

/** What a sentence without a label says of the whole rather than of the step before it. */
function aboutWhole(sentence: string): SectionKind | undefined {
  const warning = warningIn(sentence);
  if (warning?.level === 'Warning' && !warning.labelled) return 'cautions';
  return INTERFACE_LANGUAGES.some((lang) => scheduleIn(sentence, lang) !== undefined)
    ? 'schedule'
    : undefined;
}

/** Sentences that instruct are steps; others tell more of the step before, or of the whole. */
export function pushSentences(line: TextLine, section: SectionKind, state: OutlineState): void {
  for (const sentence of sentencesOf(line.body)) {
    for (const clause of clausesOf(sentence)) {
      const opening = connectorLength(clause);
      const said = clause.slice(opening);
      const text = opening > 0 ? capitalised(said) : said;
      if (isInstruction(clause) && text !== '' && !warningIn(clause)) {
        state.blocks.push({
          kind: 'item',
          section,
          text,
          raw: clause,
          depth: state.base,
          numbered: false,
        });
        state.stepsSeen = true;
      } else if (state.listed && warningIn(clause)?.labelled) {
        state.blocks.push({ kind: 'more', section: 'cautions', text: clause, raw: clause });
      } else if (state.stepsSeen || section === 'steps') {
        const conditional = /^(?:si|s['’]il|if|sinon|otherwise|pendant ce temps|meanwhile)\b/i.test(
          clause,
        );
        if (conditional)
          state.blocks.push({
            kind: 'item',
            section,
            text,
            raw: clause,
            depth: state.base,
            numbered: false,
          });
        else state.blocks.push({ kind: 'more', section: 'group', text: clause, raw: clause });
      } else if (warningIn(clause)?.labelled) {
        state.blocks.push({ kind: 'more', section: 'cautions', text: clause, raw: clause });
      } else {
        state.blocks.push({ kind: 'summary', text: clause, raw: clause });
      }
    }
  }
}

/** Whether an item tells to do something, or when. */
export function isStepLike(text: string): boolean {
  return isInstruction(text) || conditionIn(text) !== undefined;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}
