import { NS, type Prefix } from '../vocabulary.ts';

const LOCAL_NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** `rdfs:label` for an IRI of a known vocabulary; undefined for any other. */
export function prefixedName(iri: string): string | undefined {
  for (const [prefix, namespace] of Object.entries(NS)) {
    if (!iri.startsWith(namespace)) continue;
    const local = iri.slice(namespace.length);
    if (LOCAL_NAME.test(local)) return `${prefix}:${local}`;
  }
  return undefined;
}

/** The IRI a prefixed name or an IRI stands for; undefined when it is neither. */
export function iriOfName(name: string): string | undefined {
  const colon = name.indexOf(':');
  if (colon <= 0) return undefined;
  const prefix = name.slice(0, colon);
  const local = name.slice(colon + 1);
  if (Object.hasOwn(NS, prefix) && LOCAL_NAME.test(local)) return NS[prefix as Prefix] + local;
  return isIri(name) ? name : undefined;
}

/** Whether a text can stand as an absolute IRI in RDF (RFC 3987, without what N-Triples forbids). */
export function isIri(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are among what is forbidden
  return /^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020<>"{}|\\^`]+$/.test(text);
}

/** The key of a field: a prefixed name, or the IRI percent-encoded; never contains a slash. */
export function fieldKey(iri: string): string {
  return prefixedName(iri) ?? encodeURIComponent(iri);
}
