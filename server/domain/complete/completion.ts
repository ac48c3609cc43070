import { mainClass } from '../../../core/kinds.ts';
import { pickText } from '../../../core/languages.ts';
import type { FoldedName, NamedThing } from './named-thing.ts';
import type { Names } from './names.ts';

/** A thing as it is offered to somebody who fills in a field. */
export interface Completion {
  readonly iri: string;
  readonly label: string;
  /** The language the label is in; the empty string when it says none. */
  readonly lang: string;
  /** The empty string when the thing has none. */
  readonly description: string;
  readonly descriptionLang: string;
  /** IRI of the class shown; the empty string when it has none. */
  readonly kind: string;
  readonly kindLabel: string;
  /** The name that fitted, where it is not the label. */
  readonly match?: string;
}

/** @param preferred classes asked for, shown rather than others of the thing */
export function completionOf(
  names: Names,
  thing: NamedThing,
  {
    lang,
    preferred,
    name,
  }: {
    readonly lang: string;
    readonly preferred: ReadonlySet<string>;
    readonly name?: FoldedName | undefined;
  },
): Completion {
  const label = pickText(thing.titles, lang) ?? { text: thing.iri, lang: '' };
  const summary = pickText(thing.summaries, lang) ?? { text: '', lang: '' };
  const asked = thing.classes.filter((iri) => preferred.has(iri));
  const kind = mainClass(asked.length > 0 ? asked : thing.classes);
  const ofKind = names.get(kind);
  return {
    iri: thing.iri,
    label: label.text,
    lang: label.lang,
    description: summary.text,
    descriptionLang: summary.lang,
    kind,
    kindLabel: (ofKind && pickText(ofKind.titles, lang)?.text) ?? '',
    ...(name && name.text !== label.text ? { match: name.text } : {}),
  };
}
