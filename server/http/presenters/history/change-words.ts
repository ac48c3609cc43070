import { pickText, type LocalText } from '../../../../core/languages.ts';
import type { Locale } from '../../../../core/messages.ts';
import type { GraphView } from '../../../../core/rdf/graph-view.ts';
import type { Literal, Term } from '../../../../core/rdf/terms.ts';
import type { NamedLink } from '../../../../core/views/item.ts';
import type { Patience } from '../../../domain/pages/differences/index.ts';
import { propertyName } from '../manual/facts.ts';
import { shortName, type Labels } from '../manual/labels.ts';

/** The words a change is told with: labels, and the two versions themselves. */
export class ChangeWords {
  readonly labels: Labels;
  readonly before: GraphView;
  readonly after: GraphView;
  /** The thing the page is about. */
  readonly iri: string;
  /** Comparing the words of all the texts of a page takes this long at most. */
  readonly patience: Patience = { ms: 600 };

  constructor(labels: Labels, before: GraphView, after: GraphView, iri: string) {
    this.labels = labels;
    this.before = before;
    this.after = after;
    this.iri = iri;
  }

  get locale(): Locale {
    return this.labels.locale;
  }

  pick(literals: readonly Literal[]): LocalText | undefined {
    return pickText(literals, this.locale.lang);
  }

  property(iri: string): LocalText {
    return propertyName(iri, this.labels);
  }

  /** A term as people read it: a name with its link, or the text itself. */
  term(term: Term): NamedLink {
    if (term.termType === 'NamedNode') return this.labels.link(term.value);
    if (term.termType === 'Literal') return { text: { text: term.value, lang: term.language } };
    return { text: { text: shortName(term.value), lang: '' } };
  }

  plain(text: string): NamedLink {
    return { text: { text, lang: this.locale.lang } };
  }

  /** “, en anglais”, when the language is not the reader's. */
  inLanguage(what: string, lang: string): string {
    if (lang === '' || lang === this.locale.lang) return what;
    const id = `shell-in-language-${lang.split('-', 1)[0]}`;
    const { t, has } = this.locale;
    const language = has(id) ? t(id) : t('shell-in-language', { tag: lang });
    return t('history-what-in', { what, language });
  }
}
