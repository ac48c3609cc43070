import { isIri, linksIn, type EditForm, type FormModel } from '../../../../core/form/index.ts';
import { pickText, type InterfaceLanguage } from '../../../../core/languages.ts';
import { mainClass } from '../../../../core/kinds.ts';
import { offerKey, type NameOffer, type ThingName } from '../../../../core/views/edit-form.ts';
import type { Services } from '../../services.ts';

type Naming = Pick<Services, 'names'>;

/** The IRIs of all things a form links to, those of the other facts as well. */
export function linkedThings({ fields, steps, removed, others }: EditForm): Set<string> {
  const all = [...steps, ...removed.flatMap((branch) => branch.steps)];
  const links = [fields, ...all.map((step) => step.fields)].flatMap(linksIn);
  const facts = others.flatMap(({ value, as }) => (as === 'link' ? [value] : []));
  return new Set([...links, ...facts].filter(isIri));
}

/** The names of things for this reader, each on one line; those without a name are absent. */
export async function nameThings(
  { names: list }: Naming,
  iris: Iterable<string>,
  lang: InterfaceLanguage,
): Promise<Map<string, ThingName>> {
  const names = await list.upToDate();
  const found = new Map<string, ThingName>();
  for (const iri of iris) {
    const thing = names.get(iri);
    const label = thing && pickText(thing.titles, lang);
    if (!label) continue;
    const description = pickText(thing.summaries, lang)?.text;
    const kind = names.get(mainClass([...thing.classes]));
    const kindLabel = kind && pickText(kind.titles, lang)?.text;
    found.set(iri, {
      label: oneLine(label.text),
      lang: label.lang,
      ...(description !== undefined && { description }),
      ...(kindLabel !== undefined && { kind: kindLabel }),
    });
  }
  return found;
}

/** Names offered under one link field without script; more would make the page heavy. */
const MOST_OFFERED = 120;

/** What the link fields of a form may lead to, the things most linked to first; `but` the page itself. */
export async function offerNames(
  { names: list }: Naming,
  model: FormModel,
  { lang, but }: { readonly lang: InterfaceLanguage; readonly but?: string },
): Promise<Map<string, NameOffer>> {
  const names = await list.upToDate();
  const offers = new Map<string, NameOffer>();
  for (const { fields } of Object.values(model.nodes)) {
    for (const { widget, classes } of fields) {
      const key = offerKey(classes);
      if (widget !== 'link' || key === '' || offers.has(key)) continue;
      const things = [...names.of(classes ?? [])]
        .filter(({ iri }) => iri !== but)
        .map((thing) => ({ thing, uses: names.usesOf(thing.iri) }))
        .sort((a, b) => b.uses - a.uses || (a.thing.iri < b.thing.iri ? -1 : 1))
        .slice(0, MOST_OFFERED);
      const labels = things.flatMap(({ thing }) => pickText(thing.titles, lang)?.text ?? []);
      const sorted = [...new Set(labels.map(oneLine))].sort((a, b) => a.localeCompare(b, lang));
      offers.set(key, { id: `offer-${offers.size}`, names: sorted });
    }
  }
  return offers;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
