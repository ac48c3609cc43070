import { DataFactory } from 'n3';
import { Validator, type Result } from 'shacl-engine';
import { GraphView } from '../../../core/rdf/graph-view.ts';
import { NS, rdf, rdfs } from '../../../core/vocabulary.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import { expectationsOf, type Expectation } from './expectations.ts';
import { severityOf, sortFindings, type Finding } from './finding.ts';
import { LayeredDataset } from './layered-dataset.ts';
import { readRules, type Rule } from './rules.ts';

const sh = (local: string): string => NS.sh + local;

/** A rule with the page's own things it is about. */
export interface ApplicableRule {
  readonly rule: Rule;
  readonly things: readonly string[];
}

/** What the core constraints say of a page, and what else there is to be asked. */
export interface CoreCheck {
  readonly findings: readonly Finding[];
  /** Everything the shapes and rules expect of the things the page speaks of, each once. */
  readonly expectations: readonly Expectation[];
  readonly rules: readonly ApplicableRule[];
}

/**
 * The shapes with the vocabulary they rest on, indexed once. Core constraints are checked by
 * shacl-engine; rules in SPARQL are kept apart, because they are answered by the index.
 */
export class ShapeSet {
  readonly rules: readonly Rule[];
  readonly #view: GraphView;
  readonly #vocabulary: LayeredDataset;
  readonly #validator: Validator;
  readonly #superclasses = new Map<string, readonly string[]>();
  readonly #shapesOfClass = new Map<string, string[]>();

  /** @param ontologies every packaged ontology: without the vocabulary `sh:class` finds no subclass */
  constructor(ontologies: readonly Quad[]) {
    const view = new GraphView(ontologies);
    this.#view = view;
    this.rules = readRules(view);
    // A rule left among the shapes would be run by the engine, slowly or not at all.
    const core = ontologies.filter(({ predicate }) => predicate.value !== sh('sparql'));
    this.#vocabulary = new LayeredDataset(core);
    this.#validator = new Validator(this.#vocabulary, { factory: DataFactory });
    for (const { subject, predicate, object } of ontologies) {
      if (predicate.value === sh('targetClass')) {
        append(this.#shapesOfClass, object.value, subject.value);
      } else if (predicate.value === rdfs('subClassOf')) {
        const known = this.#superclasses.get(subject.value) ?? [];
        this.#superclasses.set(subject.value, [...known, object.value]);
      }
    }
  }

  /**
   * Checks the things one page speaks of against the core constraints, gravest finding first.
   * @param context what surrounds the page: at least the classes of the things it links to
   */
  async findings(page: readonly Quad[], context: readonly Quad[]): Promise<Finding[]> {
    const data = new LayeredDataset([...page, ...context], this.#vocabulary);
    const found: Finding[] = [];
    for (const [shape, focusNodes] of this.#targets(page)) {
      const terms = [...focusNodes].map((iri) => DataFactory.namedNode(iri));
      const { results } = await this.#validator.validate({ dataset: data, terms }, [
        { terms: [DataFactory.namedNode(shape)] },
      ]);
      for (const result of results) found.push(toFinding(result));
    }
    return sortFindings(found);
  }

  /** The findings of a page together with what they are to be counted against. */
  async check(page: readonly Quad[], context: readonly Quad[]): Promise<CoreCheck> {
    const rules = this.rules
      .map((rule) => ({ rule, things: this.instances(page, rule.targetClass) }))
      .filter(({ things }) => things.length > 0);
    const expectations = new Map<string, Expectation>();
    for (const shape of this.#targets(page).keys()) {
      for (const expected of expectationsOf(this.#view, shape)) {
        expectations.set(expected.shape, expected);
      }
    }
    for (const { rule } of rules) {
      expectations.set(rule.shape, { shape: rule.shape, severity: rule.severity });
    }
    const findings = await this.findings(page, context);
    return {
      findings: this.#withoutEchoes(findings, page),
      expectations: [...expectations.values()],
      rules,
    };
  }

  /** Leaves out that a part is not as it should be where the part itself says what is wrong with it. */
  #withoutEchoes(findings: readonly Finding[], page: readonly Quad[]): Finding[] {
    const faulty = new Set(findings.map(({ focus }) => focus));
    const own = new GraphView(page);
    return findings.filter(
      ({ shape, focus, path }) =>
        path === '' ||
        this.#view.links(shape, sh('node')).length === 0 ||
        !own.links(focus, path).some((part) => faulty.has(part)),
    );
  }

  /** The classes of which an instance of this one is an instance too, itself first. */
  classesAbove(iri: string): Set<string> {
    const above = new Set([iri]);
    for (const known of above) {
      for (const parent of this.#superclasses.get(known) ?? []) above.add(parent);
    }
    return above;
  }

  /** The classes whose instances are instances of this one, itself first. */
  classesBelow(iri: string): string[] {
    const below = [...this.#superclasses.keys()].filter((known) =>
      this.classesAbove(known).has(iri),
    );
    return [iri, ...below.filter((known) => known !== iri)];
  }

  /** The page's own things that are of this class or of one below it. */
  instances(page: readonly Quad[], iri: string): string[] {
    const typed = page.filter(
      ({ subject, predicate, object }) =>
        predicate.value === rdf('type') &&
        subject.termType === 'NamedNode' &&
        this.classesAbove(object.value).has(iri),
    );
    return [...new Set(typed.map(({ subject }) => subject.value))];
  }

  /** Shape → the page's own things it is meant for. */
  #targets(page: readonly Quad[]): Map<string, Set<string>> {
    const targets = new Map<string, Set<string>>();
    for (const { subject, predicate, object } of page) {
      if (predicate.value !== rdf('type') || subject.termType !== 'NamedNode') continue;
      for (const known of this.classesAbove(object.value)) {
        for (const shape of this.#shapesOfClass.get(known) ?? []) {
          targets.set(shape, (targets.get(shape) ?? new Set()).add(subject.value));
        }
      }
    }
    return targets;
  }
}

function toFinding(result: Result): Finding {
  const text = (lang: string): string | undefined =>
    result.message.find(({ language }) => language === lang)?.value;
  const fallback = result.message[0]?.value ?? '';
  return {
    severity: severityOf(result.severity.value),
    focus: result.focusNode.term?.value ?? '',
    path: result.path?.[0]?.predicates[0]?.value ?? '',
    message: { fr: text('fr') ?? fallback, en: text('en') ?? fallback },
    shape: result.shape.ptr.term?.value ?? '',
  };
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
