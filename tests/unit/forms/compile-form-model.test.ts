import { describe, expect, test } from 'vitest';
import type { FieldModel, FormModel, NodeForm } from '../../../core/form/index.ts';
import { compileFormModel, FormVocabulary } from '../../../server/domain/forms/index.ts';
import { turtle, VOCABULARY } from './packaged-vocabulary.ts';

const ex = (local: string): string => `http://example.org/${local}`;

function compile(text: string, notes: string[] = []): FormModel {
  const vocabulary = new FormVocabulary(turtle(text));
  return compileFormModel(vocabulary, ex('Thing'), (line) => notes.push(line));
}

function rootOf(model: FormModel): NodeForm {
  const root = model.nodes[model.root];
  if (!root) throw new Error('no root');
  return root;
}

function fieldOf(model: FormModel, path: string): FieldModel | undefined {
  return rootOf(model).fields.find((field) => field.path === path);
}

const LABEL = '[ sh:path rdfs:label ; sh:name "nom"@fr , "name"@en ; sh:datatype rdf:langString ]';

describe('property shapes of one path become one field', () => {
  const model = compile(`
    ex:Thing rdfs:subClassOf ex:Above . ex:Above rdfs:subClassOf ex:Thing .
    ex:AboveShape a sh:NodeShape ; sh:targetClass ex:Above ; sh:property ${LABEL} , ex:a1 .
    ex:a1 sh:path ex:q ; sh:name "général"@fr , "general"@en ; sh:description "Aide d’en haut"@fr ;
      sh:order 7 ; sh:class ex:Wide ; sh:maxCount 5 ; sh:message "haut"@fr .
    ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property ex:b1 , ex:b2 .
    ex:b1 sh:path ex:q ; sh:name "précis"@fr , "precise"@en ; sh:description "Aide"@fr , "Help"@en ;
      sh:order 2 ; sh:class ex:Narrow ; sh:maxCount 3 .
    ex:b2 sh:path ex:q ; sh:minCount 2 ; sh:message "il en faut deux"@fr , "two needed"@en .`);

  test('the nearest class names it, minima and maxima add up, what is missing is said first', () => {
    expect(fieldOf(model, ex('q'))).toMatchObject({
      key: 'http%3A%2F%2Fexample.org%2Fq',
      label: { fr: 'précis', en: 'precise' },
      help: { fr: 'Aide', en: 'Help' },
      classes: [ex('Narrow')],
      least: 2,
      most: 3,
      message: { fr: 'il en faut deux', en: 'two needed' },
    });
  });

  test('classes above are reached even round a circle', () => {
    expect(rootOf(model).fields.map(({ path }) => path)).toContain(
      'http://www.w3.org/2000/01/rdf-schema#label',
    );
  });
});

test('texts count once a language; a minimum of one language is no minimum of the field', () => {
  const model = compile(`
    ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property ex:a , ex:b , ex:c , ${LABEL} .
    ex:a sh:path ex:t ; sh:datatype rdf:langString ; sh:uniqueLang true ; sh:maxCount 2 .
    ex:b sh:path ex:t ; sh:qualifiedValueShape [ sh:languageIn ( "fr" ) ] ; sh:qualifiedMinCount 1 .
    ex:c sh:path ex:n ; sh:qualifiedValueShape [ sh:class ex:Role ] ; sh:qualifiedMinCount 2 .`);
  expect(fieldOf(model, ex('t'))).toMatchObject({ least: 0, most: 1 });
  expect(fieldOf(model, ex('n'))).toMatchObject({ least: 2 });
});

test('groups stand in their order, fields in theirs, what is hidden nowhere', () => {
  const model = compile(`
    ex:late a sh:PropertyGroup ; rdfs:label "Fin"@fr , "End"@en ; sh:order 9 .
    ex:soon a sh:PropertyGroup ; rdfs:label "Début"@fr , "Start"@en ; sh:order 1 .
    ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property ${LABEL} ,
      [ sh:path ex:z ; sh:group ex:soon ; sh:order 2 ] , [ sh:path ex:a ; sh:group ex:late ] ,
      [ sh:path ex:y ; sh:group ex:soon ; sh:order 1.5 ] , [ sh:path ex:h ; dash:hidden true ] .`);
  const root = rootOf(model);
  expect(root.groups.map(({ label }) => label.en)).toEqual(['Start', 'End', 'Thing']);
  expect(root.fields.map(({ label }) => label.en)).toEqual(['y', 'z', 'a', 'name']);
});

test('parts have forms of their own, however they lead back to each other', () => {
  const model = compile(`
    ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property ${LABEL} ,
      [ sh:path ex:part ; sh:node ex:PartShape ; dash:editor dash:DetailsEditor ] .
    ex:PartShape a sh:NodeShape ; sh:targetClass ex:Part ; sh:property
      [ sh:path ex:inner ; sh:node ex:PartShape ] , [ sh:path ex:back ; sh:node ex:Shape ] ,
      [ sh:path ex:low ; sh:datatype xsd:decimal ; sh:lessThanOrEquals ex:high ] .`);
  const part = Object.values(model.nodes).find(({ type }) => type === ex('Part'));
  expect(Object.keys(model.nodes)).toHaveLength(2);
  expect(fieldOf(model, ex('part'))).toMatchObject({ widget: 'part', part: part?.key });
  expect(part?.fields.map(({ widget, part: key }) => [widget, key])).toEqual([
    ['part', model.root],
    ['part', part?.key],
    ['number', undefined],
  ]);
  expect(part?.fields.find(({ path }) => path === ex('low'))?.atMost).toBe(
    encodeURIComponent(ex('high')),
  );
});

test('node shapes taken up by sh:node and sh:and give their fields, also round a circle', () => {
  const model = compile(`
    ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; sh:node ex:Base ; sh:and ( ex:More [ sh:node ex:Shape ] ) .
    ex:Base a sh:NodeShape ; sh:node ex:Shape ; sh:property ${LABEL} .
    ex:More a sh:NodeShape ; sh:property [ sh:path ex:q ; sh:name "q" ] .`);
  expect(rootOf(model).fields.map(({ label }) => label.en)).toEqual(['q', 'name']);
});

describe('a procedure', () => {
  const model = compileFormModel(VOCABULARY, 'https://w3id.org/infra-model/core#Procedure');

  test('has steps, whose order and kind are no fields', () => {
    expect(rootOf(model).steps).toBe(true);
    expect(model.nodes['im:StepGroup']?.steps).toBe(true);
    expect(model.nodes['im:Step']?.steps).toBe(false);
    const keys = Object.values(model.nodes).flatMap(({ fields }) => fields.map(({ key }) => key));
    for (const owned of ['im:hasMember', 'im:order', 'im:flow']) expect(keys).not.toContain(owned);
  });

  test('has forms of its parts', () => {
    expect(Object.keys(model.nodes).sort()).toEqual([
      'im:Condition',
      'im:Procedure',
      'im:ResourceUse',
      'im:SafetyNote',
      'im:Schedule',
      'im:Step',
      'im:StepGroup',
      'schema:QuantitativeValue',
    ]);
  });

  test('knows which duration may not pass which, and that a unit may be a word', () => {
    const step = model.nodes['im:Step']?.fields;
    expect(step?.find(({ key }) => key === 'im:minDuration')?.atMost).toBe('im:maxDuration');
    const quantity = model.nodes['schema:QuantitativeValue']?.fields;
    expect(quantity?.find(({ key }) => key === 'schema:unitCode')?.widget).toBe('unit');
    expect(quantity?.some(({ key }) => key === 'schema:unitText')).toBe(false);
  });
});

describe('shapes that are broken or missing leave a form behind', () => {
  const GENERIC = [
    'rdfs:label',
    'dcterms:description',
    'im:prose',
    'dcterms:source',
    'dcterms:license',
  ];

  test.each([
    ['no shape at all', ''],
    ['a shape without properties', 'ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing .'],
    [
      'a property that is not there',
      'ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property ex:nowhere .',
    ],
    [
      'paths that are no single property',
      'ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property [ sh:path ( ex:a ex:b ) ] , [ sh:path ex:a , ex:b ] , [ sh:path [ sh:inversePath ex:a ] ] , [ sh:path "text" ] .',
    ],
    [
      'shapes that are switched off',
      `ex:Shape a sh:NodeShape ; sh:deactivated true ; sh:targetClass ex:Thing ; sh:property ${LABEL} .`,
    ],
  ])('%s', (_, text) => {
    const notes: string[] = [];
    const fields = rootOf(compile(text, notes)).fields.map(({ key }) => key);
    expect(fields).toEqual(GENERIC);
    expect(notes.length).toBeGreaterThan(0);
  });

  test('the plainest form edits its fields as ever, with names from the vocabulary', () => {
    const model = compileFormModel(
      new FormVocabulary(
        turtle(
          'rdfs:label rdfs:label "nom"@fr , "name"@en . im:prose rdfs:label "texte"@fr , "prose"@en .',
        ),
      ),
      ex('Thing'),
    );
    const { fields } = rootOf(model);
    expect(fields.map(({ widget }) => widget)).toEqual([
      'line',
      'text',
      'markdown',
      'link',
      'address',
    ]);
    expect(fields.map(({ label }) => label.fr)).toEqual([
      'nom',
      'description',
      'texte',
      'source',
      'license',
    ]);
  });

  test.each([
    ['a list that does not end', 'sh:in ex:list . ex:list rdf:first ex:one'],
    ['a list in a circle', 'sh:in ex:list . ex:list rdf:first ex:one ; rdf:rest ex:list'],
    ['a list with two ends', 'sh:in ex:list . ex:list rdf:first ex:one ; rdf:rest () , ( ex:two )'],
    ['no list', 'sh:in "un, deux"'],
  ])('%s leaves a field for any value', (_, constraint) => {
    const notes: string[] = [];
    const model = compile(
      `ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property ${LABEL} , ex:p .
       ex:p sh:path ex:q ; sh:nodeKind sh:IRI ; ${constraint} .`,
      notes,
    );
    expect(fieldOf(model, ex('q'))).toMatchObject({ widget: 'address' });
    expect(notes).toEqual([expect.stringContaining('broken list')]);
  });

  test('counts and patterns that mean nothing are left out', () => {
    const model = compile(`
      ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property ${LABEL} , [ sh:path ex:q ;
        sh:minCount "many" ; sh:maxCount -1 ; sh:order "first" ; sh:pattern "(" ] .`);
    expect(fieldOf(model, ex('q'))).toEqual({
      key: 'http%3A%2F%2Fexample.org%2Fq',
      path: ex('q'),
      label: { fr: 'q', en: 'q' },
      widget: 'plain',
      group: expect.any(String) as string,
      least: 0,
    });
  });

  test('a kind that no shape knows gets the form of an item', () => {
    const keys = rootOf(compileFormModel(VOCABULARY, ex('Spaceship'))).fields.map(({ key }) => key);
    for (const key of GENERIC) expect(keys).toContain(key);
    expect(keys).toContain('im:domain');
  });
});
