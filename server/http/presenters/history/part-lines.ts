import type { LocalText } from '../../../../core/languages.ts';
import {
  DESCRIPTIONS,
  readCondition,
  readQuantity,
  readResourceUse,
} from '../../../../core/procedure/read-parts.ts';
import { SAFETY_LEVELS, type SafetyLevel } from '../../../../core/procedure/procedure.ts';
import { UnderstoodStatements } from '../../../../core/procedure/understood-statements.ts';
import { formatQuantity } from '../../../../core/quantities/format-quantity.ts';
import { GraphView } from '../../../../core/rdf/graph-view.ts';
import type { ChangeLine } from '../../../../core/views/history.ts';
import { im, NS, rdfs } from '../../../../core/vocabulary.ts';
import {
  wordRuns,
  type Difference,
  type PartFamily,
} from '../../../domain/pages/differences/index.ts';
import type { ChangeWords } from './change-words.ts';

type PartDetail = Extract<Difference['detail'], { kind: 'part' }>;
type StepDetail = Extract<Difference['detail'], { kind: 'step' }>;

const NOTHING = new GraphView([]);
const TEXTS = [rdfs('label'), ...DESCRIPTIONS];

/** What changed in a limit, a need, a safety note or a condition; empty when none of it is shown. */
export function partLines(detail: PartDetail, words: ChangeWords): ChangeLine[] {
  const before = detail.change === 'added' ? NOTHING : words.before;
  const after = detail.change === 'removed' ? NOTHING : words.after;
  return linesBetween(detail.family, detail.part, before, after, words);
}

/** A step that came or went: its texts, then its limits, needs and notes. */
export function stepLines({ change, node }: StepDetail, words: ChangeWords): ChangeLine[] {
  const [before, after] = change === 'added' ? [NOTHING, words.after] : [words.before, NOTHING];
  const parts: [PartFamily, readonly { readonly iri: string }[]][] = [
    ['limit', node.parameters],
    ['need', node.uses],
    ['note', node.safetyNotes],
    ['condition', node.conditions],
  ];
  return [
    ...textLines(node.iri, before, after, words),
    ...parts.flatMap(([family, list]) =>
      list.flatMap(({ iri }) => linesBetween(family, iri, before, after, words)),
    ),
  ];
}

/** The level of a note in the newer version, or in the older one where it is gone. */
export function noteLevel(part: string, { before, after }: ChangeWords): SafetyLevel {
  const written = after.link(part, im('safetyLevel')) ?? before.link(part, im('safetyLevel'));
  return SAFETY_LEVELS.find((level) => written === NS.im + level) ?? 'Notice';
}

function linesBetween(
  family: PartFamily,
  part: string,
  before: GraphView,
  after: GraphView,
  words: ChangeWords,
): ChangeLine[] {
  const texts = textLines(part, before, after, words);
  const [old, now] = [before, after].map((view) => valueOf(family, part, view, words));
  const label = nameOf(family, part, [after, before], words);
  const level = family === 'note' ? levelLine(part, before, after, words) : [];
  if (old === now) return [...level, ...texts];
  const value: ChangeLine = {
    kind: 'values',
    ...(label && { label }),
    before: old === undefined ? [] : [words.plain(old)],
    after: now === undefined ? [] : [words.plain(now)],
  };
  // The name of a limit that came or went stands before its value; the reader's language is enough.
  const whole = (before === NOTHING || after === NOTHING) && label !== undefined;
  return whole ? [value] : [value, ...level, ...texts];
}

/** The number, or for a need the number with its resource; undefined where there is none. */
function valueOf(
  family: PartFamily,
  part: string,
  view: GraphView,
  words: ChangeWords,
): string | undefined {
  const statements = new UnderstoodStatements(view);
  if (view.about(part).length === 0) return undefined;
  if (family === 'limit') return formatQuantity(readQuantity(statements, part), words.locale);
  if (family === 'condition') {
    const { threshold } = readCondition(statements, part);
    return threshold && formatQuantity(threshold, words.locale);
  }
  if (family === 'note') return undefined;
  const use = readResourceUse(statements, part);
  if (!use) return undefined;
  const name = words.labels.name(use.resource).text;
  const quantity = use.quantity && formatQuantity(use.quantity, words.locale);
  return quantity === undefined ? name : `${quantity} · ${name}`;
}

function nameOf(
  family: PartFamily,
  part: string,
  views: readonly GraphView[],
  words: ChangeWords,
): LocalText | undefined {
  if (family !== 'limit') return undefined;
  return views.map((view) => words.pick(view.literals(part, rdfs('label')))).find((text) => text);
}

function levelLine(
  part: string,
  before: GraphView,
  after: GraphView,
  words: ChangeWords,
): ChangeLine[] {
  const [old, now] = [before, after].map((view) => view.link(part, im('safetyLevel')));
  if (old === now || old === undefined || now === undefined) return [];
  const [from, to] = [old, now].map((level) => words.labels.link(level));
  if (!from || !to) return [];
  return [
    { kind: 'values', label: words.property(im('safetyLevel')), before: [from], after: [to] },
  ];
}

/** The texts that differ, language by language, the reader's first. */
function textLines(
  subject: string,
  before: GraphView,
  after: GraphView,
  words: ChangeWords,
): ChangeLine[] {
  return TEXTS.flatMap((property) => {
    const [old, now] = [before, after].map((view) => view.literals(subject, property));
    const languages = new Set([...(old ?? []), ...(now ?? [])].map((text) => text.language));
    const own = [...languages].sort(
      (a, b) => Number(b === words.locale.lang) - Number(a === words.locale.lang),
    );
    return own.flatMap((lang): ChangeLine[] => {
      const [was, is] = [old, now].map((texts) => joined(texts ?? [], lang));
      if (was === is) return [];
      return [{ kind: 'runs', lang, runs: wordRuns(was ?? '', is ?? '', words.patience) }];
    });
  });
}

function joined(
  texts: readonly { readonly value: string; readonly language: string }[],
  lang: string,
): string {
  const inLanguage = texts.filter((text) => text.language === lang).map((text) => text.value);
  return inLanguage.sort().join('\n');
}
