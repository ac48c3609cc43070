import path from 'node:path';
import type { Iris } from '../../../core/iris.ts';
import { quadToNQuads, type Quad } from '../../../core/rdf/terms.ts';
import { ontologyGraph } from './ontology-graphs.ts';
import { fingerprint, turtleFiles, type PackagedFile } from './packaged-files.ts';
import { parseTurtle } from './parse-turtle.ts';

/** Some packaged quads, all of one graph, and the fingerprint of what they say. */
export interface PackagedGraph {
  readonly quads: readonly Quad[];
  /** Changes when the content does; the same on every installation. */
  readonly hash: string;
}

export interface PackagedGraphs {
  /** Slug → the page's graph. */
  readonly pages: ReadonlyMap<string, PackagedGraph>;
  /** Graph IRI → the ontology. */
  readonly ontologies: ReadonlyMap<string, PackagedGraph>;
}

export interface PackagedData {
  /** Fingerprint of the bytes of all the files: as long as it stays, nothing need be parsed. */
  readonly hash: string;
  /** Parses the files, once. Throws an Error naming the file when one is broken. */
  graphs(): PackagedGraphs;
}

export interface PackagedDataOptions {
  /** The folder with `ontologies/` and `data/`. */
  readonly root: string;
  /** `none` leaves the starter manuals out. */
  readonly seed: 'starter' | 'none';
}

/** Reads the files that come with the software; parsing waits until somebody asks for the graphs. */
export function readPackagedData(iris: Iris, options: PackagedDataOptions): PackagedData {
  const ontologies = turtleFiles(path.join(options.root, 'ontologies'));
  const manuals = options.seed === 'none' ? [] : turtleFiles(path.join(options.root, 'data'));
  let parsed: PackagedGraphs | undefined;
  return {
    hash: fingerprint([...ontologies, ...manuals].flatMap((file) => [file.name, file.text])),
    graphs: () =>
      (parsed ??= {
        pages: byGraph(manuals, iris, (subject, file) => slugOf(subject, file, iris)),
        ontologies: byGraph(ontologies, iris, (_, file) => ontologyGraph(file.name)),
      }),
  };
}

function slugOf(subject: string, file: PackagedFile, iris: Iris): string {
  const slug = iris.slugOfThing(subject);
  if (slug === undefined) throw new Error(`data/${file.name}: ${subject} belongs to no page`);
  return slug;
}

/** Sorts the quads of all files under a key: the slug of a page, or the IRI of an ontology. */
function byGraph(
  files: readonly PackagedFile[],
  iris: Iris,
  keyOf: (subject: string, file: PackagedFile) => string,
): Map<string, PackagedGraph> {
  const quads = new Map<string, Quad[]>();
  for (const file of files) {
    const key = (subject: string): string => keyOf(subject, file);
    const graph = (subject: string): string => {
      const name = key(subject);
      return name.includes(':') ? name : iris.page(name);
    };
    for (const statement of parseTurtle(file, iris.base, graph)) {
      const name = key(statement.subject.value);
      const known = quads.get(name);
      if (known) known.push(statement);
      else quads.set(name, [statement]);
    }
  }
  return new Map(
    [...quads].map(([name, own]) => [name, { quads: own, hash: contentHash(own, iris) }]),
  );
}

/** The base is left out, so that moving a wiki to another address changes no page. */
function contentHash(quads: readonly Quad[], iris: Iris): string {
  const lines = quads.map((statement) => quadToNQuads(statement).replaceAll(`<${iris.base}`, '<'));
  return fingerprint([...new Set(lines)].sort());
}
