import type { Request } from 'express';
import { INTERFACE_LANGUAGES, pickText, type InterfaceLanguage } from '../../core/languages.ts';
import type { Accent, ChantierLink, LanguageLink, Shell } from '../../core/views/shell.ts';
import { listChantiers, type ChantierEntry } from '../domain/directory/index.ts';
import type { HttpContext } from './context.ts';
import { languageOf } from './language.ts';
import { actorOf } from './session.ts';

/** What a page adds to the shell that every page shares. */
export type ShellPart = Pick<Shell, 'title'> &
  Partial<
    Pick<
      Shell,
      | 'description'
      | 'crumbs'
      | 'pastRevision'
      | 'notice'
      | 'tabs'
      | 'query'
      | 'alternates'
      | 'licence'
      | 'jsonLd'
      | 'unlisted'
    >
  > & {
    /** Slug of the chantier the page belongs to; it is marked in the header and gives the accent. */
    readonly chantier?: string;
    /** Path of the page below its language, when that is not simply the path asked for. */
    readonly path?: string;
  };

/** The shell around a page, in the language of the request. */
export async function shellOf(context: HttpContext, req: Request, part: ShellPart): Promise<Shell> {
  const lang = languageOf(req);
  const { chantier, path, ...own } = part;
  const known = await chantiersOf(context);
  const actor = actorOf(req);
  return {
    lang,
    accent: accentOf(known, chantier),
    languages: languageLinks(req, lang, path),
    chantiers: known.map((entry) => chantierLink(entry, lang, chantier)),
    crumbs: [],
    alternates: [],
    assets: context.assets.links,
    ...(actor.kind === 'account' ? { account: { name: actor.name, role: actor.role } } : {}),
    ...own,
  };
}

interface Remembered {
  readonly seq: number;
  readonly chantiers: Promise<readonly ChantierEntry[]>;
}
const remembered = new WeakMap<HttpContext, Remembered>();

/** The chantiers as of the newest commit; asked for once per commit, as every page needs them. */
function chantiersOf(context: HttpContext): Promise<readonly ChantierEntry[]> {
  const { seq } = context.quadIndex;
  const known = remembered.get(context);
  if (known?.seq === seq) return known.chantiers;
  const chantiers = listChantiers(context.quadIndex, context.iris);
  remembered.set(context, { seq, chantiers });
  chantiers.catch(() => remembered.delete(context));
  return chantiers;
}

function accentOf(chantiers: readonly ChantierEntry[], slug: string | undefined): Accent {
  return chantiers.find((entry) => entry.slug === slug)?.accent ?? 'site';
}

function chantierLink(
  { slug, titles, shortNames, accent }: ChantierEntry,
  lang: InterfaceLanguage,
  current: string | undefined,
): ChantierLink {
  const label = pickText(shortNames.length > 0 ? shortNames : titles, lang)?.text ?? slug;
  return { label, href: `/${lang}/wiki/${slug}`, accent, current: slug === current };
}

const LANGUAGE_NAMES: Readonly<Record<InterfaceLanguage, string>> = {
  fr: 'Français',
  en: 'English',
};

/** The same page in the other languages: the path after the language and the query stay. */
function languageLinks(
  req: Request,
  lang: InterfaceLanguage,
  path: string | undefined,
): LanguageLink[] {
  const rest = path ?? req.path.replace(new RegExp(`^/${lang}(?=/|$)`), '');
  const mark = req.originalUrl.indexOf('?');
  const search = mark < 0 ? '' : req.originalUrl.slice(mark);
  return INTERFACE_LANGUAGES.map((tag) => ({
    lang: tag,
    label: LANGUAGE_NAMES[tag],
    href: `/${tag}${rest || '/'}${search}`,
    current: tag === lang,
  }));
}
