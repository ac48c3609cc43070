import { ask } from '../../support/http-client.ts';

const QUERY = `PREFIX foaf: <http://xmlns.com/foaf/0.1/>
SELECT ?thing { GRAPH ?catalogue { ?page foaf:primaryTopic ?thing } } ORDER BY ?thing`;

interface Bindings {
  readonly results: {
    readonly bindings: readonly { readonly thing: { readonly value: string } }[];
  };
}

/** The slugs of every page there is, as the catalogue lists them. */
export async function everySlug(origin: string): Promise<readonly string[]> {
  const { text } = await ask(origin, `/sparql?query=${encodeURIComponent(QUERY)}`, {
    headers: { Accept: 'application/sparql-results+json' },
  });
  const { bindings } = (JSON.parse(text) as Bindings).results;
  return bindings.map(({ thing }) => thing.value.replace(/^.*\/id\//, ''));
}

/** Of each type of page one or two, without the language, from the pages packaged with the wiki. */
export const PAGE_TYPES: Readonly<Record<string, string>> = {
  home: '/',
  directory: '/models',
  about: '/about',
  'take part': '/take-part',
  'search, nothing asked': '/search',
  'search, with results': '/search?q=compost',
  'search, without results': '/search?q=zzzyyyxxx',
  'sign in': '/sign-in',
  vocabulary: '/ns',
  shapes: '/shapes',
  chantier: '/wiki/dom-pc',
  model: '/wiki/model-pc',
  adaptation: '/wiki/model-pc-4a',
  procedure: '/wiki/pc-hotcompost',
  'procedure with a diagram and groups': '/wiki/hp-codeblue',
  history: '/wiki/pc-hotcompost/history',
  'editing form': '/wiki/pc-hotcompost/edit',
};
