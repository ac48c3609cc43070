import { describe, expect, it } from 'vitest';
import type { ProposedStep } from '../../../core/from-text/proposal.ts';
import { structureFromText } from '../../../core/from-text/structure-from-text.ts';
import { NS } from '../../../core/vocabulary.ts';
import {
  COMPOST_HEADINGS,
  COMPOST_LIST,
  COMPOST_PROSE,
  COMPOST_WORD,
  context,
  RECIPE,
  WARD,
  WHATSAPP,
} from './notes.ts';

const unit = (name: string): { unit: string } => ({ unit: NS.unit + name });

/** “0 Monter un tas”, “1 Sinon → Retourner [Loop]”: what a reader sees at a glance. */
function glance(steps: readonly ProposedStep[]): string[] {
  return steps.map(
    ({ depth, text, flow, condition }) =>
      `${depth} ${condition ? `${condition.text} → ` : ''}${text}${flow ? ` [${flow}]` : ''}`,
  );
}

function step(steps: readonly ProposedStep[], start: string): ProposedStep {
  const found = steps.find(({ text }) => text.startsWith(start));
  if (!found) throw new Error(`No step “${start}” in ${glance(steps).join(' | ')}`);
  return found;
}

describe('composting notes as a list', () => {
  const read = structureFromText(COMPOST_LIST, context);

  it('finds title, summary, needs and schedule', () => {
    expect(read.title).toBe('Compost chaud — méthode de mon oncle');
    expect(read.lang).toBe('fr');
    expect(read.summary).toBe('Ça prend 18 à 21 jours, faut être là aux deux jours.');
    expect(read.durations).toEqual([{ min: 'P18D', max: 'P21D', from: '18 à 21 jours' }]);
    expect(read.schedule).toEqual({ rrule: 'FREQ=YEARLY;BYMONTH=3,4,5', span: 'chaque printemps' });
    expect(read.needs).toEqual([
      { iri: 'res-fork', text: 'fourche', span: 'fourche' },
      { iri: 'res-thermometer', text: 'thermomètre à compost', span: 'thermomètre à compost' },
      {
        iri: 'res-carbon',
        text: 'paille',
        quantity: { value: '1', ...unit('M3') },
        span: '1 m³ de paille',
      },
      {
        text: 'fumier',
        quantity: { value: '2', unitText: 'brouettes' },
        span: 'pis 2 brouettes de fumier',
      },
    ]);
    expect(read.leftovers).toBe('');
  });

  it('finds the steps with their choice, their loop and what happens at the same time', () => {
    expect(glance(read.steps)).toEqual([
      "0 Monter un tas d'au moins 1 m³, haut de 1 à 1,5 m",
      '0 Mouiller à 50-60 % : une poignée pressée donne une goutte',
      '0 Laisser chauffer pendant 4 jours sans y toucher',
      '0 Prendre la température au coeur [Choice]',
      "1 c'est en bas de 55 °C → Ajouter du vert pis remouiller",
      "1 c'est entre 55 et 65 °C → Continuer",
      '1 Sinon → Retourner tout de suite',
      '0  [Parallel]',
      "1 Retourner un jour sur deux jusqu'à ce que le tas soit froid (par le jardinier) [Loop]",
      '1 Pendant ce temps, préparer le tamis',
      '0 Voir « Tamiser le compost »',
    ]);
    expect(step(read.steps, 'Retourner un jour').until).toEqual({
      text: 'le tas est froid',
      span: "jusqu'à ce que le tas soit froid",
    });
  });

  it('finds limits, durations, roles, calls and cautions, each with its excerpt', () => {
    expect(step(read.steps, 'Monter').quantities).toEqual([
      { label: 'volume', min: '1', ...unit('M3'), span: 'au moins 1 m³' },
      { label: 'hauteur', min: '1', max: '1.5', ...unit('M'), span: 'de 1 à 1,5 m' },
      { min: '4', ...unit('CentiM'), span: 'plus de 4 cm' },
    ]);
    expect(step(read.steps, 'Monter').detail).toBe('Les morceaux de plus de 4 cm, les couper.');
    expect(step(read.steps, 'Laisser').durations).toEqual([
      { min: 'P4D', max: 'P4D', from: 'pendant 4 jours' },
    ]);
    expect(step(read.steps, 'Laisser').cautions).toEqual([
      {
        level: 'Warning',
        text: "ne pas respirer la poussière d'un tas sec!",
        span: "Attention : ne pas respirer la poussière d'un tas sec!",
        hazards: [{ iri: 'haz-dust', text: 'poussière', span: 'poussière' }],
      },
    ]);
    expect(step(read.steps, 'Retourner un jour').roles).toEqual([
      { iri: 'role-gardener', text: 'jardinier', span: 'jardinier' },
    ]);
    expect(step(read.steps, 'Pendant').uses).toEqual([
      { iri: 'res-sieve', text: 'tamis', span: 'tamis' },
    ]);
    expect(step(read.steps, 'Voir').calls).toEqual([
      { iri: 'pc-sift', text: 'Tamiser le compost', span: 'Tamiser le compost' },
    ]);
    expect(read.cautions).toEqual([
      {
        level: 'Warning',
        text: 'Au-dessus de 65 °C le tas peut prendre en feu.',
        span: '⚠️ Au-dessus de 65 °C le tas peut prendre en feu.',
        hazards: [{ iri: 'haz-fire', text: 'feu', span: 'feu' }],
      },
    ]);
  });
});

describe('composting notes without any list', () => {
  const read = structureFromText(COMPOST_PROSE, context);

  it('makes steps of sentences that instruct and of what follows “puis”', () => {
    expect(read.summary).toBe('Bon, pour partir un compost au printemps.');
    expect(glance(read.steps)).toEqual([
      '0 Étendre 10 cm de feuilles au fond du bac',
      '0 Ajouter le fumier frais',
      '0 Arroser avec 20 L d’eau',
      '0 Couvrir',
      '0 Attendre deux semaines',
      '0  [Choice]',
      '1 ça sent l’ammoniac → Ajouter de la paille',
      '1 sinon → Laisser faire',
    ]);
    expect(step(read.steps, 'Étendre').span).toBe(
      'D’abord étendre 10 cm de feuilles au fond du bac',
    );
    expect(step(read.steps, 'Arroser').uses).toEqual([
      {
        iri: 'res-water',
        text: 'eau',
        quantity: { value: '20', ...unit('L') },
        span: '20 L d’eau',
      },
    ]);
    expect(step(read.steps, 'Couvrir').detail).toBe('Le tas doit rester humide.');
    expect(step(read.steps, 'Couvrir').cautions).toMatchObject([
      { level: 'Warning', text: 'Ne jamais le laisser sécher.' },
    ]);
    expect(step(read.steps, 'Attendre').durations).toEqual([
      { min: 'P14D', max: 'P14D', from: 'deux semaines' },
    ]);
  });
});

describe('composting notes in Markdown', () => {
  const read = structureFromText(COMPOST_HEADINGS, context);

  it('makes groups of headings and reads the known ones', () => {
    expect(read.title).toBe('Bac à trois compartiments');
    expect(read.summary).toBe("Un bac par saison, on tourne à l'automne.");
    expect(read.sections.map(({ title, kind }) => `${title}: ${kind}`)).toEqual([
      "Ce qu'il faut: needs",
      'Remplir: group',
      'Transvaser: group',
      'Sécurité: cautions',
      'Notes: notes',
    ]);
    expect(read.sections.at(-1)?.text).toBe('Le voisin prend les feuilles en octobre.');
    expect(glance(read.steps)).toEqual([
      '0 Remplir [Sequence]',
      '1 Mettre les gants',
      '1 Vider le seau de cuisine, max 10 L à la fois [Sequence]',
      '2 Recouvrir de 5 cm de feuilles',
      '2 Arroser au besoin',
      '0 Transvaser [Sequence]',
      '1 Attendre au moins 3 mois',
      '1 Répéter 3 fois le brassage [Loop]',
    ]);
    expect(step(read.steps, 'Vider').quantities).toEqual([
      { max: '10', ...unit('L'), span: 'max 10 L' },
    ]);
    expect(step(read.steps, 'Attendre').quantities).toEqual([
      { min: '3', ...unit('MO'), span: 'au moins 3 mois' },
    ]);
    expect(step(read.steps, 'Répéter')).toMatchObject({ times: 3, detail: '(une fois par mois)' });
    expect(read.needs).toEqual([
      {
        iri: 'res-fork',
        text: 'fourche',
        quantity: { value: '1', ...unit('NUM') },
        span: 'une fourche',
      },
      { iri: 'res-gloves', text: 'gants de travail', span: 'des gants de travail' },
      {
        iri: 'res-carbon',
        text: 'feuilles',
        quantity: { value: '200', approximate: true, ...unit('L') },
        span: 'environ 200 L de feuilles',
      },
    ]);
    expect(read.cautions).toMatchObject([
      { level: 'Caution', text: 'Ne pas mettre de viande.' },
      { level: 'Danger', text: 'la fourche est pointue', span: 'Danger : la fourche est pointue' },
    ]);
  });
});

describe('notes pasted from Word', () => {
  it('reads its bullets, tabs, line ends and “Étape 1 :”', () => {
    const read = structureFromText(COMPOST_WORD, context);
    expect(read.title).toBe('RETOURNEMENT DU TAS');
    expect(read.needs.map(({ iri }) => iri)).toEqual(['res-fork', 'res-sieve']);
    expect(glance(read.steps)).toEqual([
      '0 Ouvrir le tas par le côté',
      '0 Passer l’extérieur à l’intérieur (1\u00a0h à 1\u00a0h\u00a030)',
      '0 Refermer',
    ]);
    expect(step(read.steps, 'Passer').durations).toEqual([
      { min: 'PT1H', max: 'PT1H30M', from: '1\u00a0h à 1\u00a0h\u00a030' },
    ]);
    expect(step(read.steps, 'Ouvrir').roles).toEqual([]);
  });
});

describe('ward notes in English', () => {
  const read = structureFromText(WARD, context);

  it('reads them in their own language', () => {
    expect(read.lang).toBe('en');
    expect(read.title).toBe('Bed turnover, ward 3B');
    expect(read.roles).toEqual([
      { iri: 'role-nurse', text: 'nurse', span: 'nurse' },
      { text: 'housekeeping aide', span: 'housekeeping aide' },
    ]);
    expect(glance(read.steps)).toEqual([
      '0 Wash your hands (see Hand hygiene)',
      '0 Strip the bed',
      '0 Wipe all surfaces with approved disinfectant and let it sit for at least 10 minutes',
      '0  [Parallel]',
      '1 the mattress is torn → Tag it and call the manager',
      '1 Meanwhile restock the alcohol-based hand rub - 2 bottles per room',
      '0 Repeat for each bed until the room is done',
    ]);
    expect(step(read.steps, 'Wash').calls).toMatchObject([{ iri: 'hp-handhygiene' }]);
    expect(step(read.steps, 'Strip').cautions).toMatchObject([
      { level: 'Warning', text: 'Never shake the linen.' },
    ]);
    expect(step(read.steps, 'Wipe').durations).toEqual([
      { min: 'PT10M', from: 'for at least 10 minutes' },
    ]);
    expect(step(read.steps, 'Wipe').uses).toMatchObject([{ iri: 'res-disinfectant' }]);
    expect(step(read.steps, 'Repeat').cautions).toMatchObject([
      { level: 'Caution', text: 'wet floor.' },
    ]);
  });
});

describe('a numbered recipe', () => {
  const read = structureFromText(RECIPE, context);

  it('tells ingredients from steps', () => {
    expect(read.title).toBe("Purin d'ortie");
    expect(read.needs).toEqual([
      {
        text: 'orties fraîches',
        quantity: { value: '1', ...unit('KiloGM') },
        span: "1 kg d'orties fraîches",
      },
      {
        iri: 'res-water',
        text: 'eau de pluie',
        more: true,
        quantity: { value: '10', ...unit('L') },
        span: "10 L d'eau de pluie",
      },
      {
        text: 'poudre de roche',
        quantity: { value: '0.5', ...unit('CUP_US') },
        span: '½ tasse de poudre de roche',
      },
    ]);
    expect(glance(read.steps)).toEqual([
      '0 Hacher les orties',
      "0 Couvrir d'eau, brasser",
      '0 Laisser fermenter 10 à 14 jours entre 15 et 25 °C',
      "0 Filtrer quand il n'y a plus de bulles",
      '0 Diluer à 10 % et arroser',
    ]);
    const ferment = step(read.steps, 'Laisser');
    expect(ferment.durations).toEqual([{ min: 'P10D', max: 'P14D', from: '10 à 14 jours' }]);
    expect(ferment.quantities).toEqual([
      { label: 'température', min: '15', max: '25', ...unit('DEG_C'), span: 'entre 15 et 25 °C' },
    ]);
    expect(ferment.detail).toBe('Brasser tous les jours.');
  });
});

describe('a message copied from a telephone', () => {
  it('sets aside who wrote it and when, and keeps emoji', () => {
    const read = structureFromText(WHATSAPP, context);
    expect(glance(read.steps)).toEqual([
      '0 Sortir les poules 🐔',
      '0 Étendre la paille (2 ballots)',
      '0 Fermer la clôture ⚡ attention',
    ]);
    expect(read.leftovers).toContain('[2026-05-03, 09:12:44] Marc T.:');
    expect(read.leftovers).toContain('[2026-05-03, 09:15:02] Lise:');
    expect(JSON.stringify(read)).toContain('merci 🙏');
  });
});

describe('one line at a time', () => {
  const only = (line: string): ProposedStep => {
    const { steps } = structureFromText(`1. Commencer\n2. ${line}`, context);
    const last = steps.at(-1);
    if (!last) throw new Error('no step');
    return last;
  };

  it.each<[string, string[]]>([
    ['Faire signer par la directrice', ['directrice']],
    ['Faire vérifier par l’infirmière', ['infirmière']],
    ['Have it checked by the supervisor', ['supervisor']],
    ['Commencer par le haut', []],
    ['Passer par la fenêtre', []],
  ])('%s: the roles', (line, roles) => {
    expect(only(line).roles.map(({ text }) => text)).toEqual(roles);
  });

  it.each<[string, (string | undefined)[][]]>([
    ['Laisser tremper une demi-heure', [['PT30M', 'PT30M', 'une demi-heure']]],
    ['Attendre au moins 4 jours', [['P4D', undefined, 'au moins 4 jours']]],
    ['Cuire 1 h 30', [['PT1H30M', 'PT1H30M', '1 h 30']]],
    ['Ne pas dépasser 30 min max', [[undefined, 'PT30M', '30 min max']]],
    ['Wait for two to three weeks', [['P14D', 'P21D', 'for two to three weeks']]],
    ['Laisser reposer de 30 min à 1 h', [['PT30M', 'PT1H', 'de 30 min à 1 h']]],
    ['Arroser tous les 2 jours', []],
    ['Après 4 jours, retourner', []],
    ['Retourner un jour sur deux', []],
    ['Donner 3 fois par jour', []],
  ])('%s: the durations', (line, durations) => {
    expect(only(line).durations.map(({ min, max, from }) => [min, max, from])).toEqual(durations);
  });

  it.each<[string, string[]]>([
    ['Chauffer à 65 °C', ['65 °C']],
    ['Viser un pH de 6,5 à 7', ['pH de 6,5 à 7']],
    ['Espacer les plants de 30 cm', ['30 cm']],
    ['Vers 3 in the morning, sortir', []],
    ['Choisir a ou 2 a', []],
    ['Appeler le 5 mai', []],
  ])('%s: the limits', (line, spans) => {
    expect(only(line).quantities.map(({ span }) => span)).toEqual(spans);
  });

  it('reads the order of a group and leaves other scripts as they are', () => {
    const { steps } = structureFromText(
      '1. Dans n’importe quel ordre :\n  - ערבב את הקומפוסט 🌱\n  - اسقِ الكومة\n2. Finir',
      context,
    );
    expect(glance(steps)).toEqual([
      '0 Dans n’importe quel ordre [AnyOrder]',
      '1 ערבב את הקומפוסט 🌱',
      '1 اسقِ الكومة',
      '0 Finir',
    ]);
  });
});
