import type { InterfaceLanguage } from '../languages.ts';

/** The colours of LOOK.md; a chantier states its own with `im:accent`, everything else is `site`. */
export const ACCENTS = ['site', 'farm', 'ward', 'film', 'tune'] as const;
export type Accent = (typeof ACCENTS)[number];

export interface Link {
  readonly label: string;
  readonly href: string;
}

export interface LanguageLink extends Link {
  readonly lang: InterfaceLanguage;
  readonly current: boolean;
}

export interface ChantierLink extends Link {
  readonly accent: Accent;
  readonly current: boolean;
}

/** The views a wiki page offers as tabs. */
export type PageTab = 'read' | 'edit' | 'history';

/** What every HTML page has around its own content. All hrefs are root-relative. */
export interface Shell {
  readonly lang: InterfaceLanguage;
  /** Document title without the site's name. */
  readonly title: string;
  readonly description?: string;
  readonly accent: Accent;
  /** The same page in each language of the interface. */
  readonly languages: readonly LanguageLink[];
  readonly chantiers: readonly ChantierLink[];
  readonly account?: { readonly name: string; readonly role: string };
  readonly crumbs: readonly Link[];
  /** Present on the views of a wiki page. */
  readonly tabs?: { readonly slug: string; readonly current: PageTab };
  /** Present when an older state of the page is shown: its number and when it was made (ISO 8601). */
  readonly pastRevision?: { readonly revision: number; readonly time: string };
  /** Something that was just done, said once above the content. */
  readonly notice?: string;
  /** Words to keep in the search field of the header. */
  readonly query?: string;
  /** The same content in RDF, for `<link rel="alternate">` and the footer. */
  readonly alternates: readonly {
    readonly type: string;
    readonly label: string;
    readonly href: string;
  }[];
  readonly licence?: string;
  /** A JSON-LD document to embed, already an object. */
  readonly jsonLd?: unknown;
  /** True for pages that search engines should not keep (edit, history, errors). */
  readonly unlisted?: boolean;
  /** Where the style sheet and the scripts are (hashed names). */
  readonly assets: AssetLinks;
}

/** Where pages find their style sheet and scripts: root-relative, named by their content. */
export interface AssetLinks {
  readonly style: string;
  readonly script: string;
  /** The script of the editing form. */
  readonly edit: string;
  /** The script of the editors of code. */
  readonly code: string;
  /** The script and the style sheet of the SPARQL workbench. */
  readonly workbench: string;
  readonly workbenchStyle: string;
  /** What both scripts load: asked for at once, before the scripts say so. */
  readonly shared: readonly string[];
}
