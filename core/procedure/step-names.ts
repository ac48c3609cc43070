const SAFE_NAME = /^[A-Za-z][A-Za-z0-9_.-]*$/;
/** HTML ids that the pages use for themselves. */
const RESERVED =
  /^(main|q|q-top|safe|need|steps|more|flow|kpi|runs|adapt|langs|src|lic|other|used|facts|contents|n\d+|i-.*)$/;

/** Whether a name from the data can be an HTML id beside those of the page. */
export function isUsableId(name: string): boolean {
  return SAFE_NAME.test(name) && !RESERVED.test(name);
}

/** Gives each step a name that is stable, unique in the procedure and usable as an HTML id. */
export class StepNames {
  readonly #procedure: string;
  readonly #taken = new Set<string>();

  constructor(procedure: string) {
    this.#procedure = procedure;
  }

  /** The fragment of the IRI where it is a plain name; otherwise something derived from it. */
  nameOf(iri: string): string {
    const own = iri.startsWith(`${this.#procedure}#`)
      ? iri.slice(this.#procedure.length + 1)
      : (iri.split(/[#/]/).findLast((part) => part !== '') ?? '');
    const plain = isUsableId(own) ? own : `s-${own.replace(/[^A-Za-z0-9_.-]+/g, '-')}`;
    let name = plain;
    for (let n = 2; this.#taken.has(name); n++) name = `${plain}-${n}`;
    this.#taken.add(name);
    return name;
  }
}
