import { foldInPlace } from '../quantities/fold.ts';
import { knownUnit } from '../quantities/read-unit.ts';
import { sectionKindOf } from './section-kinds.ts';

/** How an item of a list is marked. */
export type MarkerKind = 'number' | 'letter' | 'bullet';

export interface TextLine {
  /** The line without the noise of copying, otherwise as it is. */
  readonly raw: string;
  /** Columns before the first character; a tab counts for four. */
  readonly indent: number;
  readonly marker?: {
    readonly kind: MarkerKind;
    readonly number?: number;
    readonly depth?: number;
  };
  /** 1 to 6 for Markdown headings. */
  readonly heading?: number;
  /** The line without indent, marker and emphasis. */
  readonly body: string;
  /** Who wrote it and when, in a copied conversation. */
  readonly stamp?: string;
}

const BULLET =
  /^(?:[-–—*+•·●○◦▪▫■□☐☑✓✔✅➡→►▶‣⁃❖\uf0b7\uf0a7]|🔸|🔹|👉🏽?|🟢|🔵|📌|▫️|▪️|➡️|✔️|☑️)[\ufe0f]?[ \t\u00a0]+(?:\[[ xX]?\][ \t]+)?/u;
const NUMBERED =
  /^(?:(\d{1,3})(?:[.)°º]|er[.)]?|[ \u00a0]?[-–—:](?=[ \t\u00a0]+[^\d\s]))|(\d)\ufe0f?\u20e3)[ \t\u00a0]*(?!\d)/u;
const STEP_WORD =
  /^(?:étape|etape|step)[ \u00a0]*(\d{1,3})[ \u00a0]*(?:[:.)–—-]|(?=[ \u00a0]\p{Lu}))[ \t\u00a0]*/iu;
const DEEP_NUMBER = /^(\d{1,2}(?:\.\d{1,2}){1,4})[.)]?[ \t\u00a0]+/;
const LETTERED = /^(?:[a-z]\)|[a-h]\.|\([a-z0-9]\)|[ivx]{1,4}\))[ \t\u00a0]+/;
const STAMP =
  /^(?:\[[\d/.\- ,:hAPMapm]{8,26}\][ \u00a0]?[^:\n]{1,40}:|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? (?:à )?\d{1,2}[:h]\d\d(?: ?[ap]\.?m\.?)? ?[-–] [^:\n]{1,40}:)[ \u00a0]*/i;
/** Around words, not inside them. */
const EMPHASIS =
  /(?<![\p{L}\p{N}\p{Extended_Pictographic}])(?:\*\*|__)|(?:\*\*|__)(?![\p{L}\p{N}\p{Extended_Pictographic}])/gu;
/** Layout made with spaces: every pattern after this may assume short runs. */
const LONG_BLANK = /[^\S\n]{8,}/g;
/** A line that only parts others. */
const RULE = /^[-=_*~#\s]+$/;

/** The lines of a pasted text; rules such as `----` are blank lines. Linear. */
export function textLines(text: string): TextLine[] {
  return withoutNoise(text)
    .split('\n')
    .map((raw) => (RULE.test(raw) ? readLine('') : readLine(raw)));
}

/** One kind of line end, no invisible marks, accents as one character; words stay as they are. */
export function withoutNoise(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u200b\u2060\ufeff\u00ad\0]/g, '')
    .replace(/^[\u200e\u200f\u202a-\u202e]+/gm, '')
    .replace(/[A-Za-z][\u0300-\u036f]+/g, (letter) => letter.normalize('NFC'));
}

function readLine(raw: string): TextLine {
  const blanks = /^[ \t\u00a0\u3000]*/.exec(raw)?.[0] ?? '';
  const indent = blanks.replaceAll('\t', '    ').length;
  let body = raw
    .slice(blanks.length)
    .trimEnd()
    .replace(LONG_BLANK, ' ')
    .replace(/^(?:> ?)+/, '');
  const stamp = STAMP.exec(body)?.[0];
  if (stamp !== undefined) body = body.slice(stamp.length);
  const heading = /^(#{1,6})[ \t]+/.exec(body);
  const base = {
    raw: raw.trimEnd(),
    indent,
    ...(stamp === undefined ? {} : { stamp: stamp.trim() }),
  };
  if (heading) {
    const title = body.slice(heading[0].length).replace(/[ \t]+#+$/, '');
    return { ...base, heading: heading[1]?.length ?? 1, body: withoutEmphasis(title) };
  }
  const found = markerOf(body);
  return found
    ? { ...base, marker: found.marker, body: withoutEmphasis(body.slice(found.length)) }
    : { ...base, body: withoutEmphasis(body) };
}

function markerOf(
  body: string,
): { marker: NonNullable<TextLine['marker']>; length: number } | undefined {
  const plain = /^\*\*(?=\d|étape|step)/i.test(body) ? body.slice(2) : body;
  const skipped = body.length - plain.length;
  const deep = DEEP_NUMBER.exec(plain);
  if (deep && !startsWithUnit(plain.slice(deep[0].length))) {
    const depth = (deep[1] ?? '').split('.').length - 1;
    return { marker: { kind: 'number', depth }, length: skipped + deep[0].length };
  }
  const numbered = STEP_WORD.exec(plain) ?? NUMBERED.exec(plain);
  if (numbered) {
    const number = Number(numbered[1] ?? numbered[2]);
    if (plain.length === numbered[0].length && !/[.):]/.test(plain)) return undefined;
    return { marker: { kind: 'number', number }, length: skipped + numbered[0].length };
  }
  const lettered = LETTERED.exec(plain);
  if (lettered) return { marker: { kind: 'letter' }, length: skipped + lettered[0].length };
  const bullet = BULLET.exec(body);
  return bullet ? { marker: { kind: 'bullet' }, length: bullet[0].length } : undefined;
}

/** “1.5 L d’eau” is no item 1.5. */
function startsWithUnit(text: string): boolean {
  const word = /^[^\s,;.)]+/.exec(text)?.[0] ?? '';
  return knownUnit(word, 'fr')?.unit !== undefined;
}

function withoutEmphasis(text: string): string {
  return text.replace(EMPHASIS, '').trim();
}

/** A short line that stands above others: capitals alone, or ending with a colon. */
export function looksLikeHeading(
  { body, marker, stamp }: TextLine,
  next: TextLine | undefined,
): boolean {
  if (marker || stamp !== undefined || body.length > 80 || body === '') return false;
  if (/[:：]$/.test(body) && next?.body) return !/^(?:si|if) /.test(foldInPlace(body));
  if (body.length < 40 && sectionKindOf(body) !== 'group') return true;
  const letters = body.replace(/[^\p{L}]/gu, '');
  return (
    letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}
