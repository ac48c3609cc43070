import { pickText, type LocalText } from '../languages.ts';
import { langLiteral } from '../rdf/terms.ts';
import { textsOf, type EditStep } from './edit-form.ts';

/** The best text of a step for this reader, cut short; undefined when it has none. */
export function stepTitle(
  { fields }: Pick<EditStep, 'fields'>,
  lang: string,
  most = 90,
): LocalText | undefined {
  const literals = Object.entries(textsOf(fields, 'rdfs:label'))
    .filter(([, text]) => text.trim() !== '')
    .map(([tag, text]) => langLiteral(text, tag));
  const best = pickText(literals, lang);
  if (!best || best.text.length <= most) return best;
  return { text: `${best.text.slice(0, most - 1).trimEnd()}…`, lang: best.lang };
}
