import { KINDS, type KindName } from '../../../../core/kinds.ts';
import {
  INTERFACE_LANGUAGES,
  pickText,
  type InterfaceLanguage,
} from '../../../../core/languages.ts';
import type { Locale } from '../../../../core/messages.ts';
import type { KindGroup, NewPageBasics } from '../../../../core/views/new-page.ts';
import type { ChantierEntry } from '../../../domain/directory/index.ts';
import { titleOf } from '../local-words.ts';

/** The first words about a page, as a form or an address gives them. */
export interface FirstWords {
  readonly titles: Readonly<Record<InterfaceLanguage, string>>;
  readonly kind: KindName;
  /** Slug; the empty string for none. */
  readonly chantier: string;
}

/** The kinds of pages people make, in the order they are offered; the first is chosen at first. */
export const KIND_GROUPS: readonly KindGroup[] = [
  { name: 'how', kinds: ['procedure', 'activity', 'model'] },
  { name: 'who', kinds: ['role', 'tool', 'supply', 'space', 'data-resource', 'resource'] },
  {
    name: 'where',
    kinds: ['infrastructure', 'inter-structure', 'infrastructure-type', 'chantier'],
  },
  { name: 'watch', kinds: ['hazard', 'indicator', 'context', 'source'] },
  { name: 'talk', kinds: ['issue', 'proposal', 'decision'] },
];
const USUAL: KindName = 'procedure';

/** The kind a form names, by its name or as the key of its form (`im:Role`); a procedure for any other. */
export function kindNamed(name: string | undefined): KindName {
  const offered = KIND_GROUPS.flatMap(({ kinds }) => kinds);
  const known = KINDS.find(
    (kind) => kind.name === name || kind.iri.endsWith(`#${name?.replace(/^im:/, '')}`),
  )?.name;
  return known !== undefined && offered.includes(known) ? known : USUAL;
}

/** Reads the first words from fields or from the query of an address: `title` and `title-{lang}`, `kind`, `chantier`. */
export function readFirstWords(
  get: (name: string) => string | undefined,
  lang: InterfaceLanguage,
): FirstWords {
  const oneLine = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const titles = Object.fromEntries(
    INTERFACE_LANGUAGES.map((tag) => [
      tag,
      oneLine(get(`title-${tag}`) ?? (tag === lang ? get('title') : undefined)),
    ]),
  ) as Record<InterfaceLanguage, string>;
  return { titles, kind: kindNamed(get('kind')), chantier: oneLine(get('chantier')) };
}

/** The same as the query of an address. */
export function firstWordsQuery({ titles, kind, chantier }: FirstWords): URLSearchParams {
  const query = new URLSearchParams({ kind });
  for (const [tag, text] of Object.entries(titles))
    if (text !== '') query.set(`title-${tag}`, text);
  if (chantier !== '') query.set('chantier', chantier);
  return query;
}

/** The fields every form on the way asks, the reader’s language first. */
export function presentBasics(
  { titles, chantier }: Pick<FirstWords, 'titles' | 'chantier'>,
  chantiers: readonly ChantierEntry[],
  locale: Locale,
): NewPageBasics {
  const languages = [...new Set([locale.lang, ...INTERFACE_LANGUAGES])];
  return {
    titles: languages.map((lang) => ({ lang, value: titles[lang] })),
    chantiers: chantiers.map((entry) => ({
      slug: entry.slug,
      title: pickText(entry.titles, locale.lang) ?? titleOf(entry, locale),
      chosen: entry.slug === chantier,
    })),
  };
}
