import {
  contentAt,
  valuesIn,
  withContent,
  type EditForm,
  type FormModel,
} from '../../../../core/form/index.ts';
import type { InterfaceLanguage } from '../../../../core/languages.ts';
import type { LinkQuestion } from '../../../../core/views/edit-form.ts';
import { resolveLabel, type Completion } from '../../complete/index.ts';
import type { Editing } from './page-form.ts';

/** More names than this are not looked up at once; the rest stay texts until the next press. */
const MOST_LOOKED_UP = 200;
/** Things of one name that are offered to choose from. */
const MOST_CHOICES = 8;

export interface ResolvedForm {
  readonly form: EditForm;
  readonly questions: readonly LinkQuestion[];
}

/**
 * The form with typed names as links to the things they name. A name of nothing or of several stays
 * a text, with a question; so does what the page has had as a text before, until somebody chooses.
 */
export async function resolveLinks(
  services: Editing,
  form: EditForm,
  {
    opened,
    model,
    lang,
  }: { readonly opened: EditForm; readonly model: FormModel; readonly lang: InterfaceLanguage },
): Promise<ResolvedForm> {
  const typed = valuesIn(form, model).filter(
    ({ field, value }) =>
      field.widget === 'link' && typeof value === 'string' && value.trim() !== '',
  );
  const found = new Map<string, Promise<readonly Completion[]>>();
  const questions: LinkQuestion[] = [];
  let resolved = form;
  for (const { path, field, value } of typed.slice(0, MOST_LOOKED_UP)) {
    const text = typeof value === 'string' ? value : '';
    const kinds = field.classes ?? [];
    const key = `${kinds.join(' ')}\n${text}`;
    const looked = found.get(key) ?? resolveLabel(services, text, { kinds }, lang);
    found.set(key, looked);
    const things = await looked;
    const [only] = things;
    if (only && things.length === 1 && contentAt(opened, path) !== value) {
      resolved = withContent(resolved, path, { iri: only.iri });
    } else questions.push({ path, choices: things.slice(0, MOST_CHOICES).map(choiceOf) });
  }
  return { form: resolved, questions };
}

function choiceOf(thing: Completion): LinkQuestion['choices'][number] {
  return {
    iri: thing.iri,
    label: thing.label,
    lang: thing.lang,
    ...(thing.description !== '' && { description: thing.description }),
    ...(thing.kindLabel !== '' && { kind: thing.kindLabel }),
  };
}
