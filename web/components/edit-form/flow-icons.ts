import type { Flow } from '../../../core/procedure/procedure.ts';
import type { FormIcon } from './kit.ts';

/** The drawing beside a group of steps. */
export const FLOW_ICONS: Readonly<Record<Flow, FormIcon>> = {
  Sequence: 'group',
  Parallel: 'both',
  AnyOrder: 'any',
  Choice: 'fork',
  Loop: 'loop',
};
