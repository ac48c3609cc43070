import { WikiError } from '../../../../core/errors.ts';
import { readPage } from '../../../../core/form/index.ts';
import { kindOf, type KindName } from '../../../../core/kinds.ts';
import { GraphView } from '../../../../core/rdf/graph-view.ts';
import { namedNode, quad, type Literal, type Quad } from '../../../../core/rdf/terms.ts';
import { im, NS, rdf, rdfs } from '../../../../core/vocabulary.ts';
import type { Services } from '../../services.ts';
import type { Editing, PageForm } from '../edit-form/index.ts';
import { demandPage } from '../load-page.ts';
import { begun, newForm, type Beginning } from './new-form.ts';
import { renameThing } from './rename-thing.ts';

/** A page that is to be copied, as it was at one revision. */
export interface Original {
  readonly slug: string;
  readonly iri: string;
  readonly revision: number;
  readonly titles: readonly Literal[];
  /** IRIs of its classes. */
  readonly types: readonly string[];
  readonly kind: KindName;
  /** IRI of its chantier. */
  readonly chantier?: string;
  readonly quads: readonly Quad[];
}

/** Kinds that are adapted: their copy stays linked to the revision it started from. */
const ADAPTABLE: ReadonlySet<KindName> = new Set(['procedure', 'model', 'adaptation']);

/**
 * A page as it is, or as it was at a revision.
 * @throws WikiError not-found `page-unknown`, `revision-unknown`; gone `page-deleted`
 */
export async function readOriginal(
  services: Pick<Services, 'journal' | 'iris'>,
  slug: string,
  revision?: number,
): Promise<Original & { readonly isAdaptable: boolean }> {
  const page = await demandPage(services, slug);
  const { revision: number, quads } =
    revision === undefined || revision === page.info.revision
      ? { revision: page.info.revision, quads: page.quads }
      : await pastRevision(services, slug, revision);
  const iri = services.iris.thing(slug);
  const view = new GraphView(quads);
  const types = view.links(iri, rdf('type'));
  const kind = kindOf(types);
  const chantier = view.link(iri, im('domain'));
  return {
    slug,
    iri,
    revision: number,
    titles: view.literals(iri, rdfs('label')),
    types,
    kind,
    ...(chantier !== undefined && { chantier }),
    quads,
    isAdaptable: ADAPTABLE.has(kind),
  };
}

async function pastRevision(
  { journal }: Pick<Services, 'journal'>,
  slug: string,
  revision: number,
): Promise<{ revision: number; quads: readonly Quad[] }> {
  const past = await journal.revision(slug, revision);
  if (!past || past.deleted) {
    throw new WikiError('not-found', 'revision-unknown', { slug, revision });
  }
  return past;
}

/**
 * The form of a page that begins as a copy of another, blank nodes under labels of their own. It says
 * which revision it was made from, and is a draft again; the licence stays.
 */
export async function copyForm(
  services: Editing & Pick<Services, 'rdf'>,
  key: string,
  original: Original,
  { titles, chantier, adapt }: Omit<Beginning, 'kind'> & { readonly adapt: boolean },
): Promise<PageForm> {
  const { iris, forms, rdf: codec } = services;
  const iri = iris.thing(key);
  const own = renameThing(iris, original.quads, original.slug, key);
  const labelled = await codec.labelBlankNodes(own, []);
  const quads = [
    ...labelled.filter((statement) => stays(statement, iri, adapt)),
    ...origin(original, iri, iris.revision(original.slug, original.revision), adapt),
  ];
  const types = new GraphView(quads).links(iri, rdf('type'));
  const model = await forms.modelFor(types);
  const page = await newForm(services, key, {
    kind: model.nodes[model.root]?.type ?? '',
    titles: {},
  });
  const { form } = readPage(quads, iri, page.model, { base: 0 });
  const beginning = { titles, ...(chantier !== undefined && { chantier }) };
  return { ...page, form: begun(form, page.model, beginning) };
}

const STATUS = im('status');
const ORIGIN: ReadonlySet<string> = new Set([im('adaptationOf'), im('sourceRevision')]);

/** A copy has its own titles in the languages of the interface, its own state, and as an adaptation its own origin. */
function stays({ subject, predicate, object }: Quad, iri: string, adapt: boolean): boolean {
  if (subject.value !== iri) return true;
  if (predicate.value === STATUS) return false;
  if (predicate.value === rdfs('label')) {
    return object.termType !== 'Literal' || !['fr', 'en'].includes(object.language);
  }
  if (!adapt) return true;
  const isModel = predicate.value === rdf('type') && object.value === im('Model');
  return !isModel && !ORIGIN.has(predicate.value);
}

/** What a copy says of where it comes from; of an adapted model also what it is now. */
function origin(
  { iri: source, types }: Original,
  iri: string,
  revision: string,
  adapt: boolean,
): Quad[] {
  const say = (predicate: string, object: string): Quad =>
    quad(namedNode(iri), namedNode(predicate), namedNode(object));
  if (!adapt) return [say(`${NS.prov}wasDerivedFrom`, revision)];
  const isModel = types.includes(im('Model'));
  return [
    say(im('adaptationOf'), source),
    say(im('sourceRevision'), revision),
    ...(isModel ? [say(rdf('type'), im('Adaptation'))] : []),
  ];
}
