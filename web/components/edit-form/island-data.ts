import type { EditForm, FormModel } from '../../../core/form/index.ts';
import type { CompactMessages } from '../../../core/compact-messages.ts';
import type { Locale } from '../../../core/messages.ts';
import type {
  Completeness,
  FieldFinding,
  FormContext,
  FormState,
  LinkQuestion,
  ThingName,
} from '../../../core/views/edit-form.ts';

/**
 * What the script of the form needs and cannot read from its fields, as JSON in the page. Models
 * and messages are fetched: they are the same for many pages.
 */
export interface IslandData {
  /** Hash and key of the model, which give its address. */
  readonly model: string;
  readonly kind: string;
  readonly labels: readonly (readonly [iri: string, name: ThingName])[];
  readonly units: readonly string[];
  readonly properties: readonly (readonly [name: string, label: string])[];
  readonly action: string;
  readonly pageHref: string;
  readonly iri: string;
  readonly slug: string;
  /** Name of the account; the empty string when nobody is signed in. */
  readonly account: string;
  readonly unsent: boolean;
  /** Time of the draft that the account has of this page. */
  readonly draft?: string;
  readonly messages: CompactMessages;
  readonly findings: readonly FieldFinding[];
  readonly questions: readonly LinkQuestion[];
  readonly completeness?: Completeness;
  readonly view?: FormContext['view'];
  readonly signIn?: FormState['signIn'];
  readonly problem?: FormState['problem'];
}

/** @param who name of the account, and the messages in its language, see {@link isFormMessage} */
export function islandData(
  state: FormState,
  context: FormContext,
  { account, messages }: Pick<IslandData, 'account' | 'messages'>,
): IslandData {
  const draft = state.draft?.time ?? state.seen;
  const { form, unsent, findings, questions, completeness, signIn, problem } = state;
  const { labels, units, properties, action, pageHref, iri, slug, view } = context;
  return {
    model: form.model,
    kind: form.kind,
    labels: [...labels],
    units,
    properties: [...properties],
    action,
    pageHref,
    iri,
    slug,
    account,
    unsent,
    ...(draft !== undefined && { draft }),
    messages,
    findings,
    questions,
    ...(view && { view }),
    ...(completeness && { completeness }),
    ...(signIn && { signIn }),
    ...(problem && { problem }),
  };
}

/** Whether the form in the browser may say this message. */
export function isFormMessage(id: string): boolean {
  return /^(edit-(?!conflict)|editor-|quantity-problem-)/.test(id);
}

/** Where the browser finds the model of a form. */
export function modelHref({ model, kind }: Pick<IslandData, 'model' | 'kind'>): string {
  return `/forms/${model}.json?kind=${encodeURIComponent(kind)}`;
}

/** The context of the form in the browser; `labels` grows as things are chosen. */
export function contextOf(
  data: IslandData,
  model: FormModel,
  locale: Locale,
): FormContext & { readonly labels: Map<string, ThingName> } {
  return {
    model,
    locale,
    labels: new Map(data.labels),
    units: data.units,
    offers: new Map(),
    properties: new Map(data.properties),
    action: data.action,
    pageHref: data.pageHref,
    iri: data.iri,
    slug: data.slug,
    signedIn: data.account !== '',
    view: data.view,
  };
}

/** A form that says nothing, to read the fields of a page against. */
export function emptyForm({ model, kind }: Pick<IslandData, 'model' | 'kind'>): EditForm {
  return {
    base: 0,
    next: 1,
    model,
    kind,
    fields: {},
    steps: [],
    removed: [],
    others: [],
    comment: '',
  };
}
