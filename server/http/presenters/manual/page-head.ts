import { kindOf } from '../../../../core/kinds.ts';
import type { LocalText } from '../../../../core/languages.ts';
import { markdownToText } from '../../../../core/markdown.ts';
import type { Link } from '../../../../core/views/shell.ts';
import type { PageHead, StateView } from '../../../../core/views/item.ts';
import { im, NS, rdf, rdfs, skos } from '../../../../core/vocabulary.ts';
import { DESCRIPTIONS } from '../../../../core/procedure/read-parts.ts';
import type { PageData } from '../../../domain/pages/page-data.ts';
import { shortName, type Labels } from './labels.ts';

const TONES: Readonly<Record<string, StateView['tone']>> = {
  Approved: 'ok',
  Adopted: 'ok',
  Deprecated: 'bad',
  Rejected: 'bad',
  Withdrawn: 'bad',
};

/** Title, summary, state, revision and the way down to a page, whatever it is about. */
export function presentHead(page: PageData, labels: Labels): PageHead {
  const { own, iri, info } = page;
  const classes = own.links(iri, rdf('type'));
  const kind = kindOf(classes);
  const names = own.literals(iri, rdfs('label'));
  const name = labels.pick(names);
  const title = capitalised(name ?? { text: shortName(page.slug), lang: '' });
  const summary = labels.pickAll(DESCRIPTIONS.flatMap((property) => own.literals(iri, property)));
  const status = own.link(iri, im('status'));
  const description = summary[0]?.text ?? proseOpening(page, labels);
  return {
    slug: page.slug,
    iri,
    kind,
    ...(kind === 'page' && classes[0] !== undefined && { kindLabel: labels.name(classes[0]) }),
    title,
    otherNames: [
      ...labels.pickAll(names).filter((other) => other.text !== name?.text),
      ...labels.pickAll(own.literals(iri, skos('altLabel'))),
    ],
    summary,
    ...(status !== undefined && { state: presentState(status, labels) }),
    revision: info.revision,
    modified: info.time,
    historyHref: `/${labels.locale.lang}/wiki/${page.slug}/history`,
    crumbs: crumbs(page, labels),
    ...(description !== undefined && { description }),
    clinical: isClinical(page, labels, status),
  };
}

export function presentState(status: string, labels: Labels): StateView {
  const name = status.startsWith(NS.im) ? status.slice(NS.im.length) : '';
  return { text: capitalised(labels.name(status)), tone: TONES[name] ?? 'wait' };
}

/** The same text as the head of something; “pH” and its like keep their own form. */
export function capitalised(text: LocalText): LocalText {
  if (/^.\p{Lu}/u.test(text.text)) return text;
  return { text: text.text.charAt(0).toUpperCase() + text.text.slice(1), lang: text.lang };
}

/** Care is only given by what was approved where it is given. */
function isClinical(page: PageData, labels: Labels, status: string | undefined): boolean {
  const manual = ['procedure', 'model', 'adaptation'].includes(
    kindOf(page.own.links(page.iri, rdf('type'))),
  );
  return (
    manual &&
    status !== im('Approved') &&
    page.own
      .links(page.iri, im('domain'))
      .some((domain) => labels.value(domain, im('accent')) === 'ward')
  );
}

function crumbs({ own, iri }: PageData, labels: Labels): Link[] {
  return [
    ...own.links(iri, im('domain')).slice(0, 1),
    ...own.links(iri, im('realizesActivity')).slice(0, 1),
  ]
    .map((thing) => labels.link(thing))
    .flatMap(({ text, href }) =>
      href === undefined ? [] : [{ label: capitalised(text).text, href }],
    );
}

function proseOpening({ own, iri }: PageData, labels: Labels): string | undefined {
  const prose = labels.pick(own.literals(iri, im('prose')));
  const text = prose && markdownToText(prose.text).split('\n').join(' ');
  if (text === undefined || text === '') return undefined;
  return text.length <= 200 ? text : `${text.slice(0, 199).replace(/\s+\S*$/, '')}…`;
}
