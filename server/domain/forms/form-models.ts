import type { FormModel } from '../../../core/form/model.ts';
import { iriOfName } from '../../../core/form/prefixed-names.ts';
import { KINDS } from '../../../core/kinds.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import { im } from '../../../core/vocabulary.ts';
import type { Journal } from '../../store/journal.ts';
import { ONTOLOGY_GRAPHS } from '../packaged-data/index.ts';
import { compileFormModel } from './compile-form-model.ts';
import { FormVocabulary } from './form-vocabulary.ts';

/** Models of classes that no shape names, of which anybody can make up more: kept up to here. */
const UNKNOWN_KEPT = 50;

/**
 * The forms of all kinds of pages, each compiled when it is first asked for and then kept. The
 * vocabulary changes only while the server is down, so it is read once.
 */
export class FormModels {
  readonly #read: () => Promise<readonly Quad[]>;
  readonly #log: (line: string) => void;
  readonly #models = new Map<string, FormModel>();
  readonly #told = new Set<string>();
  #vocabulary: Promise<FormVocabulary> | undefined;

  /**
   * @param read gives every ontology with the shapes
   * @param log takes a line for each shape that cannot be used, once
   */
  constructor(read: () => Promise<readonly Quad[]>, log: (line: string) => void) {
    this.#read = read;
    this.#log = log;
  }

  /** The form of a thing of these classes: of the most specific one that has shapes, else of any page. */
  async modelFor(types: readonly string[]): Promise<FormModel> {
    const vocabulary = await this.#load();
    return this.#model(vocabulary, mostSpecific(vocabulary, types));
  }

  /** The form of a kind by the key of its root, as it stands in {@link FormModel.root}; undefined for what is no key. */
  async modelOf(key: string): Promise<FormModel | undefined> {
    const iri = iriOfKey(key);
    return iri === undefined ? undefined : this.modelFor([iri]);
  }

  async #load(): Promise<FormVocabulary> {
    this.#vocabulary ??= this.#read().then((quads) => new FormVocabulary(quads));
    try {
      return await this.#vocabulary;
    } catch (error) {
      this.#vocabulary = undefined;
      throw error;
    }
  }

  #model(vocabulary: FormVocabulary, classIri: string): FormModel {
    const known = this.#models.get(classIri);
    if (known) return known;
    const model = compileFormModel(vocabulary, classIri, (line) => this.#tell(line));
    if (this.#models.size < KINDS.length + UNKNOWN_KEPT) this.#models.set(classIri, model);
    return model;
  }

  #tell(line: string): void {
    if (this.#told.has(line) || this.#told.size > 200) return;
    this.#told.add(line);
    this.#log(line);
  }
}

/** The vocabularies and shapes as the journal holds them. */
export async function readOntologies(journal: Pick<Journal, 'graph'>): Promise<Quad[]> {
  const states = await Promise.all(ONTOLOGY_GRAPHS.map((graph) => journal.graph(graph)));
  return states.flatMap((state) => state?.quads ?? []);
}

/** The class whose form a thing of these classes has; im:Item for one that says none. */
function mostSpecific(vocabulary: FormVocabulary, types: readonly string[]): string {
  const shaped = types.filter((type) =>
    vocabulary.lineage(type).some((iri) => vocabulary.shapesOf(iri).length > 0),
  );
  const lowest = shaped.filter(
    (type) => !shaped.some((other) => other !== type && vocabulary.lineage(other).includes(type)),
  );
  const items = lowest.filter((type) => vocabulary.lineage(type).includes(im('Item')));
  const known = KINDS.find(({ iri }) => lowest.includes(iri))?.iri;
  return known ?? items.sort()[0] ?? lowest.sort()[0] ?? [...types].sort()[0] ?? im('Item');
}

function iriOfKey(key: string): string | undefined {
  try {
    const iri = iriOfName(decodeURIComponent(key));
    return iri !== undefined && iri.length < 2000 ? iri : undefined;
  } catch {
    return undefined;
  }
}
