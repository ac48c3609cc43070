import { foldInPlace } from '../quantities/fold.ts';

/** Words after which nothing can be turned round surely. */
const UNSURE =
  /(?<![a-z])(?:et|ou|mais|sauf|que|qui|jamais|aucun|rien|plus|tou(?:te)?s?|toujours|and|or|but|except|unless|that|which|never|none|all|any|every|always|no|only|seulement|juste)(?![a-z])/;
const FRENCH =
  /^(?:(?:le |la |l'|ce |cette |cet |son |sa |notre )[a-z' -]{2,60}?|ca|cela|il|elle|c') ?(?<![a-z])(est|reste|demeure|remonte|monte|augmente|baisse|descend|diminue|depasse|chauffe|fume|sent|coule|bouge|saigne|brule|atteint)(?: encore)?(?![a-z'-])/;
const FRENCH_NOT = /^(?:[a-z' -]{2,60}? )?(?:ne |n')(?=[a-z]+ pas(?![a-z])(?! de | d'))/;
const ENGLISH =
  /^(?:(?:the |this |that |its |our )[a-z' -]{2,60}?|it) (is|rises|stays|remains|exceeds|smells|climbs|reaches)(?: still)?(?![a-z'-])/;
const ENGLISH_NOT =
  /^(?:(?:the |this |that |its |our )[a-z' -]{2,60}?|it) (?:is not|isn't)(?= (?!any))/;

/** A noun is missing between these and what looks like a verb: “le reste”. */
const NO_SUBJECT = /(?:^|[ '])(?:le|la|l'|un|une|de|du|d'|a|au|en|ce|the|of|an?|this|that|its) ?$/;

/**
 * “la température remonte au-dessus de 50 °C”, as long as which something is repeated, as what ends
 * it: “la température ne remonte plus au-dessus de 50 °C”. Undefined where that is not sure.
 */
export function leaveWhen(staying: string): string | undefined {
  const folded = foldInPlace(staying);
  if (staying.length > 160 || /[,:«“"]/.test(folded.replace(/\d,\d/g, ''))) return undefined;
  const negated = FRENCH_NOT.exec(folded);
  if (negated) {
    const [, verb = '', rest = ''] =
      /^([^\s]+) pas(?: encore)?(.*)$/s.exec(staying.slice(negated[0].length)) ?? [];
    const subject = staying.slice(0, negated[0].length).replace(/(?:ne |n['’])$/i, '');
    return UNSURE.test(foldInPlace(subject + rest)) || verb === ''
      ? undefined
      : joined(subject, verb) + rest;
  }
  const isNot = ENGLISH_NOT.exec(folded);
  if (isNot) {
    const rest = staying.slice(isNot[0].length);
    const start = staying.slice(0, isNot[0].length).replace(/ is not$| isn['’]t$/i, ' is');
    return UNSURE.test(foldInPlace(start + rest)) ? undefined : start + rest;
  }
  if (UNSURE.test(folded) || /(?<![a-z])(?:ne|pas|not|n'[a-z])/.test(folded)) return undefined;
  const french = FRENCH.exec(folded);
  if (french) {
    const verb = french[1] ?? '';
    const at = french[0].lastIndexOf(verb);
    const subject = folded.slice(0, at);
    const partitive = /^ ?(?:de l|du|des|de|d')(?![a-z])/.test(folded.slice(french[0].length));
    if ((NO_SUBJECT.test(subject) && !/^(?:ce|c') ?$/.test(subject)) || partitive) return undefined;
    const before = staying.slice(0, at).replace(/^c['’]$/i, 'ce ');
    const ne = /^[eaiou]/.test(verb) ? 'n’' : 'ne ';
    return `${before}${ne}${staying.slice(at, at + verb.length)} plus${staying.slice(french[0].length)}`;
  }
  const english = ENGLISH.exec(folded);
  if (!english) return undefined;
  const verb = english[1] ?? '';
  const at = english[0].lastIndexOf(verb);
  if (NO_SUBJECT.test(folded.slice(0, at))) return undefined;
  const [before, said] = [staying.slice(0, at), staying.slice(at, at + verb.length)];
  const rest = staying.slice(english[0].length);
  return verb === 'is' ? `${before}is no longer${rest}` : `${before}no longer ${said}${rest}`;
}

/** “c’est froid”, not “ce est froid”. */
function joined(subject: string, verb: string): string {
  return /(?:^| )ce $/i.test(subject) && /^e/i.test(verb)
    ? `${subject.slice(0, -2)}’${verb}`
    : subject + verb;
}
