import type { Term } from '../../../../core/rdf/terms.ts';
import { NS } from '../../../../core/vocabulary.ts';
import type { SubjectBlock } from './arrange.ts';

const FIRST = `${NS.rdf}first`;
const REST = `${NS.rdf}rest`;
const NIL = `${NS.rdf}nil`;
/** Brackets within brackets; deeper nodes get a label. */
const DEEPEST = 6;

/** Which blank nodes of one graph can be written where they are used, without a label. */
export class Nesting {
  readonly #blocks = new Map<string, SubjectBlock>();
  readonly #parents = new Map<string, string[]>();
  readonly #depths = new Map<string, number>();

  /** @param shared labels that must stay visible: those used in more than one graph. */
  constructor(blocks: readonly SubjectBlock[], shared: ReadonlySet<string>) {
    for (const block of blocks) {
      if (block.subject.termType === 'BlankNode') this.#blocks.set(block.subject.value, block);
      for (const { objects } of block.properties) {
        for (const object of objects) this.#refer(block, object);
      }
    }
    for (const label of this.#parents.keys()) {
      if (shared.has(label)) this.#depths.set(label, Infinity);
    }
    for (const label of this.#parents.keys()) this.#depthOf(label);
  }

  /** The statements of a node that is written in place; empty for one without any. */
  inPlace(term: Term): SubjectBlock | undefined {
    if (term.termType !== 'BlankNode') return undefined;
    if ((this.#depths.get(term.value) ?? Infinity) > DEEPEST) return undefined;
    return this.#blocks.get(term.value) ?? { subject: term, properties: [] };
  }

  /** True when nothing refers to the node, so that it needs no label. */
  isRoot(label: string): boolean {
    return !this.#parents.has(label);
  }

  /** The members of the well-formed list that begins in this node, or undefined. */
  list(head: SubjectBlock): Term[] | undefined {
    const members: Term[] = [];
    for (let cell: SubjectBlock | undefined = head; ;) {
      const [first, rest, more]: SubjectBlock['properties'][number][] = [...cell.properties];
      const [member, secondMember] = first?.objects ?? [];
      const [next, secondNext] = rest?.objects ?? [];
      const isCell = first?.predicate === FIRST && rest?.predicate === REST && !more;
      if (!isCell || !member || secondMember || !next || secondNext) return undefined;
      members.push(member);
      if (next.termType === 'NamedNode') return next.value === NIL ? members : undefined;
      cell = this.inPlace(next);
      if (!cell) return undefined;
    }
  }

  #refer(block: SubjectBlock, object: Term): void {
    if (object.termType !== 'BlankNode') return;
    const parents = this.#parents.get(object.value) ?? [];
    const parent = block.subject;
    parents.push(parent.termType === 'BlankNode' ? parent.value : '');
    this.#parents.set(object.value, parents);
  }

  /** How deep in brackets the node would stand; infinite when it cannot. Walks up without recursion. */
  #depthOf(label: string): void {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at = label;
    while (at !== '' && !this.#depths.has(at)) {
      const parents = this.#parents.get(at);
      if (parents?.length !== 1 || onPath.has(at)) {
        this.#depths.set(at, Infinity);
        break;
      }
      path.push(at);
      onPath.add(at);
      at = parents[0] ?? '';
    }
    let depth = at === '' ? 0 : this.#nestable(at);
    for (const step of path.toReversed()) {
      if (this.#depths.has(step)) continue;
      depth = this.#isCell(step) && depth > 0 && depth <= DEEPEST ? depth : depth + 1;
      if (depth > DEEPEST) {
        this.#depths.set(step, Infinity);
        depth = 0;
      } else this.#depths.set(step, depth);
    }
  }

  /** A node with a label of its own begins again at depth 0. */
  #nestable(label: string): number {
    const depth = this.#depths.get(label) ?? Infinity;
    return depth > DEEPEST ? 0 : depth;
  }

  /** A later cell of a list stands beside the one before it, not inside. */
  #isCell(label: string): boolean {
    const [parent = ''] = this.#parents.get(label) ?? [];
    const cell = this.#blocks.get(parent);
    return (
      cell?.properties.some(
        ({ predicate, objects }) => predicate === REST && objects.some((o) => o.value === label),
      ) ?? false
    );
  }
}
