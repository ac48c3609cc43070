import * as oxigraph from 'oxigraph';
import { plainQuad, TEST_IRIS } from '../../support/starter-dataset.ts';
import type { StarterPage } from './starter-pages.ts';

/** A page small enough to know by heart, so that the starter manuals may change freely. */
const TURTLE = `
@prefix im: <https://w3id.org/infra-model/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix schema: <https://schema.org/> .
@prefix vf: <https://w3id.org/valueflows/ont/vf#> .
@prefix pko: <https://w3id.org/pko#> .
@prefix unit: <http://qudt.org/vocab/unit/> .
<id/pc-hotcompost#s1-p1> a schema:QuantitativeValue ; rdfs:label "rapport C/N"@fr , "C:N ratio"@en ; schema:minValue 25.0 ; schema:maxValue 30.0 ; schema:unitCode unit:NUM .
<id/pc-hotcompost#s1-u1> a im:ResourceUse ; im:ofResource <id/res-carbon> ; vf:action vf:consume .
<id/pc-hotcompost#s1-u2> a im:ResourceUse ; im:ofResource <id/res-nitrogen> ; vf:action vf:consume .
<id/pc-hotcompost#s1> a im:Step ; rdfs:label "Mélanger brun et vert pour un rapport C/N de départ de 25 à 30"@fr , "Mix browns and greens for a starting C:N ratio of 25 to 30"@en ; im:order 1 ; im:parameter <id/pc-hotcompost#s1-p1> ; im:uses <id/pc-hotcompost#s1-u1> , <id/pc-hotcompost#s1-u2> .
<id/pc-hotcompost#s2-p1> a schema:QuantitativeValue ; rdfs:label "volume"@fr , "volume"@en ; schema:minValue 1.0 ; schema:unitCode unit:M3 .
<id/pc-hotcompost#s2-p2> a schema:QuantitativeValue ; rdfs:label "hauteur"@fr , "height"@en ; schema:minValue 1.0 ; schema:maxValue 1.5 ; schema:unitCode unit:M .
<id/pc-hotcompost#s2> a im:Step ; rdfs:label "Monter un tas d'au moins 1 m³, haut de 1 à 1,5 m"@fr , "Build a pile of at least 1 m³, 1 to 1.5 m high"@en ; im:order 2 ; im:parameter <id/pc-hotcompost#s2-p1> ; im:parameter <id/pc-hotcompost#s2-p2> .
<id/pc-hotcompost#s3-p1> a schema:QuantitativeValue ; rdfs:label "humidité"@fr , "moisture"@en ; schema:minValue 50.0 ; schema:maxValue 60.0 ; schema:unitCode unit:PERCENT .
<id/pc-hotcompost#s3> a im:Step ; rdfs:label "Mouiller à 50–60 % : une poignée pressée donne une goutte"@fr , "Wet to 50–60%: a squeezed handful gives one drop"@en ; im:order 3 ; im:parameter <id/pc-hotcompost#s3-p1> .
<id/pc-hotcompost#s4> a im:Step ; rdfs:label "Laisser chauffer 4 jours"@fr , "Leave to heat for 4 days"@en ; im:order 4 ; im:minDuration "P4D"^^xsd:dayTimeDuration ; im:maxDuration "P4D"^^xsd:dayTimeDuration .
<id/pc-hotcompost#s5-until> a im:Condition ; rdfs:label "18 jours écoulés et tas refroidi"@fr , "18 days elapsed and pile cooled"@en .
<id/pc-hotcompost#s5.1-p1> a schema:QuantitativeValue ; rdfs:label "température"@fr , "temperature"@en ; schema:minValue 55.0 ; schema:maxValue 65.0 ; schema:unitCode unit:DEG_C .
<id/pc-hotcompost#s5.1-u1> a im:ResourceUse ; im:ofResource <id/res-thermometer> ; vf:action vf:use .
<id/pc-hotcompost#s5.1> a im:Step ; rdfs:label "Mesurer la température au cœur"@fr , "Measure core temperature"@en ; im:order 1 ; im:parameter <id/pc-hotcompost#s5.1-p1> ; im:uses <id/pc-hotcompost#s5.1-u1> .
<id/pc-hotcompost#s5.2-n> a im:SafetyNote ; im:safetyLevel im:Caution ; rdfs:label "Au-delà de 65 °C, retourner tout de suite."@fr , "Above 65 °C, turn at once."@en .
<id/pc-hotcompost#s5.2> a im:Step ; rdfs:label "Passer l'extérieur à l'intérieur, remouiller au besoin"@fr , "Move the outside in, rewet if needed"@en ; im:order 2 ; im:safetyNote <id/pc-hotcompost#s5.2-n> .
<id/pc-hotcompost#s5> a im:StepGroup ; rdfs:label "Retourner un jour sur deux"@fr , "Turn every second day"@en ; im:order 5 ; im:flow im:Loop ; im:until <id/pc-hotcompost#s5-until> ; pko:maxRepetitions 7 ; im:hasMember <id/pc-hotcompost#s5.1> , <id/pc-hotcompost#s5.2> .
<id/pc-hotcompost#s6> a im:Step ; rdfs:label "Laisser mûrir, puis tamiser"@fr , "Let it cure, then sieve"@en ; im:order 6 .
<id/pc-hotcompost> a im:Procedure ; rdfs:label "Compostage à chaud en 18 jours (méthode Berkeley)"@fr , "18-day hot compost (Berkeley method)"@en ; im:domain <id/dom-pc> ; im:realizesActivity <id/act-compost> ; im:status im:Draft ; dcterms:license <https://wiki.p2pfoundation.net/Peer_Production_License> ; im:performedBy <id/role-gardener> ; dcterms:source <id/src-rynk1992> , <id/src-nop205> ; im:hazard <id/haz-heat> ; im:indicator <id/ind-ctemp> ; im:minDuration "P18D"^^xsd:dayTimeDuration ; im:maxDuration "P21D"^^xsd:dayTimeDuration ; im:hasMember <id/pc-hotcompost#s1> , <id/pc-hotcompost#s2> , <id/pc-hotcompost#s3> , <id/pc-hotcompost#s4> , <id/pc-hotcompost#s5> , <id/pc-hotcompost#s6> .
`;

export const COMPOST: StarterPage = {
  slug: 'pc-hotcompost',
  iri: TEST_IRIS.thing('pc-hotcompost'),
  quads: oxigraph
    .parse(TURTLE, {
      format: 'text/turtle',
      base_iri: TEST_IRIS.base,
      to_graph_name: oxigraph.namedNode(TEST_IRIS.page('pc-hotcompost')),
    })
    .map(plainQuad),
};
