import type { SparqlFacts, SparqlForm, Span } from './sparql-facts.ts';
import { Frames } from './sparql-frames.ts';
import { LONG_TEXT_LIMITS, QUERY_LIMITS, pastLimit, type SparqlLimits } from './sparql-limits.ts';
import { Projections } from './sparql-projections.ts';
import { Services } from './sparql-services.ts';
import { SparqlTokens, type SparqlToken } from './sparql-tokens.ts';

const QUERY_FORMS = new Set(['SELECT', 'ASK', 'CONSTRUCT', 'DESCRIBE']);
const UPDATE_FORMS = new Set('INSERT DELETE LOAD CLEAR DROP CREATE ADD MOVE COPY WITH'.split(' '));
const CLAUSES = new Set(
  'OPTIONAL UNION MINUS FILTER BIND EXISTS GRAPH VALUES SERVICE LATERAL ORDER GROUP HAVING DISTINCT REDUCED'.split(
    ' ',
  ),
);
const DATA_BEFORE = new Set(['INSERT', 'DELETE', 'DATA']);
/** After these words of an expression comes a value, not an operator. */
const NO_OPERAND = new Set(['DISTINCT', 'REDUCED']);
/** The groups after these words are planned apart from their neighbours. */
const APART = new Set(['OPTIONAL', 'UNION', 'MINUS', 'EXISTS', 'LATERAL']);
const STAR_AFTER = new Set(['SELECT', 'DISTINCT', 'REDUCED', 'DESCRIBE']);
const VARYING = new Set(['NOW', 'RAND', 'UUID', 'STRUUID', 'BNODE']);
const OPERATORS = new Set('+ - * / = != < > <= >= && || !'.split(' '));
const LONGEST_SHAPE = 4_000;

/**
 * Looks over a SPARQL query or update before any parser does, in one linear pass without recursion,
 * and refuses what would exhaust a parser or a planner. It judges size, not grammar: a wrong text
 * passes and its parser says where it is wrong.
 * @throws WikiError bad-request `query-too-long`, `query-too-deep` or `query-too-complex`
 */
export function gateSparql(text: string, limits: SparqlLimits = QUERY_LIMITS): SparqlFacts {
  if (text.length > LONG_TEXT_LIMITS.length)
    throw pastLimit('length', LONG_TEXT_LIMITS, text, LONG_TEXT_LIMITS.length);
  return new Gate(text, limits).run();
}

class Gate {
  readonly #text: string;
  readonly #limits: SparqlLimits;
  readonly #tokens: SparqlTokens;
  readonly #frames: Frames;
  #form: SparqlForm | undefined;
  #head: Span | undefined;
  #headOpen = false;
  #hasDataset = false;
  #hasWhere = false;
  #limit: Span | undefined;
  #valuesAt: number | undefined;
  readonly #services = new Services();
  readonly #loads: number[] = [];
  readonly #projections: Projections;
  #varies = false;
  #shape: string[] = [];
  #shapeLength = 0;
  /** Upper-case word or mark of the token before this one. */
  #before = '';

  constructor(text: string, limits: SparqlLimits) {
    this.#text = text;
    this.#limits = limits;
    this.#tokens = new SparqlTokens(text);
    this.#frames = new Frames(text, limits);
    this.#projections = new Projections(text);
  }

  run(): SparqlFacts {
    let operand = false;
    for (;;) {
      const token = this.#tokens.next(operand && this.#frames.inExpression());
      if (token.kind === 'end') break;
      // Updates carry data and may be long; what is not yet known to be one may not.
      if (this.#form !== 'UPDATE') this.#short(token.start);
      this.#noteShape(token);
      if (token.kind === 'mark') this.#mark(token);
      else if (token.kind === 'name' && token.word !== '') this.#word(token);
      else this.#term(token);
      operand = token.kind === 'mark' ? token.word === ')' : !NO_OPERAND.has(token.word);
      this.#before = token.word;
    }
    return this.#facts();
  }

  #short(at: number): void {
    const { length } = this.#limits;
    const tooLong = this.#form === undefined ? at > length : this.#text.length > length;
    if (tooLong) throw pastLimit('length', this.#limits, this.#text, length);
  }

  #mark(token: SparqlToken): void {
    const frames = this.#frames;
    const { word, start } = token;
    if (word === '{') {
      this.#projections.end(frames.depth);
      this.#openGroup(start);
    } else if (word === '(' || word === '[' || word === '<<' || word === '{|') {
      if (word === '(' && VARYING.has(this.#before)) this.#varies = true;
      frames.openBracket(word, start);
    } else if (word === '}' || word === ')' || word === ']' || word === '>>' || word === '|}') {
      frames.close(word);
      if (word === '}') this.#services.closeGroup(frames.depth, token.end);
      if (frames.depth === 0) this.#closeHead(token.end);
    } else if (word === '*' && STAR_AFTER.has(this.#before)) return;
    else if (OPERATORS.has(word)) frames.operator(word, start);
    else frames.separator(word, start);
  }

  #openGroup(at: number): void {
    const template = this.#headOpen && this.#before === 'CONSTRUCT';
    if (!template && this.#frames.depth === 0) this.#closeHead(at);
    const data = DATA_BEFORE.has(this.#before);
    if (this.#frames.depth === 0 && !template && !data) this.#hasWhere = true;
    const asked = template ? 'template' : data ? 'data' : 'pattern';
    this.#frames.openGroup(at, asked, !APART.has(this.#before));
    this.#services.openGroup(this.#frames.depth);
  }

  #closeHead(end: number): void {
    if (this.#headOpen && this.#head) this.#head = { start: this.#head.start, end };
    this.#headOpen = false;
  }

  #word(token: SparqlToken): void {
    const frames = this.#frames;
    const { word, start } = token;
    if (this.#before === 'SERVICE') this.#services.name(start, word === 'SILENT');
    if (word === 'SERVICE') this.#services.begin(start);
    if (frames.depth === 0) this.#topWord(token);
    if (word === 'SELECT') {
      this.#projections.begin(frames.depth);
      frames.subselect();
    }
    if (word === 'FROM' || word === 'USING') this.#hasDataset ||= !frames.inPattern();
    if (CLAUSES.has(word)) frames.clause(word, start);
    else if (word === 'IN') frames.operator(word, start);
    else frames.term(start);
  }

  #topWord(token: SparqlToken): void {
    const { word, start, end } = token;
    if (this.#form === undefined || this.#form === 'UPDATE') {
      if (QUERY_FORMS.has(word) && this.#form === undefined) {
        this.#form = word as SparqlForm;
        this.#head = { start, end };
        this.#headOpen = word === 'CONSTRUCT' || word === 'DESCRIBE';
      } else if (UPDATE_FORMS.has(word)) this.#form = 'UPDATE';
    }
    // `CONSTRUCT WHERE {…}` and `CONSTRUCT FROM <g> WHERE {…}` have no template.
    if (word === 'WHERE' || word === 'FROM') this.#closeHead(start);
    if (word === 'LOAD' && this.#form === 'UPDATE') this.#loads.push(start);
    if (word === 'VALUES') this.#valuesAt = start;
  }

  #term(token: SparqlToken): void {
    if (this.#before === 'SERVICE') this.#services.name(token.start, false);
    if (this.#frames.depth === 0 && this.#before === 'LIMIT' && token.kind === 'number')
      this.#limit = { start: token.start, end: token.end };
    if (token.kind === 'variable') this.#projections.variable(token, this.#frames.depth);
    this.#frames.term(token.start);
  }

  #noteShape(token: SparqlToken): void {
    if (this.#shapeLength > LONGEST_SHAPE) return;
    const piece = shapeOf(token, this.#text);
    this.#shape.push(piece);
    this.#shapeLength += piece.length + 1;
  }

  #facts(): SparqlFacts {
    const { patterns, clauses, operators } = this.#frames;
    return {
      ...(this.#form && { form: this.#form }),
      ...(this.#head && { head: this.#head }),
      hasDataset: this.#hasDataset,
      hasWhere: this.#hasWhere,
      services: this.#services.found,
      loads: this.#loads,
      ...(this.#limit && { limit: this.#limit }),
      ...(this.#valuesAt !== undefined && { valuesAt: this.#valuesAt }),
      repeated: this.#projections.repeated,
      varies: this.#varies,
      patterns,
      clauses,
      operators,
      shape: this.#shapeLength > LONGEST_SHAPE ? '' : this.#shape.join(' '),
    };
  }
}

function shapeOf(token: SparqlToken, text: string): string {
  if (token.kind === 'string') return '"';
  // LIMIT 10 and LIMIT 1000000 cost differently: the number of digits stays.
  if (token.kind === 'number') return '0'.repeat(Math.min(token.end - token.start, 20));
  if (token.kind !== 'iri') return token.word || text.slice(token.start, token.end);
  const iri = text.slice(token.start, token.end);
  return iri.includes('#') ? iri : iri.slice(0, iri.lastIndexOf('/') + 1);
}
