import { UnderstoodStatements } from '../procedure/understood-statements.ts';
import { readSteps } from '../procedure/read-steps.ts';
import type { StepNode } from '../procedure/procedure.ts';
import { GraphView } from '../rdf/graph-view.ts';
import { namedNode, type Quad, type Subject, type Term } from '../rdf/terms.ts';
import { im, rdf } from '../vocabulary.ts';
import type {
  EditFields,
  EditForm,
  EditPart,
  EditStep,
  EditTexts,
  EditValue,
  FieldContent,
} from './edit-form.ts';
import { normaliseText, pathsOf, valueOfTerm } from './field-terms.ts';
import {
  GROUP_FORM,
  STEP_FORM,
  TEXT_WIDGETS,
  type FieldModel,
  type FormModel,
  type NodeForm,
} from './model.ts';
import { otherFact } from './other-facts.ts';
import { highestNumber } from './part-names.ts';

/** A value of a field with the statement that says it; for a text its language as well. */
export interface Claim {
  readonly value: EditValue;
  readonly language?: string;
  readonly statement: Quad;
}

/** A page read as a form, with the way back to its statements. */
export interface PageReading {
  readonly form: EditForm;
  readonly view: GraphView;
  /** The subject of each step and part by its name; the empty string names the thing itself. */
  readonly subjects: ReadonlyMap<string, Subject>;
  claimsOf(node: string, key: string): readonly Claim[];
  /** The statement behind each of the form's other facts. */
  readonly others: readonly Quad[];
}

/** Parts within parts deeper than this are left to the other facts. */
const DEEPEST = 8;
const NATURAL = new Intl.Collator('en', { numeric: true });

/**
 * Reads a page through the form of its kind. Never throws; every statement is in exactly one place:
 * a field, the order of the steps, or the other facts.
 *
 * @param iri the thing the page is about (`/id/{slug}`)
 * @param opened the revision shown, and the highest number the names of any past revision used
 */
export function readPage(
  quads: readonly Quad[],
  iri: string,
  model: FormModel,
  opened: { readonly base?: number; readonly highest?: number } = {},
): PageReading {
  return new Reader(quads, iri, model).read(opened);
}

class Reader {
  readonly #view: GraphView;
  readonly #iri: string;
  readonly #model: FormModel;
  readonly #claimed = new Set<Quad>();
  readonly #claims = new Map<string, Claim[]>();
  readonly #subjects = new Map<string, Subject>();
  /** IRIs and blank node labels that have their place in the form. */
  readonly #placed = new Set<string>();

  constructor(quads: readonly Quad[], iri: string, model: FormModel) {
    this.#view = new GraphView(quads);
    this.#iri = iri;
    this.#model = model;
  }

  read(opened: { readonly base?: number; readonly highest?: number }): PageReading {
    const root = this.#model.nodes[this.#model.root];
    this.#place('', namedNode(this.#iri));
    if (root) this.#claim(this.#iri, rdf('type'), root.type);
    const nodes = root?.steps ? this.#stepNodes() : [];
    const fields = root ? this.#fields(this.#iri, '', root, 0) : {};
    const steps = this.#steps(nodes, this.#iri, 0);
    const others = this.#view.quads.filter((statement) => !this.#claimed.has(statement));
    return {
      form: {
        base: opened.base ?? 0,
        next: Math.max(opened.highest ?? 0, highestNumber(this.#view.quads, this.#iri)) + 1,
        model: this.#model.hash,
        kind: this.#model.root,
        fields,
        steps,
        removed: [],
        others: others.map((statement) => otherFact(statement, this.#iri)),
        comment: '',
      },
      view: this.#view,
      subjects: this.#subjects,
      claimsOf: (node, key) => this.#claims.get(`${node}\n${key}`) ?? [],
      others,
    };
  }

  #place(name: string, subject: Subject): void {
    this.#subjects.set(name, subject);
    this.#placed.add(subject.value);
  }

  /** The steps are placed before any field is read, so that no part can be taken for one. */
  #stepNodes(): StepNode[] {
    const nodes = readSteps(new UnderstoodStatements(this.#view), this.#iri);
    const place = (list: readonly StepNode[]): void => {
      for (const node of list) {
        this.#place(node.name, this.#view.about(node.iri)[0]?.subject ?? namedNode(node.iri));
        if (node.kind === 'group') place(node.members);
      }
    };
    place(nodes);
    return nodes;
  }

  #steps(nodes: readonly StepNode[], owner: string, depth: number): EditStep[] {
    return nodes.flatMap((node): EditStep[] => {
      const group = node.kind === 'group';
      const form = this.#model.nodes[group ? GROUP_FORM : STEP_FORM];
      this.#claim(owner, im('hasMember'), node.iri);
      this.#claim(node.iri, rdf('type'), im(group ? 'StepGroup' : 'Step'));
      this.#claimFirst(node.iri, im('order'));
      if (group) this.#claim(node.iri, im('flow'), im(node.flow));
      const step: EditStep = {
        name: node.name,
        depth,
        flow: group ? node.flow : '',
        fields: form ? this.#fields(node.iri, node.name, form, 0) : {},
      };
      return [step, ...(group ? this.#steps(node.members, node.iri, depth + 1) : [])];
    });
  }

  #fields(iri: string, name: string, form: NodeForm, depth: number): EditFields {
    const fields: Record<string, FieldContent> = {};
    for (const field of form.fields) {
      const content = TEXT_WIDGETS.includes(field.widget)
        ? this.#texts(iri, name, field)
        : this.#values(iri, name, field, depth);
      if (Object.keys(content).length > 0) fields[field.key] = content;
    }
    return fields;
  }

  /** The first text of each language by code units, so that two readings of one page never differ. */
  #texts(iri: string, name: string, field: FieldModel): EditTexts {
    const texts: Record<string, string> = {};
    const literals = this.#view
      .about(iri)
      .filter(({ predicate, object }) => {
        return predicate.value === field.path && object.termType === 'Literal' && object.language;
      })
      .sort((a, b) => (a.object.value < b.object.value ? -1 : 1));
    for (const statement of literals) {
      const language = (statement.object as Term & { language: string }).language;
      if (Object.hasOwn(texts, language) || this.#claimed.has(statement)) continue;
      texts[language] = normaliseText(statement.object.value);
      this.#remember(name, field, { value: statement.object.value, language, statement });
    }
    return texts;
  }

  #values(iri: string, name: string, field: FieldModel, depth: number): EditValue[] {
    const values: EditValue[] = [];
    for (const path of pathsOf(field)) {
      const statements = this.#view.about(iri).filter((s) => s.predicate.value === path);
      if (field.widget === 'part') {
        statements.sort((a, b) => NATURAL.compare(a.object.value, b.object.value));
      }
      for (const statement of statements) {
        if (this.#claimed.has(statement)) continue;
        const value =
          (field.widget === 'part' && this.#part(statement, field, depth)) ||
          valueOfTerm(field, statement.object);
        if (value === undefined) continue;
        values.push(value);
        this.#remember(name, field, { value, statement });
      }
    }
    return values;
  }

  /** A thing of this page that nothing else leads to already; undefined for any other. */
  #part({ object }: Quad, field: FieldModel, depth: number): EditPart | undefined {
    const form = this.#model.nodes[field.part ?? ''];
    if (!form || depth >= DEEPEST || this.#placed.has(object.value)) return undefined;
    const name = this.#partName(object);
    const subject = this.#view.about(object.value)[0]?.subject;
    if (name === undefined || !subject || this.#subjects.has(name)) return undefined;
    this.#place(name, subject);
    this.#claim(subject.value, rdf('type'), form.type);
    return { name, type: form.key, fields: this.#fields(subject.value, name, form, depth + 1) };
  }

  #partName(term: Term): string | undefined {
    if (term.termType === 'BlankNode') return `_:${term.value}`;
    if (term.termType !== 'NamedNode' || !term.value.startsWith(`${this.#iri}#`)) return undefined;
    return encodeURIComponent(term.value.slice(this.#iri.length + 1));
  }

  #remember(name: string, field: FieldModel, claim: Claim): void {
    this.#claimed.add(claim.statement);
    const key = `${name}\n${field.key}`;
    const known = this.#claims.get(key);
    if (known) known.push(claim);
    else this.#claims.set(key, [claim]);
  }

  #claim(subject: string, predicate: string, object: string): void {
    for (const statement of this.#view.about(subject)) {
      if (statement.predicate.value === predicate && statement.object.value === object) {
        this.#claimed.add(statement);
      }
    }
  }

  #claimFirst(subject: string, predicate: string): void {
    const found = this.#view.about(subject).find((s) => s.predicate.value === predicate);
    if (found) this.#claimed.add(found);
  }
}
