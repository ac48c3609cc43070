import { isInterfaceLanguage } from '../../../../core/languages.ts';
import type { GraphView } from '../../../../core/rdf/graph-view.ts';
import { canonicalDuration } from '../../../../core/rdf/canonical-duration.ts';
import { canonicalKey } from '../../../../core/rdf/canonical-literal.ts';
import { dcterms, im, NS, pko, PPL } from '../../../../core/vocabulary.ts';
import {
  licensedUnder,
  notStepsOf,
  proposalsDecided,
  proposalsObjectedTo,
  reachedByCalls,
  wayOfCalls,
  type Outside,
} from './outside-facts.ts';

/** A thing a rule finds fault with, and the property of the thing where it can be mended. */
export interface RuleHit {
  readonly focus: string;
  readonly at: { readonly subject: string; readonly path: string };
  /** For a circular call: the procedures it leads through, up to the one that calls the page again. */
  readonly way?: readonly string[];
}

/** A rule as it reads a page that need not be saved: its statements, and the things it is about. */
type PageRule = (
  page: GraphView,
  things: readonly string[],
  outside: Outside,
) => readonly RuleHit[] | Promise<readonly RuleHit[]>;

const NAME = `${NS.rdfs}label`;

const hit = (focus: string, path: string, subject = focus): RuleHit => ({
  focus,
  at: { subject, path },
});

/**
 * The rules of the shapes (`sh:sparql`), read from the statements of one page, with the index for
 * what stands on other pages. The SPARQL of the rule stays the definition; a test holds the two
 * together and demands one of these for every rule.
 */
export const PAGE_RULES: Readonly<Record<string, PageRule>> = {
  'AdaptationShape-Rule1': async (page, things, outside) => {
    const suspects = things.filter((thing) => {
      const licences = page.objects(thing, dcterms('license'));
      return licences.some(({ value }) => value !== PPL);
    });
    const origins = suspects.flatMap((thing) => page.links(thing, im('adaptationOf')));
    const bound = await licensedUnder(outside, origins, PPL);
    return suspects
      .filter((thing) => page.links(thing, im('adaptationOf')).some((origin) => bound.has(origin)))
      .map((thing) => hit(thing, dcterms('license')));
  },

  'ProcedureShape-Rule1': async (page, things, outside) => {
    const hits = await Promise.all(
      things.map(async (thing) => {
        const calls = membersBelow(page, thing).flatMap((step) =>
          page.links(step, im('callsProcedure')).map((called) => ({ step, called })),
        );
        const others = calls.map(({ called }) => called).filter((called) => called !== thing);
        const reached = await reachedByCalls(outside, others, thing);
        const circular = calls.filter(({ called }) => called === thing || reached.has(called));
        return Promise.all(
          circular.map(async ({ step, called }) => ({
            ...hit(thing, im('callsProcedure'), step),
            way: called === thing ? [] : await wayOfCalls(outside, called, thing),
          })),
        );
      }),
    );
    return hits.flat();
  },

  'ProcedureShape-Rule2': (page, things) =>
    things.flatMap((thing) =>
      [thing, ...membersBelow(page, thing)].flatMap((parent) => {
        const met = new Set<string>();
        return page.links(parent, im('hasMember')).flatMap((member) => {
          const ranks = page.objects(member, im('order')).map(canonicalKey);
          const shared = ranks.some((rank) => met.has(rank));
          for (const rank of ranks) met.add(rank);
          return shared ? [hit(thing, im('order'), member)] : [];
        });
      }),
    ),

  'ProcedureShape-Rule3': (page, things) =>
    things
      .filter((thing) =>
        [thing, ...membersBelow(page, thing)].every(
          (node) => page.objects(node, im('performedBy')).length === 0,
        ),
      )
      .map((thing) => hit(thing, im('performedBy'))),

  'ProcedureShape-Rule4': longerThanMost,

  'ProcedureShape-Rule5': (page, things) =>
    things
      .filter((thing) => languagesOf(page, thing).size === 2)
      .flatMap((thing) =>
        membersBelow(page, thing)
          .filter((step) => languagesOf(page, step).size === 1)
          .map((step) => hit(thing, NAME, step)),
      ),

  'StepShape-Rule1': longerThanMost,

  'StepGroupShape-Rule1': (page, things) =>
    things
      .filter((thing) => page.has(thing, im('flow'), im('Loop')))
      .filter((thing) => !says(page, thing, im('until')))
      .filter((thing) => !says(page, thing, pko('maxRepetitions')))
      .map((thing) => hit(thing, im('until'))),

  'StepGroupShape-Rule2': (page, things) =>
    things
      .filter((thing) => page.has(thing, im('flow'), im('Choice')))
      .flatMap((thing) => {
        const members = [...new Set(page.links(thing, im('hasMember')))];
        const open = members.filter((member) => !says(page, member, im('condition')));
        return open.slice(0, -1).map((member) => hit(thing, im('condition'), member));
      }),

  'ConditionShape-Rule1': (page, things) =>
    things
      .filter((thing) => says(page, thing, im('threshold')))
      .filter((thing) => !says(page, thing, im('comparator')))
      .map((thing) => hit(thing, im('comparator'))),

  'ExecutionShape-Rule1': async (page, things, outside) => {
    const records = things.flatMap((thing) =>
      page
        .links(thing, pko('hasExecutedProcedure'))
        .flatMap((procedure) =>
          page
            .links(thing, pko('includesStepExecution'))
            .flatMap((record) =>
              page
                .links(record, pko('hasExecutedStep'))
                .map((step) => ({ thing, record, procedure, step })),
            ),
        ),
    );
    const strange = await notStepsOf(outside, records);
    return records
      .filter(({ procedure, step }) => strange.has(`${procedure} ${step}`))
      .map(({ thing, record }) => hit(thing, pko('hasExecutedStep'), record));
  },

  'StepRecordShape-Rule1': (page, things) =>
    things
      .filter((thing) =>
        ['Skipped', 'Failed'].some((outcome) => page.has(thing, im('outcome'), im(outcome))),
      )
      .filter((thing) => !says(page, thing, im('rationale')))
      .map((thing) => hit(thing, im('rationale'))),

  'ProposalShape-Rule1': async (page, things, outside) => {
    const settled = things.filter((thing) =>
      ['Adopted', 'Rejected'].some((status) => page.has(thing, im('status'), im(status))),
    );
    const decided = await proposalsDecided(outside, settled);
    return settled.filter((thing) => !decided.has(thing)).map((thing) => hit(thing, im('status')));
  },

  'ProposalShape-Rule2': async (page, things, outside) => {
    const adopted = things.filter((thing) => page.has(thing, im('status'), im('Adopted')));
    const blocked = await proposalsObjectedTo(outside, adopted);
    return adopted.filter((thing) => blocked.has(thing)).map((thing) => hit(thing, im('status')));
  },

  'PositionShape-Rule1': (page, things) =>
    things
      .filter((thing) => page.has(thing, im('stance'), im('Objection')))
      .filter((thing) => !says(page, thing, im('rationale')))
      .map((thing) => hit(thing, im('rationale'))),
};

/** The rule of a shape, where it is one of those the page alone can be asked. */
export function pageRule(shape: string): PageRule | undefined {
  const name = shape.startsWith(NS.ims) ? shape.slice(NS.ims.length) : '';
  return Object.hasOwn(PAGE_RULES, name) ? PAGE_RULES[name] : undefined;
}

/** The languages of the site that a thing has a name in. */
function languagesOf(page: GraphView, thing: string): Set<string> {
  const tags = page.literals(thing, NAME).map(({ language }) => language);
  return new Set(tags.filter(isInterfaceLanguage));
}

function longerThanMost(page: GraphView, things: readonly string[]): readonly RuleHit[] {
  return things
    .filter((thing) => {
      const most = durations(page, thing, im('maxDuration'));
      return durations(page, thing, im('minDuration')).some((least) =>
        most.some((limit) => least > limit),
      );
    })
    .map((thing) => hit(thing, im('minDuration')));
}

/** Durations of days and less, in attoseconds; what is none cannot be compared. */
function durations(page: GraphView, thing: string, property: string): bigint[] {
  return page.literals(thing, property).flatMap(({ value, datatype }) => {
    if (datatype.value !== `${NS.xsd}dayTimeDuration`) return [];
    const seconds = canonicalDuration('dayTimeDuration', value)?.split(' ')[1];
    return seconds === undefined ? [] : [BigInt(seconds)];
  });
}

function says(page: GraphView, thing: string, property: string): boolean {
  return page.objects(thing, property).length > 0;
}

/** Every step and group under a thing, however deep and however they are tangled, each once. */
function membersBelow(page: GraphView, thing: string): string[] {
  const below = new Set<string>(page.links(thing, im('hasMember')));
  for (const member of below) {
    for (const inner of page.links(member, im('hasMember'))) below.add(inner);
  }
  return [...below];
}
