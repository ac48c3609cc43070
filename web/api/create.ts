import type { Ask } from './ask.ts';

/** A page to make while another is written. */
export interface ThingToCreate {
  /** IRI of its class. */
  readonly kind: string;
  /** Its names by language; at least one. */
  readonly label: Readonly<Record<string, string>>;
}

/** Makes a page and gives the IRI of its thing. Throws a RequestFailure. */
export async function createThing(
  ask: Ask,
  lang: string,
  thing: ThingToCreate,
): Promise<{ readonly iri: string; readonly label: string }> {
  const answer = await ask(`/${lang}/create`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(thing),
  });
  return (await answer.json()) as { iri: string; label: string };
}
