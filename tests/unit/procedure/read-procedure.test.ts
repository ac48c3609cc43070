import { describe, expect, it } from 'vitest';
import { Parser } from 'n3';
import { GraphView } from '../../../core/rdf/graph-view.ts';
import {
  plainTerm,
  quad,
  type NamedNode,
  type Quad,
  type Subject,
} from '../../../core/rdf/terms.ts';
import { prefixDeclarations } from '../../../core/vocabulary.ts';
import { readProcedure } from '../../../core/procedure/read-procedure.ts';
import { stepNodes, type Procedure } from '../../../core/procedure/procedure.ts';

const BASE = 'http://localhost:3000/';

function page(turtle: string): GraphView {
  const quads = new Parser({ baseIRI: BASE }).parse(`${prefixDeclarations()}\n${turtle}`);
  return new GraphView(
    quads.map((q): Quad =>
      quad(
        plainTerm(q.subject) as Subject,
        plainTerm(q.predicate) as NamedNode,
        plainTerm(q.object),
      ),
    ),
  );
}

function read(turtle: string): Procedure {
  return readProcedure(page(turtle), `${BASE}id/p`);
}

function outline(procedure: Procedure): string[] {
  return [...stepNodes(procedure.steps)].map((node) => `${node.number} ${node.name} ${node.kind}`);
}

describe('readProcedure', () => {
  it('reads a whole procedure and leaves nothing over', () => {
    const procedure = read(`
      <id/p> a im:Procedure ; rdfs:label "P"@fr, "P"@en ; dcterms:description "Résumé"@fr ;
        im:prose "# Plus"@fr ; im:status im:Draft ; im:performedBy <id/r> ; im:domain <id/d> ;
        dcterms:source <id/src> ; dcterms:license <https://example.org/l> ; im:hazard <id/h> ;
        im:minDuration "P18D"^^xsd:dayTimeDuration ; im:schedule <id/p#sched> ;
        im:uses <id/p#u0> ; im:hasMember <id/p#s1>, <id/p#s2> .
      <id/p#sched> a im:Schedule ; im:rrule "FREQ=WEEKLY" ; schema:startDate "2026-01-04"^^xsd:date .
      <id/p#u0> a im:ResourceUse ; im:ofResource <id/fork> ; vf:action vf:use .
      <id/p#s1> a im:Step ; rdfs:label "Un"@fr ; im:order 1 ; im:parameter <id/p#q> ; im:uses <id/p#u1> .
      <id/p#q> a schema:QuantitativeValue ; rdfs:label "pente"@fr ; schema:maxValue 15.0 ; schema:unitCode unit:PERCENT .
      <id/p#u1> a im:ResourceUse ; im:ofResource <id/fork> ; im:quantity <id/p#q1> .
      <id/p#q1> a schema:QuantitativeValue ; schema:value 2 ; schema:unitCode unit:NUM .
      <id/p#s2> a im:StepGroup ; im:order 2 ; im:flow im:Loop ; im:until <id/p#c> ;
        <https://w3id.org/pko#maxRepetitions> 7 ; im:hasMember <id/p#s2.1> .
      <id/p#c> a im:Condition ; rdfs:label "fini"@fr .
      <id/p#s2.1> a im:Step ; rdfs:label "Deux"@fr ; im:safetyNote <id/p#n> .
      <id/p#n> a im:SafetyNote ; im:safetyLevel im:Danger ; rdfs:label "Gare"@fr .`);
    expect(procedure.others).toEqual([]);
    expect(outline(procedure)).toEqual(['1 s1 step', '2 s2 group', '2.1 s2.1 step']);
    const [first, second] = procedure.steps;
    expect(first?.parameters[0]).toMatchObject({
      max: 15,
      unit: 'http://qudt.org/vocab/unit/PERCENT',
    });
    expect(first?.parameters[0]).not.toHaveProperty('min');
    expect(second).toMatchObject({ flow: 'Loop', maxRepetitions: 7 });
    expect([...stepNodes(procedure.steps)][2]?.safetyNotes[0]?.level).toBe('Danger');
    expect(procedure.needs).toHaveLength(1);
    expect(procedure.needs[0]?.steps).toEqual([{ name: 's1', number: '1' }]);
    expect(procedure.needs[0]?.uses.map((use) => use.quantity?.value)).toEqual([undefined, 2]);
  });

  it('orders by im:order, then by name, with unordered steps last', () => {
    const procedure = read(`
      <id/p> im:hasMember <id/p#s10>, <id/p#s9>, <id/p#z>, <id/p#a> .
      <id/p#s10> im:order 1 . <id/p#s9> im:order 1 . <id/p#a> rdfs:label "a" . <id/p#z> im:order 0.5 .`);
    expect(outline(procedure)).toEqual(['1 z step', '2 s9 step', '3 s10 step', '4 a step']);
  });

  it('survives cycles and a step in two groups, and keeps the second membership', () => {
    const procedure = read(`
      <id/p> im:hasMember <id/p#a>, <id/p#b> .
      <id/p#a> im:order 1 ; im:hasMember <id/p#x>, <id/p#p>, <id/p> .
      <id/p#b> im:order 2 ; im:hasMember <id/p#x>, <id/p#a> .`);
    expect(outline(procedure)).toEqual(['1 a group', '1.1 p step', '1.2 x step', '2 b group']);
    expect(procedure.others.map((q) => `${q.subject.value} ${q.object.value}`)).toEqual([
      `${BASE}id/p#a ${BASE}id/p`,
      `${BASE}id/p#b ${BASE}id/p#x`,
      `${BASE}id/p#b ${BASE}id/p#a`,
    ]);
  });

  it('keeps what it does not understand', () => {
    const procedure = read(`
      <id/p> a im:Procedure, schema:HowTo ; rdfs:label "P"@fr ; im:minDuration "P1D", "P2D" ;
        im:parameter <id/elsewhere#q> ; im:hasMember "not a step" ; schema:color "red" .
      <id/p#orphan> a im:Step ; rdfs:label "Orpheline"@fr .
      <id/p#s> im:flow im:Spiral .`);
    const left = procedure.others.map((q) => q.object.value);
    expect(left).toContain('https://schema.org/HowTo');
    expect(left).toContain('P2D');
    expect(left).toContain(`${BASE}id/elsewhere#q`);
    expect(left).toContain('not a step');
    expect(left).toContain('red');
    expect(left).toContain('Orpheline');
    expect(left).toContain('https://w3id.org/infra-model/core#Spiral');
  });

  it('names steps safely and once', () => {
    const procedure = read(`
      <id/p> im:hasMember <id/p#été\u00a0>, <id/q#s1>, <id/p#s1>, _:b .
      _:b im:order 1 .`);
    const names = [...stepNodes(procedure.steps)].map((node) => node.name);
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_.-]*$/);
  });

  it('reads a page with no steps, an empty page, 500 steps and 5000 nested groups', () => {
    expect(read('<id/p> a im:Procedure .').steps).toEqual([]);
    expect(read('').others).toEqual([]);
    const many = Array.from(
      { length: 500 },
      (_, i) => `<id/p> im:hasMember <id/p#s${i}> . <id/p#s${i}> im:order ${i} .`,
    );
    expect(read(many.join('\n')).steps).toHaveLength(500);
    const deep = Array.from(
      { length: 5000 },
      (_, i) => `<id/p#g${i}> im:hasMember <id/p#g${i + 1}> .`,
    );
    const nested = read(`<id/p> im:hasMember <id/p#g0> .\n${deep.join('\n')}`);
    const shown = [...stepNodes(nested.steps)].length;
    expect(shown + nested.others.length).toBe(5001);
  });
});
