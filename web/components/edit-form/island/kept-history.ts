import type { EditForm } from '../../../../core/form/index.ts';
import type { Moment, Travels } from './undo-history.ts';

/** What undoing brings back: the contents, and which steps were open. */
export interface EditMoment {
  readonly form: EditForm;
  readonly open: ReadonlySet<string>;
}

/** Characters that are kept; the moments furthest back go first. */
const ROOM = 1_500_000;

/**
 * What can be undone, as text to be put aside while the server shows another view of the form. Forms
 * share everything that did not change between them, and so do their texts.
 */
export function textOfHistory(account: string, { now, past, future }: Travels<EditMoment>): string {
  for (let from = 0; ; from += Math.ceil((past.length - from) / 2)) {
    const pool = new Map<unknown, number>();
    const share = (value: unknown): number => {
      const known = pool.get(value);
      if (known === undefined) pool.set(value, pool.size);
      return known ?? pool.size - 1;
    };
    const state = ({ form, open }: EditMoment): unknown => ({
      ...form,
      fields: share(form.fields),
      steps: form.steps.map(share),
      removed: share(form.removed),
      others: share(form.others),
      open: [...open],
    });
    const moments = (all: readonly Moment<EditMoment>[]): unknown =>
      all.map(({ state: moment, place }) => [state(moment), place]);
    const kept = {
      account,
      now: state(now),
      past: moments(past.slice(from)),
      future: moments(from < past.length ? future : []),
    };
    const text = JSON.stringify({ ...kept, pool: [...pool.keys()] });
    if (text.length <= ROOM) return text;
    if (from >= past.length) return '';
  }
}

type Shared = Record<string, unknown> & { readonly steps: number[]; readonly open: string[] };
type SharedMoments = readonly (readonly [state: Shared, place: string])[];

/** The history that was put aside; undefined when it is none, or of another account. */
export function historyOfText(text: string, account: string): Travels<EditMoment> | undefined {
  try {
    const kept = JSON.parse(text) as {
      account: string;
      now: Shared;
      past: SharedMoments;
      future: SharedMoments;
      pool: unknown[];
    };
    // Who was nobody in particular may have signed in since.
    if (kept.account !== '' && kept.account !== account) return undefined;
    const state = ({ open, ...form }: Shared): EditMoment => ({
      form: {
        ...form,
        fields: kept.pool[form['fields'] as number],
        steps: form.steps.map((at) => kept.pool[at]),
        removed: kept.pool[form['removed'] as number],
        others: kept.pool[form['others'] as number],
      } as unknown as EditForm,
      open: new Set(open),
    });
    const moments = (all: SharedMoments): Moment<EditMoment>[] =>
      all.map(([moment, place]) => ({ state: state(moment), place }));
    return { now: state(kept.now), past: moments(kept.past), future: moments(kept.future) };
  } catch {
    return undefined;
  }
}
