import { ask } from '../../support/http-client.ts';
import type { WikiServer } from '../../support/wiki-server.ts';

/** A procedure of so many steps, each with a limit, a duration, a role, a resource and a caution. */
export async function putLongPage(
  { origin }: Pick<WikiServer, 'origin'>,
  token: string,
  slug: string,
  steps: number,
): Promise<void> {
  const one = (n: number): string => `<#s${n}> a im:Step ; im:order ${n} ;
  rdfs:label "Faire la chose numéro ${n}"@fr , "Do thing number ${n}"@en ;
  schema:text "Avec soin, en ${n} gestes."@fr ; im:minDuration "PT${n}M"^^xsd:dayTimeDuration ;
  im:performedBy </id/role-gardener> ; im:parameter <#s${n}-p1> ; im:uses <#s${n}-u1> ;
  im:safetyNote <#s${n}-n1> .
<#s${n}-p1> a schema:QuantitativeValue ; rdfs:label "température"@fr ;
  schema:minValue 10 ; schema:maxValue ${20 + n} ; schema:unitCode unit:DEG_C .
<#s${n}-u1> a im:ResourceUse ; im:ofResource </id/res-carbon> .
<#s${n}-n1> a im:SafetyNote ; rdfs:label "Porter des gants."@fr ; im:safetyLevel im:Caution .`;
  const names = Array.from({ length: steps }, (_, index) => index + 1);
  const body = `@base <${origin}/id/${slug}> .
@prefix im: <https://w3id.org/infra-model/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix unit: <http://qudt.org/vocab/unit/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<> a im:Procedure ; rdfs:label "Une longue procédure"@fr ; im:domain </id/dom-pc> ;
  im:hasMember ${names.map((n) => `<#s${n}>`).join(', ')} .
${names.map(one).join('\n')}`;
  const { status, text } = await ask(origin, `/wiki/${slug}?comment=essai`, {
    method: 'PUT',
    headers: { 'Content-Type': 'text/turtle' },
    body,
    token,
  });
  if (status !== 201) throw new Error(`${slug} was not written: ${status} ${text}`);
}
