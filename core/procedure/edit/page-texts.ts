import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../languages.ts';
import type { GraphView } from '../../rdf/graph-view.ts';
import type { Quad } from '../../rdf/terms.ts';
import { im, rdfs, schema } from '../../vocabulary.ts';
import { DESCRIPTIONS } from '../read-parts.ts';
import type { EditTexts, PageText, StepText } from './edit-form.ts';

/** The properties each text of the form is read from; a new text is written with the first. */
export const TEXT_PROPERTIES: Readonly<Record<PageText | StepText, readonly string[]>> = {
  title: [rdfs('label')],
  summary: DESCRIPTIONS,
  prose: [im('prose')],
  label: [rdfs('label')],
  description: [schema('text'), ...DESCRIPTIONS],
};

/**
 * The statement a text of the form stands for. Where several would do, the first property wins,
 * then the first text by code units, so that two readings of one page never differ.
 */
export function textStatement(
  view: GraphView,
  subject: string,
  properties: readonly string[],
  language: InterfaceLanguage,
): Quad | undefined {
  for (const property of properties) {
    const [first] = view
      .about(subject)
      .filter(({ predicate, object }) => {
        const literal = object.termType === 'Literal' && object.language === language;
        return literal && predicate.value === property;
      })
      .sort((a, b) => (a.object.value < b.object.value ? -1 : 1));
    if (first) return first;
  }
  return undefined;
}

/** The text in every language of the interface, empty where there is none. */
export function readTexts(
  view: GraphView,
  subject: string,
  properties: readonly string[],
): EditTexts {
  return Object.fromEntries(
    INTERFACE_LANGUAGES.map((language) => [
      language,
      normaliseText(textStatement(view, subject, properties, language)?.object.value ?? ''),
    ]),
  );
}

/** Line endings as `\n`; everything else as typed. */
export function normaliseText(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * Whether a field still holds what it was opened with. A one-line field comes back without its
 * line breaks, which is not an edit.
 */
export function isUntouched(typed: string, opened: string): boolean {
  const was = normaliseText(opened);
  const is = normaliseText(typed);
  return is === was || is === was.replace(/\n/g, '') || is === was.replace(/\n+/g, ' ');
}
