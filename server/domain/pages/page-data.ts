import type { GraphView } from '../../../core/rdf/graph-view.ts';
import type { PageInfo } from '../../store/journal.ts';

/** Everything needed to show one page, gathered in one go and free of any language. */
export interface PageData {
  readonly slug: string;
  /** IRI of the thing the page is about (`/id/{slug}`). */
  readonly iri: string;
  /** The most specific class of the thing that the wiki knows, for example im:Procedure; '' when it has none. */
  readonly kind: string;
  /** The page's own statements. */
  readonly own: GraphView;
  /**
   * What surrounds it: label, type, description, citation and URL of every thing it links to,
   * the statements that link to it with the label and type of their subjects, and the labels of
   * the classes, properties and concepts it uses.
   */
  readonly around: GraphView;
  readonly info: PageInfo;
}
