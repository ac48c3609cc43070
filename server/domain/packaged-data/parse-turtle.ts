import { Parser } from 'n3';
import {
  graphName,
  plainTerm,
  quad,
  type NamedNode,
  type Quad,
  type Subject,
} from '../../../core/rdf/terms.ts';
import type { PackagedFile } from './packaged-files.ts';

/**
 * Reads one of our own Turtle files. Blank nodes are named after the file and their place in it,
 * so that the same file always gives the same quads.
 * @param graphOf the graph of each subject
 * @throws an Error that names the file when it does not parse
 */
export function parseTurtle(
  file: PackagedFile,
  baseIri: string,
  graphOf: (subject: string) => string,
): Quad[] {
  const prefix = file.name.replace(/\.ttl$/, '').replace(/[^A-Za-z0-9]+/g, '-');
  const labels = new Map<string, string>();
  const plain = (term: { termType: string; value: string }): ReturnType<typeof plainTerm> => {
    if (term.termType !== 'BlankNode') return plainTerm(term);
    const label = labels.get(term.value) ?? `${prefix}-${labels.size + 1}`;
    labels.set(term.value, label);
    return { termType: 'BlankNode', value: label };
  };
  try {
    return new Parser({ baseIRI: baseIri, format: 'text/turtle' })
      .parse(file.text)
      .map(({ subject, predicate, object }) =>
        quad(
          plain(subject) as Subject,
          plain(predicate) as NamedNode,
          plain(object),
          graphName(graphOf(subject.value)),
        ),
      );
  } catch (error) {
    throw new Error(`${file.name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
