import { renderMarkdown, type MarkdownOptions } from '../../../../core/markdown.ts';
import type { Literal } from '../../../../core/rdf/terms.ts';
import type { ProseView } from '../../../../core/views/item.ts';
import type { Labels } from './labels.ts';

/** Markdown literals in the reader's language, or all in the fallback language. */
export function presentProse(
  literals: readonly Literal[],
  labels: Labels,
  topHeading: NonNullable<MarkdownOptions['topHeading']> = 3,
): ProseView[] {
  const { base } = labels.iris;
  return labels
    .pickAll(literals)
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, lang }) => ({
      html: renderMarkdown(text, { topHeading, isOwn: (href) => isOwn(href, base) }),
      lang,
    }));
}

function isOwn(href: string, base: string): boolean {
  return (
    href.startsWith(base) || (/^[/#?.\w]/.test(href) && !/^\/[/\\]|^[a-z][a-z0-9+.-]*:/i.test(href))
  );
}
