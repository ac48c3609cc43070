import { Marked, type Token, type Tokens } from 'marked';
import sanitizeHtml, { type IOptions } from 'sanitize-html';
import { isTangled } from './markdown-limits.ts';

declare const sanitised: unique symbol;

/** HTML that went through the allow-list of this file, or that our own templates rendered; never what a person typed as such. */
export type SanitisedHtml = string & { readonly [sanitised]: true };

export interface MarkdownOptions {
  /** The level the highest heading of the text gets, 3 by default: under the h2 of a section. */
  readonly topHeading?: 2 | 3 | 4 | 5;
  /** Decides whether a link leads out of this installation; by default any absolute address does. */
  readonly isOwn?: (href: string) => boolean;
  /** True to show the text as it was typed, whatever it is. */
  readonly asTyped?: boolean;
}

const ALLOWED =
  'h2 h3 h4 h5 h6 p blockquote pre hr br ul ol li dl dt dd table thead tbody tr th td details summary a img em strong b i del ins s code kbd sup sub abbr cite q mark'.split(
    ' ',
  );
const SCHEMES = ['http', 'https', 'mailto', 'tel'];
const markdown = new Marked({ gfm: true, breaks: false, async: false });

/**
 * Markdown as HTML that is safe to put in a page: an allow-list of elements, headings shifted
 * under those of the page, no raw HTML but the harmless, links only over http, https, mailto
 * and tel, and pictures from elsewhere as links, so that no page loads from a third party. A text
 * that is too much for the parser comes out as it was typed (markdown-limits.ts).
 */
export function renderMarkdown(source: string, options: MarkdownOptions = {}): SanitisedHtml {
  if (options.asTyped || isTangled(source)) return asTyped(source);
  const tokens = markdown.lexer(source);
  const shift = (options.topHeading ?? 3) - highestHeading(tokens);
  return sanitizeHtml(
    markdown.parser(tokens),
    allowList(shift, options.isOwn ?? isRelative),
  ) as SanitisedHtml;
}

/** The words of a Markdown text, one block a line, without any mark-up. */
export function markdownToText(source: string): string {
  if (isTangled(source)) return source.trim();
  const html = markdown.parser(markdown.lexer(source));
  const withAlt = html.replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/g, '$1');
  const text = sanitizeHtml(
    withAlt.replace(/<(br|\/p|\/li|\/h[1-6]|\/tr|\/td|\/th)\b[^>]*>/g, '\n'),
    {
      allowedTags: [],
      allowedAttributes: {},
    },
  );
  return decodeEntities(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function asTyped(source: string): SanitisedHtml {
  const text = source.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<p>${text.replace(/\r\n?|\n/g, '<br>')}</p>` as SanitisedHtml;
}

function highestHeading(tokens: readonly Token[]): number {
  const depths = tokens
    .filter((t): t is Tokens.Heading => t.type === 'heading')
    .map((t) => t.depth);
  return depths.length === 0 ? 1 : Math.min(...depths);
}

function allowList(shift: number, isOwn: (href: string) => boolean): IOptions {
  const headings = Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, `h${Math.min(6, Math.max(2, level + shift))}`]),
  );
  return {
    allowedTags: ALLOWED,
    allowedAttributes: {
      a: ['href', 'title', 'rel', 'hreflang'],
      img: ['src', 'alt', 'title', 'width', 'height', 'loading'],
      ol: ['start'],
      th: ['align', 'scope'],
      td: ['align'],
      abbr: ['title'],
      '*': ['lang', 'dir'],
    },
    allowedSchemes: SCHEMES,
    allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    // Their content is code, not words.
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'iframe',
      'template',
      'title',
    ],
    transformTags: {
      ...headings,
      a: (_tag, attributes) => ({ tagName: 'a', attribs: linkAttributes(attributes, isOwn) }),
      img: (_tag, attributes) => picture(attributes),
      th: (_tag, attributes) => ({ tagName: 'th', attribs: { scope: 'col', ...attributes } }),
    },
  };
}

function linkAttributes(
  attributes: Record<string, string>,
  isOwn: (href: string) => boolean,
): Record<string, string> {
  const { rel: _ignored, ...rest } = attributes;
  const href = rest['href'];
  return href === undefined || isOwn(href) ? rest : { ...rest, rel: 'noopener nofollow' };
}

/** A picture of this installation stays one; any other becomes a link that says what it shows. */
function picture(attributes: Record<string, string>): sanitizeHtml.Tag {
  const source = attributes['src'] ?? '';
  const alt = attributes['alt'] ?? '';
  if (isRelative(source)) {
    return { tagName: 'img', attribs: { ...attributes, alt, loading: 'lazy' } };
  }
  return {
    tagName: 'a',
    attribs: { href: source, rel: 'noopener nofollow' },
    text: alt === '' ? source : alt,
  };
}

/** A path or a fragment on this installation: no scheme, and no `//host` in any disguise. */
function isRelative(address: string): boolean {
  // oxlint-disable-next-line no-control-regex -- browsers drop these before they parse
  const plain = address.replace(/[\u0000-\u0020]/g, '');
  return !/^[a-z][a-z0-9+.-]*:/i.test(plain) && !/^[\\/]{2}/.test(plain);
}

function decodeEntities(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => named[name] ?? whole);
}
