import type { Words } from '../../../core/form/model.ts';
import { GraphView } from '../../../core/rdf/graph-view.ts';
import type { Literal, Quad, Term } from '../../../core/rdf/terms.ts';
import { NS, rdf, rdfs, skos } from '../../../core/vocabulary.ts';

/** A term of SHACL. */
export const sh = (local: string): string => NS.sh + local;

/** The ontologies as forms are compiled from them: shapes, classes, labels and lists of values. */
export class FormVocabulary {
  readonly view: GraphView;
  readonly #shapesOfClass = new Map<string, string[]>();
  readonly #conceptsOfScheme = new Map<string, string[]>();
  readonly #conceptOfNotation = new Map<string, string>();

  constructor(ontologies: Iterable<Quad>) {
    this.view = new GraphView(ontologies);
    for (const { subject, predicate, object } of this.view.quads) {
      const list =
        predicate.value === sh('targetClass')
          ? this.#shapesOfClass
          : predicate.value === skos('inScheme')
            ? this.#conceptsOfScheme
            : undefined;
      if (list) list.set(object.value, [...(list.get(object.value) ?? []), subject.value]);
      if (predicate.value === skos('notation')) {
        this.#conceptOfNotation.set(object.value, subject.value);
      }
    }
  }

  /** A class and all above it, the nearest first. */
  lineage(classIri: string): string[] {
    const lineage = new Set([classIri]);
    for (const known of lineage) {
      for (const parent of this.view.links(known, rdfs('subClassOf'))) lineage.add(parent);
    }
    return [...lineage];
  }

  /** The shapes that target exactly this class, and the class itself where it is a shape. */
  shapesOf(classIri: string): string[] {
    const isShape = this.view.has(classIri, rdf('type'), sh('NodeShape'));
    const shapes = [...(this.#shapesOfClass.get(classIri) ?? []), ...(isShape ? [classIri] : [])];
    return shapes.filter((shape) => !this.isSet(shape, sh('deactivated'))).sort();
  }

  /** The concepts of a SKOS scheme, in the order of the vocabulary. */
  conceptsOf(scheme: string): readonly string[] {
    return this.#conceptsOfScheme.get(scheme) ?? [];
  }

  /** What people call a thing; its IRI’s last part when nobody says. */
  nameOf(iri: string): Words {
    return (
      this.words(iri, skos('prefLabel')) ??
      this.words(iri, rdfs('label')) ??
      bothWays(decodeName(iri))
    );
  }

  /** What people call a literal among the values of a list: the name of the concept it notates. */
  nameOfLiteral(value: string): Words {
    const concept = this.#conceptOfNotation.get(value);
    return concept === undefined ? bothWays(value) : this.nameOf(concept);
  }

  /** A text in both languages, the one standing in for the other where only one is told. */
  words(subject: string, predicate: string): Words | undefined {
    const literals = this.view.literals(subject, predicate);
    const inLanguage = (tag: string): Literal | undefined =>
      literals.find(({ language }) => language === tag || language.startsWith(`${tag}-`));
    const any = inLanguage('fr') ?? inLanguage('en') ?? literals[0];
    if (!any) return undefined;
    return {
      fr: (inLanguage('fr') ?? any).value,
      en: (inLanguage('en') ?? literals.find((l) => l.language === '') ?? any).value,
    };
  }

  isSet(subject: string, predicate: string): boolean {
    return ['true', '1'].includes(this.view.value(subject, predicate) ?? '');
  }

  /** The members of an RDF list; undefined when it is broken or runs in a circle. */
  list(head: Term): Term[] | undefined {
    const members: Term[] = [];
    const met = new Set<string>();
    let at: Term | undefined = head;
    while (at?.value !== rdf('nil')) {
      const first: Term[] = at ? this.view.objects(at.value, rdf('first')) : [];
      const rest: Term[] = at ? this.view.objects(at.value, rdf('rest')) : [];
      if (!at || !first[0] || first.length > 1 || rest.length !== 1 || met.has(at.value)) {
        return undefined;
      }
      met.add(at.value);
      members.push(first[0]);
      at = rest[0];
    }
    return members;
  }
}

function bothWays(text: string): Words {
  return { fr: text, en: text };
}

function decodeName(iri: string): string {
  const local = /[^#/:]*$/.exec(iri.replace(/[#/]+$/, ''))?.[0] ?? '';
  try {
    return decodeURIComponent(local) || iri;
  } catch {
    return local || iri;
  }
}
