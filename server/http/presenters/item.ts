import type { Iris } from '../../../core/iris.ts';
import type { Locale } from '../../../core/messages.ts';
import { DESCRIPTIONS } from '../../../core/procedure/read-parts.ts';
import { UnderstoodStatements } from '../../../core/procedure/understood-statements.ts';
import { kindOf, classOfKind } from '../../../core/kinds.ts';
import type { ItemView, UseGroup } from '../../../core/views/item.ts';
import { dcterms, im, NS, rdf, rdfs, skos } from '../../../core/vocabulary.ts';
import type { PageData } from '../../domain/pages/page-data.ts';
import { backlinks } from './manual/backlinks.ts';
import { presentCredits } from './manual/credits.ts';
import { presentFacts, propertyName } from './manual/facts.ts';
import { Labels } from './manual/labels.ts';
import { languageRows } from './manual/language-rows.ts';
import { presentHead } from './manual/page-head.ts';
import { presentProse } from './manual/prose.ts';
import { SourceNumbers } from './manual/source-numbers.ts';

/** A page about anything that has no page of its own making: its facts, its prose and where it is used. */
export function presentItem(page: PageData, locale: Locale, iris: Iris): ItemView {
  const { own, iri } = page;
  const labels = new Labels(page, locale, iris);
  const read = new UnderstoodStatements(own);
  const known = classOfKind(kindOf(own.links(iri, rdf('type'))));
  if (known !== undefined) read.accept(iri, rdf('type'), known);
  read.literals(iri, rdfs('label'), skos('altLabel'), im('prose'), ...DESCRIPTIONS);
  read.link(iri, im('status'));
  read.link(iri, dcterms('license'));
  const sources = new SourceNumbers();
  sources.cite(read.links(iri, dcterms('source')), labels);
  return {
    head: presentHead(page, labels),
    prose: presentProse(own.literals(iri, im('prose')), labels),
    facts: presentFacts(iri, read.rest(), labels),
    uses: presentUses(page, labels),
    sources: sources.list(),
    languages: languageRows(own, page.slug, labels),
    credits: presentCredits(page, labels),
  };
}

/** Properties whose uses have words of their own in the catalogues (`item-used-…`). */
const NAMED_USES = [NS.im, NS.dcterms, NS.sosa, NS.pko];

/** Everything that refers to the thing, by property. */
function presentUses(page: PageData, labels: Labels): UseGroup[] {
  const properties = new Set(
    page.around.quads
      .filter(({ object, subject }) => object.value === page.iri && !isOwnPart(subject.value, page))
      .map(({ predicate }) => predicate.value),
  );
  const groups = [...properties].flatMap((property): UseGroup[] => {
    const links = backlinks(page, property, labels);
    if (links.length === 0) return [];
    const local = NAMED_USES.filter((namespace) => property.startsWith(namespace)).map(
      (namespace) => property.slice(namespace.length),
    )[0];
    const named = local !== undefined && labels.locale.has(`item-used-${local}`);
    return [{ ...(named && { name: local }), label: propertyName(property, labels), links }];
  });
  return groups.toSorted((a, b) => b.links.length - a.links.length);
}

function isOwnPart(subject: string, page: PageData): boolean {
  return subject === page.iri || subject.startsWith(`${page.iri}#`);
}
