import { fold } from './words.ts';

/** Characters of a slug. */
const LONGEST = 80;
/** What a page without a single letter that can be written in a slug is called. */
const NAMELESS = 'page';

/** Letters of other scripts as people write them in Latin ones, one for one… */
const ONE_FOR_ONE: readonly (readonly [string, string])[] = [
  ['абвгдезийклмнопрстуфыэіїєґёј', 'abvgdeziyklmnoprstufyeiiegej'],
  ['αβγδεζηικλμνοπρσςτυω', 'avgdeziiklmnoprsstyo'],
];
/** …and those that take several, or none. */
const OTHERS = `ж:zh х:kh ц:ts ч:ch ш:sh щ:shch ъ: ь: ю:yu я:ya ђ:dj љ:lj њ:nj ћ:c џ:dz
  θ:th ξ:x φ:f χ:ch ψ:ps þ:th ð:d`;
const LATIN: ReadonlyMap<string, string> = new Map([
  ...ONE_FOR_ONE.flatMap(([from, to]) =>
    Array.from(from, (letter, i): [string, string] => [letter, to.charAt(i)]),
  ),
  ...OTHERS.split(/\s+/).map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]),
]);

/**
 * Words that no page may be called: they stand beside page names in addresses and keys, or mean
 * something to programs.
 */
const RESERVED: ReadonlySet<string> = new Set(
  `new edit history draft drafts create admin api derived timemap revision index
   constructor prototype null undefined true false con nul`.split(/\s+/),
);

export function isReservedSlug(slug: string): boolean {
  return RESERVED.has(slug);
}

/**
 * The slug of a title (DESIGN, “Names of things on the web”): Latin, Greek and Cyrillic letters in
 * a–z, everything else a hyphen; `page` when nothing is left. It may be taken or reserved.
 */
export function slugFor(title: string): string {
  const latin = fold(title.slice(0, 4 * LONGEST)).replace(
    /[^\p{ASCII}]/gu,
    (letter) => LATIN.get(letter) ?? '-',
  );
  const slug = latin.replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '');
  return shortened(slug, LONGEST) || NAMELESS;
}

/** The same slug with a number, for the n-th page of that name. */
export function numberedSlug(slug: string, n: number): string {
  if (n === 1) return slug;
  const end = `-${n}`;
  return shortened(slug, LONGEST - end.length) + end;
}

/** At most so long, cut between words where that keeps more than half. */
function shortened(slug: string, most: number): string {
  if (slug.length <= most) return slug.replace(/-+$/, '');
  const cut = slug.slice(0, most + 1);
  const end = cut.lastIndexOf('-');
  return slug.slice(0, end > most / 2 ? end : most).replace(/-+$/, '');
}
