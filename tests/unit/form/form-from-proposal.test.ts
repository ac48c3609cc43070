import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quadsFromForm, readPage, textsOf } from '../../../core/form/index.ts';
import { detectionsOf } from '../../../core/form/proposal/detections.ts';
import { formFromProposal } from '../../../core/form/proposal/form-from-proposal.ts';
import { structureFromText } from '../../../core/from-text/structure-from-text.ts';
import { im } from '../../../core/vocabulary.ts';
import { TEST_IRIS } from '../../support/starter-dataset.ts';
import { MODELS } from './models.ts';

const NOTES = `Compost de ruelle

Il faut :
- 2 fourches
- environ 500 L de feuilles mortes

1. Monter un tas d’au moins 1 m³.
2. Laisser chauffer 4 jours.
3. Mesurer la température : entre 55 et 65 °C. Attention : au-dessus de 65 °C le tas peut prendre en feu.
4. Si ça sent l’ammoniac, ajouter du brun.`;
const NOTHING = { refused: new Set<string>(), dropped: new Set<number>() };
const FORK = TEST_IRIS.thing('res-fork');
const CONTEXT = {
  lang: 'fr',
  resources: [{ iri: FORK, names: [{ text: 'fourche', lang: 'fr' }] }],
};
const proposal = structureFromText(NOTES, CONTEXT);
const model = await MODELS.modelFor([im('Procedure')]);

describe('a form made from pasted notes', () => {
  it('holds what was confirmed in its fields', () => {
    const form = formFromProposal(proposal, NOTHING, model);
    expect(textsOf(form.fields, 'rdfs:label')).toEqual({ fr: 'Compost de ruelle' });
    expect(form.steps.map(({ fields }) => textsOf(fields, 'rdfs:label')['fr'])).toEqual([
      'Monter un tas d’au moins 1 m³',
      'Laisser chauffer 4 jours',
      'Mesurer la température : entre 55 et 65 °C',
      'Ajouter du brun',
    ]);
    expect(form.steps[1]?.fields).toMatchObject({ 'im:minDuration': ['P4D'] });
    expect(form.steps[2]?.fields).toMatchObject({
      'im:parameter': [{ fields: { 'schema:minValue': ['55'], 'schema:maxValue': ['65'] } }],
      'im:safetyNote': [{ fields: { 'im:safetyLevel': [{ iri: im('Warning') }] } }],
    });
    expect(form.steps[3]?.fields).toMatchObject({ 'im:condition': [{ type: 'im:Condition' }] });
    expect(form.fields).toMatchObject({
      'im:uses': [
        { fields: { 'im:ofResource': [{ iri: FORK }] } },
        { fields: { 'im:ofResource': ['feuilles mortes'], 'rdfs:label': { fr: 'environ' } } },
      ],
    });
  });

  it('puts a step that repeats itself into a loop, with what ends it', () => {
    const text =
      '1. Monter le tas\n2. Retourner aux deux jours, 30 min, jusqu’à ce qu’il soit froid';
    const found = structureFromText(text, CONTEXT);
    const { steps } = formFromProposal(found, NOTHING, model);
    expect(steps.map(({ name, depth, flow }) => `${name} ${depth} ${flow}`)).toEqual([
      's1 0 ',
      's2 0 Loop',
      's3 1 ',
    ]);
    expect(steps[1]?.fields).toMatchObject({
      'rdfs:label': { fr: 'Aux deux jours' },
      'im:until': [{ type: 'im:Condition' }],
    });
    expect(steps[2]?.fields).toMatchObject({ 'im:minDuration': ['PT30M'] });
    const refused = new Set(['step.1.flow.0']);
    expect(formFromProposal(found, { ...NOTHING, refused }, model).steps).toMatchObject([
      { name: 's1', flow: '' },
      { name: 's2', flow: '' },
    ]);
  });

  it('gives groups a name that have none in the text', () => {
    const found = structureFromText('- Tester\n- Si sec, arroser ; sinon, continuer', CONTEXT);
    const { steps } = formFromProposal(found, NOTHING, model);
    expect(steps.map(({ flow, fields }) => [flow, textsOf(fields, 'rdfs:label')['fr']])).toEqual([
      ['', 'Tester'],
      ['Choice', 'Selon le cas'],
      ['', 'Arroser'],
      ['', 'Continuer'],
    ]);
  });

  it('keeps the words of whatever was refused', () => {
    const refused = new Set(detectionsOf(proposal).map(({ id }) => id));
    const form = formFromProposal(proposal, { refused, dropped: new Set([1]) }, model);
    const all = JSON.stringify(form);
    for (const word of ['fourches', 'feuilles', 'ammoniac', 'prendre en feu', 'chauffer 4 jours']) {
      expect(all).toContain(word);
    }
    expect(form.steps).toHaveLength(3);
    expect(all).not.toContain('im:safetyNote');
  });

  it('can be saved as a page and opened again', () => {
    const iri = TEST_IRIS.thing('compost-de-ruelle');
    const form = formFromProposal(proposal, NOTHING, model);
    const quads = quadsFromForm(form, [], iri, model);
    const again = readPage(quads, iri, model).form;
    expect(again.others).toEqual([]);
    expect(again.steps).toHaveLength(4);
  });

  it('keeps the title it found as the first line of the prose where another is given', () => {
    const prose = (titles: Record<string, string>): string | undefined => {
      const { fields } = formFromProposal(proposal, { ...NOTHING, titles }, model);
      expect(textsOf(fields, 'rdfs:label')).toEqual(titles);
      return textsOf(fields, 'im:prose')['fr'];
    };
    expect(prose({ fr: 'Mon compost', en: 'My compost' })).toMatch(/^Compost de ruelle(?:\n|$)/);
    expect(prose({ fr: 'compost  de ruelle' })).toBeUndefined();
    const untitled = formFromProposal(proposal, { ...NOTHING, titles: { fr: '' } }, model);
    expect(textsOf(untitled.fields, 'rdfs:label')).toEqual({ fr: 'Compost de ruelle' });
  });

  it('offers one duration of a step, the others stay in its words', () => {
    const text = '1. Monter\n2. Retourner pendant 2 semaines (30 à 45 minutes)';
    const found = structureFromText(text, CONTEXT);
    const offered = detectionsOf(found).filter(({ kind }) => kind === 'duration');
    expect(offered.map(({ id, span }) => [id, span])).toEqual([
      ['step.1.duration.0', 'pendant 2 semaines'],
    ]);
    const refused = new Set(['step.1.duration.0']);
    const fields = formFromProposal(found, { ...NOTHING, refused }, model).steps[1]?.fields ?? {};
    expect(fields).not.toHaveProperty('im:minDuration');
    expect(textsOf(fields, 'rdfs:label')['fr']).toBe(
      'Retourner pendant 2 semaines (30 à 45 minutes)',
    );
  });

  it('keeps “environ”, and the words beside a known name', () => {
    const text =
      'Matériel :\n- environ 2 fourches à long manche\n\n1. Monter\n2. Chauffer à environ 60 °C';
    const form = formFromProposal(structureFromText(text, CONTEXT), NOTHING, model);
    expect(form.fields['im:uses']).toMatchObject([
      {
        fields: {
          'im:ofResource': [{ iri: FORK }],
          'rdfs:label': { fr: 'environ, fourches à long manche' },
        },
      },
    ]);
    expect(form.steps[1]?.fields['im:parameter']).toMatchObject([
      { fields: { 'rdfs:label': { fr: 'température, environ' } } },
    ]);
  });

  it('says an end only where it is sure, and repeats the words of a refused one no second time', () => {
    const text = '1. Monter\n2. Répéter le brassage tant que le tas est chaud';
    const found = structureFromText(text, CONTEXT);
    const { steps } = formFromProposal(found, NOTHING, model);
    expect(steps[1]?.fields['im:until']).toMatchObject([
      { fields: { 'rdfs:label': { fr: 'le tas n’est plus chaud' } } },
    ]);
    const refused = new Set(['step.1.until.0']);
    const [, , step] = formFromProposal(found, { ...NOTHING, refused }, model).steps;
    expect(textsOf(step?.fields ?? {}, 'schema:text')).toEqual({});
    expect(textsOf(step?.fields ?? {}, 'rdfs:label')['fr']).toContain('tant que le tas est chaud');
  });

  it('loses no word of any text, whatever is refused', () => {
    const line = fc.constantFrom(
      ...NOTES.split('\n'),
      'Danger !',
      'Répéter 3 fois :',
      'Faut avoir :',
      '- 3 brouettes de paille propre',
      '- fourches à long manche',
      'Répéter les étapes 1 et 2 tant que ça fume encore',
      'Mesurer la chaleur. Si ça dépasse 65 °C, retourner vite, sinon attendre deux semaines',
      'Responsable : Louise',
      'Arroser une heure et brasser pendant quinze minutes',
      'é 🌱 <b>',
      '',
    );
    const title = fc.constantFrom({}, { fr: 'Mon tas' }, { fr: '', en: 'My pile' });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.nat(), title, (lines, salt, titles) => {
        const text = lines.join('\n');
        const read = structureFromText(text, CONTEXT);
        const ids = detectionsOf(read).map(({ id }) => id);
        const refused = new Set(ids.filter((_, i) => (salt >> (i % 16)) % 2 === 1));
        const dropped = new Set(
          read.steps.flatMap((_, i) => ((salt >> (i % 7)) % 3 === 0 ? [i] : [])),
        );
        const all = words(
          JSON.stringify(formFromProposal(read, { refused, dropped, titles }, model)),
        );
        for (const word of wordsOfText(text)) expect(all).toContain(word);
      }),
      { numRuns: 300 },
    );
  });
});

function words(text: string): string {
  return text.toLocaleLowerCase('fr');
}

/** Words that carry meaning: numbers, units and what marks a list become fields. */
function wordsOfText(text: string): string[] {
  const known =
    /^(?:il|faut|si|fois|répéter|environ|entre|fourches|danger|attention|jours|moins|avoir|responsable|brouettes)$/;
  return (words(text).match(/\p{L}{4,}/gu) ?? []).filter((word) => !known.test(word));
}
