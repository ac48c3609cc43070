import { ask } from '../../support/http-client.ts';

const QUERY = `PREFIX foaf: <http://xmlns.com/foaf/0.1/>
SELECT ?thing { GRAPH ?catalogue { ?page foaf:primaryTopic ?thing } } ORDER BY ?thing`;

/** The slugs of every page there is, as the catalogue lists them. */
export async function everySlug(origin: string): Promise<readonly string[]> {
  const { text } = await ask(origin, `/sparql?query=${encodeURIComponent(QUERY)}`, {
    headers: { Accept: 'application/sparql-results+json' },
  });
  const { results } = JSON.parse(text) as {
    results: { bindings: { thing: { value: string } }[] };
  };
  return results.bindings.map(({ thing }) => thing.value.replace(/^.*\/id\//, ''));
}

/** The pages of the site itself, without the language. */
export const SITE_PATHS: readonly string[] = [
  '/',
  '/models',
  '/about',
  '/take-part',
  '/new',
  '/new?copy=pc-hotcompost',
  '/search',
  '/search?q=compost',
  '/search?q=zzzyyyxxx',
  '/sign-in',
  '/ns',
  '/graphs',
  '/graphs?graph=https%3A%2F%2Fw3id.org%2Finfra-model%2Fcore',
  '/graphs?default',
  '/user/Infrawiki',
  '/shapes',
];

/** A page to read about each kind of thing that the packaged data holds. */
export const READ_PATHS: readonly string[] = [
  'dom-pc',
  'model-pc',
  'model-pc-4a',
  'pc-hotcompost',
  'pc-hotcompost-4a',
  'hp-codeblue',
  'inf-demofarm',
  'inf-demonetwork',
  'type-farm',
  'act-compost',
  'role-gardener',
  'res-tank',
  'haz-heat',
  'ind-ctemp',
  'ctx-zone4a',
  'exec-demo1',
  'obs-demo1',
  'prop-demo',
  'src-rynk1992',
  'm-bolduc',
  't-pendu',
  'seq-demo1',
  'media-demo',
  'remix-demo',
].map((slug) => `/wiki/${slug}`);
