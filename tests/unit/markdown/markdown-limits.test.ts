import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTangled } from '../../../core/markdown-limits.ts';
import { markdownToText, renderMarkdown } from '../../../core/markdown.ts';

const filled = (piece: string, length = 50_000): string =>
  piece.repeat(Math.ceil(length / piece.length));

describe('a text made to keep the parser busy', () => {
  it.each([
    ['emphasis without end', filled('_a')],
    ['emphasis of two kinds', filled('*_a')],
    ['emphasis in a quote', `> ${filled('_a')}`],
    ['emphasis over many lines', filled('_a_a_a_a_a_a_a\n')],
    ['an address without end', `${filled('a.')}@`],
    ['addresses in addresses', filled('http://a(')],
    ['quotes in quotes', `${filled('>', 5000)}a`],
    ['quotes in quotes, spaced', `${filled('> ', 5000)}a`],
    ['lists in lists', `${filled('- ', 5000)}a`],
    ['a book', filled('word ', 2_000_000)],
  ])('comes out as it was typed, at once: %s', (_, source) => {
    const start = performance.now();
    const html = renderMarkdown(source);
    const text = markdownToText(source);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(text).toBe(source.trim());
    expect(html).toMatch(/^<p>/);
  });

  it('has its mark-up shown, never obeyed', () => {
    const html = renderMarkdown(`<script>alert(1)</script>\r\n&lt;${filled('_a')}`);
    expect(html).toContain('<p>&#60;script&#62;alert(1)&#60;/script&#62;<br>&#38;lt;_a_a');
  });
});

describe('a text as people write them', () => {
  const rows = filled('| mardi | 62 °C | retourné, *humide* |\n', 6000);
  it.each([
    ['a long paragraph', filled('A *word*, a [link](https://a.org/b_c) and more of them. ', 4000)],
    ['a long list', filled('- one (or two) of *these*, see [there](/fr/wiki/a)\n', 90_000)],
    ['a long table', `| jour | mesure | note |\n|---|---|---|\n${rows}`],
    ['deep lists', Array.from({ length: 12 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  ])('is Markdown: %s', (_, source) => {
    expect(isTangled(source)).toBe(false);
  });

  it('is Markdown in every file of the manuals', () => {
    const files = readdirSync('data', { recursive: true, encoding: 'utf8' });
    const manuals = files.filter((file) => file.endsWith('.ttl'));
    expect(manuals.length).toBeGreaterThan(3);
    for (const file of manuals) {
      const texts = readFileSync(path.join('data', file), 'utf8').matchAll(/"""(.*?)"""/gs);
      for (const [, text = ''] of texts) expect(isTangled(text), file).toBe(false);
    }
  });
});
