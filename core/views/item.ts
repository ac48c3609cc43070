import type { KindName } from '../kinds.ts';
import type { LocalText } from '../languages.ts';
import type { SanitisedHtml } from '../markdown.ts';
import type { Link } from './shell.ts';

/** A thing by its name, with the page or the site about it where there is one. */
export interface NamedLink {
  readonly text: LocalText;
  readonly href?: string;
  /** True when the link leads to another site. */
  readonly external?: boolean;
}

/** A value of a fact: a name, a plain text, a date, or a part with facts of its own. */
export type FactValue =
  | { readonly type: 'link'; readonly link: NamedLink }
  | { readonly type: 'text'; readonly text: LocalText }
  /** ISO 8601. */
  | { readonly type: 'time'; readonly iso: string; readonly shown: string }
  | {
      readonly type: 'part';
      readonly id: string;
      readonly title?: LocalText;
      readonly facts: readonly Fact[];
    };

export interface Fact {
  readonly label: LocalText;
  readonly values: readonly FactValue[];
}

/** Markdown made safe, in the language it is really in. */
export interface ProseView {
  readonly html: SanitisedHtml;
  readonly lang: string;
}

/** A state such as “draft”, which always comes with a word. */
export interface StateView {
  readonly text: LocalText;
  readonly tone: 'ok' | 'wait' | 'bad';
}

export interface SourceView {
  /** HTML id. */
  readonly id: string;
  readonly number: number;
  readonly citation: LocalText;
  /** The page of the wiki about it. */
  readonly href?: string;
  /** Where the document itself is. */
  readonly url?: { readonly href: string; readonly shown: string };
}

export interface LanguageRow {
  readonly lang: string;
  /** Name of the language in itself. */
  readonly name: string;
  readonly href?: string;
  readonly current: boolean;
  readonly missing: number;
  readonly total: number;
}

/** Who wrote a page, under which licence, and the link that will not change. */
export interface CreditsView {
  readonly authors: readonly string[];
  readonly licence: NamedLink;
  readonly isPpl: boolean;
  readonly permalink: string;
}

/** The head of every page about a thing. */
export interface PageHead {
  readonly slug: string;
  readonly iri: string;
  readonly kind: KindName;
  /** Name of the class where the wiki does not know the kind. */
  readonly kindLabel?: LocalText;
  readonly title: LocalText;
  readonly otherNames: readonly LocalText[];
  readonly summary: readonly LocalText[];
  readonly state?: StateView;
  readonly revision: number;
  /** ISO 8601. */
  readonly modified: string;
  readonly historyHref: string;
  readonly crumbs: readonly Link[];
  /** Words for search engines, plain. */
  readonly description?: string;
  /** True for the procedures of care that nobody approved here. */
  readonly clinical: boolean;
}

/** Things that refer to this one, by the property they do it with. */
export interface UseGroup {
  /** Known ones have words of their own (`item-used-{name}`); others show `label`. */
  readonly name?: string;
  readonly label: LocalText;
  readonly links: readonly NamedLink[];
}

/** A page about anything that is not a procedure or a model. */
export interface ItemView {
  readonly head: PageHead;
  readonly prose: readonly ProseView[];
  readonly facts: readonly Fact[];
  readonly uses: readonly UseGroup[];
  readonly sources: readonly SourceView[];
  readonly languages: readonly LanguageRow[];
  readonly credits: CreditsView;
}
