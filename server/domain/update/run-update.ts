import { setTimeout as pause } from 'node:timers/promises';
import { WikiError } from '../../../core/errors.ts';
import { gateSparql } from '../../sparql/gate.ts';
import { planUpdate, type UpdatePlan } from '../../sparql/update/index.ts';
import type { Committer } from '../../store/journal.ts';
import type { HeldIndex } from '../../store/quad-index.ts';
import { demand, mayUpdate, type Actor } from '../permissions/index.ts';
import type { Services } from '../services.ts';
import { commitUpdate, isLarge, type UpdateOutcome } from './commit-update.ts';
import { evaluateUpdate } from './evaluate-update.ts';
import { MOST_QUADS } from './limits.ts';

export interface UpdateCommand {
  readonly actor: Actor;
  readonly update: string;
  /** `using-graph-uri` and `using-named-graph-uri`; the empty string is the unnamed graph. */
  readonly usingGraphs: readonly string[];
  readonly usingNamedGraphs: readonly string[];
  readonly comment: string;
  /** Milliseconds for reading, working out and committing, apart from waiting for the lane. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
}

/** Times an update is worked out beside other writers; after that they have to wait. */
const TRIES_BESIDE = 2;
/** Milliseconds between two looks at whether the index has caught up. */
const LOOK_MS = 2;

/**
 * Runs a SPARQL Update: what it changes is worked out first, and becomes one commit over all graphs, by
 * the actor. It is worked out again when another commit slipped in between.
 * @throws WikiError as the gate, `parseUpdate`, `demandGraph`, the index and the journal do; nothing
 *   is changed then
 */
export async function runUpdate(
  services: Services,
  command: UpdateCommand,
): Promise<UpdateOutcome> {
  const author = demand(mayUpdate, command.actor).name;
  const plan = await readPlan(services, command);
  const holding = new Holding(services, command);
  const attempt = async (journal: Committer): Promise<UpdateOutcome> => {
    const expectedHead = await holding.begin(plan);
    const state = await evaluateUpdate(services, command.actor, plan, () => holding.index());
    command.signal?.throwIfAborted();
    if (isLarge(state)) holding.release();
    return commitUpdate({ ...services, journal }, state, {
      author,
      comment: command.comment,
      ...(expectedHead !== undefined && { expectedHead }),
    });
  };
  try {
    for (let tries = 1; tries <= TRIES_BESIDE; tries += 1) {
      try {
        return await attempt(services.journal);
      } catch (error) {
        if (!isOvertaken(error)) throw error;
        await holding.catchUp();
      }
    }
    return await services.journal.exclusively(async (alone) => {
      await holding.catchUp();
      return attempt(alone);
    });
  } finally {
    holding.release();
  }
}

async function readPlan(
  { iris }: Services,
  { update, usingGraphs, usingNamedGraphs }: UpdateCommand,
): Promise<UpdatePlan> {
  gateSparql(update);
  const baseIri = iris.base;
  return planUpdate({ update, baseIri, usingGraphs, usingNamedGraphs, limit: MOST_QUADS });
}

function isOvertaken(error: unknown): boolean {
  return error instanceof WikiError && error.id === 'changed-meanwhile';
}

/** The index for one update: held when it is first needed, through all attempts. */
class Holding {
  readonly #services: Pick<Services, 'journal' | 'quadIndex'>;
  readonly #options: Pick<UpdateCommand, 'deadlineMs' | 'signal'>;
  #held: HeldIndex | undefined;

  constructor(services: Services, { deadlineMs, signal }: UpdateCommand) {
    this.#services = services;
    this.#options = { deadlineMs, ...(signal && { signal }) };
  }

  async index(): Promise<HeldIndex> {
    this.#held ??= await this.#services.quadIndex.hold(this.#options);
    return this.#held;
  }

  /**
   * The commit from whose state all is worked out; undefined for data alone, which rests on nothing but
   * the graphs it goes to.
   */
  async begin(plan: UpdatePlan): Promise<number | undefined> {
    if (plan.some(({ type }) => type === 'modify')) return (await this.index()).seq;
    const isData = plan.every(({ type }) => type === 'data' || type === 'create');
    return isData ? undefined : this.#services.journal.head();
  }

  /** Waits until the index has been given what the journal holds, and shows that from now on. */
  async catchUp(): Promise<void> {
    const head = await this.#services.journal.head();
    const end = performance.now() + this.#options.deadlineMs;
    while (this.#services.quadIndex.seq < head) {
      if (performance.now() > end) throw new WikiError('unavailable', 'query-waited');
      await pause(LOOK_MS);
    }
    try {
      await this.#held?.refresh();
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      this.release();
    }
  }

  release(): void {
    this.#held?.release();
    this.#held = undefined;
  }
}
