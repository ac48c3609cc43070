import { render } from 'lit/html.js';
import {
  controlId,
  findingWords,
  sayOutcome,
  shortenedLines,
  type ActionOutcome,
  type EditAction,
  type EditForm,
} from '../../../../core/form/index.ts';
import type { Locale } from '../../../../core/messages.ts';
import type {
  Completeness,
  FieldFinding,
  FormContext,
  FormState,
  LinkQuestion,
  ThingName,
} from '../../../../core/views/edit-form.ts';
import { renderForm } from '../render-form.ts';
import type { EditSession } from './edit-session.ts';
import { unfold, unfolded } from './folds.ts';
import { markFocus, restoreFocus, showDrawnValues } from './form-controls.ts';
import { ISLAND_KIT } from './island-kit.ts';
import { LiveRegion } from './live-region.ts';
import { localHints } from './local-hints.ts';
import { moveWords } from './outcome-words.ts';
import { keepingWords, toolBar, type ToolState } from './tool-bar.ts';

/** What is drawn beside the form itself. */
export interface EditorExtras {
  side: string;
  findings: readonly FieldFinding[];
  questions: readonly LinkQuestion[];
  completeness: Completeness | undefined;
  signIn: FormState['signIn'];
  problem: FormState['problem'];
  tools: Omit<ToolState, 'canUndo' | 'canRedo' | 'hasSteps'>;
}

/** The page being edited as it stands on the screen: what is drawn, and what has the focus in it. */
export class Editor {
  readonly session: EditSession;
  readonly context: FormContext & { readonly labels: Map<string, ThingName> };
  readonly locale: Locale;
  /** A positioned element around everything. */
  readonly frame: HTMLElement;
  readonly extras: EditorExtras;
  readonly #bar: HTMLElement;
  readonly #mount: HTMLElement;
  readonly #live: LiveRegion;
  #said: FormState['said'];
  #hints: readonly FieldFinding[] = [];
  #drawing = false;

  constructor(
    frame: HTMLElement,
    session: EditSession,
    context: FormContext & { readonly labels: Map<string, ThingName> },
    extras: EditorExtras,
  ) {
    this.frame = frame;
    this.session = session;
    this.context = context;
    this.locale = context.locale;
    this.extras = extras;
    this.#bar = document.createElement('div');
    this.#bar.className = 'edit-bar';
    this.#mount = document.createElement('div');
    frame.append(this.#bar, this.#mount);
    this.#live = new LiveRegion(frame);
  }

  get formElement(): HTMLFormElement {
    return this.#mount.querySelector('form') as HTMLFormElement;
  }

  /** Draws now. `all` also changes the text of the field that has the focus. */
  draw({ all = false }: { readonly all?: boolean } = {}): void {
    // Taking a field away makes it lose the focus, which may ask for drawing.
    if (this.#drawing) return void setTimeout(() => this.draw());
    this.#drawing = true;
    try {
      this.#drawForm(all);
    } finally {
      this.#drawing = false;
    }
  }

  /** Draws what stands above the form. */
  drawTools(): void {
    const { canUndo, canRedo } = this.session;
    const { model } = this.session;
    const hasSteps = model.nodes[model.root]?.steps === true;
    render(toolBar({ ...this.extras.tools, canUndo, canRedo, hasSteps }, this.locale), this.#bar);
  }

  /** Says where the text is kept by now. */
  sayKeeping(): void {
    this.say(keepingWords(this.extras.tools.keeping, this.locale));
  }

  /** Says something to those who listen. */
  say(text: string): void {
    this.#live.say(text);
  }

  /** Does what a button or a key asks of the form, draws it, says it, and goes on where it leads. */
  act(action: EditAction, { keepFocus = false }: { readonly keepFocus?: boolean } = {}): void {
    const { session, locale } = this;
    const outcome = session.act(action);
    const said = sayOutcome(outcome, action, session.form, { model: session.model, locale });
    const moved = moveWords(outcome, session.form, locale);
    // A removed step leaves a message with the button that brings it back; the rest is heard only.
    this.#said = outcome.did === 'removed' && !keepFocus ? said : undefined;
    this.draw();
    if (said && !moved && !keepFocus) this.focus(said.focus);
    if (this.#said === undefined) this.say(moved ?? said?.text ?? '');
    if (moved) this.#keepInSight(outcome);
  }

  /** Another form in place of this one. */
  replace(form: EditForm): void {
    this.session.replace(form);
    this.#said = undefined;
    this.draw({ all: true });
  }

  /** Takes the last change back, or makes it again, and goes to where it was. */
  travel(way: 'undo' | 'redo'): void {
    const place = this.session[way]();
    const { t } = this.locale;
    if (place === undefined) return this.say(t(`editor-nothing-to-${way}`));
    this.#said = undefined;
    this.draw({ all: true });
    const step = place.split('/')[0] ?? '';
    this.focus(controlId(place), `open-${step}`, `up-${step}`);
    this.say(t(`editor-${way}-done`));
  }

  /** Gives the focus to the first of these ids that is there, unfolding what it is in. */
  focus(...ids: readonly string[]): void {
    const found = ids
      .map((id) => this.#mount.querySelector<HTMLElement>(`#${CSS.escape(id)}`))
      .find((element) => element !== null);
    if (!found) return;
    for (
      let fold = found.closest('details');
      fold;
      fold = fold.parentElement?.closest('details') ?? null
    ) {
      fold.open = true;
    }
    const control = found.matches('fieldset, .estep, .part')
      ? found.querySelector<HTMLElement>('input, textarea, select, button')
      : found;
    control?.focus();
  }

  #drawForm(all: boolean): void {
    const active = document.activeElement;
    this.#hints = this.#hintsBut(all ? null : active);
    const focus = markFocus(this.#mount);
    const folds = unfolded(this.#mount);
    this.drawTools();
    render(this.#view(), this.#mount);
    unfold(this.#mount, folds);
    restoreFocus(this.#mount, focus);
    // The field somebody writes in keeps its text, unless another step stands there now.
    showDrawnValues(this.#mount, all || document.activeElement !== active);
  }

  /** What can be said at once, but of the field somebody is still writing in. */
  #hintsBut(active: Element | null): readonly FieldFinding[] {
    const writing = active instanceof HTMLInputElement ? active.name : undefined;
    const told = new Set(this.#hints.map(({ path }) => path));
    return localHints(this.session.form, this.session.model, this.locale).filter(
      ({ path }) => path !== writing || told.has(path),
    );
  }

  #keepInSight({ step }: ActionOutcome): void {
    const row = this.#mount.querySelector(`#step-${CSS.escape(step)}`);
    row?.scrollIntoView({ block: 'nearest' });
  }

  /** The list of what would improve the page, with what was seen here before the server was asked. */
  #withHints({ met, total, missing }: Completeness): Completeness {
    const { session, locale } = this;
    const hints = this.#hints.map(({ text, path = '' }) => ({
      text: findingWords({ text, path }, session, locale),
      href: `#${controlId(path)}`,
    }));
    return { met, total, missing: shortenedLines([...hints, ...missing], locale) };
  }

  #view(): unknown {
    const { session, extras, context } = this;
    const { side, findings, questions, completeness, signIn, problem } = extras;
    const hinted = new Set(this.#hints.map(({ place }) => `${place.node}/${place.key}`));
    const told = findings.filter(({ place }) => !hinted.has(`${place.node}/${place.key}`));
    const state: FormState = {
      form: session.form,
      open: session.open,
      side,
      findings: [...this.#hints, ...told],
      questions,
      unsent: false,
      ...(completeness && { completeness: this.#withHints(completeness) }),
      ...(signIn && { signIn }),
      ...(problem && { problem }),
      ...(this.#said && { said: this.#said }),
    };
    return renderForm(ISLAND_KIT, state, context);
  }
}
