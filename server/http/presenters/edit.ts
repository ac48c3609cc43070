import {
  controlId,
  iriOfName,
  sayOutcome,
  type ActionOutcome,
  type EditAction,
} from '../../../core/form/index.ts';
import { INTERFACE_LANGUAGES } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import { unitChoices } from '../../../core/quantities/reading.ts';
import type { FormProblem } from '../../../core/views/account.ts';
import type { EditView, SignInBox } from '../../../core/views/edit.ts';
import type {
  Completeness,
  DraftOffer,
  FieldFinding,
  NameOffer,
  ThingName,
} from '../../../core/views/edit-form.ts';
import type { PageForm } from '../../domain/pages/edit-form/index.ts';
import { ruleWords } from './edit/rule-words.ts';
import { wikiHref } from './local-words.ts';

/** Where a form is posted, and where it leads when it is left. Root-relative. */
export interface FormPlace {
  readonly action: string;
  readonly pageHref: string;
}

/** What came with the form or was found out for showing it. */
export interface EditRequest {
  readonly edited: PageForm;
  readonly open: ReadonlySet<string>;
  /** Absent for the form at its page. */
  readonly place?: FormPlace;
  /** The second language; undefined when none was chosen yet. */
  readonly side: string | undefined;
  readonly names: ReadonlyMap<string, ThingName>;
  readonly properties: ReadonlyMap<string, string>;
  readonly offers: ReadonlyMap<string, NameOffer>;
  readonly findings: readonly FieldFinding[];
  readonly completeness?: Completeness;
  /** What the button that was pressed did. */
  readonly done?: { readonly action: EditAction; readonly outcome: ActionOutcome };
  /** Something else to be said, at the path of a value or at the top (`form`). */
  readonly notice?: { readonly text: string; readonly at: string };
  readonly seen?: string;
  /** Why saving did not work. */
  readonly problem?: FormProblem;
  readonly signedIn: boolean;
  /** True when the form came back and is not saved. */
  readonly unsent: boolean;
  /** Present when saving was asked for without being signed in; the password never comes back. */
  readonly signIn?: SignInBox;
  readonly draft?: DraftOffer;
}

/** The editing form of a page with what was just done and what is to be said of it. Pure. */
export function presentEdit(request: EditRequest, locale: Locale): EditView {
  const { edited, done, problem, signIn, draft, completeness, notice } = request;
  const { slug, form, model, iri } = edited;
  const ownHref = wikiHref(slug, locale);
  const { action, pageHref } = request.place ?? { action: `${ownHref}/edit`, pageHref: ownHref };
  const said =
    notice === undefined
      ? done && sayOutcome(done.outcome, done.action, form, { model, locale })
      : { ...notice, focus: notice.at === 'form' ? 'said' : controlId(notice.at) };
  const isNew = edited.page === undefined;
  return {
    isNew,
    kind: model.root.replace(':', '-'),
    kindLabel: model.nodes[model.root]?.label[locale.lang] ?? '',
    base: isNew
      ? { label: locale.t('edit-base-new'), href: pageHref }
      : {
          label: locale.t('edit-base', { revision: form.base }),
          href: `${pageHref}?revision=${form.base}`,
        },
    state: {
      form,
      open: request.open,
      side: sideOf(request.side, locale),
      ...(said && { said }),
      ...(problem && { problem }),
      findings: request.findings,
      questions: edited.questions,
      ...(completeness && { completeness }),
      unsent: request.unsent,
      ...(signIn && { signIn }),
      ...(draft && { draft }),
      ...(request.seen !== undefined && { seen: request.seen }),
    },
    context: {
      model,
      locale,
      labels: new Map([...request.names, ...ruleWords(edited, locale)]),
      units: unitChoices(locale.lang).map(({ value }) => value),
      offers: request.offers,
      properties: request.properties,
      action,
      pageHref,
      iri,
      slug,
      signedIn: request.signedIn,
    },
  };
}

/** The other language of the interface, unless another or none was chosen. */
function sideOf(asked: string | undefined, { lang }: Locale): string {
  if (asked !== undefined && (asked === '' || /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(asked))) {
    return asked;
  }
  return INTERFACE_LANGUAGES.find((other) => other !== lang) ?? '';
}

/** The properties of the other facts as IRIs by what the form calls them. */
export function propertyIris({ form }: Pick<PageForm, 'form'>): Map<string, string> {
  return new Map(
    form.others.flatMap(({ property }) => {
      const iri = iriOfName(property.trim());
      return iri === undefined ? [] : [[property, iri] as const];
    }),
  );
}
