import { SAFETY_LEVELS, type SafetyNote } from '../../../../core/procedure/procedure.ts';
import type { NamedLink } from '../../../../core/views/item.ts';
import type { SignalView } from '../../../../core/views/procedure.ts';
import type { Labels } from './labels.ts';
import type { SourceNumbers } from './source-numbers.ts';

/** Safety notes, the gravest first. */
export function presentSignals(
  notes: readonly SafetyNote[],
  labels: Labels,
  sources: SourceNumbers,
): SignalView[] {
  return notes
    .toSorted((a, b) => SAFETY_LEVELS.indexOf(a.level) - SAFETY_LEVELS.indexOf(b.level))
    .map((note) => ({
      level: note.level,
      hazards: note.hazards.map((hazard) => labels.link(hazard)),
      texts: labels.pickAll(note.text),
      sources: sources.cite(note.sources, labels),
    }));
}

/** The hazards that no note speaks of by name. */
export function untoldHazards(
  notes: readonly SafetyNote[],
  hazards: readonly string[],
  labels: Labels,
): NamedLink[] {
  const told = new Set(notes.flatMap((note) => note.hazards));
  return hazards.filter((hazard) => !told.has(hazard)).map((hazard) => labels.link(hazard));
}
