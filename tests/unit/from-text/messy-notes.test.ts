import { describe, expect, it } from 'vitest';
import type { ProposedStep, ProposedStructure } from '../../../core/from-text/proposal.ts';
import { structureFromText } from '../../../core/from-text/structure-from-text.ts';
import { NS } from '../../../core/vocabulary.ts';
import { context, MESSY } from './notes.ts';

const read = (text: string): ProposedStructure => structureFromText(text, context);
const unit = (name: string): { unit: string } => ({ unit: NS.unit + name });
/** The last step of a list of two. */
const only = (line: string): ProposedStep => {
  const last = read(`1. Commencer\n2. ${line}`).steps.at(-1);
  if (!last) throw new Error('no step');
  return last;
};
const glance = ({ steps }: ProposedStructure): string[] =>
  steps.map(
    ({ depth, text, flow, condition }) =>
      `${depth} ${condition ? `${condition.text} → ` : ''}${text}${flow ? ` [${flow}]` : ''}`,
  );

describe('notes as somebody from a community garden wrote them', () => {
  const found = read(MESSY);

  it('parts what is needed from the steps', () => {
    expect(found.needs.map(({ text, quantity }) => [text, quantity])).toEqual([
      ['feuilles mortes', { value: '3', unitText: 'brouettes' }],
      ['fumier de cheval pas trop frais', { value: '1.5', ...unit('M3') }],
      ['fourche', { value: '1', ...unit('NUM') }],
      ['gants', undefined],
      ['thermomètre à compost', { value: '1', ...unit('NUM') }],
      ['eau de pluie', { value: '200', approximate: true, ...unit('L') }],
    ]);
    expect(glance(found)).toEqual([
      "0 La responsable du compost choisit une place à l'ombre, à au moins 3 m de la clôture",
      '0 Étendre 10-15 cm de branches au sol pour que ça respire',
      "0 Les bénévoles recommencent les couches jusqu'à ce que le tas fasse 1 m 20 de haut [Loop]",
      '0 Prendre la température au centre tous les matins [Choice]',
      '1 ça dépasse 65 °C → Retourner le tas tout de suite',
      '1 sinon → Attendre 2 jours',
      '0 Retourner le tas aux 2 jours pendant 2 semaines (30 à 45 minutes à deux personnes)',
      '0 Répéter tant que la température remonte au-dessus de 50°C',
      '0 Laisser mûrir un mois et demi, le coordonnateur signe le registre',
    ]);
  });

  it('finds no limit in a condition, and who does what', () => {
    expect(found.steps.flatMap(({ quantities }) => quantities.map(({ span }) => span))).toEqual([
      'au moins 3 m',
      '10-15 cm',
      '1 m 20',
    ]);
    expect(found.steps.flatMap(({ roles }) => roles)).toEqual([
      { text: 'responsable du compost', span: 'responsable du compost' },
      { text: 'bénévoles', span: 'bénévoles' },
      { text: 'coordonnateur', span: 'coordonnateur' },
    ]);
    expect(found.steps.at(-1)?.durations).toEqual([
      { min: 'P45D', max: 'P45D', from: 'un mois et demi' },
    ]);
  });
});

describe('a list of what is needed', () => {
  it.each([
    'Faut avoir :',
    'Ça prend :',
    'Pas oublier :',
    'Besoin :',
    'Il faut :',
    'À apporter :',
    "N'oubliez pas :",
    'Don’t forget:',
    'You need:',
    '## Matériel',
  ])('%s', (heading) => {
    const found = read(
      `Mon tas\n\n${heading}\n- 2 fourches\n- des gants\n1) Le tas se monte\n2) Fini`,
    );
    expect(found.needs.map(({ text }) => text)).toEqual(['fourches', 'gants']);
    expect(glance(found)).toEqual(['0 Le tas se monte', '0 Fini']);
  });

  it('is one of tasks when it reminds of tasks', () => {
    const found = read('Mon tas\n\nPas oublier :\n- fermer la porte\n- ranger les outils');
    expect(found.needs).toEqual([]);
    expect(glance(found)).toEqual([
      '0 Pas oublier [Sequence]',
      '1 fermer la porte',
      '1 ranger les outils',
    ]);
  });

  it('of no known kind ends where numbers begin, but not under a Markdown heading', () => {
    const tail = '- couper\n- trier\n1. Monter le tas\n2. Couvrir';
    expect(glance(read(`Mon tas\n\nPréparer :\n${tail}`))).toEqual([
      '0 Préparer [Sequence]',
      '1 couper',
      '1 trier',
      '0 Monter le tas',
      '0 Couvrir',
    ]);
    expect(glance(read(`# Mon tas\n\n## Préparer\n${tail}`))[3]).toBe('1 Monter le tas');
  });
});

describe('what something is repeated for', () => {
  it.each([
    [
      'Répéter le brassage tant que la température remonte au-dessus de 50 °C',
      'la température ne remonte plus au-dessus de 50 °C',
    ],
    ['Recommencer le brassage tant que le tas est encore chaud', 'le tas n’est plus chaud'],
    ['Répéter l’arrosage tant que c’est sec', 'ce n’est plus sec'],
    ['Répéter le brassage tant que le tas n’est pas froid', 'le tas est froid'],
    ['Répéter le brassage tant que ça ne sent pas bon', 'ça sent bon'],
    ['Repeat the turning while the pile is hot', 'the pile is no longer hot'],
    [
      'Repeat the turning as long as the temperature rises above 50.5 °C',
      'the temperature no longer rises above 50.5 °C',
    ],
    ['Repeat the turning while the pile is not cold', 'the pile is cold'],
    ['Repeat the turning until the pile is cold', 'the pile is cold'],
  ])('%s: is left when %s', (line, until) => {
    expect(only(line)).toMatchObject({ text: line, flow: 'Loop', until: { text: until } });
  });

  it.each([
    'Répéter le brassage tant que le tas est chaud ou humide',
    'Répéter le brassage tant que personne ne dit rien',
    'Répéter le brassage tant qu’il y a de la fumée',
    'Répéter le brassage tant qu’il reste de la paille',
    'Répéter le brassage tant que tous les tas sont chauds',
    'Répéter le brassage tant que le tas n’est pas encore plus chaud',
    'Repeat the turning while wearing gloves',
    'Repeat the turning while the pile and the bin are hot',
  ])('%s: stays in words where it cannot surely be turned round', (line) => {
    const step = only(line);
    expect(step).toMatchObject({ text: line, flow: 'Loop' });
    expect(step).not.toHaveProperty('until');
  });
});

describe('a step that only says to repeat', () => {
  it.each([
    ['Répéter les étapes 2 et 3 jusqu’à ce que ce soit froid', ['0 A', '0 * [Loop]', '1 B', '1 C']],
    ['Repeat steps 2-3 until it is cold', ['0 A', '0 * [Loop]', '1 B', '1 C']],
    ['Refaire l’étape 3 deux fois', ['0 A', '0 B', '0 * [Loop]', '1 C']],
    ['Répéter à partir de l’étape 2, 3 fois', ['0 A', '0 * [Loop]', '1 B', '1 C']],
    ['Répéter les deux dernières étapes 3 fois', ['0 A', '0 * [Loop]', '1 B', '1 C']],
    ['Répéter tout 3 fois', ['0 * [Loop]', '1 A', '1 B', '1 C']],
    ['Répéter l’étape 1 jusqu’à froid', ['0 A', '0 B', '0 C', '0 *']],
    ['Répéter les étapes 8 et 9 trois fois', ['0 A', '0 B', '0 C', '0 *']],
    ['Répéter 3 fois', ['0 A', '0 B', '0 C', '0 *']],
    ['Répéter jusqu’à ce que ce soit froid', ['0 A', '0 B', '0 C', '0 *']],
  ])('%s', (line, steps) => {
    const found = read(`1. A\n2. B\n3. C\n4. ${line}`);
    expect(glance(found).map((said) => said.replace(line, '*'))).toEqual(steps);
  });

  it('keeps its end and its count with its loop only', () => {
    const { steps } = read('1. A\n2. B\n3. Répéter les étapes 1 et 2, 4 fois');
    expect(steps[0]).toMatchObject({ flow: 'Loop', times: 4 });
    const plain = read('1. A\n2. B\n3. Répéter 4 fois').steps.at(-1);
    expect(plain).not.toHaveProperty('times');
  });
});

describe('quantities as they are said', () => {
  it.each([
    ['Monter le tas à 1 m 20', { value: '1.2', ...unit('M'), span: '1 m 20' }],
    ['Couper à 1m50', { value: '1.5', ...unit('M'), span: '1m50' }],
    ['Couper à 2 m 05 cm', { value: '2.05', ...unit('M'), span: '2 m 05 cm' }],
    ['Couper de 1 m à 1 m 20', { min: '1', max: '1.2', ...unit('M'), span: 'de 1 m à 1 m 20' }],
    [
      'Remplir au moins 1,5 m3',
      { label: 'volume', min: '1.5', ...unit('M3'), span: 'au moins 1,5 m3' },
    ],
    [
      'Garder au-dessus de 55 °C',
      { label: 'température', min: '55', ...unit('DEG_C'), span: 'au-dessus de 55 °C' },
    ],
    ['Ne pas dépasser 65 °C', { label: 'température', max: '65', ...unit('DEG_C'), span: '65 °C' }],
  ])('%s', (line, limit) => {
    expect(only(line).quantities).toEqual([limit]);
  });

  it.each([
    'Retourner quand ça dépasse 65 °C',
    'Retourner le tas si la température monte à 70 °C',
    'Noter que le tas dépasse 65 °C',
    'Surveiller while it stays at 60 °C',
  ])('%s: no limit', (line) => {
    expect(only(line).quantities).toEqual([]);
  });

  it('gives a limit after “si possible”, which is no condition', () => {
    expect(only('Viser si possible 60 °C').quantities).toHaveLength(1);
  });

  it('are uses when they are of something', () => {
    expect(only('Ajouter 1,5 m3 de fumier et 3 brouettes de feuilles').uses).toEqual([
      {
        iri: 'res-carbon',
        text: 'feuilles',
        quantity: { value: '3', unitText: 'brouettes' },
        span: '3 brouettes de feuilles',
      },
      { text: 'fumier', quantity: { value: '1.5', ...unit('M3') }, span: '1,5 m3 de fumier' },
    ]);
    expect(only('Apporter environ 2 fourches').uses).toMatchObject([
      { quantity: { value: '2', approximate: true } },
    ]);
  });

  it.each([
    ['Laisser mûrir un mois et demi', 'P45D', 'P45D', 'un mois et demi'],
    ['Laisser mûrir au moins deux mois et demi', 'P75D', undefined, 'au moins deux mois et demi'],
    ['Let it rest for a month and a half', 'P45D', 'P45D', 'a month and a half'],
    ['Cuire 1 h 20', 'PT1H20M', 'PT1H20M', '1 h 20'],
  ])('%s', (line, min, max, from) => {
    expect(only(line).durations.map((each) => [each.min, each.max, each.from])).toEqual([
      [min, max, from],
    ]);
  });
});

describe('who does a step', () => {
  it.each<[string, string[]]>([
    ['La responsable du compost choisit la place', ['responsable du compost']],
    ['Faire retourner par les bénévoles', ['bénévoles']],
    ['Peser le tas, la personne responsable note', ['personne responsable']],
    ['L’équipe du jardin arrose', ['équipe du jardin']],
    ['Retourner le tas (par l’équipe du jardin)', ['équipe du jardin']],
    ['Retourner le tas. Responsable : Louise', ['Louise']],
    ['The volunteers turn the pile', ['volunteers']],
    ['Checked by volunteers', ['volunteers']],
    ['Appeler le coordonnateur', []],
    ['Le fumier donne de la chaleur', []],
    ['Commencer par l’extérieur du tas', []],
    ['Build it layer by layer', []],
  ])('%s', (line, roles) => {
    expect(only(line).roles.map(({ text }) => text)).toEqual(roles);
  });

  it('is said of the whole on a line of its own, with everything it says', () => {
    expect(read('Responsable : Louise\n1. A\n2. B').roles).toEqual([
      { text: 'Louise', span: 'Louise' },
    ]);
    expect(read('Qui : jardinier (Louise)\n1. A\n2. B').roles).toEqual([
      { text: 'jardinier (Louise)', span: 'jardinier (Louise)' },
    ]);
  });
});
