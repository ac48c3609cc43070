import { NS } from '../../../core/vocabulary.ts';
import type { GeneratedPage, Statement } from './page.ts';

export type GeneratedSyntax = 'nq' | 'ttl';

/** What stands before the first page. */
export function headOf(syntax: GeneratedSyntax): string {
  if (syntax === 'nq') return '';
  return Object.entries(NS)
    .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`)
    .join('');
}

/**
 * A page as text: in N-Quads in its graph, `{base}wiki/{slug}`; in Turtle, which knows one graph only,
 * without.
 */
export function pageText(page: GeneratedPage, base: string, syntax: GeneratedSyntax): string {
  return syntax === 'nq' ? nquads(page, base) : turtle(page.statements);
}

function nquads({ slug, statements }: GeneratedPage, base: string): string {
  const end = ` <${base}wiki/${slug}> .\n`;
  let text = '';
  for (const [subject, predicate, object] of statements)
    text += `${subject} ${predicate} ${object}${end}`;
  return text;
}

/** Statements of the same subject that follow each other share it. */
function turtle(statements: readonly Statement[]): string {
  let text = '';
  let last = '';
  for (const [subject, predicate, object] of statements) {
    const verb = `${short(predicate)} ${short(object)}`;
    if (subject === last) text += ` ;\n  ${verb}`;
    else text += `${last === '' ? '' : ' .\n'}${subject} ${verb}`;
    last = subject;
  }
  return last === '' ? '' : `${text} .\n`;
}

function short(term: string): string {
  const open = term.lastIndexOf('<');
  if (open === -1) return term;
  const iri = term.slice(open + 1, -1);
  for (const [prefix, namespace] of Object.entries(NS)) {
    const local = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && /^\w+$/.test(local))
      return `${term.slice(0, open)}${prefix}:${local}`;
  }
  return term;
}
