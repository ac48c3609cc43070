import type { NamedLink } from '../../../../core/views/item.ts';
import type { PageData } from '../../../domain/pages/page-data.ts';
import type { Labels } from './labels.ts';

/** The pages whose thing, or a part of it, refers to this one by a property; each once, by name. */
export function backlinks(page: PageData, property: string, labels: Labels): NamedLink[] {
  const owners = page.around
    .subjectsWith(property, page.iri)
    .map((subject) => subject.split('#', 1)[0] ?? subject)
    .filter((owner) => owner !== page.iri);
  return [...new Set(owners)]
    .map((owner) => labels.link(owner))
    .toSorted((a, b) => a.text.text.localeCompare(b.text.text, labels.locale.lang));
}
