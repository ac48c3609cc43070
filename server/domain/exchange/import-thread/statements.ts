import { WikiError } from '../../../../core/errors.ts';
import type { Iris } from '../../../../core/iris.ts';
import type { Quad } from '../../../../core/rdf/terms.ts';
import { lineEnd, tripleText } from '../../../store/sqlite-journal/nquads-lines.ts';
import { CollectedGraphs, type GraphLines } from './collected-graphs.ts';
import { ownCopy } from './own-copy.ts';
import type { ReadGraph } from './protocol.ts';
import type { Spool } from './spool.ts';

export interface StatementsOptions {
  readonly iris: Iris;
  /** Where statements that name no graph go; without it graphs of pages are pages. */
  readonly graph: string | undefined;
  readonly spool: Spool;
}

/** All that an import has read, by graph; every statement is refused or taken as it comes. */
export class Statements {
  readonly #iris: Iris;
  readonly #graph: string | undefined;
  readonly #end: string;
  readonly #graphs: CollectedGraphs;
  /** By graph, the slug where it is a page’s. */
  readonly #pages = new Map<string, string | undefined>();
  /** Blank nodes of different files are different. */
  #file = 0;
  #home = '';
  #homeGraph = '';
  count = 0;

  constructor({ iris, graph, spool }: StatementsOptions) {
    this.#graphs = new CollectedGraphs(spool);
    this.#iris = iris;
    this.#graph = graph;
    this.#end = lineEnd(graph ?? '');
    if (graph !== undefined) this.#graphs.addEmpty(graph);
  }

  /** From now on blank nodes are those of another file. */
  beginFile(): void {
    this.#file += 1;
  }

  /** A canonical line of a named graph, with its newline. */
  addLine(graph: string, line: string, hasBlank: boolean): void {
    if (this.#pageOf(graph) !== undefined) this.#demandHome(graph, line);
    this.#graphs.add(graph, hasBlank ? this.#apart(line) : line, hasBlank);
    this.count += 1;
  }

  /** The canonical text of a statement that names no graph, up to its object. */
  addTriple(triple: string, hasBlank: boolean): void {
    if (this.#graph === undefined) throw new WikiError('bad-request', 'import-needs-graph');
    const line = triple + this.#end;
    this.#graphs.add(this.#graph, hasBlank ? this.#apart(line) : line, hasBlank);
    this.count += 1;
  }

  add(statement: Quad): void {
    const { subject, object, graph } = statement;
    const hasBlank = subject.termType === 'BlankNode' || object.termType === 'BlankNode';
    const triple = tripleText(statement);
    if (graph.termType === 'DefaultGraph') this.addTriple(triple, hasBlank);
    else this.addLine(graph.value, triple + lineEnd(graph.value), hasBlank);
  }

  list(): ReadGraph[] {
    return [...this.#graphs.list()].map(({ iri, statements }) => {
      const page = this.#pages.get(iri);
      return { iri, statements, ...(page !== undefined && { page }) };
    });
  }

  take(graph: string): GraphLines {
    return this.#graphs.take(graph);
  }

  #pageOf(graph: string): string | undefined {
    if (this.#graph !== undefined) return undefined;
    if (!this.#pages.has(graph)) {
      const own = ownCopy(graph);
      this.#pages.set(own, this.#iris.slugOfPage(own));
    }
    return this.#pages.get(graph);
  }

  /** A page may not speak of another page’s thing, see page-subjects.ts. */
  #demandHome(graph: string, line: string): void {
    if (this.#homeGraph === graph && line.startsWith(this.#home)) return;
    const subject = line.slice(1, line.indexOf(' ') - 1);
    if (line.startsWith('_') || !this.#iris.isLocal(subject)) return;
    const slug = this.#pageOf(graph) ?? '';
    const isPage = subject === graph || subject.startsWith(`${graph}#`);
    if (this.#iris.slugOfThing(subject) !== slug && !isPage) {
      throw new WikiError('unprocessable', 'foreign-subject', { subject, page: graph });
    }
    this.#homeGraph = graph;
    this.#home = `<${this.#iris.thing(slug)}#`;
  }

  /** The same line, its blank nodes under names of this file alone. */
  #apart(line: string): string {
    const named = line.startsWith('_:') ? `_:f${this.#file}x${line.slice(2)}` : line;
    const object = named.indexOf('> ') + 2;
    return named.startsWith('_:', object)
      ? `${named.slice(0, object)}_:f${this.#file}x${named.slice(object + 2)}`
      : named;
  }
}
