import type { EditAction } from '../../../../core/form/index.ts';
import type { Flow } from '../../../../core/procedure/procedure.ts';
import type { Locale } from '../../../../core/messages.ts';
import type { Choice } from './choice-list.ts';

/** What `/` in the empty text of a step offers to put there; narrowed by what is typed behind it. */
export function slashChoices(
  typed: string,
  { step, flows }: { readonly step: string; readonly flows: readonly Flow[] },
  { t }: Locale,
  pick: (action: EditAction) => void,
): Choice[] {
  const wanted = typed.slice(1).trim().toLowerCase();
  const offers: { readonly label: string; readonly action: EditAction }[] = [
    ...flows.map((flow) => ({
      label: t('edit-add-group', { flow }),
      action: { kind: 'wrap', step, flow } as const,
    })),
    ...(['im:safetyNote', 'im:minDuration', 'im:parameter', 'im:performedBy'] as const).map(
      (key) => ({
        label: t(`editor-slash-${key.slice(3)}`),
        action: { kind: 'add-value', path: `${step}/${key}` } as const,
      }),
    ),
  ];
  return offers
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .map(({ label, action }) => ({ label, pick: () => pick(action) }));
}
