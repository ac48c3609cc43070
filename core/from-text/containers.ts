/** What things are carried, heaped or kept in, for want of a measure; folded, both languages. */
const CONTAINERS =
  'brouettes?|brouettees?|seaux?|chaudieres?|sacs?|poches?|poignees?|pincees?|pelletees?|pelles?|ballots?|balles?|bottes?|paniers?|boites?|caisses?|bouteilles?|pots?|barils?|bidons?|rouleaux?|remorques?|voyages?|' +
  'wheelbarrow(?:ful)?s?|barrow(?:ful)?s?|bucket(?:ful)?s?|pails?|bags?|handfuls?|pinch(?:es)?|shovel(?:ful)?s?|bales?|baskets?|box(?:es)?|crates?|bottles?|jars?|barrels?|rolls?|loads?|scoops?';
const CONTAINER = new RegExp(` (?:${CONTAINERS})(?= (?:de |d'|of ))`, 'y');

/** Where “ brouettes” ends when it stands at a place of folded text, of something; undefined otherwise. */
export function containerEnd(folded: string, at: number): number | undefined {
  CONTAINER.lastIndex = at;
  return CONTAINER.test(folded) ? CONTAINER.lastIndex : undefined;
}
