import { markdownEffort } from '../../../../core/markdown-limits.ts';
import { renderMarkdown, type MarkdownOptions } from '../../../../core/markdown.ts';
import type { Literal } from '../../../../core/rdf/terms.ts';
import type { ProseView } from '../../../../core/views/item.ts';
import type { Labels } from './labels.ts';

/** What reading all the texts of a page may take; past it the rest is shown as it was typed. */
const MOST_EFFORT = 4e7;

const spent = new WeakMap<Labels, number>();

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
    .map(({ text, lang }) => {
      const asTyped = !isAfforded(labels, text);
      const own = (href: string): boolean => isOwn(href, base);
      return { html: renderMarkdown(text, { topHeading, isOwn: own, asTyped }), lang };
    });
}

function isAfforded(labels: Labels, text: string): boolean {
  const effort = (spent.get(labels) ?? 0) + markdownEffort(text);
  if (effort > MOST_EFFORT) return false;
  spent.set(labels, effort);
  return true;
}

function isOwn(href: string, base: string): boolean {
  return (
    href.startsWith(base) || (/^[/#?.\w]/.test(href) && !/^\/[/\\]|^[a-z][a-z0-9+.-]*:/i.test(href))
  );
}
