import { foldInPlace } from '../quantities/fold.ts';

const CONNECTOR =
  /^(?:(?:tout )?d'abord|premierement|en premier(?: lieu)?|pour commencer|(?:et )?puis|(?:et )?ensuite|apres(?: ca| cela| quoi)?|par la suite|enfin|finalement|pour finir|deuxiemement|troisiemement|first(?:ly)?(?: of all)?|to start|(?:and )?then|next|after that|afterwards|finally|lastly|second(?:ly)?|third(?:ly)?)(?: ?,)? +/;
const MUST =
  /^(?:il (?:faut|faudra|faudrait)|on (?:doit|va|peut)|vous devez|tu dois|you (?:must|should|need to|have to|will|can)|we (?:must|should|need to)|please|bien|toujours|always|ne pas|ne jamais|do not|don't|never) +/;
/** English imperatives that steps begin with; French ones are told by their endings. */
const VERBS = new Set(
  (
    'add aim allow apply ask assess attach bring build call carry change check choose clean clear close collect ' +
    'confirm connect continue cook cool count cover cut dig discard disinfect document do draw dry empty ensure ' +
    'enter explain fetch fill find fix fold follow get give go harvest heat hold identify inform insert inspect ' +
    'install keep label lay leave let lift listen load lock look make mark measure mix monitor move note notify ' +
    'observe open order pack pick place plant play pour prepare press print provide pull push put raise read ' +
    'record reduce release remove repeat replace report rest return rinse rotate run save scan seal select send ' +
    'serve set shake shut sieve sign simmer soak sow spray spread sprinkle start stir stop store take tell test ' +
    'tie tighten top transfer trim tune turn unplug update upload use verify wait walk warm wash watch water ' +
    'wear weigh wet whisk wipe withdraw work wrap write bake boil chop combine drain fry knead melt peel preheat'
  ).split(' '),
);
const FRENCH_VERBS = new Set(
  'mets met mettez prends prend fais faites va allez laisse ajoute melange retourne arrose brasse coupe verse garde attends verifie mesure note couvre'.split(
    ' ',
  ),
);
const NOT_VERBS = new Set(
  'hier fumier cahier papier jardinier premier dernier fer mer hiver cher leger loisir avoir soir noir choir plaisir desir avenir livre arbre entre contre notre votre autre quatre centre titre terre pierre encore heure chambre etre membre octobre septembre novembre decembre ordre cadre lettre matiere biere maniere derriere pourquoi sur pour par arrosoir plantoir transplantoir entonnoir tiroir miroir the other never ever rather mesure-t'.split(
    ' ',
  ),
);

/** Length of “d’abord”, “puis”, “then”… at the start of a clause; 0 without any. */
export function connectorLength(text: string): number {
  return CONNECTOR.exec(foldInPlace(text))?.[0].length ?? 0;
}

/** Whether a clause tells somebody to do something, in French (infinitive, imperative) or English. */
export function isInstruction(text: string): boolean {
  const folded = foldInPlace(text).slice(0, 120);
  const start = folded
    .replace(CONNECTOR, '')
    .replace(/^(?:la|le|les|on) (?=\w+(?:er|ir|re|ez)\b)/, '');
  if (MUST.test(start)) return true;
  // “Avec la fourche, retourner…”: the verb after an opening of place, time or means.
  const [opening = '', afterComma = ''] = start.split(/, +(.*)/s);
  return (
    isVerb(opening) ||
    (/^(?:avec|dans|sur|au|aux|a|en|pour|with|in|on|at|using|pendant|meanwhile|after|apres)\b/.test(
      opening,
    ) &&
      isVerb(afterComma))
  );
}

function isVerb(text: string): boolean {
  const word = /^(?:(?:se |s'|re-)?)([a-z]+)/.exec(text)?.[1] ?? '';
  if (NOT_VERBS.has(word)) return false;
  return (
    VERBS.has(word) ||
    FRENCH_VERBS.has(word) ||
    /^[a-z]{2,}(?:er|ir|oir|ire|dre|tre|cre|vre|ez)$/.test(word)
  );
}
