import { call } from './http-client.ts';

const QUERY = `PREFIX foaf: <http://xmlns.com/foaf/0.1/>
SELECT ?thing { GRAPH ?catalogue { ?page foaf:primaryTopic ?thing } } ORDER BY ?thing`;

interface Bindings {
  readonly results: {
    readonly bindings: readonly { readonly thing: { readonly value: string } }[];
  };
}

/** The paths of every page there is, in both languages. */
export async function starterPaths(origin: string): Promise<readonly string[]> {
  const { body } = await call(`${origin}/sparql?query=${encodeURIComponent(QUERY)}`, {
    headers: { Accept: 'application/sparql-results+json' },
  });
  const { bindings } = (JSON.parse(body.toString()) as Bindings).results;
  const slugs = bindings.map(({ thing }) => thing.value.replace(/^.*\/id\//, ''));
  if (slugs.length === 0) throw new Error('The catalogue names no page');
  return slugs.flatMap((slug) => [`/fr/wiki/${slug}`, `/en/wiki/${slug}`]);
}
