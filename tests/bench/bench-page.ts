/** A page such as people save: a procedure of 70 triples in Turtle. */
export const SLUG = 'bench-procedure';
const STEPS = 9;

/** `salt` goes into the first step's label, so that each save differs from the one before. */
export function procedureTurtle(salt: string): string {
  const steps = Array.from({ length: STEPS }, (_, index) => index + 1);
  const members = steps.map((n) => `:s${n}`).join(' , ');
  return `@prefix : </id/${SLUG}#> .
@prefix id: </id/> .
@prefix im: <https://w3id.org/infra-model/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix dcterms: <http://purl.org/dc/terms/> .

id:${SLUG} a im:Procedure ;
  rdfs:label "Monter un tas chaud"@fr , "Build a hot heap"@en ;
  dcterms:description "Un tas d’un mètre cube."@fr , "A heap of one cubic metre."@en ;
  im:domain id:dom-pc ;
  im:status im:Draft ;
  im:hasMember ${members} .
${steps.map((n) => stepTurtle(n, n === 1 ? salt : 'calme')).join('')}`;
}

/** 8 + 9 members + 9 steps of 6 triples, less the one step whose description is in French alone. */
function stepTurtle(n: number, salt: string): string {
  const english = n === STEPS ? '' : ` , "Turn it once more, ${n} times in all, and wait."@en`;
  return `:s${n} a im:Step ; im:order ${n} ;
  rdfs:label "Étape ${n} : retourner le tas, ${salt}"@fr , "Step ${n}: turn the heap, ${salt}"@en ;
  dcterms:description "Retourner encore une fois, ${n} en tout, et attendre."@fr${english} .
`;
}

/** Asks whether the index has the first step with this salt. */
export function hasSalt(origin: string, salt: string): string {
  const label = `"Étape 1 : retourner le tas, ${salt}"@fr`;
  return `ASK { <${origin}/id/${SLUG}#s1> <http://www.w3.org/2000/01/rdf-schema#label> ${label} }`;
}
