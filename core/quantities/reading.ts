/**
 * Reading what people type into fields, and showing it again: numbers, durations, units, quantities,
 * rules. `readRecurrenceWords` is in read-recurrence.ts by itself: too large for a page that only shows fields.
 */
export { normaliseNumber, showNumber } from './read-number.ts';
export { durationSeconds, normaliseDuration, showDuration } from './read-duration.ts';
export { readUnit, showUnit, unitChoices } from './read-unit.ts';
export { readQuantity } from './read-quantity.ts';
export { readRule, writeRule } from './rule.ts';
export { durationProblem, rangeProblem } from './check-quantity.ts';
