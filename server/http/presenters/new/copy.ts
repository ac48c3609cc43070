import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../../core/languages.ts';
import type { Locale } from '../../../../core/messages.ts';
import type { CopyView, NewPageBasics } from '../../../../core/views/new-page.ts';
import type { Original } from '../../../domain/pages/new-page/index.ts';
import { pageLink, wikiHref } from '../local-words.ts';

/** The titles a copy is offered: those of the original, each told apart in its own language. */
export function titlesOfCopy(
  { titles }: Pick<Original, 'titles'>,
  locales: Readonly<Record<InterfaceLanguage, Locale>>,
): Record<InterfaceLanguage, string> {
  return Object.fromEntries(
    INTERFACE_LANGUAGES.map((lang) => {
      const title = titles.find(({ language }) => language === lang)?.value;
      return [lang, title === undefined ? '' : locales[lang].t('new-copy-title-of', { title })];
    }),
  ) as Record<InterfaceLanguage, string>;
}

/** The form about a page to be copied. */
export function presentCopy(
  original: Original & { readonly isAdaptable: boolean },
  { basics, adapt }: { readonly basics: NewPageBasics; readonly adapt: boolean },
  locale: Locale,
): CopyView {
  const { slug, revision, titles, isAdaptable } = original;
  const { text } = pageLink({ slug, titles }, locale);
  return {
    ...basics,
    original: { text, href: `${wikiHref(slug, locale)}?revision=${revision}` },
    slug,
    revision,
    canAdapt: isAdaptable,
    adapt: isAdaptable && adapt,
  };
}
