import { stateOfForm, type NodeForm } from '../../../core/form/index.ts';
import { INTERFACE_LANGUAGES } from '../../../core/languages.ts';
import { actionButton } from './buttons.ts';
import { foldedGroup, openGroup } from './field-group.ts';
import { fieldView } from './field-view.ts';
import type { FormKit, Template } from './kit.ts';
import { otherFacts } from './other-facts.ts';
import { pageState } from './page-state.ts';
import { problemBox } from './problem-box.ts';
import { removedSteps } from './removed-steps.ts';
import { saidAt } from './said-message.ts';
import { saveBar } from './save-bar.ts';
import { scopeOf, type Scope } from './scope.ts';
import { signInBox } from './sign-in-box.ts';
import type { FormContext, FormState } from './state.ts';
import { stepList } from './step-list.ts';
import { languageName } from './text-pair.ts';

/**
 * The whole editing form. Every control is a native one: without script each button submits
 * everything and the answer shows it again; with script the island draws the same and listens.
 */
export function renderForm(kit: FormKit, state: FormState, context: FormContext): Template {
  const scope = scopeOf(kit, state, context);
  const { html, t, model } = scope;
  const root = model.nodes[model.root];
  return html`<form
    id="editing"
    method="post"
    action=${context.action}
    accept-charset="utf-8"
    class=${context.view === 'prose' ? 'editing only-prose' : 'editing'}
    data-unsent=${String(state.unsent)}
    novalidate
  >
    ${
      // Return in a field submits with the first button of the form: let it be a harmless one.
      html`<button
        class="vh"
        name="action"
        value="preview"
        formaction="${context.action}#preview"
        tabindex="-1"
        aria-hidden="true"
      >
        ${t('edit-preview')}
      </button>`
    }
    ${kit.carried(() => stateOfForm(state.form))}
    ${context.view === undefined ? '' : html`<input type="hidden" name="view" value=${context.view} />`}
    <input type="hidden" name="open" value=${[...state.open].join(' ')} />
    ${state.seen === undefined ? '' : html`<input type="hidden" name="seen" value=${state.seen} />`}
    ${problemBox(scope, state.problem)} ${draftOffer(scope)} ${saidAt(scope, NOTICE)}
    <div class="edit">
      <div>
        ${!root ? '' : context.view === 'prose' ? proseFields(scope, root) : groups(scope)}
        ${context.view === 'prose' ? '' : otherFacts(scope)}
      </div>
      ${pageState(scope)}
    </div>
    ${signInBox(scope, state.signIn, context)} ${saveBar(scope)} ${lists(scope)}
  </form>`;
}

/** What a page says in words; everything else is structure. */
const PROSE_FIELDS = new Set(['rdfs:label', 'dcterms:description', 'im:prose']);
/** Where a message that is about no field stands. */
const NOTICE = 'form';

/** The first group and what is read stay in sight, the steps between them; of a procedure the rest folds. */
function groups(scope: Scope): Template {
  const { html, model, t } = scope;
  const root = model.nodes[model.root];
  if (!root) return html``;
  const [first, ...rest] = root.groups;
  return html`${first ? openGroup(scope, root, first, { title: t('edit-head'), aside: sideChoice(scope) }) : ''}
  ${root.steps ? html`${stepList(scope)} ${removedSteps(scope)}` : ''}
  ${rest.map((group) => (root.steps ? foldedGroup(scope, root, group) : openGroup(scope, root, group)))}`;
}

/** What people read from top to bottom, for those who only write: title, summary, text. */
function proseFields(scope: Scope, root: NodeForm): Template {
  const { html, t, form } = scope;
  const fields = root.fields.filter(({ key }) => PROSE_FIELDS.has(key));
  return html`<section class="group">
    <div class="cap">
      <h2>${t('edit-view-prose')}</h2>
      ${sideChoice(scope)}
    </div>
    <div class="fields">${fields.map((field) => fieldView(scope, '', field, form.fields))}</div>
  </section>`;
}

/** Chooses the language beside. */
function sideChoice(scope: Scope): Template {
  const { html, t, lang, state } = scope;
  const tags = [...new Set([...INTERFACE_LANGUAGES, ...(state.side === '' ? [] : [state.side])])];
  return html`<span class="row side-choice"
    ><label for="side">${t('edit-beside')}</label
    ><select id="side" name="side">
      ${tags
        .filter((tag) => tag !== lang)
        .map(
          (tag) =>
            html`<option value=${tag} ?selected=${tag === state.side}>
              ${languageName(tag, scope)}
            </option>`,
        )}
      <option value="" ?selected=${state.side === ''}>${t('edit-beside-none')}</option>
    </select>
    ${scope.plain === true ? actionButton(scope, { action: 'edit', text: t('edit-beside-show') }) : ''}</span
  >`;
}

function draftOffer(scope: Scope): Template | '' {
  const { html, t, state } = scope;
  if (!state.draft) return '';
  return html`<div class="strip u4" id="draft">
    <span>${t('edit-draft-offer', { time: state.draft.shownTime })}</span>
    <input type="hidden" name="offered" value=${state.draft.time} />
    <button name="draft" value="resume">${t('edit-draft-resume')}</button>
    <button class="bare" name="draft" value="discard">${t('edit-draft-discard')}</button>
  </div>`;
}

/** The names offered under units and, without script, under links. */
function lists({ html, context }: Scope): Template {
  return html`<datalist id="units">
      ${context.units.map((unit) => html`<option value=${unit}></option>`)}
    </datalist>
    ${[...context.offers.values()].map(
      ({ id, names }) =>
        html`<datalist id=${id}>
          ${names.map((name) => html`<option value=${name}></option>`)}
        </datalist>`,
    )}`;
}
