import { describe, expect, test } from 'vitest';
import { im, NS, rdf, rdfs, skos } from '../../../core/vocabulary.ts';
import { completeName, resolveLabel } from '../../../server/domain/complete/index.ts';
import { TEST_IRIS as iris } from '../../support/starter-dataset.ts';
import { starterNames } from './name-places.ts';

const starter = starterNames();

async function labels(text: string, kinds: readonly string[], lang = 'fr'): Promise<string[]> {
  const found = await completeName(starter.services, { text, kinds, lang });
  return found.map(({ label }) => label);
}

describe('completion', () => {
  test('finds by the beginning of any word, whatever accents and capitals', async () => {
    expect(await labels('REANIM', [im('Role')])).toEqual(['équipe de réanimation']);
    expect(await labels('equipe de', [im('Role')])).toEqual([
      'équipe de réanimation',
      'équipe de conception',
    ]);
    expect(await labels('conc équ', [im('Role')])).toEqual(['équipe de conception']);
    expect(await labels('hygiène l’', [im('Role')])).toHaveLength(1);
  });

  test('finds by names of the other language, and says which name fitted', async () => {
    const [found] = await completeName(starter.services, {
      text: 'surg',
      kinds: [im('Role')],
      lang: 'fr',
    });
    expect(found).toEqual({
      iri: iris.thing('role-surgeon'),
      label: 'chirurgien ou chirurgienne',
      lang: 'fr',
      description: '',
      descriptionLang: '',
      kind: im('Role'),
      kindLabel: 'Rôle',
      match: 'surgeon',
    });
  });

  test('finds by alternative names, after titles', async () => {
    const found = await labels('compost', [im('Procedure')]);
    expect(found[0]).toMatch(/compost/i);
    expect(await labels('hot compost', [im('Procedure')], 'en')).not.toEqual([]);
  });

  test('forgives one wrong, missing, added or swapped letter where nothing fits as it stands', async () => {
    for (const typed of ['violonneu', 'violneux', 'violoxeux', 'vioolneux']) {
      expect(await labels(typed, [im('Role')]), typed).toEqual(['violoneux ou violoneuse']);
    }
    expect(await labels('vxolxneux', [im('Role')])).toEqual([]);
  });

  test('gives things of subclasses, and nothing of other kinds', async () => {
    const resources = await completeName(starter.services, {
      text: '',
      kinds: [im('ResourceType')],
      lang: 'fr',
      limit: 50,
    });
    expect(new Set(resources.map(({ kind }) => kind)).size).toBeGreaterThan(1);
    expect(resources.every(({ kind }) => kind !== im('Role'))).toBe(true);
    expect(await labels('gardener', [im('Hazard')])).toEqual([]);
  });

  test('gives the most used first when nothing was typed', async () => {
    const names = await starter.services.names.upToDate();
    const roles = await completeName(starter.services, {
      text: '',
      kinds: [im('Role')],
      lang: 'en',
    });
    const uses = roles.map(({ iri }) => names.usesOf(iri));
    expect(uses).toEqual([...uses].sort((a, b) => b - a));
    expect(uses[0]).toBeGreaterThan(1);
    expect(roles).toHaveLength(8);
  });

  test('gives the concepts of a scheme of the ontologies', async () => {
    const found = await completeName(starter.services, {
      text: 'bou',
      kinds: [],
      schemes: [im('FlowScheme')],
      lang: 'fr',
    });
    expect(found).toMatchObject([{ iri: im('Loop'), label: 'boucle', lang: 'fr' }]);
  });

  test('without a kind, offers what pages are about and nothing of the vocabularies', async () => {
    const found = await completeName(starter.services, {
      text: 'pro',
      kinds: [],
      lang: 'fr',
      limit: 50,
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ iri }) => iri.startsWith(iris.thing('')))).toBe(true);
  });

  test.each([0, -1, 51, 1.5, Number.NaN])('refuses a limit of %d', async (limit) => {
    await expect(
      completeName(starter.services, { text: '', kinds: [], lang: 'fr', limit }),
    ).rejects.toMatchObject({ kind: 'bad-request', id: 'search-range' });
  });

  test.each([
    '__proto__',
    'constructor',
    '> . ?sub ?above',
    '>',
    '\u0000',
    '(xx+)+$',
    '%',
    '🌱',
    '\u202e',
  ])('takes %j as the text it is', async (text) => {
    expect(await completeName(starter.services, { text, kinds: [text], lang: 'fr' })).toEqual([]);
    expect(await labels(text, [im('Role')])).toEqual([]);
  });
});

describe('a text that names a thing', () => {
  const resolve = async (text: string, kind: string): Promise<string[]> =>
    (await resolveLabel(starter.services, text, { kinds: [kind] }, 'fr')).map(({ iri }) => iri);

  test('is found in any language, whatever capitals, accents and spacing', async () => {
    const surgeon = [iris.thing('role-surgeon')];
    expect(await resolve('Surgeon', im('Role'))).toEqual(surgeon);
    expect(await resolve('  chirurgien  ou CHIRURGIENNE ', im('Role'))).toEqual(surgeon);
    expect(await resolve("titulaire de l'autorite parentale", im('Role'))).toEqual([
      iris.thing('role-guardian'),
    ]);
  });

  test('is not found by a part of it, nor among things of another kind', async () => {
    expect(await resolve('surg', im('Role'))).toEqual([]);
    expect(await resolve('surgeon', im('Hazard'))).toEqual([]);
    expect(await resolve('', im('Role'))).toEqual([]);
  });

  test('may be an alternative name, or the address of the thing or its page', async () => {
    const compost = [iris.thing('pc-hotcompost')];
    expect((await resolve('compost chaud', im('Procedure')))[0]).toBe(compost[0]);
    expect(await resolve(iris.page('pc-hotcompost'), im('Procedure'))).toEqual(compost);
    expect(await resolve(iris.thing('pc-hotcompost'), im('Procedure'))).toEqual(compost);
    expect(await resolve(iris.thing('pc-hotcompost'), im('Role'))).toEqual([]);
  });

  test('leaves the choice where several are called so', async () => {
    const place = starterNames();
    for (const slug of ['one', 'two']) {
      const thing = `<${iris.thing(slug)}>`;
      place.commit(
        slug,
        `${thing} <${rdf('type')}> <${im('Tool')}> .\n${thing} <${rdfs('label')}> "Fourche zébrée"@fr .`,
      );
    }
    const found = await resolveLabel(
      place.services,
      'fourche zebree',
      { kinds: [im('Tool')] },
      'fr',
    );
    expect(found.map(({ iri }) => iri).sort()).toEqual([iris.thing('one'), iris.thing('two')]);
  });
});

describe('the list of names', () => {
  const thing = `<${iris.thing('new-fork')}>`;
  const typed = `${thing} <${rdf('type')}> <${im('Tool')}> .`;
  const named = (text: string): string => `${thing} <${rdfs('label')}> "${text}"@fr .`;

  test('follows every commit without reading everything again', async () => {
    const place = starterNames();
    const find = (text: string): Promise<readonly unknown[]> =>
      completeName(place.services, { text, kinds: [im('Tool')], lang: 'fr' });
    expect(await find('fourche quadruple')).toEqual([]);
    const before = place.queries();
    place.commit('new-fork', `${typed}\n${named('fourche quadruple')}`);
    expect(await find('fourche quadruple')).toMatchObject([{ iri: iris.thing('new-fork') }]);
    expect(await find('fourche quadruple')).toHaveLength(1);
    expect(place.queries()).toBe(before + 1);
    place.commit('new-fork', named('fourche triple'), named('fourche quadruple'));
    expect(await find('fourche quadruple')).toEqual([]);
    expect(await find('fourche triple')).toHaveLength(1);
    place.commit('new-fork', '', `${typed}\n${named('fourche triple')}`);
    expect(await find('fourche')).not.toContainEqual(expect.objectContaining({ iri: thing }));
  });

  test('counts uses as they come and go', async () => {
    const place = starterNames();
    const fork = iris.thing('new-fork');
    const use = `<${iris.thing('other')}> <${NS.im}tool> <${fork}> .`;
    await place.services.names.upToDate();
    place.commit('new-fork', `${typed}\n${named('fourche')}`);
    place.commit('other', use);
    expect((await place.services.names.upToDate()).usesOf(fork)).toBe(1);
    place.commit('other', '', use);
    expect((await place.services.names.upToDate()).usesOf(fork)).toBe(0);
  });

  test('knows a new subclass at once', async () => {
    const place = starterNames();
    await place.services.names.upToDate();
    const spade = 'http://example.org/Spade';
    place.commit(
      'new-fork',
      `<${spade}> <${rdfs('subClassOf')}> <${im('Tool')}> .
${thing} <${rdf('type')}> <${spade}> .
${thing} <${skos('prefLabel')}> "grelinette"@fr .`,
    );
    const found = await completeName(place.services, {
      text: 'grelin',
      kinds: [im('Tool')],
      lang: 'fr',
    });
    expect(found).toMatchObject([{ iri: iris.thing('new-fork') }]);
  });
});
