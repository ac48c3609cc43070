import { CompletionContext, type Completion } from '@codemirror/autocomplete';
import { StringStream } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NS } from '../../../core/vocabulary.ts';
import type { Term } from '../../../core/views/term.ts';
import {
  sparqlCompletion,
  variablesIn,
} from '../../../web/components/sparql-workbench/editor/sparql-completion.ts';
import {
  nextToken,
  sparqlLanguage,
} from '../../../web/components/sparql-workbench/editor/sparql-language.ts';
import { limited } from '../../../web/components/sparql-workbench/limited.ts';
import {
  declared,
  missingPrefix,
  titleOfQuery,
} from '../../../web/components/sparql-workbench/prologue.ts';
import { testLocale } from '../../support/locales.ts';

/** Each piece of a text with its look, without spaces and marks. */
function looks(text: string): string[] {
  const state = { quotes: '' };
  return text.split('\n').flatMap((line) => {
    const stream = new StringStream(line, 2, 2);
    const found: string[] = [];
    while (!stream.eol()) {
      stream.start = stream.pos;
      const look = nextToken(stream, state);
      if (look !== null && look !== 'punctuation') found.push(`${look} ${stream.current()}`);
    }
    return found;
  });
}

describe('the colours', () => {
  test('tell the pieces of a query apart', () => {
    expect(
      looks(
        'PREFIX im: <https://x/#>\nselect ?nom (COUNT(*) AS $n) { ?x a im:Step, _:b ; p:q "é"@fr-CA }',
      ),
    ).toEqual([
      'keyword PREFIX',
      'name im:',
      'url <https://x/#>',
      'keyword select',
      'variableName ?nom',
      'keyword COUNT',
      'keyword AS',
      'variableName $n',
      'variableName ?x',
      'atom a',
      'name im:Step',
      'namespace _:b',
      'name p:q',
      'string "é"',
      'meta @fr-CA',
    ]);
  });

  test('do not take a comparison for an IRI, nor the dot for part of a number', () => {
    expect(looks('FILTER(?a < 3 && ?b > 4.5) . 7.')).toEqual([
      'keyword FILTER',
      'variableName ?a',
      'number 3',
      'variableName ?b',
      'number 4.5',
      'number 7',
    ]);
  });

  test('follow a text over several lines, and see what is no word of SPARQL', () => {
    expect(looks('"""one\ntwo # "three"\n""" # four\nselct "open')).toEqual([
      'string """one',
      'string two # "three"',
      'string """',
      'comment # four',
      'invalid selct',
      'invalid "open',
    ]);
  });
});

describe('a missing prefix', () => {
  const line = `PREFIX im: <${NS.im}>`;

  test.each([
    ['SELECT * {}', `${line}\nSELECT * {}`],
    ['# a comment\nSELECT * {}', `# a comment\n${line}\nSELECT * {}`],
    [
      'BASE <http://x/>\nPREFIX a: <b:> PREFIX c: <d:> # e\nASK {}',
      `BASE <http://x/>\nPREFIX a: <b:> PREFIX c: <d:>\n${line} # e\nASK {}`,
    ],
    ['prefix a: <b:> ASK {}', `prefix a: <b:>\n${line} ASK {}`],
    [`${line}\nASK {}`, `${line}\nASK {}`],
    ['prefix im:<x:y> ASK {}', 'prefix im:<x:y> ASK {}'],
    ['ASK { ?x ?y "PREFIX im: <a>" }', `${line}\nASK { ?x ?y "PREFIX im: <a>" }`],
  ])('%j is declared after what is declared already', (query, expected) => {
    expect(declared(query, 'im', NS)).toBe(expected);
  });

  test('that nobody knows stays missing', () => {
    expect(missingPrefix('ASK {}', 'nix:a', NS)).toBeUndefined();
    expect(missingPrefix('ASK {}', 'toString:a', NS)).toBeUndefined();
  });
});

const TERMS: readonly Term[] = [
  { name: 'im:Step', kind: 'class', labels: { fr: 'étape', en: 'step' } },
  { name: 'im:performedBy', kind: 'property', labels: { fr: 'accompli par', en: 'performed by' } },
];

describe('completion', () => {
  const asked: string[] = [];
  beforeEach(() => {
    asked.length = 0;
    vi.stubGlobal('fetch', (path: string) => {
      asked.push(path);
      const thing = {
        iri: 'http://localhost:3000/id/pc-rain',
        label: 'Pluie',
        kindLabel: 'procédure',
      };
      return Promise.resolve(new Response(JSON.stringify({ results: [thing] })));
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  /** What is offered where `|` stands, or after Control+Space. */
  async function offered(text: string, explicit = false): Promise<readonly Completion[]> {
    const at = text.indexOf('|');
    const state = EditorState.create({
      doc: text.replace('|', ''),
      extensions: [sparqlLanguage],
    });
    const complete = sparqlCompletion({
      locale: testLocale('fr'),
      base: 'http://localhost:3000/',
      prefixes: NS,
      missing: (query, name) => missingPrefix(query, name, NS),
      terms: () => Promise.resolve(TERMS),
    });
    const found = await complete(new CompletionContext(state, at, explicit));
    return found?.options ?? [];
  }
  const labels = async (text: string): Promise<string[]> =>
    (await offered(text)).map(({ label }) => label);

  test('offers keywords, terms by their label in either language, and things', async () => {
    expect((await labels('sel|'))[0]).toBe('SELECT');
    expect(await labels('SELECT * { ?x a etap|')).toContain('im:Step');
    expect(await labels('SELECT * { ?x a step|')).toContain('im:Step');
    expect(await labels('SELECT * { ?x performed|')).toContain('im:performedBy');
    expect(await labels('SELECT * { ?x im:perf|')).toContain('im:performedBy');
    const [thing] = await offered('SELECT * { <plui|');
    expect(thing).toMatchObject({
      displayLabel: 'Pluie',
      label: 'http://localhost:3000/id/pc-rain',
    });
    expect(asked.at(-1)).toBe('/fr/complete?q=plui&limit=8');
  });

  test('offers the variables of the query, not the one being typed', async () => {
    expect(await labels('SELECT ?nom { ?nom ?prop "?texte" . ?n|')).toEqual(['?nom']);
    expect(variablesIn('SELECT ?a # ?b\n{ ?a <x?c> ?d }', '?')).toEqual(['?a', '?d']);
  });

  test('offers prefixes with their namespace', async () => {
    const [first] = await offered('PREFIX sos|');
    expect(first).toMatchObject({ label: 'sosa', apply: `sosa: <${NS.sosa}>` });
  });

  test('is silent inside texts and comments, and until there is a beginning', async () => {
    expect(await offered('SELECT * { ?x ?y "sel|"')).toEqual([]);
    expect(await offered('# sel|')).toEqual([]);
    expect(await offered('SELECT * { s|')).toEqual([]);
  });
});

test.each([
  ['SELECT * { ?s ?p ?o }', 'SELECT * { ?s ?p ?o }\nLIMIT 10'],
  ['SELECT * { ?s ?p ?o } limit 500 offset 3\n', 'SELECT * { ?s ?p ?o } LIMIT 10 offset 3'],
  [
    'SELECT * { { SELECT * {} LIMIT 5 } } # end',
    'SELECT * { { SELECT * {} LIMIT 5 } } # end\nLIMIT 10',
  ],
])('%j is limited at its end', (query, expected) => {
  expect(limited(query, 10)).toBe(expected);
});

test('a query is called by its first comment, else by where it begins', () => {
  expect(titleOfQuery('# Les étapes\nPREFIX a: <b:>\nASK {}')).toBe('Les étapes');
  expect(titleOfQuery('PREFIX a: <b:>\n\nASK {\n  ?s ?p ?o }')).toBe('ASK { ?s ?p ?o }');
});
