import { expect } from 'vitest';
import { ask } from '../../support/http-client.ts';
import type { WikiServer } from '../../support/wiki-server.ts';

/** A procedure whose words are all French, under this slug. */
export async function putFrenchPage(
  { origin }: WikiServer,
  token: string,
  slug: string,
): Promise<void> {
  const body = `@prefix im: <https://w3id.org/infra-model/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
</id/${slug}> a im:Procedure ; im:domain </id/dom-pc> ;
  rdfs:label "Ramer les pois"@fr ; dcterms:description "Donner un appui aux pois grimpants."@fr ;
  im:prose "Les vrilles cherchent **un appui mince**."@fr ; im:hasMember </id/${slug}#s1> .
</id/${slug}#s1> a im:Step ; im:order 1 ; rdfs:label "Planter les rames au semis"@fr .
`;
  const { status, text } = await ask(origin, `/wiki/${slug}?comment=essai`, {
    method: 'PUT',
    headers: { 'Content-Type': 'text/turtle' },
    body,
    token,
  });
  expect({ status, text }).toMatchObject({ status: 201 });
}

/** Takes a page away, as it is at its first revision. */
export async function deletePage(
  { origin }: WikiServer,
  token: string,
  slug: string,
): Promise<void> {
  const headers = { 'If-Match': '"r1"' };
  const { status } = await ask(origin, `/wiki/${slug}`, { method: 'DELETE', headers, token });
  expect(status).toBe(204);
}
