import { html } from '@lit-labs/ssr';
import type { InterfaceLanguage } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import { GraphView } from '../../../core/rdf/graph-view.ts';
import type { Shell } from '../../../core/views/shell.ts';
import { WikiError } from '../../../core/errors.ts';
import { im } from '../../../core/vocabulary.ts';
import { listChantiers } from '../../../server/domain/directory/index.ts';
import type { PageData } from '../../../server/domain/pages/page-data.ts';
import { presentAbout, presentTakePart } from '../../../server/http/presenters/about.ts';
import { presentSetUp, presentSignIn } from '../../../server/http/presenters/account.ts';
import { presentChantier } from '../../../server/http/presenters/chantier.ts';
import { presentDirectory } from '../../../server/http/presenters/directory.ts';
import { presentError } from '../../../server/http/presenters/error.ts';
import { presentHome } from '../../../server/http/presenters/home.ts';
import { presentSearch, readSearchRequest } from '../../../server/http/presenters/search.ts';
import type { RevisionInfo } from '../../../server/store/journal.ts';
import type { Asker } from '../../../server/store/quad-index.ts';
import type { TextAnswer } from '../../../server/store/text-index.ts';
import { aboutPage } from '../../../web/pages/about/about-page.ts';
import { chantierPage } from '../../../web/pages/chantier/chantier-page.ts';
import { directoryPage } from '../../../web/pages/directory/directory-page.ts';
import { errorPage } from '../../../web/pages/error/error-page.ts';
import type { Template } from '../../../web/pages/formatting/render-to-string.ts';
import { homePage } from '../../../web/pages/home/home-page.ts';
import { layout, type LayoutOptions } from '../../../web/pages/layout/layout.ts';
import { searchPage } from '../../../web/pages/search/search-page.ts';
import { setUpPage } from '../../../web/pages/set-up/set-up-page.ts';
import { signInPage } from '../../../web/pages/sign-in/sign-in-page.ts';
import { takePartPage } from '../../../web/pages/take-part/take-part-page.ts';
import { starterStore, storeAsker, TEST_IRIS } from '../../support/starter-dataset.ts';
import { testLocale } from '../../support/locales.ts';

export const asker: Asker = storeAsker(starterStore());
const iris = TEST_IRIS;

export interface RenderedPage {
  readonly name: string;
  readonly lang: InterfaceLanguage;
  readonly html: string;
}

const REVISION: RevisionInfo = {
  slug: 'pc-hotcompost',
  revision: 2,
  seq: 9,
  author: 'R. Exemple',
  time: '2026-06-02T14:02:00Z',
  comment: 'limite haute ramenée à 65 °C <script>alert(1)</script>',
  licence: '',
  added: 1,
  removed: 1,
  deleted: false,
};

const recent = {
  recent: () =>
    Promise.resolve([
      REVISION,
      { ...REVISION, revision: 1, comment: 'older' },
      { ...REVISION, slug: 'hp-coldchain', author: 'Infrawiki', time: '2026-03-01T00:00:00Z' },
      { ...REVISION, slug: 'gone-page', deleted: true },
    ]),
};

const ANSWER: TextAnswer = {
  total: 12,
  hits: [
    {
      slug: 'pc-hotcompost',
      lang: 'fr',
      title: 'Compostage à chaud en 18 jours (méthode Berkeley)',
      type: im('Procedure'),
      chantier: 'dom-pc',
      snippet: [
        { text: 'Thermomètre à ', hit: false },
        { text: 'compost', hit: true },
        { text: ', fourche, tamis. <img src=x onerror=alert(1)>', hit: false },
      ],
    },
    {
      slug: 'res-thermometer',
      lang: 'en',
      title: 'Compost thermometer <b>hostile</b>',
      type: im('Tool'),
      chantier: '',
      snippet: [],
    },
  ],
  types: { [im('Procedure')]: 8, [im('Tool')]: 4 },
  chantiers: { 'dom-pc': 11, 'dom-hp': 1 },
};

/** Every page of the site’s own, made from the starter data as the server makes them. */
export async function renderSitePages(lang: InterfaceLanguage): Promise<RenderedPage[]> {
  const locale = testLocale(lang);
  const chantiers = await listChantiers(asker, iris);
  const page = async (
    name: string,
    content: Template,
    options?: LayoutOptions,
    shell?: Partial<Shell>,
  ): Promise<RenderedPage> => ({
    name,
    lang,
    html: layout(await testShell(locale, shell), locale, content, options),
  });
  const search = (answer: TextAnswer, address: string): Promise<Template> =>
    presentSearch(
      { textIndex: { search: () => Promise.resolve(answer) }, asker, iris, locale },
      readSearchRequest(new URLSearchParams(address)),
    ).then((view) => searchPage(view, locale));
  const failed = (status: number, path: string, method = 'GET'): Template =>
    errorPage(
      presentError(
        { status, id: 'page-unknown', title: '<i>Where</i>', detail: 'What to do' },
        { method, path },
        locale,
      ),
      locale,
    );
  const noFind = { find: false };
  const nothing: TextAnswer = { total: 0, hits: [], types: {}, chantiers: {} };
  return Promise.all([
    page(
      'home',
      homePage(
        await presentHome({ asker, journal: recent, iris, locale, signedIn: false }),
        locale,
      ),
      noFind,
    ),
    page('models', directoryPage(await presentDirectory({ asker, iris, locale }), locale)),
    ...chantiers.map(async ({ slug, accent }) =>
      page(slug, chantierPage(await chantierView(slug, locale), locale), undefined, {
        accent,
        tabs: { slug, current: 'read' },
      }),
    ),
    page('search', await search(ANSWER, 'q=compost'), noFind),
    page('search-narrowed', await search(ANSWER, 'q=compost&kind=procedure&page=2'), noFind),
    page('search-empty', await search(nothing, 'q=zzz"><script>'), noFind),
    page('search-start', await search(nothing, ''), noFind),
    page('about', aboutPage(await presentAbout(settings('infra@example.org')), locale)),
    page('about-no-contact', aboutPage(await presentAbout(settings()), locale)),
    page('take-part', takePartPage(await presentTakePart(settings(), false), locale)),
    page('sign-in', signInPage(presentSignIn({ next: '/fr/' }, locale), locale)),
    page(
      'set-up',
      setUpPage(
        presentSetUp(
          {
            key: 'k',
            name: '"><script>',
            error: new WikiError('unprocessable', 'password-guessable'),
          },
          locale,
        ),
        locale,
      ),
    ),
    page('not-found', failed(404, '/fr/wiki/compost-froid'), noFind),
    page('gone', failed(410, '/fr/wiki/old-page'), noFind),
    page('failed', failed(507, '/fr/wiki/x/edit', 'POST')),
    page('signed-in', html`<h1>x</h1>`, undefined, {
      account: { name: '<b>Ada</b>', role: 'admin' },
    }),
  ]);
}

function settings(contact?: string): { setting: () => Promise<string | undefined> } {
  return { setting: () => Promise.resolve(contact) };
}

async function chantierView(slug: string, locale: Locale): ReturnType<typeof presentChantier> {
  const iri = iris.thing(slug);
  const own = new GraphView(
    await asker.construct(`CONSTRUCT { <${iri}> ?p ?o } WHERE { <${iri}> ?p ?o }`),
  );
  const info = { ...REVISION, slug, authors: ['Infrawiki'], created: REVISION.time };
  const page: PageData = {
    slug,
    iri,
    kind: im('Domain'),
    own,
    around: new GraphView([]),
    info,
  };
  return presentChantier({ page, asker, iris, locale });
}

async function testShell(locale: Locale, changes: Partial<Shell> = {}): Promise<Shell> {
  const chantiers = await listChantiers(asker, iris);
  const label = (entry: (typeof chantiers)[number]): string => {
    const names = entry.shortNames.length > 0 ? entry.shortNames : entry.titles;
    return names.find(({ language }) => language === locale.lang)?.value ?? entry.slug;
  };
  return {
    lang: locale.lang,
    title: 'A <title>',
    accent: 'site',
    languages: (['fr', 'en'] as const).map((lang) => ({
      lang,
      label: lang === 'fr' ? 'Français' : 'English',
      href: `/${lang}/x?q=a&b=c`,
      current: lang === locale.lang,
    })),
    chantiers: chantiers.map((entry) => ({
      label: label(entry),
      href: `/${locale.lang}/wiki/${entry.slug}`,
      accent: entry.accent,
      current: entry.accent === changes.accent,
    })),
    crumbs: [],
    alternates: [{ type: 'text/turtle', label: 'Turtle', href: '/wiki/x' }],
    assets: {
      style: '/assets/style.css',
      script: '/assets/site.js',
      edit: '/assets/edit.js',
      code: '/assets/code.js',
      workbench: '/assets/workbench.js',
      workbenchStyle: '/assets/sparql.css',
      shared: [],
    },
    jsonLd: { name: '</script><script>alert(1)</script>' },
    ...changes,
  };
}
