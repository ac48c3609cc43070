import type { GraphView } from '../../../core/rdf/graph-view.ts';
import { NS } from '../../../core/vocabulary.ts';
import type { Asker } from '../../store/quad-index.ts';
import { severityOf, type Finding, type Severity } from './finding.ts';

const sh = (local: string): string => NS.sh + local;

/** A shape that is a SPARQL query (SHACL, section 5) over the whole dataset. */
export interface Rule {
  readonly shape: string;
  readonly severity: Severity;
  readonly targetClass: string;
  readonly message: { readonly fr: string; readonly en: string };
  /** A SELECT of `$this`, with its prefixes. */
  readonly query: string;
}

/** The rules among the shapes, each with one query. */
export function readRules(shapes: GraphView): Rule[] {
  return shapes.quads
    .filter(({ predicate }) => predicate.value === sh('sparql'))
    .map(({ subject, object }) => {
      const shape = subject.value;
      const constraint = object.value;
      const text = (lang: string): string =>
        shapes.literals(constraint, sh('message')).find((m) => m.language === lang)?.value ?? '';
      return {
        shape,
        severity: severityOf(shapes.link(shape, sh('severity'))),
        targetClass: shapes.link(shape, sh('targetClass')) ?? '',
        message: { fr: text('fr'), en: text('en') },
        query:
          prefixes(shapes, shapes.links(constraint, sh('prefixes'))) +
          (shapes.value(constraint, sh('select')) ?? ''),
      };
    });
}

/**
 * Puts a rule to the index, which answers in milliseconds what an engine of shapes takes seconds
 * for. Finds in all pages at once.
 * @param target a pattern that binds `$this`, as SHACL binds it to each focus node in turn
 */
export async function askRule(rule: Rule, target: string, asker: Asker): Promise<Finding[]> {
  const query = rule.query.replace(/\bWHERE\s*\{/i, (start) => `${start} ${target} `);
  const rows = await asker.select(query, { deadlineMs: 30_000 });
  const found = new Set(rows.flatMap((row) => row['this']?.value ?? []));
  const { severity, message, shape } = rule;
  return [...found].map((focus) => ({ severity, focus, path: '', message, shape }));
}

/** Binds `$this` to every instance of these classes. */
export function instancesOf(classes: readonly string[]): string {
  return `VALUES ?targetClass { ${iris(classes)} } $this a ?targetClass .`;
}

/** Binds `$this` to these things. */
export function amongThings(things: readonly string[]): string {
  return `VALUES $this { ${iris(things)} }`;
}

function iris(values: readonly string[]): string {
  return values.map((iri) => `<${iri}>`).join(' ');
}

function prefixes(shapes: GraphView, ontologies: readonly string[]): string {
  return ontologies
    .flatMap((ontology) => shapes.links(ontology, sh('declare')))
    .map((declaration) => {
      const prefix = shapes.value(declaration, sh('prefix')) ?? '';
      return `PREFIX ${prefix}: <${shapes.value(declaration, sh('namespace')) ?? ''}>\n`;
    })
    .join('');
}
