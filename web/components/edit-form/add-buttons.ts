import { controlId, TEXT_WIDGETS, type FieldModel } from '../../../core/form/index.ts';
import { actionButton } from './buttons.ts';
import { labelText } from './field-frame.ts';
import type { FormIcon, Template } from './kit.ts';
import { type Scope } from './scope.ts';

const ICONS: Readonly<Record<string, FormIcon>> = {
  'im:safetyNote': 'warn',
  'im:minDuration': 'clock',
  'im:maxDuration': 'clock',
  'im:schedule': 'clock',
  'im:performedBy': 'role',
  'im:uses': 'tool',
  'im:parameter': 'thermo',
  'im:condition': 'fork',
  'im:until': 'loop',
  'im:callsProcedure': 'sub',
};

/** A button for each field that has nothing yet: pressed, the field shows. */
export function addButtons(
  scope: Scope,
  node: string,
  fields: readonly FieldModel[],
): readonly Template[] {
  return fields.map((field) => {
    const path = `${node}/${field.key}`;
    const first = TEXT_WIDGETS.includes(field.widget) ? scope.lang : '0';
    return actionButton(scope, {
      action: `add-value:${path}`,
      text: labelText(field.label, scope),
      icon: ICONS[field.key] ?? 'plus',
      to: controlId(`${path}/${first}`),
    });
  });
}
