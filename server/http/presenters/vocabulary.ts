import { pickText, type InterfaceLanguage } from '../../../core/languages.ts';
import type { Literal } from '../../../core/rdf/terms.ts';
import type { TermGroup, TermView, VocabularyView } from '../../../core/views/vocabulary.ts';
import { NS, prefixDeclarations, rdfs, skos } from '../../../core/vocabulary.ts';
import type { Asker } from '../../store/quad-index.ts';

type Kind = TermGroup['kind'];

const LABELS: ReadonlySet<string> = new Set([rdfs('label'), skos('prefLabel')]);

const KIND_OF_CLASS: Readonly<Record<string, Kind>> = {
  [`${NS.owl}Class`]: 'class',
  [`${NS.owl}ObjectProperty`]: 'property',
  [`${NS.owl}DatatypeProperty`]: 'property',
  [`${NS.skos}Concept`]: 'concept',
  [`${NS.im}Flow`]: 'concept',
  [`${NS.sh}NodeShape`]: 'shape',
};

const GROUPS: Readonly<Record<VocabularyView['which'], readonly Kind[]>> = {
  ns: ['class', 'property', 'concept'],
  shapes: ['shape'],
};

interface Entry {
  readonly iri: string;
  readonly kind: Kind;
  readonly labels: Literal[];
  readonly comments: Literal[];
}

/** Every term of our own vocabularies with its words, by kind, in the order of its name. */
export async function presentVocabulary(
  asker: Asker,
  which: VocabularyView['which'],
  lang: InterfaceLanguage,
): Promise<VocabularyView> {
  const entries = await readEntries(asker);
  const groups = GROUPS[which].map((kind) => ({
    kind,
    terms: entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => termView(entry, lang))
      .sort((a, b) => a.label.text.localeCompare(b.label.text, lang)),
  }));
  return { which, groups: groups.filter(({ terms }) => terms.length > 0) };
}

async function readEntries(asker: Asker): Promise<Entry[]> {
  const rows = await asker.select(`${prefixDeclarations()}
SELECT ?term ?class ?p ?text WHERE {
  VALUES ?class { ${Object.keys(KIND_OF_CLASS)
    .map((iri) => `<${iri}>`)
    .join(' ')} }
  ?term a ?class .
  FILTER(STRSTARTS(STR(?term), "https://w3id.org/infra-model/"))
  OPTIONAL { VALUES ?p { rdfs:label skos:prefLabel rdfs:comment skos:definition } ?term ?p ?text }
}`);
  const entries = new Map<string, Entry>();
  for (const { term, class: ofClass, p, text } of rows) {
    const kind = KIND_OF_CLASS[ofClass?.value ?? ''];
    if (!term || !kind) continue;
    const known = entries.get(term.value);
    const entry = known ?? { iri: term.value, kind, labels: [], comments: [] };
    entries.set(term.value, entry);
    if (text?.termType !== 'Literal' || !p) continue;
    (LABELS.has(p.value) ? entry.labels : entry.comments).push(text);
  }
  return [...entries.values()];
}

function termView({ iri, labels, comments }: Entry, lang: InterfaceLanguage): TermView {
  const name = anchorOf(iri);
  const comment = pickText(comments, lang);
  return {
    name,
    iri,
    label: pickText(labels, lang) ?? { text: name, lang: '' },
    ...(comment ? { comment } : {}),
  };
}

/** Two vocabularies may use one word: what is not of the core keeps its prefix. */
function anchorOf(iri: string): string {
  const [prefix, space] = Object.entries(NS).find(([, start]) => iri.startsWith(start)) ?? ['', ''];
  const local = iri.slice(space.length);
  return prefix === 'im' ? local : `${prefix}:${local}`;
}
