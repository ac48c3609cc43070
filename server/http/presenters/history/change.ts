import { durationRange } from '../../../../core/quantities/durations.ts';
import { GraphView } from '../../../../core/rdf/graph-view.ts';
import type { ChangeLine, ChangeView } from '../../../../core/views/history.ts';
import {
  withoutLongStretches,
  wordRuns,
  type Concern,
  type Difference,
} from '../../../domain/pages/differences/index.ts';
import type { ChangeWords } from './change-words.ts';
import { noteLevel, partLines, stepLines } from './part-lines.ts';

/** A difference as the page says it: which part, what kind of change, and the change itself. */
export function presentChange(difference: Difference, words: ChangeWords): ChangeView {
  const { detail } = difference;
  const lines = linesOf(difference, words);
  const level =
    detail.kind === 'part' && detail.family === 'note' ? noteLevel(detail.part, words) : undefined;
  return {
    part: partOf(difference.concern, words),
    what: whatOf(difference, words),
    lines: lines.length > 0 ? lines : statementLines(difference, words),
    ...(level && { level }),
  };
}

/** The name of the part of the page: “Étape 3.1”, “Sources”. */
export function partOf({ kind, step }: Concern, { locale }: ChangeWords): string {
  if (!step) return locale.t(`history-part-${kind}`);
  return locale.t(step.gone ? 'history-part-gone-step' : 'history-part-step', {
    number: step.number,
  });
}

function whatOf({ detail, concern }: Difference, words: ChangeWords): string {
  const { t } = words.locale;
  switch (detail.kind) {
    case 'text':
      return words.inLanguage(
        t(detail.longer ? `history-longer-${detail.change}` : `history-text-${detail.change}`),
        detail.lang,
      );
    case 'part':
      return detail.family === 'note'
        ? t(`history-note-${detail.change}`, { level: noteLevel(detail.part, words) })
        : t(`history-${detail.family}-${detail.change}`);
    case 'duration':
      return t(`history-duration-${detail.change}`);
    case 'step':
      return t(`history-${detail.node.kind}-${detail.change}`);
    case 'moved':
      return t('history-moved');
    case 'renumbered':
      return t('history-renumbered');
    case 'facts':
      return t(`history-${concern.kind === 'sources' ? 'source' : 'facts'}-${detail.change}`);
  }
}

function linesOf(difference: Difference, words: ChangeWords): ChangeLine[] {
  const { detail, concern } = difference;
  switch (detail.kind) {
    case 'text': {
      const runs = withoutLongStretches(wordRuns(detail.before, detail.after, words.patience));
      return [{ kind: 'runs', lang: detail.lang, runs }];
    }
    case 'part':
      return partLines(detail, words);
    case 'duration':
      return durationLines(detail, words);
    case 'step':
      return stepLines(detail, words);
    case 'moved': {
      const text = words.pick(concern.step?.label ?? []) ?? { text: '…', lang: '' };
      return [{ kind: 'moved', text, from: detail.from, to: detail.to }];
    }
    case 'renumbered':
      return [{ kind: 'words', text: words.locale.t('history-renumbered-words') }];
    case 'facts':
      return [];
  }
}

/** Empty when the bounds read the same, as where a page states two. */
function durationLines(
  { before, after }: Extract<Difference['detail'], { kind: 'duration' }>,
  words: ChangeWords,
): ChangeLine[] {
  const [old, now] = [before, after].map(({ min, max }) => durationRange(min, max, words.locale));
  if (old === now) return [];
  return [
    {
      kind: 'values',
      before: old === undefined ? [] : [words.plain(old)],
      after: now === undefined ? [] : [words.plain(now)],
    },
  ];
}

/** The statements by property, with names for IRIs; a property said of a part names the part too. */
function statementLines({ added, removed, concern }: Difference, words: ChangeWords): ChangeLine[] {
  const [now, old] = [new GraphView(added), new GraphView(removed)];
  const heads = new Map(
    [...removed, ...added].map(({ subject, predicate }) => [
      `${subject.value} ${predicate.value}`,
      { subject: subject.value, predicate: predicate.value },
    ]),
  );
  return [...heads.values()].map(({ subject, predicate }) => {
    const property = words.property(predicate);
    const own = subject === words.iri || subject === concern.step?.iri;
    const name = words.labels.name(subject).text;
    const label = own ? property : { text: `${name}, ${property.text}`, lang: property.lang };
    return {
      kind: 'values',
      ...(concern.kind !== 'sources' && { label }),
      before: old.objects(subject, predicate).map((term) => words.term(term)),
      after: now.objects(subject, predicate).map((term) => words.term(term)),
    };
  });
}
