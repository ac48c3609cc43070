/** What a client says of one media range: `text/*;q=0.5`. */
interface Range {
  readonly type: string;
  readonly quality: number;
  readonly place: number;
}

/** A media type on offer, with the other names under which clients ask for it. */
export interface OfferedType<T extends string = string> {
  readonly mediaType: T;
  readonly aliases?: readonly string[];
}

/**
 * The media types a client takes, best first (RFC 9110, 12.5.1): by the quality of the most exact
 * range that names them, then by how exact it is, its place in the header, and our own order. All of
 * them when the client does not say.
 */
export function rankTypes<T extends string>(
  accept: string | undefined,
  offered: readonly OfferedType<T>[],
): T[] {
  const ranges = rangesOf(accept?.trim() || '*/*');
  const ranked = offered.flatMap((offer, order) => {
    const match = bestMatch(ranges, offer);
    return match && match.quality > 0 ? [{ ...match, order, mediaType: offer.mediaType }] : [];
  });
  return ranked
    .toSorted(
      (a, b) =>
        b.quality - a.quality ||
        b.exactness - a.exactness ||
        a.place - b.place ||
        a.order - b.order,
    )
    .map(({ mediaType }) => mediaType);
}

function rangesOf(accept: string): Range[] {
  return accept.split(',').map((item, place) => {
    const [type = '', ...parameters] = item.split(';');
    const weight = parameters.map((one) => /^\s*q\s*=\s*(\S+)\s*$/i.exec(one)?.[1]).find(Boolean);
    return { type: type.trim().toLowerCase(), quality: qualityOf(weight), place };
  });
}

/** A weight that is no number asks for nothing. */
function qualityOf(weight: string | undefined): number {
  if (weight === undefined) return 1;
  const quality = Number(weight);
  return quality >= 0 && quality <= 1 ? quality : 0;
}

function bestMatch(
  ranges: readonly Range[],
  offer: OfferedType,
): { quality: number; exactness: number; place: number } | undefined {
  let best: { quality: number; exactness: number; place: number } | undefined;
  for (const { type, quality, place } of ranges) {
    const exactness = exactnessOf(type, offer);
    if (exactness > (best?.exactness ?? 0)) best = { quality, exactness, place };
  }
  return best;
}

/** 4 for the type itself, 3 for another name of it, 2 for its family, 1 for anything, 0 for none. */
function exactnessOf(range: string, { mediaType, aliases = [] }: OfferedType): number {
  if (range === mediaType) return 4;
  if (aliases.includes(range)) return 3;
  if (range.endsWith('/*') && mediaType.startsWith(range.slice(0, -1))) return 2;
  return range === '*/*' ? 1 : 0;
}
