/** An entity declared with single quotes; white space is bounded so that no text is slow to match. */
const SINGLE_QUOTED = /<!ENTITY\s{1,40}([^\s"'<>%&;]{1,80})\s{1,40}'([^']*)'/g;

/**
 * The same XML with entity values in double quotes, every line where it was. Semantic MediaWiki
 * exports single quotes, which XML allows and Oxigraph refuses. The text has passed the gate.
 */
export function doubleQuotedEntities(text: string): string {
  const start = text.indexOf('<!DOCTYPE');
  const end = start === -1 ? -1 : text.indexOf(']', start);
  if (end === -1) return text;
  const doctype = text
    .slice(start, end)
    .replace(SINGLE_QUOTED, (declaration, name: string, value: string) => {
      const lineBreaks = declaration.slice(0, declaration.indexOf("'")).replace(/[^\n]/g, '');
      return `<!ENTITY ${lineBreaks}${name} "${value.replaceAll('"', '&#34;')}"`;
    });
  return text.slice(0, start) + doctype + text.slice(end);
}
