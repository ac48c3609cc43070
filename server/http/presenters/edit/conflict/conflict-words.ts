import { pickText } from '../../../../../core/languages.ts';
import {
  isPart,
  isTexts,
  textsOf,
  GROUP_FORM,
  STEP_FORM,
  type EditPart,
  type FieldModel,
  type NodeForm,
} from '../../../../../core/form/index.ts';
import type { MergeField, Side, Versions } from '../../../../../core/form/merge/index.ts';
import type { Locale } from '../../../../../core/messages.ts';
import { langLiteral } from '../../../../../core/rdf/terms.ts';
import type { ThingName } from '../../../../../core/views/edit-form.ts';
import { ValueWords } from './value-words.ts';

/** What the differences and the choices are called. */
export class ConflictWords {
  readonly values: ValueWords;
  readonly #versions: Versions;
  readonly #author: string;
  readonly #locale: Locale;

  /** @param author who saved the newest version */
  constructor(
    versions: Versions,
    names: ReadonlyMap<string, ThingName>,
    author: string,
    locale: Locale,
  ) {
    this.values = new ValueWords(versions.model, names, locale);
    this.#versions = versions;
    this.#author = author;
    this.#locale = locale;
  }

  /** “Limite « humidité » : minimum”, “Ce qu’on fait, en français”. */
  label(field: MergeField): string {
    const { t } = this.#locale;
    switch (field.what) {
      case 'step':
        return t(field.content.base ? 'conflict-step-removed' : 'conflict-step-added');
      case 'flow':
        return t('conflict-flow');
      case 'order':
        return t('conflict-order');
      case 'facts': {
        const [fact] = [...(field.content.theirs ?? []), ...(field.content.mine ?? [])];
        return t('conflict-fact', { property: this.values.property(fact?.property ?? '') });
      }
      case 'text':
        return t('conflict-in', {
          what: this.#path(field),
          language: languageName(field.language, this.#locale.lang),
        });
      default:
        return this.#path(field);
    }
  }

  /** The field a difference is in, where the model still has it. */
  fieldOf(field: MergeField): FieldModel | undefined {
    return this.#walk(field).at(-1)?.field;
  }

  side(side: Side, field: MergeField): string {
    const { t } = this.#locale;
    if (side === 'both') return t('conflict-both', { how: howBoth(field) });
    if (field.what === 'step' || field.what === 'part') {
      const does = field.content[side] === undefined ? 'without' : 'with';
      return t(side === 'mine' ? 'conflict-mine-has' : 'conflict-theirs-has', {
        does,
        author: this.#author,
      });
    }
    return side === 'mine' ? t('conflict-mine') : t('conflict-theirs', { author: this.#author });
  }

  #path(field: MergeField): string {
    const { t } = this.#locale;
    return this.#walk(field)
      .map(({ field: model, key, part }) => {
        const label = model ? this.values.label(model) : key;
        const name = part && this.#nameOf(part);
        return name ? t('conflict-named', { label, name }) : label;
      })
      .reduce((outer, inner) => t('conflict-within', { outer, inner }));
  }

  #walk({ node, place }: MergeField): {
    readonly key: string;
    readonly field: FieldModel | undefined;
    readonly part: string | undefined;
  }[] {
    const { model, theirs, mine } = this.#versions;
    const step = [...theirs.form.steps, ...mine.form.steps].find(({ name }) => name === node);
    const root = node === '' ? model.root : step?.flow === '' ? STEP_FORM : GROUP_FORM;
    let form: NodeForm | undefined = model.nodes[root];
    return place.map(({ field: key, part }) => {
      const field = form?.fields.find((known) => known.key === key);
      form = model.nodes[field?.part ?? ''];
      return { key, field, part };
    });
  }

  /** How a part calls itself in any version. */
  #nameOf(name: string): string {
    for (const { form } of [this.#versions.theirs, this.#versions.mine]) {
      const part = findPart([form.fields, ...form.steps.map(({ fields }) => fields)], name);
      const texts = part && textsOf(part.fields, 'rdfs:label');
      const literals = Object.entries(texts ?? {}).map(([tag, text]) => langLiteral(text, tag));
      const text = pickText(literals, this.#locale.lang)?.text;
      if (text) return text;
    }
    return '';
  }
}

function findPart(all: readonly EditPart['fields'][], name: string): EditPart | undefined {
  for (const fields of all) {
    for (const content of Object.values(fields)) {
      if (isTexts(content)) continue;
      for (const value of content) {
        if (!isPart(value)) continue;
        const found = value.name === name ? value : findPart([value.fields], name);
        if (found) return found;
      }
    }
  }
  return undefined;
}

/** In which way both stand together, for the words of the choice. */
function howBoth(field: MergeField): string {
  if (field.what !== 'text') return 'set';
  if (!field.long) return 'line';
  return field.preset === 'both' ? 'merged' : 'paragraphs';
}

/** A language as a word, else its tag. */
function languageName(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
