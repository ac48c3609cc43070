import {
  isBlank,
  isLink,
  isPart,
  isTexts,
  iriOfName,
  shownValue,
  type EditFields,
  type EditPart,
  type EditValue,
  type FieldContent,
  type FieldModel,
  type FormModel,
  type NodeForm,
  type OtherFact,
} from '../../../../../core/form/index.ts';
import type { Locale } from '../../../../../core/messages.ts';
import { recurrenceWords } from '../../../../../core/quantities/recurrence.ts';
import type { ThingName } from '../../../../../core/views/edit-form.ts';

/** Contents of a form as people read them. */
export class ValueWords {
  readonly #model: FormModel;
  readonly #names: ReadonlyMap<string, ThingName>;
  readonly #locale: Locale;

  constructor(model: FormModel, names: ReadonlyMap<string, ThingName>, locale: Locale) {
    this.#model = model;
    this.#names = names;
    this.#locale = locale;
  }

  /** One value that is no text by language, on one line. */
  value(field: FieldModel | undefined, value: EditValue): string {
    const { lang } = this.#locale;
    if (typeof value !== 'string') {
      if (isPart(value)) return this.part(value);
      if (!isLink(value)) return '';
      const option = field?.options?.find(({ iri }) => iri === value.iri);
      if (option) return option.label[lang];
      if (field?.widget === 'unit') return shownValue('unit', value, lang);
      return this.thing(value.iri);
    }
    if (field?.widget === 'recurrence') return recurrenceWords(value, this.#locale)?.words ?? value;
    return field ? shownValue(field.widget, value, lang) : value;
  }

  /** A part on one line: “température · 55 · 65 · °C” with the names of its fields. */
  part(part: EditPart): string {
    return this.fields(this.#model.nodes[part.type], part.fields).join(' · ');
  }

  /** Everything some fields hold, one line a field, without the language of texts that is not the only one. */
  fields(form: NodeForm | undefined, fields: EditFields): string[] {
    return Object.entries(fields).flatMap(([key, content]) => {
      if (isBlank(content)) return [];
      const field = form?.fields.find((known) => known.key === key);
      const held = this.#content(field, content);
      if (key === 'rdfs:label') return [held];
      const label = field ? this.label(field) : key;
      return [this.#locale.t('conflict-held', { label, text: held })];
    });
  }

  #content(field: FieldModel | undefined, content: FieldContent): string {
    if (isTexts(content)) {
      // The reader’s own language first; a text that is the same in two languages once.
      const { [this.#locale.lang]: own = '', ...others } = content;
      const texts = [own, ...Object.values(others)].filter((text) => text.trim() !== '');
      return [...new Set(texts)].join(' / ');
    }
    return content.map((value) => this.value(field, value)).join(', ');
  }

  /** The label of a field with a capital, as it stands in the form. */
  label({ label }: FieldModel): string {
    const text = label[this.#locale.lang];
    return text.charAt(0).toLocaleUpperCase(this.#locale.lang) + text.slice(1);
  }

  /** A thing by its name, else its IRI. */
  thing(iri: string): string {
    return this.#names.get(iri)?.label ?? iri;
  }

  /** A property by its name, else as the row has it. */
  property(property: string): string {
    const iri = iriOfName(property);
    return (iri === undefined ? undefined : this.#names.get(iri)?.label) ?? property;
  }

  /** What a fact says, without its property. */
  fact({ value, as }: OtherFact): string {
    if (as === 'link') return this.thing(value);
    return as.startsWith('text@') ? `${value} (${as.slice(5)})` : value;
  }
}
