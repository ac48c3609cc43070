import { formatDateTime } from '../../../../../core/dates.ts';
import {
  stateOfForm,
  stepNumbers,
  stepTitle,
  type EditForm,
} from '../../../../../core/form/index.ts';
import {
  chosenSide,
  FOR_THE_REST,
  mergeFields,
  type MergeField,
  type Side,
  type Versions,
} from '../../../../../core/form/merge/index.ts';
import type { Locale } from '../../../../../core/messages.ts';
import type {
  ConflictFieldView,
  ConflictOption,
  ConflictSection,
  ConflictView,
} from '../../../../../core/views/conflict.ts';
import type { SignInBox } from '../../../../../core/views/edit.ts';
import type { ThingName } from '../../../../../core/views/edit-form.ts';
import type { RevisionInfo } from '../../../../store/journal.ts';
import { wikiHref } from '../../local-words.ts';
import { ConflictContents } from './conflict-contents.ts';
import { ConflictWords } from './conflict-words.ts';
import { formAsText } from './form-as-text.ts';

/** A form that met another save, and everything its page of choices is made from. */
export interface ConflictRequest {
  readonly slug: string;
  /** The form as it was sent. */
  readonly form: EditForm;
  readonly versions: Versions;
  /** Who saved the newest revision, when, and with what comment. */
  readonly newest: RevisionInfo;
  readonly choices: ReadonlyMap<string, Side>;
  /** Names of the things and properties the versions mention, by IRI. */
  readonly names: ReadonlyMap<string, ThingName>;
  /** Time of the draft on the account that the form goes on from. */
  readonly seen?: string;
  /** True when the choices were sent and some are missing. */
  readonly incomplete: boolean;
  readonly signIn?: SignInBox;
}

/** Both versions of everything two people changed, side by side, with what can be chosen. Pure. */
export function presentConflict(request: ConflictRequest, locale: Locale): ConflictView {
  const { slug, form, newest, choices, versions } = request;
  const pageHref = wikiHref(slug, locale);
  const fields = mergeFields(versions);
  const disputed = fields.filter(({ preset }) => preset === undefined);
  const settled = fields.filter(({ preset }) => preset !== undefined);
  const drawing = new Drawing(request, locale);
  const rest = choices.get(FOR_THE_REST);
  return {
    action: `${pageHref}/edit`,
    theirs: {
      author: newest.author,
      shownTime: formatDateTime(newest.time, locale.lang),
      href: `${pageHref}/history?from=${Math.max(1, form.base)}&to=${newest.revision}`,
      comment: newest.comment,
    },
    onto: newest.revision,
    disputed: drawing.sections(disputed),
    settled: drawing.sections(settled),
    open: disputed.filter((field) => chosenSide(field, choices) === undefined).length,
    settledCount: settled.length,
    ...(rest && { rest }),
    state: stateOfForm(form),
    copy: formAsText(form, request.versions.model, request.names, locale),
    ...(request.seen !== undefined && { seen: request.seen }),
    incomplete: request.incomplete,
    ...(request.signIn && { signIn: request.signIn }),
  };
}

class Drawing {
  readonly #request: ConflictRequest;
  readonly #locale: Locale;
  readonly #words: ConflictWords;
  readonly #contents: ConflictContents;

  constructor(request: ConflictRequest, locale: Locale) {
    const { versions, names, newest } = request;
    this.#request = request;
    this.#locale = locale;
    this.#words = new ConflictWords(versions, names, newest.author, locale);
    this.#contents = new ConflictContents(versions, this.#words, locale);
  }

  /** By step in the order of the newest version, the page itself first. */
  sections(fields: readonly MergeField[]): ConflictSection[] {
    const { mine, theirs } = this.#request.versions;
    const order = [...theirs.form.steps, ...mine.form.steps].map(({ name }) => name);
    const nodes = ['', ...new Set(order)];
    return nodes.flatMap((node) => {
      const own = fields.filter((field) => field.node === node);
      return own.length === 0 ? [] : [this.#section(node, own)];
    });
  }

  #section(node: string, fields: readonly MergeField[]): ConflictSection {
    const { t, lang } = this.#locale;
    const views = fields.map((field) => this.#field(field));
    if (node === '') return { heading: t('conflict-page'), fields: views };
    const { theirs, mine } = this.#request.versions;
    const newest = stepNumbers(theirs.form.steps).get(node);
    const number = newest ?? stepNumbers(mine.form.steps).get(node) ?? '';
    const step = [...theirs.form.steps, ...mine.form.steps].find(({ name }) => name === node);
    const title = step && stepTitle(step, lang);
    return {
      heading: t(newest === undefined ? 'conflict-my-step' : 'conflict-step', { number }),
      ...(title && { title }),
      fields: views,
    };
  }

  #field(field: MergeField): ConflictFieldView {
    const { choices } = this.#request;
    const own = choices.get(field.key);
    const isOffered = own !== undefined && field.sides.includes(own);
    const chosen = isOffered ? own : field.preset;
    return {
      name: `choice.${field.key}`,
      label: this.#words.label(field),
      open: field.preset === undefined && chosenSide(field, choices) === undefined,
      options: field.sides.map((side): ConflictOption => ({
        side,
        label: this.#words.side(side, field),
        chosen: side === chosen,
        content: this.#contents.of(side, field),
        unchanged: side !== 'both' && this.#isUnchanged(side, field),
      })),
    };
  }

  /** Where one side alone changed it, the other is as it was; where both did, none is. */
  #isUnchanged(side: Side, { preset }: MergeField): boolean {
    return (preset === 'mine' || preset === 'theirs') && preset !== side;
  }
}

/** The choices a conflict form sent: fields `choice.{key}` with a side. */
export function readChoices(fields: ReadonlyMap<string, string>): Map<string, Side> {
  const choices = new Map<string, Side>();
  for (const [name, value] of fields) {
    if (!name.startsWith('choice.')) continue;
    if (value === 'mine' || value === 'theirs' || value === 'both') {
      choices.set(name.slice('choice.'.length), value);
    }
  }
  return choices;
}
