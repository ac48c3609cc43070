import { WikiError } from '../../../core/errors.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../core/languages.ts';
import { LONGEST_TITLE } from '../../../core/longest-title.ts';
import { KINDS } from '../../../core/kinds.ts';
import { langLiteral, namedNode, quad, type Quad, type Term } from '../../../core/rdf/terms.ts';
import { dcterms, im, PPL, rdf, rdfs } from '../../../core/vocabulary.ts';
import { isPlainIri } from '../directory/describe.ts';
import type { Services } from '../services.ts';
import { whileCreating, type CreatedPage } from './create-page.ts';

export interface PageInPlace {
  /** Account name. */
  readonly author: string;
  readonly comment: string;
  /** IRI of the class. */
  readonly kind: string;
  readonly labels: Texts;
  readonly descriptions: Texts;
}

type Texts = Partial<Readonly<Record<InterfaceLanguage, string>>>;

/** Characters. */
const LONGEST_DESCRIPTION = 5000;

/**
 * Makes a page of which no more is known than its kind and its names, while another page is being
 * written that points to it.
 * @throws WikiError unprocessable `kind-unknown`, `title-missing`, `title-too-long` (limit),
 *   `description-too-long` (limit); conflict `title-taken` (title, iri) when there is one of this
 *   kind with just this name
 */
export async function createPageInPlace(
  services: Services,
  page: PageInPlace,
): Promise<CreatedPage & { label: string }> {
  const labels = spacedTexts(page.labels, LONGEST_TITLE, 'title-too-long');
  const descriptions = spacedTexts(page.descriptions, LONGEST_DESCRIPTION, 'description-too-long');
  const [first] = labels;
  if (!first) throw new WikiError('unprocessable', 'title-missing');
  const { author, comment, kind } = page;
  const label = first[1];
  return whileCreating(services, async (create) => {
    await demandKind(services, kind);
    await demandNew(services, kind, labels);
    const content = (slug: string): Quad[] =>
      statements(services.iris.thing(slug), kind, labels, descriptions);
    return { ...(await create({ author, comment, title: label, content })), label };
  });
}

/** Texts by language, in the order of the languages, their spaces made single; empty ones left out. */
function spacedTexts(texts: Texts, limit: number, id: string): [InterfaceLanguage, string][] {
  return INTERFACE_LANGUAGES.flatMap((lang): [InterfaceLanguage, string][] => {
    const text = (texts[lang] ?? '').replace(/\s+/g, ' ').trim();
    if (text.length > limit) throw new WikiError('unprocessable', id, { limit });
    return text === '' ? [] : [[lang, text]];
  });
}

/** Classes of the wiki’s own items, and those that stand under them. */
async function demandKind({ names: list }: Services, kind: string): Promise<void> {
  const names = await list.upToDate();
  const items = [im('Item'), ...KINDS.map(({ iri }) => iri)];
  const known = kind !== im('Item') && names.withSubclasses(items).has(kind);
  if (known && isPlainIri(kind)) return;
  throw new WikiError('unprocessable', 'kind-unknown', { kind: kind.slice(0, 200) });
}

async function demandNew(
  { names: list, iris }: Services,
  kind: string,
  labels: readonly (readonly [InterfaceLanguage, string])[],
): Promise<void> {
  const names = await list.upToDate();
  for (const thing of names.of([kind])) {
    const same = labels.find(([lang, text]) =>
      thing.titles.some((title) => title.language === lang && sameText(title.value, text)),
    );
    if (!same || !iris.isLocal(thing.iri)) continue;
    throw new WikiError('conflict', 'title-taken', {
      title: same[1],
      iri: thing.iri,
      slug: iris.slugOfThing(thing.iri) ?? '',
    });
  }
}

function sameText(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ').trim().toLowerCase() === b.toLowerCase();
}

function statements(
  iri: string,
  kind: string,
  labels: readonly (readonly [InterfaceLanguage, string])[],
  descriptions: readonly (readonly [InterfaceLanguage, string])[],
): Quad[] {
  const say = (predicate: string, object: Term): Quad =>
    quad(namedNode(iri), namedNode(predicate), object);
  return [
    say(rdf('type'), namedNode(kind)),
    ...labels.map(([lang, text]) => say(rdfs('label'), langLiteral(text, lang))),
    ...descriptions.map(([lang, text]) => say(dcterms('description'), langLiteral(text, lang))),
    say(dcterms('license'), namedNode(PPL)),
  ];
}
