import { endOfComment, endOfIri, endOfString, isQuote } from '../gate/scan.ts';

/**
 * Whether a Turtle text holds what its statements do not: comments, or a base of its own. Such a text
 * is worth showing again as it is. One pass, no judgement of the text.
 */
export function isTurtleByHand(text: string): boolean {
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isQuote(code)) at = endOfString(text, at);
    else if (code === 35 /* # */) {
      const end = endOfComment(text, at);
      if (text.slice(at + 1, end).trim() !== '') return true;
      at = end;
    } else if (code === 60 /* < */ && endOfIri(text, at) !== -1) at = endOfIri(text, at);
    else if ((code | 32) === 98 /* b */ && /^base\s*</i.test(text.slice(at, at + 12))) return true;
    else at += code === 92 /* \ */ ? 2 : 1;
  }
  return false;
}
