import type { ProposedStructure } from '../../from-text/proposal.ts';

/** What was found in a text besides its steps, for people to confirm or refuse one by one. */
export type DetectionKind =
  | 'duration'
  | 'limit'
  | 'use'
  | 'role'
  | 'caution'
  | 'call'
  | 'condition'
  | 'until'
  | 'flow'
  | 'schedule';

/** Something read out of notes that their author may refuse. */
export interface Detection {
  /** Names it among all of the text: `step.3.limit.0`, `need.2`, `schedule`. */
  readonly id: string;
  readonly kind: DetectionKind;
  /** Index of the step it was found in; absent for the procedure as a whole. */
  readonly step?: number;
  /** The exact excerpt it was read from. */
  readonly span: string;
  /** What it was read as, where that is not the excerpt: a known thing, in the words of the wiki. */
  readonly iri?: string;
}

/** Everything that can be refused, step by step, then what is about the whole. */
export function detectionsOf(proposal: ProposedStructure): Detection[] {
  const found: Detection[] = proposal.steps.flatMap((step, i) => {
    const each = (
      kind: DetectionKind,
      list: readonly { readonly span?: string; readonly from?: string; readonly iri?: string }[],
    ): Detection[] =>
      list.map(({ span, from, iri }, j) => ({
        id: `step.${i}.${kind}.${j}`,
        kind,
        step: i,
        span: span ?? from ?? '',
        ...(iri !== undefined && { iri }),
      }));
    return [
      ...each('flow', step.flowSpan === undefined ? [] : [{ span: step.flowSpan }]),
      ...each('condition', step.condition ? [step.condition] : []),
      ...each('until', step.until ? [step.until] : []),
      // A step lasts one time: the other durations stay words.
      ...each('duration', step.durations.slice(0, 1)),
      ...each('limit', step.quantities),
      ...each('use', step.uses),
      ...each('role', step.roles),
      ...each('caution', step.cautions),
      ...each('call', step.calls),
    ];
  });
  const whole = (
    kind: DetectionKind,
    name: string,
    list: readonly { readonly span: string; readonly iri?: string }[],
  ): Detection[] =>
    list.map(({ span, iri }, j) => ({
      id: `${name}.${j}`,
      kind,
      span,
      ...(iri !== undefined && { iri }),
    }));
  return [
    ...found,
    ...whole('use', 'need', proposal.needs),
    ...whole('caution', 'caution', proposal.cautions),
    ...whole('role', 'role', proposal.roles),
    ...whole(
      'duration',
      'duration',
      proposal.durations.slice(0, 1).map(({ from }) => ({ span: from })),
    ),
    ...whole('schedule', 'schedule', proposal.schedule ? [proposal.schedule] : []),
  ];
}
