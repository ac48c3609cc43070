import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { FormModel, Words } from '../../../core/form/index.ts';
import { KINDS } from '../../../core/kinds.ts';
import { NS, rdf } from '../../../core/vocabulary.ts';
import {
  compileFormModel,
  FormModels,
  FormVocabulary,
} from '../../../server/domain/forms/index.ts';
import { PACKAGED } from '../shapes/packaged-asker.ts';
import { ONTOLOGIES, VOCABULARY } from './packaged-vocabulary.ts';

const TARGETED = [
  ...new Set([
    ...VOCABULARY.view.quads
      .filter(({ predicate }) => predicate.value === `${NS.sh}targetClass`)
      .map(({ object }) => object.value),
    ...KINDS.map(({ iri }) => iri),
  ]),
].sort();

const MODELS = new Map<string, FormModel>();
const NOTES: string[] = [];
for (const iri of TARGETED) {
  MODELS.set(
    iri,
    compileFormModel(VOCABULARY, iri, (line) => NOTES.push(`${iri}: ${line}`)),
  );
}
const FORMS = [...MODELS.values()].flatMap(({ nodes }) => Object.values(nodes));

/** Kept out of forms on purpose: what a thing is, what the step editor owns, and the word of a unit. */
const NO_FIELD = new Set([
  rdf('type'),
  `${NS.im}hasMember`,
  `${NS.im}order`,
  `${NS.im}flow`,
  `${NS.schema}unitText`,
]);

test('every class that a shape is for has a form, and only parts of pages have no name', () => {
  expect(TARGETED.length).toBeGreaterThan(35);
  const nameless = [...MODELS]
    .filter(([, { root, nodes }]) => !nodes[root]?.fields.some(({ key }) => key === 'rdfs:label'))
    .map(([iri]) => iri);
  expect(nameless).toEqual([]);
  const complaints = NOTES.filter((line) => !line.includes('No usable shape gives a name'));
  expect(complaints).toEqual([]);
  const plainest = NOTES.filter((line) => line.includes('No usable')).map((l) => l.split(': ')[0]);
  expect(new Set(plainest)).toEqual(new Set(['Change', 'Revision'].map((local) => NS.im + local)));
});

test('every property of the starter manuals is a field of its form, or kept out on purpose', () => {
  const unseen = new Set<string>();
  let seen = 0;
  const formOf = new Map(FORMS.map((form) => [form.type, form]));
  for (const { quads } of PACKAGED.graphs().pages.values()) {
    const types = new Map<string, string[]>();
    for (const { subject, predicate, object } of quads) {
      if (predicate.value !== rdf('type')) continue;
      types.set(subject.value, [...(types.get(subject.value) ?? []), object.value]);
    }
    for (const { subject, predicate } of quads) {
      const known = (types.get(subject.value) ?? []).map((iri) => {
        return formOf.get(iri) ?? lineageForm(iri);
      });
      const isField = known.some((form) =>
        form?.fields.some(({ path }) => path === predicate.value),
      );
      if (isField) seen += 1;
      else if (!NO_FIELD.has(predicate.value)) {
        unseen.add(`${(types.get(subject.value) ?? []).join('+')} ${predicate.value}`);
      }
    }
  }
  expect([...unseen]).toEqual([]);
  expect(seen).toBeGreaterThan(3000);
});

function lineageForm(iri: string): FormModel['nodes'][string] | undefined {
  const model = compileFormModel(VOCABULARY, iri);
  return model.nodes[model.root];
}

describe('what people read', () => {
  const texts: [string, Words | undefined][] = FORMS.flatMap((form) => [
    [form.key, form.label] as [string, Words],
    ...form.groups.map(({ key, label }) => [key, label] as [string, Words]),
    ...form.fields.flatMap(({ key, label, help, message, options }) => [
      [`${form.key} ${key}`, label] as [string, Words],
      ...(help ? [[`${form.key} ${key} help`, help] as [string, Words]] : []),
      ...(message ? [[`${form.key} ${key} message`, message] as [string, Words]] : []),
      ...(options ?? []).map((o) => [`${key} ${o.iri}`, o.label] as [string, Words]),
    ]),
  ]);

  test('is there in both languages', () => {
    expect(texts.length).toBeGreaterThan(700);
    expect(texts.filter(([, words]) => !words?.fr.trim() || !words.en.trim())).toEqual([]);
    const sentences = texts.filter(([place]) => /help|message/.test(place));
    expect(sentences.filter(([, words]) => words?.fr === words?.en)).toEqual([]);
  });

  test('is French as it is printed', () => {
    const wrong =
      /(?<![\u202f\s])[;!?](?!\w)|[ ][;:!?»]|«[ ]|'|(?<!\d)(?<!https?)(?<!\u00a0):(?=\s)/;
    const bad = texts.filter(([, words]) =>
      wrong.test((words?.fr ?? '').replace(/\bX:|\bK:/g, '')),
    );
    expect(bad.map(([place, words]) => [place, words?.fr])).toEqual([]);
  });

  test('explains nearly every field of a procedure, its steps and its parts', () => {
    const procedure = MODELS.get(`${NS.im}Procedure`);
    const silent = Object.values(procedure?.nodes ?? {}).flatMap(({ key, fields }) =>
      fields.filter(({ help }) => !help).map((field) => `${key} ${field.key}`),
    );
    expect(silent).toEqual([]);
  });

  test('has none of the words of ontologists', () => {
    const jargon =
      /transclu|usage de ressource|paramètre|\bIRI\b|RRULE|PT\d|xsd|littéral|prédicat/i;
    expect(texts.filter(([, words]) => jargon.test(`${words?.fr} ${words?.en}`))).toEqual([]);
  });
});

describe('size and speed', () => {
  test('a form is at most 12 kB, compressed', () => {
    const sizes = [...MODELS].map(([iri, model]) => {
      return [iri, gzipSync(JSON.stringify(model)).length] as const;
    });
    expect(sizes.filter(([, bytes]) => bytes > 12_000)).toEqual([]);
  });

  test('all kinds are compiled within half a second of computing', () => {
    const before = process.cpuUsage();
    const vocabulary = new FormVocabulary(ONTOLOGIES);
    for (const { iri } of KINDS) compileFormModel(vocabulary, iri);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(500);
  });
});

describe('the forms of a wiki', () => {
  const logged: string[] = [];
  let reads = 0;
  const models = new FormModels(
    async () => {
      reads += 1;
      return ONTOLOGIES;
    },
    (line) => logged.push(line),
  );

  test('are compiled once, and the same vocabulary gives the same hash', async () => {
    const model = await models.modelFor([`${NS.im}Procedure`]);
    expect(await models.modelFor([`${NS.im}Procedure`])).toBe(model);
    expect(reads).toBe(1);
    expect(model.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(model.hash).toBe(MODELS.get(`${NS.im}Procedure`)?.hash);
    expect(model.hash).not.toBe((await models.modelFor([`${NS.im}Model`])).hash);
  });

  test.each([
    [['im:Infrastructure', 'im:InterStructure'], 'im:InterStructure'],
    [['im:Procedure', 'imd:Checklist'], 'imd:Checklist'],
    [['foaf:Person', 'imd:Musician'], 'imd:Musician'],
    [['foaf:Person', 'prov:Agent'], 'prov:Agent'],
    [['skos:Concept', 'im:Activity'], 'im:Activity'],
    [['im:Tool', 'im:Space'], 'im:Tool'],
    [['schema:Thing'], 'schema:Thing'],
    [[], 'im:Item'],
  ])('a thing of %j has the form of %s', async (types, root) => {
    const iris = types.map((name) => {
      const [prefix = '', local = ''] = name.split(':');
      return NS[prefix as keyof typeof NS] + local;
    });
    expect((await models.modelFor(iris)).root).toBe(root);
    expect((await models.modelFor(iris.toReversed())).root).toBe(root);
  });

  test('are found by the key of their kind, and nothing by what is no key', async () => {
    const model = await models.modelFor([`${NS.im}Procedure`]);
    expect(await models.modelOf('im:Procedure')).toBe(model);
    const strange = await models.modelFor(['http://example.org/a b/c?d=é'.replace(' ', '')]);
    expect((await models.modelOf(strange.root))?.hash).toBe(strange.hash);
    for (const key of ['', 'im:', 'nothing', '%', '<x>']) {
      expect(await models.modelOf(key)).toBeUndefined();
    }
  });

  test('a kind that is made up costs no memory for ever', async () => {
    const first = await models.modelFor(['http://example.org/k0']);
    for (let i = 1; i < 200; i++) await models.modelFor([`http://example.org/k${i}`]);
    expect((await models.modelFor(['http://example.org/k199'])).hash).not.toBe(first.hash);
    expect(await models.modelFor(['http://example.org/k199'])).not.toBe(
      await models.modelFor(['http://example.org/k199']),
    );
  });

  test('what is wrong with the shapes is logged once', async () => {
    const broken = new FormModels(
      async () => [],
      (line) => logged.push(line),
    );
    await broken.modelFor([`${NS.im}Procedure`]);
    await broken.modelFor([`${NS.im}Procedure`]);
    expect(logged).toHaveLength(1);
  });

  test('a vocabulary that could not be read is read again', async () => {
    let tries = 0;
    const flaky = new FormModels(
      async () => {
        if (++tries === 1) throw new Error('disk');
        return ONTOLOGIES;
      },
      () => undefined,
    );
    await expect(flaky.modelFor([])).rejects.toThrow('disk');
    expect((await flaky.modelFor([])).root).toBe('im:Item');
  });
});
