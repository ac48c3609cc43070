import { PageWriter, term, typed, type GeneratedPage } from './page.ts';
import { title } from './procedure-page.ts';
import type { Random } from './random.ts';
import { CHANTIERS, UNITS } from './words.ts';

const A = term('rdf', 'type');
const LABEL = term('rdfs', 'label');

/** One performance of a procedure: a record a step, with its moment and, often, a measure. */
export function runPage(
  random: Random,
  base: string,
  number: number,
  procedures: number,
): GeneratedPage {
  const page = new PageWriter(base, `gen-run-${number}`);
  const me = page.thing();
  const procedure = `gen-procedure-${random.between(0, procedures - 1)}`;
  const day = new Date(Date.UTC(2015, 0, 1) + random.between(0, 3650) * 86_400_000);
  const at = (minutes: number): string =>
    typed(new Date(day.getTime() + minutes * 60_000).toISOString(), 'dateTime');
  page.say(me, A, term('im', 'Execution'));
  page.write(me, LABEL, title(random, day.toISOString().slice(0, 10)), false);
  page.say(me, term('im', 'domain'), page.thing(random.pick(CHANTIERS)));
  page.say(me, term('pko', 'hasExecutedProcedure'), page.thing(procedure));
  page.say(me, term('prov', 'startedAtTime'), at(0));
  const steps = random.between(6, 12);
  for (let step = 1; step <= steps; step += 1) {
    const record = page.thing(`#r${step}`);
    page.say(me, term('pko', 'includesStepExecution'), record);
    page.say(record, A, term('im', 'StepRecord'));
    page.say(record, term('im', 'order'), typed(step, 'integer'));
    page.say(record, term('prov', 'endedAtTime'), at(step * 10));
    page.say(record, term('im', 'ofStep'), page.thing(`${procedure}#s${step}`));
    if (!random.chance(60)) continue;
    page.say(record, term('schema', 'value'), typed(random.between(-200, 900) / 10, 'decimal'));
    page.say(record, term('schema', 'unitCode'), term('unit', random.pick(UNITS)));
  }
  page.say(me, term('prov', 'endedAtTime'), at(steps * 10));
  return page;
}

export function rolePage(random: Random, base: string, number: number): GeneratedPage {
  return named(random, base, `gen-role-${number}`, [term('im', 'Role')]);
}

export function resourcePage(random: Random, base: string, number: number): GeneratedPage {
  const classes = [term('im', 'Supply'), term('im', 'ResourceType')];
  return named(random, base, `gen-resource-${number}`, classes);
}

/** A concept of a tree of four branches a node. */
export function conceptPage(random: Random, base: string, number: number): GeneratedPage {
  const page = new PageWriter(base, `gen-concept-${number}`);
  const me = page.thing();
  page.say(me, A, term('skos', 'Concept'));
  page.write(me, term('skos', 'prefLabel'), title(random, `${number}`), true);
  page.write(me, LABEL, title(random, `${number}`), true);
  if (number === 0) return page;
  const parent = Math.floor((number - 1) / 4);
  page.say(me, term('skos', 'broader'), page.thing(`gen-concept-${parent}`));
  return page;
}

function named(
  random: Random,
  base: string,
  slug: string,
  classes: readonly string[],
): GeneratedPage {
  const page = new PageWriter(base, slug);
  const me = page.thing();
  for (const name of classes) page.say(me, A, name);
  page.write(me, LABEL, title(random, slug.slice(slug.lastIndexOf('-') + 1)), random.chance(30));
  page.say(me, term('im', 'domain'), page.thing(random.pick(CHANTIERS)));
  return page;
}
