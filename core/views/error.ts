import type { Link } from './shell.ts';

/** A failure as people read it: what happened and where, what was kept, what to do. */
export interface ErrorView {
  readonly shape: 'not-found' | 'gone' | 'failed';
  readonly status: number;
  /** Stable identifier, to quote when asking for help. */
  readonly id: string;
  readonly title: string;
  readonly fix: string;
  /** True when the request came from a form, whose content the browser still has. */
  readonly kept: boolean;
  /** Words to search for instead. */
  readonly query: string;
  readonly actions: readonly Link[];
}
