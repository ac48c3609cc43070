import { foldInPlace } from '../quantities/fold.ts';
import { isInstruction } from './action-words.ts';
import type { SectionKind } from './proposal.ts';

const KINDS: readonly (readonly [pattern: RegExp, kind: SectionKind])[] = [
  [
    /^(?:(?:le |la |les |liste (?:du |de |des )?|list of )?(?:materiel|materiaux|ingredients?|outils?|outillage|fournitures?|equipements?|besoins|materials?|tools?|supplies|equipment|requirements|utensils)(?: (?:et|and|,|necessaires?|requis|needed|required|materiel|materiaux|outils|ingredients|tools|materials|supplies|equipment|a prevoir|besoin))*|ce qu'il (?:te |vous )?faut|(?:(?:il|y) )?(?:te |vous |nous )?(?:faut|faudra)(?: avoir)?|ca (?:te |vous |nous )?prend|(?:on a |vous avez |vous aurez |tu as |t'as )?besoin(?: de| d')?|(?:a |quoi )?(?:prevoir|apporter|avoir)(?: sous la main)?|(?:a |(?:il )?(?:ne )?faut )?(?:ne )?pas oublier|n'oublie[zr]? pas|(?:what )?(?:you(?:'ll| will)? |we(?:'ll| will)? )?need(?:ed)?|(?:what )?to bring|bring|do(?: not|n't) forget|things (?:you|we) need)$/,
    'needs',
  ],
  [
    /^(?:(?:les |the )?(?:etapes?|steps?|procedure|marche a suivre|methode|method|instructions?|directions|preparation|mode d'emploi|deroulement|realisation|comment faire|how to|what to do|quoi faire|a faire))$/,
    'steps',
  ],
  [
    /^(?:(?:consignes de |regles de )?securite|attention|dangers?|precautions?|mises? en garde|avertissements?|risques?|safety|warnings?|cautions?|hazards?)$/,
    'cautions',
  ],
  [
    /^(?:(?:personnes? )?responsables? (?:du |de la |de l'|des )[a-z]+|coordonnat(?:eur|rice)s?|coordinators?|person in charge|(?:qui|roles?|responsables?|equipe|personnel|who|responsible|team|staff)(?: (?:fait quoi|responsable|is responsible))?)$/,
    'roles',
  ],
  [
    /^(?:quand|frequence|horaire|calendrier|periode|when|schedule|frequency|how often)$/,
    'schedule',
  ],
  [
    /^(?:notes?|remarques?|trucs(?: et astuces)?|conseils?|astuces?|tips?|sources?|references?|resume|summary|description|but|objectif|pourquoi|why|purpose|a noter)$/,
    'notes',
  ],
];

const FORGETTING = /oublie|forget/;

/** Whether words above a list may announce things or tasks: “Pas oublier :”. */
export function isReminder(title: string): boolean {
  return FORGETTING.test(foldInPlace(title));
}

/** What a heading announces; a heading of no known kind names a group of steps. */
export function sectionKindOf(title: string): SectionKind {
  const folded = foldInPlace(title)
    .replace(/^[^a-z]+/, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[^a-z]+$/, '')
    .slice(0, 80);
  return KINDS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'group';
}

/** “Matériel : fourche, gants” in its heading and what follows; undefined unless the heading is a known one. */
export function inlineSection(
  body: string,
): { readonly title: string; readonly kind: SectionKind; readonly rest: string } | undefined {
  const colon = /[ \u00a0\u202f]?[:：][ \u00a0]+/.exec(body.slice(0, 60));
  const cut = colon
    ? { title: body.slice(0, colon.index), length: colon.index + colon[0].length }
    : needOpening(body);
  if (!cut) return undefined;
  const kind = sectionKindOf(cut.title);
  const rest = body.slice(cut.length).trim();
  // “Pas oublier : fermer la porte” is something to do.
  const isTask = isReminder(cut.title) && isInstruction(rest);
  return kind === 'group' || kind === 'cautions' || rest === '' || isTask
    ? undefined
    : { title: cut.title.trim(), kind, rest };
}

/** “Il faut 2 fourches et…”, “You will need…”: not “il faut retourner”. */
function needOpening(body: string): { title: string; length: number } | undefined {
  const match =
    /^(?:(?:il )?(?:te |vous |nous )?faut(?: avoir)?|ça (?:te |vous |nous )?prend|you(?:'|’)?(?:ll| will)? need|(?:vous aurez |on a )?besoin (?:de |d['’]))[ \u00a0]+(?=(?:\d|½|un |une |des |du |de la |de l['’]|deux |trois |a |an |some |two |three ))(?!\d+[ \u00a0]?(?:à|to|-|–)?[ \u00a0]?\d*[ \u00a0]?(?:jour|heure|h\b|min|semaine|mois|day|hour|week|month))/i.exec(
      body,
    );
  if (!match) return undefined;
  const title =
    /^(?:(?:il )?(?:te |vous |nous )?faut(?: avoir)?|ça (?:te |vous |nous )?prend|you(?:'|’)?(?:ll| will)? need|(?:vous aurez |on a )?besoin de)/i.exec(
      match[0],
    );
  return { title: title?.[0] ?? match[0], length: match[0].length };
}
