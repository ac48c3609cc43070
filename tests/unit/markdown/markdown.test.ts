import { describe, expect, it } from 'vitest';
import { markdownToText, renderMarkdown } from '../../../core/markdown.ts';

describe('renderMarkdown', () => {
  it('renders what authors write', () => {
    const html = renderMarkdown(
      '# Titre\n\nUn *mot* et **fort**.\n\n- a\n- b\n\n| x | y |\n|---|--:|\n| 1 | 2 |\n\n> cité\n\n```\ncode <b>\n```\n\n### Sous-titre',
    );
    expect(html).toContain('<h3>Titre</h3>');
    expect(html).toContain('<h5>Sous-titre</h5>');
    expect(html).toContain('<em>mot</em>');
    expect(html).toContain('<li>a</li>');
    expect(html).toContain('<th scope="col" align="right">y</th>');
    expect(html).toContain('code &lt;b&gt;');
  });

  it('never leaves an h1, whatever the levels used', () => {
    expect(renderMarkdown('#### d\n\n# a', { topHeading: 2 })).toBe('<h5>d</h5>\n<h2>a</h2>\n');
    expect(renderMarkdown('<h1>raw</h1>')).not.toContain('<h1');
    expect(renderMarkdown('text\n\n<h1>raw</h1>\n\n## two')).not.toContain('<h1');
    expect(renderMarkdown('###### six')).toBe('<h3>six</h3>\n');
  });

  it('marks links that lead out and leaves our own alone', () => {
    expect(renderMarkdown('[x](https://example.org/)')).toContain('rel="noopener nofollow"');
    expect(renderMarkdown('[x](/fr/wiki/a)')).not.toContain('rel=');
    expect(renderMarkdown('[x](#s1)')).toContain('href="#s1"');
    expect(
      renderMarkdown('[x](http://here/a)', { isOwn: (href) => href.startsWith('http://here/') }),
    ).not.toContain('rel=');
  });

  it('turns pictures from elsewhere into links and keeps ours', () => {
    const html = renderMarkdown('![un chat](https://example.org/cat.png) ![ici](/media/a.png)');
    expect(html).toContain(
      '<a href="https://example.org/cat.png" rel="noopener nofollow">un chat</a>',
    );
    expect(html).toContain('<img src="/media/a.png" alt="ici" loading="lazy" />');
    expect(renderMarkdown('![x](//evil.example/a.png)')).not.toContain('<img');
    expect(renderMarkdown('<img src="/\\evil.example/a.png">')).not.toContain('<img');
  });
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>body{background:url(//evil.example)}</style>',
  '<p style="background:url(//evil.example)">x</p>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A;&#x61;vascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x](https://evil.example/pixel.gif)',
  '<img src="https://evil.example/pixel.gif">',
  '<img src="/a.png" srcset="https://evil.example/pixel.gif 1x">',
  '<object data="x.swf"></object><embed src="x.swf">',
  '<form action="//evil.example"><input name=p><button>go</button></form>',
  '<base href="//evil.example/">',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<math><mtext></p><img src=x onerror=alert(1)></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<a href="https://ok.example" onclick="alert(1)" target="_blank">x</a>',
  '<div id="main" class="skip" data-chantier="x">x</div>',
  '<template><script>alert(1)</script></template>',
  '<video src="https://evil.example/v.mp4" autoplay></video>',
  '`<script>alert(1)</script>`',
  '[x]: javascript:alert(1)\n\n[x]',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '"><script>alert(1)</script>',
];

describe('hostile Markdown', () => {
  it.each(HOSTILE)('is inert: %s', (source) => {
    const html = renderMarkdown(source);
    // What is left of text is escaped; only tags can do harm.
    const tags = html.match(/<[^>]*>/g)?.join('') ?? '';
    expect(tags).not.toMatch(
      /<(script|style|iframe|object|embed|form|input|button|base|meta|link|svg|math|video|template|div)\b/i,
    );
    expect(tags).not.toMatch(/\son\w+=|\sstyle=|\sclass=|\sid=|\sdata-|\ssrcset=|\starget=/i);
    expect(tags).not.toMatch(/(javascript|vbscript|data):/i);
    expect(tags).not.toMatch(/<img[^>]*evil/i);
  });
});

describe('markdownToText', () => {
  it('keeps the words and drops the marks', () => {
    expect(
      markdownToText(
        '# Titre\n\nUn *mot*, [un lien](https://x.example) & « ça » <b>là</b>.\n\n- a\n- b\n\n![chat](/c.png)',
      ),
    ).toBe('Titre\nUn mot, un lien & « ça » là.\na\nb\nchat');
    expect(markdownToText('<script>alert(1)</script>après')).toBe('après');
    expect(markdownToText('1 < 2 &amp; `a<b>`')).toBe('1 < 2 & a<b>');
    expect(markdownToText('')).toBe('');
  });
});
