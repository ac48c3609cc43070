import type {
  ProposedCaution,
  ProposedDuration,
  ProposedLimit,
  ProposedStep,
  ProposedStructure,
  ProposedThing,
  ProposedUse,
} from '../../from-text/proposal.ts';
import type { ReadQuantity } from '../../quantities/read-quantity.ts';
import { dcterms, im, pko, rdfs, schema } from '../../vocabulary.ts';
import type {
  EditFields,
  EditForm,
  EditPart,
  EditStep,
  EditValue,
  FieldContent,
} from '../edit-form.ts';
import type { FormModel } from '../model.ts';
import { partName } from '../part-names.ts';
import { fieldKey } from '../prefixed-names.ts';
import { settleDepths } from '../step-tree.ts';
import { givenTitles, type ProposalChoices } from './choices.ts';
import { proseOf } from './prose-of-proposal.ts';
import { groupTitle } from './group-title.ts';

/**
 * The form of a new page made from a pasted text: what was confirmed in its fields, every other word
 * in the text of its step, in its details or in the prose. Nothing of the text is left out.
 */
export function formFromProposal(
  proposal: ProposedStructure,
  choices: ProposalChoices,
  model: FormModel,
): EditForm {
  return new ProposalWriter(proposal, choices, model).form();
}

const KEY = {
  label: fieldKey(rdfs('label')),
  summary: fieldKey(dcterms('description')),
  prose: fieldKey(im('prose')),
  detail: fieldKey(schema('text')),
} as const;

/** What a use says of a quantity that was only roughly given. */
const ABOUT: Readonly<Record<string, string>> = { fr: 'environ', en: 'about' };

class ProposalWriter {
  readonly #proposal: ProposedStructure;
  readonly #choices: ProposalChoices;
  readonly #model: FormModel;
  #next = 1;

  constructor(proposal: ProposedStructure, choices: ProposalChoices, model: FormModel) {
    this.#proposal = proposal;
    this.#choices = choices;
    this.#model = model;
  }

  form(): EditForm {
    const proposal = this.#proposal;
    const steps = proposal.steps.flatMap((step, i) =>
      this.#choices.dropped.has(i) ? [] : this.#step(step, i),
    );
    const kept = (list: 'needs' | 'cautions' | 'roles', name: string): number[] =>
      proposal[list].flatMap((_, i) => (this.#refused(`${name}.${i}`) ? [] : [i]));
    const given = givenTitles(this.#choices);
    const fields: Record<string, FieldContent> = {
      ...(given ? { [KEY.label]: given } : this.#text(KEY.label, proposal.title)),
      ...this.#text(KEY.summary, proposal.summary),
      ...this.#text(KEY.prose, proseOf(proposal, this.#choices)),
      ...values(
        im('performedBy'),
        kept('roles', 'role').map((i) => thing(proposal.roles[i])),
      ),
      ...values(
        im('uses'),
        kept('needs', 'need').map((i) => this.#use(proposal.needs[i])),
      ),
      ...values(
        im('safetyNote'),
        kept('cautions', 'caution').map((i) => this.#caution(proposal.cautions[i])),
      ),
      ...values(im('schedule'), this.#schedule()),
      ...this.#durations(this.#refused('duration.0') ? undefined : proposal.durations[0]),
    };
    return {
      base: 0,
      model: this.#model.hash,
      kind: this.#model.root,
      fields,
      steps: settleDepths(steps),
      removed: [],
      others: [],
      comment: '',
      next: this.#next,
    };
  }

  #refused(id: string): boolean {
    return this.#choices.refused.has(id);
  }

  #name(path: string): string {
    return partName(path, this.#next++);
  }

  #text(key: string, text: string | undefined): Record<string, FieldContent> {
    return text === undefined || text.trim() === ''
      ? {}
      : { [key]: { [this.#proposal.lang]: text } };
  }

  /** A step as the form has it: a step that repeats itself becomes a loop around it. */
  #step(step: ProposedStep, index: number): EditStep[] {
    const id = (kind: string, i: number): string => `step.${index}.${kind}.${i}`;
    const accepted = <T>(kind: string, list: readonly T[]): T[] =>
      list.filter((_, i) => !this.#refused(id(kind, i)));
    const refused = <T>(kind: string, list: readonly T[]): T[] =>
      list.filter((_, i) => this.#refused(id(kind, i)));
    const condition = step.condition && accepted('condition', [step.condition])[0];
    const until = step.until && accepted('until', [step.until])[0];
    const [duration] = accepted('duration', step.durations.slice(0, 1));
    // Words that only stood in what was refused go back to the details; those that end a loop are
    // in the step already.
    const details = [
      step.detail,
      ...refused('caution', step.cautions).map(({ span }) => span),
      ...refused('condition', step.condition ? [step.condition] : []).map(({ span }) => span),
    ];
    const flow = step.flow !== undefined && !this.#refused(id('flow', 0)) ? step.flow : '';
    const isLoopOfOne = flow === 'Loop' && !this.#hasMembers(index);
    const { depth } = step;
    const groupName = isLoopOfOne ? this.#stepName() : '';
    const name = this.#stepName();
    const course: EditFields = {
      ...values(
        im('condition'),
        condition ? [this.#condition(im('condition'), condition.text)] : [],
      ),
      ...values(im('until'), until ? [this.#condition(im('until'), until.text)] : []),
      ...values(
        pko('maxRepetitions'),
        step.times === undefined || flow === '' ? [] : [String(step.times)],
      ),
    };
    const fields: EditFields = {
      ...this.#text(KEY.label, step.text || groupTitle(flow, this.#proposal.lang)),
      ...this.#text(KEY.detail, details.filter(Boolean).join('\n')),
      ...(isLoopOfOne ? {} : course),
      ...this.#durations(duration),
      ...values(
        im('parameter'),
        accepted('limit', step.quantities).map((q) =>
          this.#quantity(im('parameter'), q, this.#limitLabel(q)),
        ),
      ),
      ...values(
        im('uses'),
        accepted('use', step.uses).map((use) => this.#use(use)),
      ),
      ...values(im('performedBy'), accepted('role', step.roles).map(thing)),
      ...values(im('callsProcedure'), accepted('call', step.calls).map(thing)),
      ...values(
        im('safetyNote'),
        accepted('caution', step.cautions).map((note) => this.#caution(note)),
      ),
    };
    return isLoopOfOne
      ? [
          {
            name: groupName,
            depth,
            flow,
            fields: {
              ...this.#text(KEY.label, groupTitle(flow, this.#proposal.lang, step.flowSpan)),
              ...course,
            },
          },
          { name, depth: depth + 1, flow: '', fields },
        ]
      : [{ name, depth, flow, fields }];
  }

  #stepName(): string {
    return `s${this.#next++}`;
  }

  /** Whether the next step that stays is inside this one. */
  #hasMembers(index: number): boolean {
    const { steps } = this.#proposal;
    const next = steps.findIndex((_, i) => i > index && !this.#choices.dropped.has(i));
    return (steps[next]?.depth ?? 0) > (steps[index]?.depth ?? 0);
  }

  /** “température, environ”: a limit has no other place for it. */
  #limitLabel({ label, approximate }: ProposedLimit): string {
    return [label, approximate && ABOUT[this.#proposal.lang]].filter(Boolean).join(', ');
  }

  /** A step has one least and one most duration; further ones stay the words they are already. */
  #durations(first: ProposedDuration | undefined): Record<string, FieldContent> {
    const one = (text: string | undefined): string[] => (text === undefined ? [] : [text]);
    return {
      ...values(im('minDuration'), one(first?.min)),
      ...values(im('maxDuration'), one(first?.max)),
    };
  }

  #condition(path: string, text: string): EditPart {
    return { name: this.#name(path), type: 'im:Condition', fields: this.#text(KEY.label, text) };
  }

  #caution(note: ProposedCaution | undefined): EditPart | undefined {
    return (
      note && {
        name: this.#name(im('safetyNote')),
        type: 'im:SafetyNote',
        fields: {
          ...values(im('safetyLevel'), [{ iri: im(note.level) }]),
          ...this.#text(KEY.label, note.text),
          ...values(im('hazard'), note.hazards.map(thing)),
        },
      }
    );
  }

  #use(use: ProposedUse | undefined): EditPart | undefined {
    return (
      use && {
        name: this.#name(im('uses')),
        type: 'im:ResourceUse',
        fields: {
          ...values(im('ofResource'), [thing(use)]),
          ...this.#text(
            KEY.label,
            [use.quantity?.approximate && ABOUT[this.#proposal.lang], use.more && use.text]
              .filter(Boolean)
              .join(', '),
          ),
          ...values(
            im('quantity'),
            use.quantity ? [this.#quantity(im('quantity'), use.quantity)] : [],
          ),
        },
      }
    );
  }

  #quantity(path: string, quantity: ReadQuantity, label?: string): EditPart {
    const { value, min, max, unit, unitText } = quantity;
    const one = (text: string | undefined): EditValue[] => (text === undefined ? [] : [text]);
    return {
      name: this.#name(path),
      type: 'schema:QuantitativeValue',
      fields: {
        ...this.#text(KEY.label, label),
        ...values(schema('value'), one(value)),
        ...values(schema('minValue'), one(min)),
        ...values(schema('maxValue'), one(max)),
        ...values(schema('unitCode'), unit === undefined ? one(unitText) : [{ iri: unit }]),
      },
    };
  }

  #schedule(): EditPart[] {
    const { schedule } = this.#proposal;
    if (!schedule || this.#refused('schedule.0')) return [];
    const fields = values(im('rrule'), [schedule.rrule]);
    return [{ name: this.#name(im('schedule')), type: 'im:Schedule', fields }];
  }
}

function thing(found: ProposedThing | undefined): EditValue | undefined {
  if (!found) return undefined;
  return found.iri === undefined ? found.text : { iri: found.iri };
}

/** A field with its values; no field at all when there are none. */
function values(
  path: string,
  list: readonly (EditValue | undefined)[],
): Record<string, readonly EditValue[]> {
  const given = list.filter((value) => value !== undefined);
  return given.length === 0 ? {} : { [fieldKey(path)]: given };
}
