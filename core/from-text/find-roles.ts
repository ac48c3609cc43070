import { foldInPlace } from '../quantities/fold.ts';
import type { ProposedThing } from './proposal.ts';

/** “du compost”, “in charge”: what or when a role is of. */
const OF =
  "(?: (?:de garde|responsables?|in charge|on duty)(?![a-z])| (?:du |de la |de l'|des |d'|of the )[a-z-]+)?";
const BY_ROLE = new RegExp(
  "(?<![a-z])(?:par (?:le |la |l'|les |un |une |des )|by (?:the |an? |(?=volunteers|staff)))" +
    '(?!(?:chaleur|vapeur|hauteur|largeur|longueur|interieur|exterieur|moteur|ascenseur|fumier|papier|panier|escalier|courrier|sentier|premier|dernier|layer|water|corner|floor|door)s?(?![a-z]))' +
    '((?:[a-z-]+(?:er|ere|eur|euse|rice|ien|ienne|iste|or|ist|ian|nurse|lead|team|medecin|equipe|chef)s?|volunteers?|staff|medecins?|equipes?|chefs?|teams?|nurses?|leads?|benevoles?|proprietaires?|responsables?|personnes? responsables?|person in charge)' +
    `${OF})(?![a-z])`,
  'g',
);
/** Words for people only: “le fumier donne” and “la chaleur monte” are nobody. */
const PEOPLE =
  'personnes? responsables?|responsables?|benevoles?|coordonnat(?:eur|rice)s?|coordinators?|animat(?:eur|rice)s?|jardini(?:er|ere)s?|gardeners?|volunteers?|(?:garden |compost )?team|equipes?|gerante?s?|managers?|superviseu(?:r|se)s?|supervisors?|preposee?s?|employee?s?|stagiaires?|membres?|members?|direct(?:eur|rice)s?|chefs?|infirmi(?:er|ere)s?|nurses?|person in charge|concierges?|proprietaires?|enseignante?s?|teachers?';
/** Who does it stands first in its clause, before a verb: “Les bénévoles arrosent”. */
const SUBJECT = new RegExp(
  '(?:^|[,;:.!?(\\n–—] ?|(?<![a-z])(?:et|puis|pis|ensuite|and|then) )' +
    "(?:le |la |les |l'|un |une |des |the |our |nos |notre |(?=benevoles|volunteers))" +
    `((?:${PEOPLE})${OF})` +
    "(?= (?!(?:de|du|des|en|a|au|aux|avec|par|pour|sur|dans|et|ou|qui|que|est|sont|and|or|of|in|on|with|is|are|for|to|who)(?![a-z]))[a-z']{2})",
  'g',
);
/** “Responsable : Louise” in the midst of a step. */
const LABELLED =
  /(?<![a-z])(?:responsables?|fait par|person in charge|done by)(?: (?:du |de la |de l'|des )[a-z]+)? ?: ?([^\n.,;:()]{2,60})/g;

/** Who does a step, as its words say it; `isKnown`: whether a role of the wiki stands in those words. */
export function rolesInWords(
  text: string,
  folded: string,
  isKnown: (start: number, end: number) => boolean,
): ProposedThing[] {
  const found = new Map<string, ProposedThing>();
  for (const pattern of [BY_ROLE, SUBJECT, LABELLED]) {
    for (const { index, 0: whole, 1: name = '' } of folded.matchAll(pattern)) {
      const end = index + whole.length;
      if (isKnown(index, end)) continue;
      const said = text.slice(end - name.length, end).trim();
      const key = foldInPlace(said);
      const span = pattern === SUBJECT ? said : text.slice(index, end).trim();
      if (said !== '' && !found.has(key)) found.set(key, { text: said, span });
    }
  }
  return [...found.values()];
}
