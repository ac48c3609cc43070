import { WikiError } from '../../core/errors.ts';
import { quadsFromForm, type FormFromQuads } from '../../core/form/index.ts';
import { graphName, type Quad } from '../../core/rdf/terms.ts';
import { pageTurtle } from '../../core/rdf/turtle-page.ts';
import type { FormProblem } from '../../core/views/account.ts';
import type { SignInBox } from '../../core/views/edit.ts';
import type { DraftOffer } from '../../core/views/edit-form.ts';
import type { TurtleCheck, TurtleConflict } from '../../core/views/turtle-edit.ts';
import type { PageForm } from '../domain/pages/edit-form/index.ts';
import { changesSince, readTurtle } from '../domain/pages/turtle/index.ts';
import { checkQuads } from '../domain/shapes/live/index.ts';
import { listTerms } from '../domain/terms/index.ts';
import { tellingTheWay } from './circular-calls.ts';
import type { HttpContext } from './context.ts';
import { previewOf, shellOfForm, type Press } from './edit-pages.ts';
import { localeOf } from './language.ts';
import {
  faultFinding,
  placedCheck,
  presentTurtle,
  presentTurtleConflict,
} from './presenters/turtle-edit.ts';
import { statusOf } from './problem.ts';
import { renderTurtle } from './render.ts';
import { sendHtml } from './send.ts';
import { actorOf } from './session.ts';

/** One press of a button of the Turtle form. `edited` holds the page as the form opens it, and the comment. */
export interface TurtlePress extends Press {
  readonly text: string;
}

/** What there is to say besides the text itself. */
export interface TurtleTold {
  readonly said?: string;
  readonly error?: WikiError;
  readonly problem?: FormProblem;
  readonly unsayable?: Pick<FormFromQuads, 'lost' | 'kept'>;
  readonly signIn?: SignInBox;
  readonly draft?: DraftOffer;
  readonly seen?: string;
  /** What the text says, where it was read already. */
  readonly quads?: readonly Quad[];
  /** The revision the text was begun from, where others saved since and it does not say that yet. */
  readonly from?: number;
  /** Whether the page as it will read stands above. */
  readonly withPreview?: boolean;
}

/** The Turtle form, with what was just done or what stood in the way. */
export async function showTurtle(
  context: HttpContext,
  press: TurtlePress,
  { quads, withPreview = false, from, ...told }: TurtleTold = {},
): Promise<void> {
  const { req, res, edited, text, fields, place } = press;
  const locale = localeOf(context, req);
  const seen = fields.get('seen');
  const [terms, check, previewed, conflict, shell] = await Promise.all([
    listTerms(context),
    quads && checkTurtle(context, press, quads),
    quads && withPreview ? previewOf(context, req, edited, quads) : undefined,
    conflictOf(context, press, from),
    shellOfForm(context, press),
  ]);
  const view = presentTurtle(
    {
      edited,
      terms: `/terms/${terms.hash}.json`,
      text,
      baseIri: context.iris.page(edited.slug),
      comment: edited.form.comment,
      signedIn: actorOf(req).kind === 'account',
      unsent: fields.size > 0 || press.isUnsent === true,
      ...(place && { place }),
      ...(seen && { seen }),
      ...(check && { check }),
      ...(conflict && { conflict }),
      ...told,
    },
    locale,
  );
  if (told.error) res.status(statusOf(told.error));
  else if (told.signIn) res.status(401);
  res.set('Cache-Control', 'no-store');
  await sendHtml(req, res, renderTurtle(shell, view, locale, previewed));
}

/** What was saved since the revision a text was begun from, if anything was. */
async function conflictOf(
  context: HttpContext,
  { req, edited }: TurtlePress,
  from: number | undefined,
): Promise<TurtleConflict | undefined> {
  const { page, slug, iri } = edited;
  if (from === undefined || !page || from >= page.info.revision) return undefined;
  const changes = await changesSince(context, slug, { from, to: page.info.revision });
  return presentTurtleConflict(page.info, { from, changes, iri }, localeOf(context, req));
}

/** The form as Turtle, with everything that is not saved in it. */
export async function showFormAsTurtle(context: HttpContext, press: Press): Promise<void> {
  const { form, base, iri, model, slug } = press.edited;
  const quads = quadsFromForm(form, base, iri, model, graphName(context.iris.page(slug)));
  const text = pageTurtle(quads, iri);
  await showTurtle(context, { ...press, text, isUnsent: true }, { quads });
}

/** What the text says. Throws the WikiErrors of {@link readTurtle}. */
export function readPress(
  context: HttpContext,
  { edited, text }: Pick<TurtlePress, 'edited' | 'text'>,
): Promise<readonly Quad[]> {
  return readTurtle(context, edited.slug, text, edited.base);
}

/** The page with an edit comment. */
export function withComment(edited: PageForm, comment: string): PageForm {
  return { ...edited, form: { ...edited.form, comment } };
}

/** Everything there is to say of a text: what is wrong with it, else what the shapes say. */
export async function checkText(context: HttpContext, press: TurtlePress): Promise<TurtleCheck> {
  const { edited, text, req } = press;
  try {
    const quads = await readPress(context, press);
    return (await checkTurtle(context, press, quads)) ?? { findings: [] };
  } catch (error) {
    if (!(error instanceof WikiError)) throw error;
    const baseIri = context.iris.page(edited.slug);
    return { findings: [faultFinding(error, { text, baseIri }, localeOf(context, req))] };
  }
}

/** What the shapes say; undefined when they cannot be asked just now. */
async function checkTurtle(
  context: HttpContext,
  { req, edited, text }: TurtlePress,
  quads: readonly Quad[],
): Promise<TurtleCheck | undefined> {
  const locale = localeOf(context, req);
  const { slug, model } = edited;
  try {
    const check = await checkQuads(context, slug, quads, locale.lang, model);
    const told = { ...check, findings: await tellingTheWay(context, check.findings, locale) };
    return placedCheck(told, quads, { text, baseIri: context.iris.page(slug) }, edited);
  } catch (error) {
    if (error instanceof WikiError) return undefined;
    throw error;
  }
}
