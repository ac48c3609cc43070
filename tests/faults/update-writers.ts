import { ask, type Answer } from '../support/http-client.ts';
import type { WikiServer } from '../support/wiki-server.ts';

export const EX = 'http://example.org/';
export const LOG = `${EX}log`;
export const LAST = `${EX}last`;

/** A subject in a graph; the empty string is the unnamed graph. */
export interface Place {
  readonly graph: string;
  readonly subject: string;
}

/**
 * Writes one number after the other, each to the same places whole or not at all, and remembers what
 * was acknowledged. In each place the log says every number, and `LAST` the one that `lastOf` tells.
 */
export abstract class Writer {
  readonly name: string;
  readonly places: readonly Place[];
  /** Numbers acknowledged since `begin`, in order. */
  readonly acknowledged: number[] = [];
  /** The revision of its page that each acknowledged write said it made, by number. */
  readonly revisions = new Map<number, number>();
  /** Numbers that the server had no time for: nothing of them may be there. */
  readonly refused = new Set<number>();
  /** The number sent last. */
  sent = 0;

  constructor(name: string, places: readonly Place[]) {
    this.name = name;
    this.places = places;
  }

  /** Forgets what was acknowledged: the next write takes out what is there. */
  begin(): void {
    this.acknowledged.length = 0;
  }

  /**
   * Sends the next number; false when the server was gone before it answered.
   * @throws Error when the answer is a refusal, other than for want of time on a busy machine
   */
  async write({ origin }: WikiServer): Promise<boolean> {
    const number = (this.sent += 1);
    let answer: Answer;
    try {
      answer = await this.send(origin, number);
    } catch {
      return false;
    }
    const { status, text } = answer;
    if (status === 503 && answer.json()['id'] === 'query-waited') {
      this.refused.add(number);
      return true;
    }
    if (status >= 300) throw new Error(`${this.name} was refused ${number}: ${status} ${text}`);
    this.acknowledged.push(number);
    const revision = this.revisionIn(answer);
    if (revision !== undefined) this.revisions.set(number, revision);
    return true;
  }

  /** The number that `LAST` has to be where the log holds these. */
  abstract lastOf(log: readonly number[]): number | undefined;
  protected abstract send(origin: string, number: number): Promise<Answer>;
  protected abstract revisionIn(answer: Answer): number | undefined;
}

/** SPARQL Updates in three forms in turn: data, a pattern that replaces, and a sequence. */
export class UpdateWriter extends Writer {
  readonly slug: string;
  readonly #token: string;

  constructor(origin: string, token: string, index: number) {
    const slug = `pair-${index >> 1}`;
    const name = `w${index}`;
    const inPage = { graph: `${origin}/wiki/${slug}`, subject: `${origin}/id/${slug}#${name}` };
    const inReference = { graph: `${EX}shared-${index & 3}`, subject: `${EX}${name}` };
    const unnamed = { graph: '', subject: `${EX}free-${name}` };
    super(name, index % 4 === 3 ? [inPage, inReference] : [inPage, inReference, unnamed]);
    this.slug = slug;
    this.#token = token;
  }

  /** What is said of the commit that wrote a number. */
  comment(number: number): string {
    return `${this.name} writes ${number}`;
  }

  override lastOf(log: readonly number[]): number | undefined {
    return log.findLast((number) => !isDataAlone(number));
  }

  protected override send(origin: string, number: number): Promise<Answer> {
    const fields = { update: this.#text(number), comment: this.comment(number) };
    return ask(origin, '/sparql', {
      method: 'POST',
      token: this.#token,
      body: new URLSearchParams(fields).toString(),
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Accept: 'application/json',
      },
    });
  }

  protected override revisionIn(answer: Answer): number {
    const revision = answer.json<{ revisions: Record<string, number> }>().revisions[this.slug];
    if (revision === undefined) throw new Error(`No revision of ${this.slug} in ${answer.text}`);
    return revision;
  }

  #text(number: number): string {
    const log = everywhere(this.places, `<${LOG}> ${number}`);
    const last = everywhere(this.places, `<${LAST}> ${number}`);
    const page = this.places.slice(0, 1);
    if (this.acknowledged.length === 0) {
      const what = isDataAlone(number) ? log : `${log} ${last}`;
      return `DELETE { ${everywhere(this.places, '?p ?n')} } WHERE { ${everywhere(page, '?p ?n')} } ;
        INSERT DATA { ${what} }`;
    }
    if (isDataAlone(number)) return `INSERT DATA { ${log} }`;
    const old = everywhere(this.places, `<${LAST}> ?old`);
    const found = everywhere(page, `<${LAST}> ?old`);
    return number % 3 === 1
      ? `DELETE { ${old} } INSERT { ${log} ${last} } WHERE { OPTIONAL { ${found} } }`
      : `DELETE { ${old} } WHERE { ${found} } ; INSERT DATA { ${log} ${last} }`;
  }
}

function isDataAlone(number: number): boolean {
  return number % 3 === 0;
}

function everywhere(places: readonly Place[], fact: string): string {
  return places
    .map(({ graph, subject }) =>
      graph === '' ? `<${subject}> ${fact} .` : `GRAPH <${graph}> { <${subject}> ${fact} }`,
    )
    .join(' ');
}

/** Replaces a graph by PUT, at an address of a page or of the Graph Store Protocol. */
export class PutWriter extends Writer {
  readonly #token: string;
  readonly #path: string;

  constructor(token: string, path: string, place: Place) {
    super(path, [place]);
    this.#token = token;
    this.#path = path;
  }

  override lastOf(log: readonly number[]): number | undefined {
    return log.at(-1);
  }

  protected override send(origin: string, number: number): Promise<Answer> {
    const { subject = '' } = this.places[0] ?? {};
    const log = [...this.acknowledged, number].join(', ');
    return ask(origin, this.#path, {
      method: 'PUT',
      token: this.#token,
      body: `<${subject}> <${LOG}> ${log} ; <${LAST}> ${number} .`,
      headers: { 'Content-Type': 'text/turtle', ...(number > 1 && { 'If-Match': '*' }) },
    });
  }

  protected override revisionIn({ headers }: Answer): number | undefined {
    const revision = /^"r(\d+)"$/.exec(headers.etag ?? '')?.[1];
    return revision === undefined ? undefined : Number(revision);
  }
}
