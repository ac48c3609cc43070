import {
  quadsFromForm,
  readPage,
  type EditForm,
  type FormModel,
  type OtherFact,
} from '../../../core/form/index.ts';
import type { PageVersions, Side, Versions } from '../../../core/form/merge/index.ts';
import { mergeFields, mergeVersions, versionsOf } from '../../../core/form/merge/index.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import { Dice, randomEdit } from '../../unit/form/random-edits.ts';

/** A page two people edit at once. */
export interface EditedPage {
  readonly slug: string;
  readonly iri: string;
  readonly quads: readonly Quad[];
  readonly model: FormModel;
}

/** One pair of concurrent edits, made anew from four numbers. */
export interface Pair {
  /** Made by both alike before anything else, as by one person in two windows. */
  readonly alike: { readonly seed: number; readonly edits: number };
  readonly mine: { readonly seed: number; readonly edits: number };
  readonly theirs: { readonly seed: number; readonly edits: number };
  /** Of the choices made; 0 for none at all. */
  readonly choices: number;
}

/** What came of a pair. */
export interface MergedPair {
  readonly page: EditedPage;
  readonly versions: Versions;
  readonly choices: ReadonlyMap<string, Side>;
  readonly merged: Quad[];
}

const PARAGRAPHS = [
  'Monter le tas en une fois.',
  'Mouiller « à cœur » <br> & couvrir.',
  'Retourner tous les deux jours, plus souvent s’il fait chaud 🌱.',
  'عند 65 درجة، أقلب الكومة.',
];

/** Two people open the page, change it, and one saves first; then the other’s edit is merged. */
export function mergedPair(page: EditedPage, pair: Pair): MergedPair {
  const { quads, iri, model } = page;
  const opened = readPage(quads, iri, model, { base: 1 }).form;
  const begun = edited(opened, model, pair.alike);
  const theirs = quadsFromForm(edited(begun, model, pair.theirs), quads, iri, model);
  const mine = edited(begun, model, pair.mine);
  const pages: PageVersions = { base: quads, theirs, theirsRevision: 2, iri };
  const versions = versionsOf(mine, pages, model);
  const choices = randomChoices(versions, pair.choices);
  return { page, versions, choices, merged: mergeVersions(versions, choices) };
}

function edited(opened: EditForm, model: FormModel, { seed, edits }: Pair['mine']): EditForm {
  const dice = new Dice(seed);
  let form = opened;
  for (let count = 0; count < edits; count++) {
    const kind = dice.below(8);
    if (kind === 0) form = withFactOfStep(form, dice);
    else if (kind === 1) form = withProse(form, model, dice);
    else form = randomEdit(form, model, dice);
  }
  return form;
}

/** A fact about a step, or one that refers to a step: what goes when the step goes. */
function withFactOfStep(form: EditForm, dice: Dice): EditForm {
  const name = dice.one(form.steps)?.name;
  if (name === undefined) return form;
  const property = dice.one(['https://example.org/note', 'rdfs:seeAlso']) ?? '';
  const facts: readonly OtherFact[] = [
    { subject: `#${name}`, property, value: `remarque ${dice.below(5)}`, as: 'text' },
    { subject: '', property, value: `#${name}`, as: 'link' },
    { subject: `#${name}`, property, value: 'b1', as: 'blank' },
  ];
  const fact = dice.one(facts);
  return fact ? { ...form, others: [...form.others, fact] } : form;
}

/** Puts in, changes or takes out a paragraph of a text of several lines. */
function withProse(form: EditForm, model: FormModel, dice: Dice): EditForm {
  const field = dice.one(
    (model.nodes[model.root]?.fields ?? []).filter(({ widget }) => widget === 'markdown'),
  );
  if (!field) return form;
  const texts = (form.fields[field.key] ?? {}) as Readonly<Record<string, string>>;
  const lang = dice.one(['fr', 'en']) ?? 'fr';
  const paragraphs = (texts[lang] ?? '').split('\n\n');
  const at = dice.below(paragraphs.length + 1);
  const come = `${dice.one(PARAGRAPHS) ?? ''} ${dice.below(9)}`;
  const changed = paragraphs.toSpliced(at, dice.below(2), ...(dice.below(4) ? [come] : []));
  const text = changed.filter((paragraph) => paragraph !== '').join('\n\n');
  return { ...form, fields: { ...form.fields, [field.key]: { ...texts, [lang]: text } } };
}

/** For some of the differences any side that is offered; the rest is left to what counts without a choice. */
function randomChoices(versions: Versions, seed: number): Map<string, Side> {
  const choices = new Map<string, Side>();
  if (seed === 0) return choices;
  const dice = new Dice(seed);
  for (const { key, sides } of mergeFields(versions)) {
    const side = dice.one(sides);
    if (side && dice.below(2) === 0) choices.set(key, side);
  }
  return choices;
}
