/**
 * Reading what people type into fields, and showing it again: numbers, durations, units, quantities,
 * rules. `readRecurrenceWords` is in read-recurrence.ts by itself: pages load its words when asked.
 */
export { normaliseNumber, showNumber } from './read-number.ts';
export { durationSeconds, normaliseDuration, showDuration } from './read-duration.ts';
export { readUnit, showUnit, unitChoices, type ReadUnit } from './read-unit.ts';
export { readQuantity, type ReadQuantity } from './read-quantity.ts';
export {
  FREQUENCIES,
  readRule,
  WEEKDAYS,
  writeRule,
  type Frequency,
  type RecurrenceFields,
  type Weekday,
} from './rule.ts';
export {
  durationProblem,
  rangeProblem,
  type DurationProblem,
  type RangeProblem,
} from './check-quantity.ts';
