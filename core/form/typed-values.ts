import type { InterfaceLanguage } from '../languages.ts';
import { normaliseDuration, showDuration } from '../quantities/read-duration.ts';
import { normaliseNumber, showNumber } from '../quantities/read-number.ts';
import { readUnit, showUnit } from '../quantities/read-unit.ts';
import { isLink, type EditValue } from './edit-form.ts';
import { normaliseText } from './field-terms.ts';
import type { Widget } from './model.ts';

/**
 * What was typed as the value to keep: numbers, durations, units and recurrences in their own
 * notation where they can be read, else the text as typed.
 */
export function normaliseValue(widget: Widget, typed: string, lang: InterfaceLanguage): EditValue {
  const text = typed.trim();
  switch (widget) {
    case 'number':
    case 'integer':
      return normaliseNumber(text, lang) ?? typed;
    case 'duration':
      return normaliseDuration(text, lang) ?? typed;
    case 'unit': {
      const read = readUnit(text, lang);
      return read && 'unit' in read ? { iri: read.unit } : text;
    }
    case 'lines':
      return normaliseText(typed);
    default:
      return text;
  }
}

/** A value as its input shows it, for {@link normaliseValue} to read back. */
export function shownValue(widget: Widget, value: EditValue, lang: InterfaceLanguage): string {
  if (typeof value !== 'string') {
    if (!isLink(value)) return '';
    return widget === 'unit' ? showUnit({ unit: value.iri }, lang) : value.iri;
  }
  if (widget === 'number' || widget === 'integer') return showNumber(value, lang);
  return widget === 'duration' ? showDuration(value, lang) : value;
}
