import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asTriples, type Quad } from '../../core/rdf/terms.ts';
import { dcterms, NS } from '../../core/vocabulary.ts';
import { canonicalHash, readRdf } from '../../server/sparql/syntax/index.ts';
import { ask } from '../support/http-client.ts';
import { PASSWORD, startWiki, type WikiServer } from '../support/wiki-server.ts';

const SLOW = { timeout: 180_000 };
const LOG = 'https://example.org/log';

let wiki: WikiServer;
let folder: string;
let nquads: Quad[];
beforeAll(async () => {
  wiki = await startWiki({ RATE_LIMITS: 'off' });
  folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-export-'));
  const token = await wiki.token('Ana la reine', 'admin', 'update');
  await put(token, '/wiki/essai', awkward(`${wiki.origin}/id/essai`));
  const log = path.join(folder, 'log.ttl');
  await writeFile(log, large());
  const { code, stderr } = await wiki.admin(['import', log, '--graph', LOG]);
  if (code !== 0) throw new Error(stderr);
  await rm(log);
  nquads = await exported('nquads');
}, 120_000);
afterAll(async () => {
  await wiki.close();
  await rm(folder, { recursive: true, force: true });
});

async function put(token: string, target: string, body: string): Promise<void> {
  const headers = { 'Content-Type': 'text/turtle' };
  const { status } = await ask(wiki.origin, target, { method: 'PUT', token, headers, body });
  expect(status).toBeLessThan(300);
}

/** What the pieces of a document may trip over. */
function awkward(thing: string): string {
  return `@prefix im: <https://w3id.org/infra-model/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<${thing}> a im:Procedure ; rdfs:label "Essai # 1\\n# <a> ."@fr ;
  <https://example.org/p> "007"^^<http://www.w3.org/2001/XMLSchema#integer> , "--> ]]> & <rdf:Description " ,
    "\\u2028a <b> .\\u2028" , "\\"" , ( 1 [ rdfs:comment "dans" ] ) .`;
}

/** Larger than what is written for people to read at once, with blank nodes across all of it. */
function large(): string {
  const lines = ['_:all <https://example.org/of> <https://example.org/log> .'];
  for (let i = 0; i < 9000; i += 1) {
    lines.push(
      `_:all <https://example.org/entry> _:e${i} . _:e${i} <https://example.org/nr> ${i} .`,
    );
  }
  return lines.join('\n');
}

const MEDIA = {
  turtle: 'text/turtle',
  trig: 'application/trig',
  ntriples: 'application/n-triples',
  nquads: 'application/n-quads',
  jsonld: 'application/ld+json',
  rdfxml: 'application/rdf+xml',
};

async function exported(syntax: keyof typeof MEDIA, ...more: readonly string[]): Promise<Quad[]> {
  const file = path.join(folder, 'out');
  const args = ['export', '--syntax', syntax, '--out', file, ...more];
  const { code, stdout, stderr } = await wiki.admin(args);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toMatch(/statements? of .* graphs?, as of commit \d+\.\n$/);
  const text = await readFile(file, 'utf8');
  await rm(file);
  return readRdf({ text, mediaType: MEDIA[syntax], baseIri: 'https://elsewhere.example/' });
}

/** The hash of each graph's part, blank nodes by what is said of them. */
async function hashes(quads: readonly Quad[]): Promise<Record<string, string>> {
  const graphs = new Map<string, Quad[]>();
  for (const one of quads) {
    graphs.set(one.graph.value, [...(graphs.get(one.graph.value) ?? []), one]);
  }
  const found: Record<string, string> = {};
  for (const [graph, content] of graphs) {
    found[graph] = await canonicalHash(asTriples(content));
  }
  return found;
}

function count(quads: readonly Quad[], predicate: string): number {
  return quads.filter((one) => one.predicate.value === predicate).length;
}

test(
  'the whole site is every public graph as it is served, with what the catalogue says',
  SLOW,
  async () => {
    const graphs = new Set(nquads.map(({ graph }) => graph.value));
    expect(graphs).toContain(`${wiki.origin}/wiki/essai`);
    expect(graphs).toContain(`${wiki.origin}/graph/catalogue`);
    expect(graphs).toContain(LOG);
    expect(graphs).toContain(`${wiki.origin}/wiki/pc-hotcompost`);
    expect(count(nquads, 'https://example.org/nr')).toBe(9000);
    const served = await ask(wiki.origin, '/wiki/pc-hotcompost', {
      headers: { Accept: 'application/n-triples' },
    });
    const page = await readRdf({
      text: served.text,
      mediaType: MEDIA.ntriples,
      baseIri: wiki.origin,
    });
    const graph = `${wiki.origin}/wiki/pc-hotcompost`;
    const ours = nquads.filter((one) => one.graph.value === graph);
    expect(await canonicalHash(asTriples(ours))).toBe(await canonicalHash(asTriples(page)));
  },
);

test.each(['trig', 'jsonld'] as const)('%s says the same, graph by graph', SLOW, async (syntax) => {
  const found = await exported(syntax);
  expect(found).toHaveLength(nquads.length);
  const wanted = nquads.filter(({ graph }) => graph.value !== LOG);
  expect(await hashes(found.filter(({ graph }) => graph.value !== LOG))).toEqual(
    await hashes(wanted),
  );
  expect(joined(found)).toBe(9000);
});

test.each(['turtle', 'ntriples', 'rdfxml'] as const)(
  '%s says the same as one graph',
  SLOW,
  async (syntax) => {
    const found = await exported(syntax, '--page', 'essai', 'pc-hotcompost');
    const wanted = await exported('nquads', '--page', 'essai', 'pc-hotcompost');
    expect(found.length).toBeGreaterThan(100);
    expect(await canonicalHash(found)).toBe(await canonicalHash(asTriples(wanted)));
    const all = await exported(syntax, '--graph', LOG);
    expect(all).toHaveLength(18_001);
    expect(joined(all)).toBe(9000);
  },
);

/** How many numbered entries hang on the one node that holds them: no label was lost between pieces. */
function joined(quads: readonly Quad[]): number {
  const numbered = new Set(
    quads
      .filter((one) => one.predicate.value === 'https://example.org/nr')
      .map((one) => one.subject.value),
  );
  const holders = new Set(
    quads
      .filter((one) => one.predicate.value === 'https://example.org/of')
      .map((one) => one.subject.value),
  );
  return quads.filter(
    (one) =>
      one.predicate.value === 'https://example.org/entry' &&
      holders.has(one.subject.value) &&
      numbered.has(one.object.value),
  ).length;
}

test('a selection holds its pages and their credits alone', SLOW, async () => {
  const { stdout } = await wiki.admin(['export', '--page', 'essai', '--syntax', 'turtle']);
  expect(stdout).toMatch(/^# Exported by Infrawiki from http:\/\/localhost:\d+\/ on \d{4}-/);
  expect(stdout).toMatch(
    /^# Essai # 1 # <a> \. — Ana la reine — \d{4}-.*, revision 1 — https:\/\/wiki\.p2p/m,
  );
  const one = await exported('nquads', '--page', 'essai');
  const page = `${wiki.origin}/wiki/essai`;
  const creators = one.filter(({ predicate }) => predicate.value === dcterms('creator'));
  expect(creators).toHaveLength(1);
  expect(creators[0]?.subject.value).toBe(page);
  expect(count(one, `${NS.foaf}name`)).toBe(1);
  expect(new Set(one.map(({ graph }) => graph.value))).toEqual(
    new Set([page, `${wiki.origin}/graph/catalogue`]),
  );
  const procedures = await exported('nquads', '--kind', 'procedure');
  const kinds = procedures.filter(({ predicate }) => predicate.value === dcterms('type'));
  expect(kinds.length).toBeGreaterThan(10);
  expect(new Set(kinds.map(({ object }) => object.value))).toEqual(new Set([`${NS.im}Procedure`]));
  const chantier = await exported('nquads', '--chantier', 'dom-pc');
  const pages = chantier.filter(({ predicate }) => predicate.value === dcterms('license'));
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.map(({ subject }) => subject.value)).toContain(`${wiki.origin}/wiki/dom-pc`);
});

test('nothing private is in it', SLOW, async () => {
  const { stdout } = await wiki.admin(['export']);
  for (const secret of [PASSWORD, '$scrypt$', 'iw_']) expect(stdout).not.toContain(secret);
});

test('a file gets the syntax of its name, whole or not at all', SLOW, async () => {
  const file = path.join(folder, 'essai.jsonld');
  expect(await wiki.admin(['export', '--page', 'essai', '--out', file])).toMatchObject({
    code: 0,
    stdout: '',
  });
  const whole = await readFile(file, 'utf8');
  expect(await readRdf({ text: whole, mediaType: MEDIA.jsonld, baseIri: LOG })).not.toHaveLength(0);
  const absent = await wiki.admin([
    'export',
    '--page',
    'nulle-part',
    '--out',
    file,
    '--lang',
    'fr',
  ]);
  expect(absent).toMatchObject({ code: 1, stdout: '' });
  expect(absent.stderr).toContain('Il n’y a pas de page «\u00a0nulle-part\u00a0»');
  expect(await readFile(file, 'utf8')).toBe(whole);
  expect(await readdir(folder)).toEqual(['essai.jsonld']);
  const nowhere = await wiki.admin(['export', '--out', path.join(folder, 'none', 'x.nq')]);
  expect(nowhere.stderr).toContain('cannot be written (ENOENT)');
  expect((await wiki.admin(['export', '--graph', 'https://example.org/none'])).stderr).toContain(
    'nothing under https://example.org/none',
  );
});
