import { setTimeout as patience } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { WikiError } from '../../core/errors.ts';
import {
  iriOfName,
  quadsFromForm,
  type ActionOutcome,
  type EditAction,
} from '../../core/form/index.ts';
import { graphName, type Quad } from '../../core/rdf/terms.ts';
import type { Shell } from '../../core/views/shell.ts';
import { im, PPL } from '../../core/vocabulary.ts';
import type { FormProblem } from '../../core/views/account.ts';
import type { EditView, SignInBox } from '../../core/views/edit.ts';
import type { DraftOffer, ThingName } from '../../core/views/edit-form.ts';
import type { ItemView } from '../../core/views/item.ts';
import type { ProcedureView } from '../../core/views/procedure.ts';
import type { PageInfo } from '../store/journal.ts';
import {
  linkedThings,
  nameThings,
  offerNames,
  type PageForm,
} from '../domain/pages/edit-form/index.ts';
import { bareData, pageData } from '../domain/pages/index.ts';
import { checkForm } from '../domain/shapes/live/index.ts';
import { tellingTheWay } from './circular-calls.ts';
import type { HttpContext } from './context.ts';
import { localeOf } from './language.ts';
import { pageShell, titleOf } from './page-shell.ts';
import { presentCheck, presentNotes } from './presenters/edit/findings.ts';
import { presentEdit, propertyIris, type EditRequest, type FormPlace } from './presenters/edit.ts';
import { presentItem } from './presenters/item.ts';
import { presentProcedure } from './presenters/procedure.ts';
import { renderEdit } from './render.ts';
import { sendHtml } from './send.ts';
import { actorOf } from './session.ts';
import { shellOf } from './shell-of.ts';

/** One press of a button of the editing form: the form, its page, and the fields as they came. */
export interface Press {
  readonly req: Request;
  readonly res: Response;
  readonly fields: ReadonlyMap<string, string>;
  readonly edited: PageForm;
  /** Names of the steps whose fields show. */
  readonly open: ReadonlySet<string>;
  /** Where the form stands when that is not at the page: one of a page that does not exist yet. */
  readonly place?: FormPlace;
  /** Name of a step that was added just now, of which nothing is to be said yet. */
  readonly added?: string;
  /** True when it holds what is not saved, though no field came. */
  readonly isUnsent?: boolean;
}

/** Something that was done, and where to say it: the path of a value, or `form` for the top. */
export interface Notice {
  readonly text: string;
  readonly at: string;
}

/** What there is to say besides the form itself. */
export interface Told {
  readonly done?: { readonly action: EditAction; readonly outcome: ActionOutcome };
  readonly notice?: Notice;
  /** Time of the draft on the account that this form is, or replaces. */
  readonly seen?: string;
  readonly problem?: FormProblem;
  readonly signIn?: SignInBox;
  readonly draft?: DraftOffer;
  /** A draft that is Turtle, and where it is gone on with. */
  readonly turtleDraft?: NonNullable<EditView['turtleDraft']>;
}

/** The form, with what was just done or what stood in the way. */
export async function showForm(
  context: HttpContext,
  press: Press,
  told: Told = {},
  previewed?: ProcedureView | ItemView,
): Promise<void> {
  const { req, res } = press;
  const locale = localeOf(context, req);
  const seen = press.fields.get('seen');
  const { turtleDraft, ...toldOfForm } = told;
  const shown = presentEdit(
    { ...(await requestOf(context, press)), ...(seen && { seen }), ...toldOfForm },
    locale,
  );
  const isProse = press.fields.get('view') === 'prose' || press.req.query['view'] === 'prose';
  const view: EditView = {
    ...shown,
    ...(turtleDraft && { turtleDraft }),
    ...(isProse && { context: { ...shown.context, view: 'prose' } }),
  };
  const shell = await shellOfForm(context, press);
  res.set('Cache-Control', 'no-store');
  await sendHtml(req, res, renderEdit(shell, view, locale, previewed));
}

/** The form with the page as it will read above it. */
export async function showPreview(context: HttpContext, press: Press): Promise<void> {
  const { req, edited } = press;
  try {
    const previewed = await previewOf(context, req, edited, quadsOf(context, edited));
    await showForm(context, press, {}, previewed);
  } catch (error) {
    if (!(error instanceof WikiError) || error.kind !== 'unprocessable') throw error;
    await showForm(context, press);
  }
}

/** The page as it will read with these statements. */
export async function previewOf(
  context: HttpContext,
  req: Request,
  edited: PageForm,
  quads: readonly Quad[],
): Promise<ProcedureView | ItemView> {
  const data = await pageData(context, infoOf(context, edited), quads);
  const present = data.kind === im('Procedure') ? presentProcedure : presentItem;
  return present(data, localeOf(context, req), context.iris);
}

/** The statements of the page as the form would save them. */
function quadsOf({ iris }: HttpContext, { form, base, iri, model, slug }: PageForm): Quad[] {
  return quadsFromForm(form, base, iri, model, graphName(iris.page(slug)));
}

/** What stands around a form of the page. */
export function shellOfForm(
  context: HttpContext,
  { req, edited }: Pick<Press, 'req' | 'edited'>,
): Promise<Shell> {
  const { t, lang } = localeOf(context, req);
  const { page } = edited;
  if (!page) return shellOf(context, req, { title: t('edit-page-title-new'), unlisted: true });
  const data = bareData(context.iris, page.info, page.quads);
  const title = t('edit-page-title', { title: titleOf(data, lang) });
  return pageShell(context, req, data, 'edit', { title });
}

/** What is known of a page that is not saved yet. */
function infoOf({ clock }: HttpContext, { page, slug }: PageForm): PageInfo {
  if (page) return page.info;
  const time = clock().toISOString();
  return {
    slug,
    revision: 0,
    seq: 0,
    author: '',
    time,
    comment: '',
    licence: PPL,
    added: 0,
    removed: 0,
    deleted: false,
    authors: [],
    created: time,
  };
}

async function requestOf(context: HttpContext, press: Press): Promise<EditRequest> {
  const { req, edited, fields, open } = press;
  const locale = localeOf(context, req);
  const { lang } = locale;
  const properties = propertyIris(edited);
  const [names, offers, check] = await Promise.all([
    nameThings(context, [...linkedThings(edited.form), ...properties.values()], lang),
    offerNames(context, edited.model, { lang, but: edited.iri }),
    checked(context, press),
  ]);
  return {
    edited,
    open,
    ...(press.place && { place: press.place }),
    side: fields.get('side'),
    names,
    properties: labelsByName(properties, names),
    offers,
    ...check,
    signedIn: actorOf(req).kind === 'account',
    unsent: fields.size > 0 || press.isUnsent === true,
  };
}

/** Milliseconds a form waits for the shapes: a long procedure on a busy machine is shown without them. */
const CHECK_PATIENCE = 2000;

/** What is to be said of the form; one that the shapes cannot check just now is shown without their part. */
async function checked(
  context: HttpContext,
  { req, edited, open, added }: Press,
): Promise<Pick<EditRequest, 'findings' | 'completeness'>> {
  const { slug, model, base, opened, form } = edited;
  const locale = localeOf(context, req);
  const notes = presentNotes(edited, added ?? '', locale);
  try {
    const check = await Promise.race([
      checkForm(context, { slug, model, base, opened }, form, locale.lang),
      patience(CHECK_PATIENCE, undefined, { ref: false }),
    ]);
    if (!check) return { findings: notes };
    const told = { ...check, findings: await tellingTheWay(context, check.findings, locale) };
    const { findings, completeness } = presentCheck(told, notes, { edited, open }, locale);
    return { findings: [...notes, ...findings], completeness };
  } catch (error) {
    if (error instanceof WikiError) return { findings: notes };
    throw error;
  }
}

function labelsByName(
  properties: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, ThingName>,
): Map<string, string> {
  return new Map(
    [...properties].flatMap(([name, iri]) => {
      const label = names.get(iri)?.label;
      return label === undefined || iriOfName(name) === undefined ? [] : [[name, label] as const];
    }),
  );
}
