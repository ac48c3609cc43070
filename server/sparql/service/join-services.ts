import { WikiError } from '../../../core/errors.ts';
import { positionAt } from '../../../core/gate/position.ts';
import type { ServiceClause, SparqlFacts } from '../../../core/gate/sparql-facts.ts';
import { inSyntaxThread } from '../syntax/syntax-pool.ts';
import type { RemoteEndpoints } from './remote-endpoints.ts';
import type { ServiceCall } from './service-call.ts';
import { serviceFailed } from './service-failed.ts';
import { noValues } from './solutions-as-values.ts';

/** Endpoints one query may call. */
const MOST_CLAUSES = 5;
/** Characters that what they answered may have in the query. */
const LONGEST_VALUES = 10_000_000;

export interface JoinRequest {
  /** Has passed the gate. */
  readonly text: string;
  readonly facts: SparqlFacts;
  readonly baseIri: string;
  readonly signal: AbortSignal;
}

interface Ask extends ServiceCall {
  readonly endpoint: string;
  readonly clause: Required<ServiceClause>;
}

/**
 * The same query with what the listed endpoints answer in the place of their SERVICE clauses. Nobody is
 * called before all of it is known to be allowed and well written. A SILENT clause whose endpoint is not
 * listed stays for the index, which makes an empty solution of it.
 * @throws WikiError forbidden `service-refused` (line, column), also for one SERVICE within another;
 *   bad-request `too-many-services` (limit), `query-syntax`; what the endpoints throw
 */
export async function joinServices(
  remote: RemoteEndpoints,
  { text, facts, baseIri, signal }: JoinRequest,
): Promise<string> {
  const outer = outermost(facts.services);
  const prologue = text.slice(0, facts.head?.start ?? 0);
  const calls = await inSyntaxThread('services', { text, prologue, clauses: outer, baseIri });
  signal.throwIfAborted();
  const asks = outer.flatMap((clause, index): Ask[] => {
    const call = calls[index];
    const { endpoint } = call ?? {};
    const isListed = endpoint !== undefined && remote.has(endpoint);
    if (call && isListed) return [{ ...call, endpoint, clause }];
    if (!clause.silent) throw refused(text, clause);
    return [];
  });
  demandNoneWithin(text, asks, facts.services);
  if (asks.length > MOST_CLAUSES)
    throw new WikiError('bad-request', 'too-many-services', { limit: MOST_CLAUSES });
  return spliced(text, asks, await answers(remote, asks, signal));
}

function outermost(services: readonly ServiceClause[]): Required<ServiceClause>[] {
  let end = 0;
  return services.flatMap((clause): Required<ServiceClause>[] => {
    // A group that does not end is a mistake that its parser will name.
    const whole = { ...clause, end: clause.end ?? clause.at };
    if (clause.start < end) return [];
    end = whole.end;
    return [whole];
  });
}

/** What stands within would be called by the other endpoint, whatever is listed here. */
function demandNoneWithin(
  text: string,
  asks: readonly Ask[],
  services: readonly ServiceClause[],
): void {
  const within = services.find(({ start }) =>
    asks.some(({ clause }) => clause.start < start && start < clause.end),
  );
  if (within) throw refused(text, within);
}

function refused(text: string, { at }: ServiceClause): WikiError {
  return new WikiError('forbidden', 'service-refused', { ...positionAt(text, at) });
}

/** Asks all at once; the first failure ends the others. */
async function answers(
  remote: RemoteEndpoints,
  asks: readonly Ask[],
  signal: AbortSignal,
): Promise<string[]> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  try {
    return await Promise.all(asks.map((ask) => answer(remote, ask, either)));
  } finally {
    failed.abort();
  }
}

async function answer(remote: RemoteEndpoints, ask: Ask, signal: AbortSignal): Promise<string> {
  const { endpoint, variables } = ask;
  try {
    const json = await remote.ask(endpoint, ask.query, signal);
    return await inSyntaxThread('solutions', { endpoint, variables, json });
  } catch (error) {
    signal.throwIfAborted();
    if (ask.silent && error instanceof WikiError) return noValues(variables);
    throw error;
  }
}

/** As many lines as before, so that what comes after keeps its line. */
function spliced(text: string, asks: readonly Ask[], blocks: readonly string[]): string {
  const pieces: string[] = [];
  let from = 0;
  let length = 0;
  for (const [index, { clause, endpoint }] of asks.entries()) {
    const block = blocks[index] ?? '';
    length += block.length;
    if (length > LONGEST_VALUES) throw serviceFailed(endpoint, 'bytes', LONGEST_VALUES / 1e6);
    const lines = text.slice(clause.start, clause.end).split('\n').length;
    pieces.push(text.slice(from, clause.start), block, '\n'.repeat(lines - 1));
    from = clause.end;
  }
  return [...pieces, text.slice(from)].join('');
}
