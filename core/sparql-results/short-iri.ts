import { prefixedName } from '../form/prefixed-names.ts';

/** An IRI as people write it: with a known prefix, relative to this wiki, or in full. */
export function shortIri(iri: string, base: string): string {
  const named = prefixedName(iri);
  if (named !== undefined) return named;
  return iri.startsWith(base) ? `</${iri.slice(base.length)}>` : `<${iri}>`;
}
