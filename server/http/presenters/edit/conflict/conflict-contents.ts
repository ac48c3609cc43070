import { diffArrays } from 'diff';
import {
  GROUP_FORM,
  STEP_FORM,
  stepNumbers,
  parentIndex,
  stepTitle,
  type EditForm,
  type EditStep,
} from '../../../../../core/form/index.ts';
import type { MergeField, Side, Versions } from '../../../../../core/form/merge/index.ts';
import type { Locale } from '../../../../../core/messages.ts';
import type { ConflictContent } from '../../../../../core/views/conflict.ts';
import type { Run } from '../../../../../core/views/history.ts';
import {
  withoutLongStretches,
  wordRuns,
  type Patience,
} from '../../../../domain/pages/differences/index.ts';
import type { ConflictWords } from './conflict-words.ts';

/** What stands on each side of a difference, with what changed since the form was opened marked. */
export class ConflictContents {
  readonly #versions: Versions;
  readonly #words: ConflictWords;
  readonly #locale: Locale;
  readonly #patience: Patience = { ms: 600 };

  constructor(versions: Versions, words: ConflictWords, locale: Locale) {
    this.#versions = versions;
    this.#words = words;
    this.#locale = locale;
  }

  of(side: Side, field: MergeField): ConflictContent {
    const { values } = this.#words;
    switch (field.what) {
      case 'text':
        return this.#text(side, field);
      case 'values':
      case 'value': {
        const model = this.#words.fieldOf(field);
        return this.#lines(
          (field.content.base ?? []).map((value) => values.value(model, value)),
          (field.content[side] ?? []).map((value) => values.value(model, value)),
        );
      }
      case 'facts':
        return this.#lines(
          (field.content.base ?? []).map((fact) => values.fact(fact)),
          (field.content[side] ?? []).map((fact) => values.fact(fact)),
        );
      case 'part': {
        const { base, [side]: part } = field.content;
        if (!part) return this.#absent();
        return this.#lines(base ? [values.part(base)] : [], [values.part(part)]);
      }
      case 'step': {
        const { base, [side]: step } = field.content;
        if (!step) return this.#absent();
        return this.#lines(base ? this.#step(base) : [], this.#step(step));
      }
      case 'flow':
        return this.#said(this.#locale.t('conflict-flow-of', { flow: field.content[side] ?? '' }));
      case 'order':
        return this.#order(side === 'mine' ? 'mine' : 'theirs');
    }
  }

  /** With both, what went is not told again: it stands on either side already. */
  #text(side: Side, { content, language }: MergeField & { what: 'text' }): ConflictContent {
    const text = content[side] ?? '';
    if (text.trim() === '') return this.#said(this.#locale.t('conflict-empty'));
    const marked = wordRuns(content.base ?? '', text, this.#patience);
    const runs = side === 'both' ? marked.filter(({ mark }) => mark !== 'del') : marked;
    return { kind: 'text', lang: language, runs: withoutLongStretches(runs) };
  }

  /** What is new is marked as such, and what is gone stands at the end. */
  #lines(before: readonly string[], now: readonly string[]): ConflictContent {
    const gone = before.filter((line) => !now.includes(line));
    if (now.length + gone.length === 0) return this.#said(this.#locale.t('conflict-empty'));
    const mark = (text: string): Run => ({ text, mark: before.includes(text) ? 'same' : 'ins' });
    return {
      kind: 'lines',
      lines: [...now.map(mark), ...gone.map((text) => ({ text, mark: 'del' as const }))],
    };
  }

  #step(step: EditStep): string[] {
    const form = this.#versions.model.nodes[step.flow === '' ? STEP_FORM : GROUP_FORM];
    const { t } = this.#locale;
    const flow = step.flow === '' ? [] : [t('conflict-flow-of', { flow: step.flow })];
    const lines = [...this.#words.values.fields(form, step.fields), ...flow];
    return lines.length > 0 ? lines : [t('edit-no-text')];
  }

  /** The steps as lines; those that were moved are marked. */
  #order(side: 'mine' | 'theirs'): ConflictContent {
    const { base, [side]: version } = this.#versions;
    const { steps } = version.form;
    const numbers = stepNumbers(steps);
    const changes = diffArrays(placesOf(base.form), placesOf(version.form));
    const moved = new Set(changes.flatMap(({ added, value }) => (added ? value : [])));
    const places = placesOf(version.form);
    return {
      kind: 'lines',
      lines: steps.map((step, at) => {
        const title = stepTitle(step, this.#locale.lang, 60)?.text;
        return {
          text: `${numbers.get(step.name) ?? ''} ${title ?? this.#locale.t('edit-no-text')}`,
          mark: moved.has(places[at] ?? '') ? 'ins' : 'same',
        };
      }),
    };
  }

  #absent(): ConflictContent {
    return this.#said(this.#locale.t('conflict-absent'));
  }

  #said(text: string): ConflictContent {
    return { kind: 'words', text };
  }
}

/** Each step with the group it stands in, in reading order. */
function placesOf({ steps }: EditForm): string[] {
  return steps.map(({ name }, at) => `${steps[parentIndex(steps, at)]?.name ?? ''}>${name}`);
}
