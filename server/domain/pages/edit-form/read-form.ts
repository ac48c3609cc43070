import {
  completeForm,
  formFromFields,
  formOfState,
  readPage,
  withContent,
} from '../../../../core/form/index.ts';
import { gateJson } from '../../../../core/gate/json-gate.ts';
import type { InterfaceLanguage } from '../../../../core/languages.ts';
import { linkedThings, nameThings } from './link-names.ts';
import { openForm, type Editing, type PageForm } from './page-form.ts';
import { readWords } from './read-words.ts';
import { resolveLinks } from './resolve-links.ts';

/** What a radio button for one of several things of a name is called, before the path. */
const CHOICE = 'choose:';

/**
 * A form that came back, with everything typed since it was shown: the state first, then how the
 * things it links to were named, then the fields, then the things that typed names mean. What the
 * page holds and the form does not mention comes back.
 */
export async function readForm(
  services: Editing,
  slug: string,
  fields: ReadonlyMap<string, string>,
  lang: InterfaceLanguage,
): Promise<PageForm> {
  const text = fields.get('state');
  if (text !== undefined) gateJson(text);
  const state = text === undefined ? undefined : formOfState(text);
  const given = fields.get('base');
  const base = state?.base ?? (given && /^\d{1,9}$/.test(given) ? Number(given) : undefined);
  const edited = await openForm(services, slug, {
    kind: state?.kind ?? fields.get('kind') ?? '',
    ...(base !== undefined && { base }),
  });
  const { opened, model } = edited;
  const shown = state ?? opened;
  const names = await nameThings(services, linkedThings(shown), lang);
  const labels = new Map([...names].map(([iri, { label }]) => [iri, label]));
  let typed = formFromFields(fields, { opened, model, lang, labels });
  for (const [name, iri] of fields) {
    if (name.startsWith(CHOICE)) typed = withContent(typed, name.slice(CHOICE.length), { iri });
  }
  const { form, questions } = await resolveLinks(services, readWords(typed, model, lang), {
    opened,
    model,
    lang,
  });
  const reading = readPage(edited.base, edited.iri, model, {
    base: opened.base,
    highest: opened.next - 1,
  });
  return {
    ...edited,
    form: completeForm({ ...form, base: opened.base, model: model.hash }, reading),
    questions,
  };
}
