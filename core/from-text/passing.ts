/** What the verb or the place before a number makes of it. */
export interface Passing {
  /** Undefined where the number is what happens, not what should be: “le tas dépasse 65 °C”. */
  readonly bound: 'min' | 'max' | undefined;
  /** Characters before the number that belong to it: “au-dessus de ”. */
  readonly length: number;
}

const EXCEED =
  /(?<![a-z])(?:depass(?:er?|ent|era|ez)|exceed(?:s|ing)?)( pas| jamais)?(?: les?)? ?$/;
const ABOVE =
  /(?<![a-z])(?:au[- ](?:dessus|dela) (?:de |des |du |d')|(?:higher|hotter|warmer) than )$/;
const BELOW =
  /(?<![a-z])(?:(?:en|au)[- ](?:dessous|bas) (?:de |des |du |d')|(?:lower|colder|cooler) than )$/;
const NEGATED = /(?<![a-z])(?:pas|jamais|sans|not|never|without|don't)(?: [a-z]+){0,3} ?$/;

/** Reads the folded words before a number; undefined when they say nothing of passing it. */
export function passingBefore(lead: string): Passing | undefined {
  const exceed = EXCEED.exec(lead);
  if (exceed) {
    const negated = exceed[1] !== undefined || NEGATED.test(lead.slice(0, exceed.index));
    return { bound: negated ? 'max' : undefined, length: 0 };
  }
  const above = ABOVE.exec(lead);
  const side = above ?? BELOW.exec(lead);
  if (!side) return undefined;
  const before = lead.slice(0, side.index);
  // At the start of a sentence it says when: “Au-dessus de 65 °C, arroser”.
  if (/(?:^|[.!?;:\n]) ?$/.test(before)) return { bound: undefined, length: 0 };
  const isLeast = (above !== null) !== NEGATED.test(before);
  return { bound: isLeast ? 'min' : 'max', length: side[0].length };
}
