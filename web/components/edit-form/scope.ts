import {
  isPart,
  isTexts,
  stepNumbers,
  type EditFields,
  type EditForm,
  type FieldModel,
  type FormModel,
  type NodeForm,
} from '../../../core/form/index.ts';
import type { InterfaceLanguage } from '../../../core/languages.ts';
import type { FormIcon, FormKit, Template } from './kit.ts';
import type { FieldFinding, FormContext, FormState, LinkQuestion } from './state.ts';

/** What every template of one drawing needs; made once a drawing. */
export interface Scope extends FormKit {
  readonly state: FormState;
  readonly form: EditForm;
  readonly context: FormContext;
  readonly model: FormModel;
  readonly lang: InterfaceLanguage;
  readonly t: FormContext['locale']['t'];
  /** The number beside each step, by name. */
  readonly numbers: ReadonlyMap<string, string>;
  /** What is to be said at each value or field, by its path. */
  readonly remarks: ReadonlyMap<string, readonly string[]>;
  /** Paths of values that cannot be what their fields ask for. */
  readonly invalid: ReadonlySet<string>;
  readonly questions: ReadonlyMap<string, LinkQuestion>;
  /** Findings by the step they are about; the empty string for the page. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Everything the parts of the form are drawn from, looked up once for the whole of it. */
export function scopeOf(kit: FormKit, state: FormState, context: FormContext): Scope {
  const { form } = state;
  const owners = ownersOf(form);
  const remarks = new Map<string, string[]>();
  const counts = new Map<string, number>();
  for (const finding of state.findings) {
    const path = pathOf(finding, owners, form);
    remarks.set(path, [...(remarks.get(path) ?? []), finding.text]);
    const step = path.split('/')[0] ?? '';
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return {
    ...kit,
    state,
    form,
    context,
    model: context.model,
    lang: context.locale.lang,
    t: context.locale.t,
    numbers: stepNumbers(form.steps),
    remarks,
    invalid: new Set(state.findings.flatMap(({ path }) => path ?? [])),
    questions: new Map(state.questions.map((question) => [question.path, question])),
    counts,
  };
}

/** An icon beside a word. */
export function drawIcon({ html }: Pick<FormKit, 'html'>, name: FormIcon): Template {
  return html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">
    <use href="#i-${name}" />
  </svg>`;
}

/** Where the parts of the form are, by their names. */
export function ownersOf(form: EditForm): Map<string, string> {
  const paths = new Map<string, string>();
  const walk = (fields: EditFields, at: string): void => {
    for (const [key, content] of Object.entries(fields)) {
      if (isTexts(content)) continue;
      content.forEach((value, index) => {
        if (!isPart(value)) return;
        const path = `${at}/${key}/${index}`;
        paths.set(value.name, path);
        walk(value.fields, path);
      });
    }
  };
  walk(form.fields, '');
  for (const step of form.steps) walk(step.fields, step.name);
  return paths;
}

/** The path a finding points to: the value, else the field of the step or part. */
export function pathOf(
  { place, path }: FieldFinding,
  owners: ReadonlyMap<string, string>,
  form: EditForm,
): string {
  if (path !== undefined) return path;
  const isStep = place.node === '' || form.steps.some(({ name }) => name === place.node);
  return `${isStep ? place.node : (owners.get(place.node) ?? '')}/${place.key}`;
}

/** The form of a part, and the field of a path, by the model of this drawing. */
export function partForm({ model }: Scope, field: FieldModel): NodeForm | undefined {
  return model.nodes[field.part ?? ''];
}
