import { expect, test } from 'vitest';
import { compileFormModel, FormVocabulary } from '../../../server/domain/forms/index.ts';
import type { FieldModel } from '../../../core/form/index.ts';
import { turtle } from './packaged-vocabulary.ts';

const AROUND = `
  ex:Other a owl:Class . ex:OtherShape a sh:NodeShape ; sh:targetClass ex:Other ; sh:property [ sh:path ex:name ; sh:name "n" ] .
  ex:InList a sh:NodeShape ; sh:property [ sh:path skos:inScheme ; sh:hasValue ex:List ] .
  ex:one skos:inScheme ex:List ; skos:prefLabel "un"@fr , "one"@en .
  ex:two skos:inScheme ex:List ; skos:prefLabel "deux"@fr , "two"@en .`;

function field(constraints: string, notes: string[] = []): FieldModel {
  const quads = turtle(`${AROUND}
    ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property ex:p , [ sh:path rdfs:label ] .
    ex:p sh:path ex:q ; sh:name "champ"@fr , "field"@en ; ${constraints} .`);
  const model = compileFormModel(new FormVocabulary(quads), 'http://example.org/Thing', (line) =>
    notes.push(line),
  );
  const found = Object.values(model.nodes)
    .flatMap(({ fields }) => fields)
    .find(({ path }) => path === 'http://example.org/q');
  if (!found) throw new Error('no field');
  return found;
}

test.each([
  ['line', 'dash:editor dash:TextFieldWithLangEditor ; sh:datatype rdf:langString'],
  ['text', 'dash:editor dash:TextFieldWithLangEditor ; dash:singleLine false'],
  ['text', 'dash:editor dash:TextAreaWithLangEditor'],
  ['markdown', 'dash:editor dash:RichTextEditor'],
  ['plain', 'dash:editor dash:TextFieldEditor ; sh:datatype xsd:string'],
  ['lines', 'dash:editor dash:TextFieldEditor ; sh:datatype xsd:string ; dash:singleLine false'],
  ['number', 'dash:editor dash:TextFieldEditor ; sh:datatype xsd:decimal'],
  ['integer', 'dash:editor dash:TextFieldEditor ; sh:datatype xsd:nonNegativeInteger'],
  ['duration', 'dash:editor dash:TextFieldEditor ; sh:datatype xsd:dayTimeDuration'],
  ['lines', 'dash:editor dash:TextAreaEditor'],
  ['text', 'dash:editor dash:TextAreaEditor ; sh:datatype rdf:langString'],
  ['number', 'dash:editor dash:NumberFieldEditor'],
  ['integer', 'dash:editor dash:NumberFieldEditor ; sh:datatype xsd:integer'],
  ['date', 'dash:editor dash:DatePickerEditor'],
  ['datetime', 'dash:editor dash:DateTimePickerEditor'],
  ['recurrence', 'dash:editor ims:RecurrenceEditor'],
  ['unit', 'dash:editor ims:UnitEditor'],
  ['choice', 'dash:editor dash:EnumSelectEditor ; sh:in ( ex:one ex:two )'],
  ['choice', 'dash:editor dash:EnumSelectEditor ; sh:node ex:InList'],
  ['choice', 'dash:editor dash:EnumSelectEditor ; ims:offers ( ex:one ex:two )'],
  ['link', 'dash:editor dash:EnumSelectEditor ; sh:class ex:Other'],
  ['choice', 'dash:editor dash:BooleanSelectEditor ; sh:datatype xsd:boolean'],
  ['choice', 'dash:editor dash:BooleanEditor ; sh:datatype xsd:boolean'],
  ['choice', 'dash:editor dash:InstancesSelectEditor ; sh:in ( ex:one )'],
  ['link', 'dash:editor dash:InstancesSelectEditor ; sh:class ex:Other'],
  ['link', 'dash:editor dash:AutoCompleteEditor ; sh:class ex:Other'],
  ['link', 'dash:editor dash:SubClassEditor'],
  ['address', 'dash:editor dash:URIEditor'],
  ['address', 'dash:editor <http://www.w3.org/ns/shacl-ui/IRIEditor>'],
  ['part', 'dash:editor dash:DetailsEditor ; sh:node ex:OtherShape'],
  ['part', 'dash:editor dash:BlankNodeEditor ; sh:node ex:OtherShape'],
  ['link', 'dash:editor dash:DetailsEditor'],
  // SHACL UI, in both namespaces of its drafts
  [
    'date',
    '<http://www.w3.org/ns/shacl-ui/editor> <http://www.w3.org/ns/shacl-ui/DatePickerEditor>',
  ],
  [
    'markdown',
    '<http://www.w3.org/ns/shacl-ui#editor> <http://www.w3.org/ns/shacl-ui#RichTextEditor>',
  ],
  // Without an editor, or with one nobody knows: by what the values are
  ['choice', 'sh:in ( ex:one ex:two )'],
  ['choice', 'sh:node ex:InList'],
  ['choice', 'sh:datatype xsd:boolean'],
  ['text', 'sh:datatype rdf:langString'],
  ['line', 'sh:datatype rdf:langString ; dash:singleLine true'],
  ['number', 'sh:datatype xsd:double'],
  ['integer', 'sh:datatype xsd:integer'],
  ['duration', 'sh:datatype xsd:duration'],
  ['date', 'sh:datatype xsd:date'],
  ['datetime', 'sh:datatype xsd:dateTime'],
  ['plain', 'sh:datatype xsd:gYear'],
  ['part', 'sh:node ex:OtherShape'],
  ['link', 'sh:class ex:Other'],
  ['address', 'sh:nodeKind sh:IRI'],
  ['link', 'sh:nodeKind sh:BlankNodeOrIRI'],
  ['plain', 'sh:maxCount 1'],
  ['number', 'dash:editor ex:HologramEditor ; sh:datatype xsd:decimal'],
])('%s is what edits %s', (widget, constraints) => {
  expect(field(constraints).widget).toBe(widget);
});

test('an unknown editor is told to the operator', () => {
  const notes: string[] = [];
  field('dash:editor ex:HologramEditor', notes);
  expect(notes).toEqual([expect.stringContaining('HologramEditor')]);
});

test('options keep the order of the list, or of the scheme, with their names', () => {
  const options = [
    { iri: 'http://example.org/one', label: { fr: 'un', en: 'one' } },
    { iri: 'http://example.org/two', label: { fr: 'deux', en: 'two' } },
  ];
  expect(field('sh:in ( ex:two ex:one )').options).toEqual(options.toReversed());
  expect(field('sh:node ex:InList').options).toEqual(options);
});

test('a choice of literals says the datatype they are written with', () => {
  expect(field('sh:in ( "a" "b" )')).toMatchObject({
    datatype: 'http://www.w3.org/2001/XMLSchema#string',
    options: [{ iri: 'a' }, { iri: 'b' }],
  });
  expect(field('sh:datatype xsd:boolean')).toMatchObject({
    datatype: 'http://www.w3.org/2001/XMLSchema#boolean',
    options: [{ iri: 'true' }, { iri: 'false' }],
  });
  expect(field('sh:in ( ex:one )').datatype).toBeUndefined();
});
