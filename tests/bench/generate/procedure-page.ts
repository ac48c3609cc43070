import { PageWriter, term, typed, type GeneratedPage } from './page.ts';
import type { Random } from './random.ts';
import { ACTIONS, CHANTIERS, MOMENTS, OBJECTS, UNITS, type Wording } from './words.ts';

const A = term('rdf', 'type');
const LABEL = term('rdfs', 'label');

/** How many pages of each other kind a procedure may point to. */
export interface Neighbours {
  readonly roles: number;
  readonly resources: number;
  readonly concepts: number;
}

/** A procedure: roles, hazards and sources, then ordered steps, some in a group, with what they use. */
export function procedurePage(
  random: Random,
  base: string,
  number: number,
  neighbours: Neighbours,
): GeneratedPage {
  const page = new PageWriter(base, `gen-procedure-${number}`);
  const me = page.thing();
  const spanish = number % 3 === 0;
  page.say(me, A, term('im', 'Procedure'));
  page.write(me, LABEL, title(random, `no ${number}`), spanish);
  page.write(me, term('dcterms', 'description'), title(random, 'pas à pas — 20 °C'), spanish);
  page.say(me, term('im', 'domain'), page.thing(random.pick(CHANTIERS)));
  page.say(me, term('im', 'status'), term('im', 'Draft'));
  const { roles, resources, concepts } = neighbours;
  page.say(me, term('im', 'performedBy'), page.thing(`gen-role-${random.between(0, roles - 1)}`));
  const about = `gen-concept-${random.between(0, concepts - 1)}`;
  page.say(me, term('dcterms', 'subject'), page.thing(about));
  page.say(me, term('im', 'maxDuration'), typed(`P${random.between(1, 40)}D`, 'dayTimeDuration'));
  const steps = random.between(7, 13);
  for (let step = 1; step <= steps; step += 1) {
    const inGroup = step > 2 && step < 6;
    page.say(inGroup ? page.thing('#g1') : me, term('im', 'hasMember'), page.thing(`#s${step}`));
    writeStep(page, random, step, resources, spanish);
  }
  page.say(me, term('im', 'hasMember'), page.thing('#g1'));
  page.say(page.thing('#g1'), A, term('im', 'StepGroup'));
  page.say(page.thing('#g1'), term('im', 'order'), typed(3, 'integer'));
  page.write(page.thing('#g1'), LABEL, title(random, ''), spanish);
  return page;
}

function writeStep(
  page: PageWriter,
  random: Random,
  number: number,
  resources: number,
  spanish: boolean,
): void {
  const step = page.thing(`#s${number}`);
  page.say(step, A, term('im', 'Step'));
  page.say(step, term('im', 'order'), typed(number, 'integer'));
  page.write(step, LABEL, title(random, `${number}`), spanish);
  if (!random.chance(50)) return;
  const use = page.thing(`#s${number}-u1`);
  const quantity = page.thing(`#s${number}-u1q`);
  page.say(step, term('im', 'uses'), use);
  page.say(use, A, term('im', 'ResourceUse'));
  const used = `gen-resource-${random.between(0, resources - 1)}`;
  page.say(use, term('im', 'ofResource'), page.thing(used));
  page.say(use, term('vf', 'action'), term('vf', 'consume'));
  page.say(use, term('im', 'quantity'), quantity);
  page.say(quantity, A, term('schema', 'QuantitativeValue'));
  const amount = `${random.between(0, 90)}.${random.between(1, 9)}`;
  page.say(quantity, term('schema', 'value'), typed(amount, 'decimal'));
  page.say(quantity, term('schema', 'unitCode'), term('unit', random.pick(UNITS)));
}

/** A phrase that makes sense, with something of its own at the end. */
export function title(random: Random, end: string): Wording {
  const [action, object, moment] = [
    random.pick(ACTIONS),
    random.pick(OBJECTS),
    random.pick(MOMENTS),
  ];
  const phrase = (language: keyof Wording): string =>
    [action[language], object[language], `${moment[language]},`, end].join(' ').trimEnd();
  return { fr: phrase('fr'), en: phrase('en'), es: phrase('es') };
}
