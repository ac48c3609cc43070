import { pastLimit, type SparqlLimits } from './sparql-limits.ts';

/**
 * What an open bracket holds: the graph patterns of a group; terms in a pattern (collections, path
 * groups, blank nodes, quoted triples); an expression; the head and modifiers of a subquery; the
 * triples of a CONSTRUCT template; the rows of VALUES and the triples of an update, which cost no planning.
 */
type FrameKind = 'pattern' | 'terms' | 'expression' | 'clause' | 'template' | 'data';

interface Frame {
  kind: FrameKind;
  readonly closer: string;
  /** The innermost group around, or this frame itself. */
  readonly group: Group;
}

interface Group {
  patterns: number;
}

const CLOSERS: Readonly<Record<string, string>> = {
  '{': '}',
  '(': ')',
  '[': ']',
  '<<': '>>',
  '{|': '|}',
};
const JOINING = new Set(['.', ';', ',', '|', '^']);

/** The brackets open at a point of a SPARQL text, and the counts so far. */
export class Frames {
  patterns = 0;
  clauses = 0;
  operators = 0;
  #arguments = 0;
  #template = 0;
  readonly #text: string;
  readonly #limits: SparqlLimits;
  readonly #stack: Frame[] = [];
  /** What the next bracket holds when a keyword announced it. */
  #announced: 'expression' | 'data' | undefined;

  constructor(text: string, limits: SparqlLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  get depth(): number {
    return this.#stack.length;
  }

  #kind(): FrameKind {
    return this.#stack.at(-1)?.kind ?? 'clause';
  }

  inExpression(): boolean {
    return this.#kind() === 'expression';
  }

  inPattern(): boolean {
    const kind = this.#kind();
    return kind === 'pattern' || kind === 'terms';
  }

  /** A `SELECT` turns the group it begins into a subquery's head. */
  subselect(): void {
    const top = this.#stack.at(-1);
    if (top?.kind === 'pattern') top.kind = 'clause';
  }

  /** @param joined true when the group is joined with what stands around it, as a triple would be */
  openGroup(at: number, asked: 'pattern' | 'template' | 'data', joined: boolean): void {
    const around = this.#kind();
    const inherited = around === 'template' || around === 'data' ? around : undefined;
    const announced = this.#announced === 'data' ? 'data' : undefined;
    const kind = inherited ?? announced ?? asked;
    if (kind === 'pattern') this.#pattern(at, joined);
    this.#announced = undefined;
    this.#push({ kind, closer: '}', group: { patterns: kind === 'pattern' ? 1 : 0 } }, at);
  }

  openBracket(opener: string, at: number): void {
    const kind = this.#bracketKind(opener);
    if (kind === 'expression') this.#count('operators', at);
    else if (opener !== '(') this.#separate(at);
    const group = this.#stack.at(-1)?.group ?? { patterns: 0 };
    this.#push({ kind, closer: CLOSERS[opener] ?? '', group }, at);
  }

  #bracketKind(opener: string): FrameKind {
    const around = this.#kind();
    if (around === 'template' || around === 'data') return around;
    if (this.#announced === 'data') return 'data';
    if (opener !== '(') return around === 'expression' ? 'expression' : 'terms';
    if (around === 'expression' || around === 'clause') return 'expression';
    const kind = this.#announced ?? 'terms';
    this.#announced = undefined;
    return kind;
  }

  /** Closes the innermost bracket of its kind and all that were left open inside it. */
  close(closer: string): void {
    const at = this.#stack.findLastIndex((frame) => frame.closer === closer);
    if (at !== -1) this.#stack.length = at;
  }

  clause(word: string, at: number): void {
    this.#count('clauses', at);
    if (word === 'FILTER' || word === 'BIND') this.#announced = 'expression';
    else if (word === 'VALUES') this.#announced = 'data';
    else if (word === 'EXISTS') this.#announced = undefined;
  }

  operator(word: string, at: number): void {
    if (this.inPattern() && word === '/') this.#pattern(at);
    else if (this.#kind() !== 'data' && this.#kind() !== 'template') this.#count('operators', at);
  }

  separator(word: string, at: number): void {
    if (this.#kind() === 'expression') {
      if (word === ',') this.#arguments = this.#past('arguments', this.#arguments + 1, at);
    } else if (JOINING.has(word)) this.#separate(at);
  }

  term(at: number): void {
    if (this.#kind() === 'terms' && this.#stack.at(-1)?.closer === ')') this.#pattern(at);
  }

  #separate(at: number): void {
    if (this.inPattern()) this.#pattern(at);
    else if (this.#kind() === 'template')
      this.#template = this.#past('template', this.#template + 1, at);
  }

  #pattern(at: number, joined = true): void {
    this.patterns = this.#past('allPatterns', this.patterns + 1, at);
    const group = this.#stack.at(-1)?.group;
    if (group && joined) group.patterns = this.#past('patterns', group.patterns + 1, at);
  }

  #count(what: 'clauses' | 'operators', at: number): void {
    this[what] = this.#past(what, this[what] + 1, at);
  }

  #push(frame: Frame, at: number): void {
    this.#past('nesting', this.#stack.length + 1, at);
    this.#stack.push(frame);
  }

  #past(what: keyof SparqlLimits, count: number, at: number): number {
    if (count > this.#limits[what]) throw pastLimit(what, this.#limits, this.#text, at);
    return count;
  }
}
