import { prefixDeclarations } from '../../../core/vocabulary.ts';

const EVERYTHING = '?s ?p ?o';
/** A text that doubles with every step. */
const DOUBLING = Array.from(
  { length: 40 },
  (_, n) => `BIND(CONCAT(?t${n}, ?t${n}) AS ?t${n + 1})`,
).join(' ');
const GROUPS = 2000;

/** Small queries that ask for more than any machine has, each of its own kind; `n` makes another text. */
const KINDS: readonly ((n: number) => string)[] = [
  (n) => `SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f FILTER(?b != ${n}) }`,
  (n) => `SELECT * { ?a ?p ?b . ?c ?q ?d FILTER(STR(?b) > STR(?d)) } ORDER BY ?d OFFSET ${n}`,
  (n) => `SELECT (COUNT(*) AS ?n) { ?a (<urn:x${n}>|!<urn:x${n}>)* ?b }`,
  (n) => `SELECT (COUNT(*) AS ?n) { ?a (!<urn:x${n}>/^(!<urn:x${n}>))* ?b }`,
  (n) => `SELECT * { BIND("doubling ${n}" AS ?t0) ${DOUBLING} }`,
  (n) =>
    `SELECT * { ?s rdfs:label ?l FILTER(REGEX(CONCAT(?l, "${'a'.repeat(40 + n)}!"), "(a+)+$")) }`,
  (n) =>
    `SELECT * { ${EVERYTHING} FILTER(REGEX(STR(?o), "(.*a){${5 + (n % 5)}}.*(.*b){5}$", "i")) }`,
  (n) => `SELECT (GROUP_CONCAT(?o; SEPARATOR="${n}") AS ?all) { ${EVERYTHING} }`,
  (n) =>
    `SELECT (COUNT(DISTINCT ?x) AS ?n) { ?s ?p ?o . ?t ?q ?r BIND(CONCAT(STR(?s), STR(?r), "${n}") AS ?x) }`,
  (n) =>
    `SELECT * { ?s a im:Step ; im:order ?o . ?t a im:Step ; im:order ?o FILTER(?s != ?t) } ORDER BY ?s LIMIT ${10 + n}`,
  (n) =>
    `SELECT ?s { ${EVERYTHING} FILTER NOT EXISTS { ?x ?y ?z FILTER(?z = ?o && ?x != ?s && ?y != <urn:x${n}>) } }`,
  (n) => `CONSTRUCT { ?s ?p ?o . ?o ?q ?r } { ${EVERYTHING} . ?t ?q ?r FILTER(?s != <urn:x${n}>) }`,
  (n) => `DESCRIBE ?s { ${EVERYTHING} FILTER(STRLEN(STR(?o)) > ${n % 10}) }`,
  (n) => `SELECT * ${'{'.repeat(GROUPS)} ?s ?p ${n} ${'}'.repeat(GROUPS)}`,
  (n) => `SELECT * { ${'OPTIONAL { ?s ?p ?o } '.repeat(280)} FILTER(?s != <urn:x${n}>) }`,
];

/** So many different ones, kind after kind. */
export function hostileQueries(count: number): readonly string[] {
  const prefixes = prefixDeclarations(['im', 'rdfs']);
  return Array.from(
    { length: count },
    (_, n) => `${prefixes}\n${KINDS[n % KINDS.length]!(Math.floor(n / KINDS.length))}`,
  );
}
