import { describe, expect, it } from 'vitest';
import {
  formFromFields,
  formOfState,
  quadsFromForm,
  readPage,
  stateOfForm,
  withContent,
  type EditForm,
} from '../../../core/form/index.ts';
import { quadToNQuads } from '../../../core/rdf/terms.ts';
import { COMPOST } from './compost-page.ts';
import { modelOfPage } from './models.ts';

const { iri, quads } = COMPOST;
const model = await modelOfPage(quads, iri);
const { form } = readPage(quads, iri, model);
const LINE =
  /^<[^<>\s"]+> <[^<>\s"]+> (?:<[^<>\s"]+>|"(?:[^"\\\n]|\\.)*"(?:@[a-z0-9-]+|\^\^<[^<>\s"]+>)?) <[^<>\s"]+> \.$/;

function saved(changed: unknown): string[] {
  const read = formOfState(JSON.stringify({ ...form, ...(changed as object) }));
  if (!read) throw new Error('no form');
  return quadsFromForm(read, quads, iri, model).map(quadToNQuads);
}

describe('a state that no browser made', () => {
  it('cannot write a statement through an IRI', () => {
    const evil = 'http://x/> <http://o/wiki/p> .\n<http://o/evil> <http://a> <http://b';
    const lines = saved({ fields: { ...form.fields, 'im:performedBy': [{ iri: evil }] } });
    for (const line of lines) expect(line).toMatch(LINE);
    expect(lines.some((line) => line.includes('o/evil'))).toBe(true);
  });

  it('cannot write a statement through a language', () => {
    const label = { ...(form.fields['rdfs:label'] as object), 'de\n': 'boum', 'en> <x> ': 'boum' };
    const lines = saved({ fields: { ...form.fields, 'rdfs:label': label } });
    for (const line of lines) expect(line).toMatch(LINE);
    expect(withContent(form, '/rdfs:label/en> <x> ', 'boum')).toEqual(form);
  });

  it('is refused whole when it is larger than any form', () => {
    const many = (n: number): EditForm['steps'] =>
      Array.from({ length: n }, (_, i) => ({
        name: `s${i + 100}`,
        depth: 0,
        flow: '',
        fields: {},
      }));
    expect(() => formOfState(stateOfForm({ ...form, steps: many(1501) }))).toThrow(
      /form-too-large/,
    );
    expect(formOfState(stateOfForm({ ...form, steps: many(500) }))?.steps).toHaveLength(500);
    const values = Array.from({ length: 1001 }, () => 'x');
    const state = stateOfForm({ ...form, fields: { 'im:performedBy': values } });
    expect(() => formOfState(state)).toThrow(/form-too-large/);
  });

  it('is read in time that grows with the number of inputs', () => {
    const read = (n: number): EditForm => {
      const languages = Array.from({ length: n }, (_, i) => `s1/rdfs:label/l${letters(i)}`);
      const fields = new Map(languages.map((name) => [name, 'x']));
      return formFromFields(fields, { opened: form, model, lang: 'fr', labels: new Map() });
    };
    const texts = read(15_000).steps[0]?.fields['rdfs:label'];
    expect(Object.keys(texts ?? {}).length).toBeLessThanOrEqual(40);
    expect(() => read(20_001)).toThrow(/form-too-large/);
  });
});

/** A number as letters, for language tags. */
function letters(n: number): string {
  return String(n).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}
