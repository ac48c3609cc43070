import { GraphView } from '../../../core/rdf/graph-view.ts';
import {
  graphName,
  namedNode,
  quad,
  stringLiteral,
  typedLiteral,
  type Quad,
  type Term,
} from '../../../core/rdf/terms.ts';
import type { Iris } from '../../../core/iris.ts';
import { mainClass } from '../../../core/kinds.ts';
import { dcterms, NS, rdf, rdfs, schema } from '../../../core/vocabulary.ts';

/** What the catalogue says of a page, besides what the page itself holds. */
export interface CatalogueFacts {
  readonly slug: string;
  readonly revision: number;
  /** UTC, ISO 8601. */
  readonly modified: string;
  readonly authors: readonly string[];
  readonly licence: string;
}

const FOAF = NS.foaf;

/**
 * The catalogue's statements about a page: its thing and type, titles, authors, date, revision
 * and licence. Attribution under the PPL rests on them.
 */
export function catalogueQuads(iris: Iris, facts: CatalogueFacts, content: Iterable<Quad>): Quad[] {
  const view = new GraphView(content);
  const thing = iris.thing(facts.slug);
  const page = namedNode(iris.page(facts.slug));
  const graph = graphName(iris.catalogue);
  const say = (predicate: string, object: Term): Quad =>
    quad(page, namedNode(predicate), object, graph);
  const kind = mainClass(view.links(thing, rdf('type')));
  return [
    say(rdf('type'), namedNode(`${FOAF}Document`)),
    say(`${FOAF}primaryTopic`, namedNode(thing)),
    ...(kind ? [say(dcterms('type'), namedNode(kind))] : []),
    ...view.literals(thing, rdfs('label')).map((label) => say(dcterms('title'), label)),
    say(dcterms('modified'), typedLiteral(facts.modified, 'dateTime')),
    say(schema('version'), typedLiteral(String(facts.revision), 'integer')),
    say(dcterms('license'), namedNode(view.link(thing, dcterms('license')) ?? facts.licence)),
    ...facts.authors.flatMap((author) => {
      const agent = namedNode(iris.user(author));
      return [
        say(dcterms('creator'), agent),
        quad(agent, namedNode(`${FOAF}name`), stringLiteral(author), graph),
      ];
    }),
  ];
}
