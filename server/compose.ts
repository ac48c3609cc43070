import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { WikiError } from '../core/errors.ts';
import { Iris } from '../core/iris.ts';
import type { AdminServices } from './cli/admin-services.ts';
import type { Config } from './config.ts';
import { createAccounts, PasswordHasher, type Accounts } from './domain/accounts/index.ts';
import { NameList } from './domain/complete/index.ts';
import { exportSite, importFiles } from './domain/exchange/index.ts';
import { FormModels, readOntologies } from './domain/forms/index.ts';
import { fillTextIndex, seedPages } from './domain/pages/index.ts';
import type { RdfCodec, Services } from './domain/services.ts';
import { ShapeThread } from './domain/shapes/live/index.ts';
import { verifyWiki } from './domain/verify/index.ts';
import { loadAssets } from './http/assets.ts';
import { ChangedPages } from './http/changed-pages.ts';
import type { HttpContext } from './http/context.ts';
import { notingIndex } from './http/noting-index.ts';
import { signInLimits } from './http/rate-limit-sign-in.ts';
import { readLocales } from './locales.ts';
import { packageRoot } from './package-root.ts';
import { openRemoteEndpoints } from './sparql/service/index.ts';
import {
  canonicalHash,
  closeSyntaxThreads,
  labelBlankNodes,
  patchGraph,
  readRdf,
  writeRdf,
} from './sparql/syntax/index.ts';
import { openEmbeddedIndex } from './store/embedded/index.ts';
import type { Journal } from './store/journal.ts';
import type { AuditedIndex } from './store/quad-index.ts';
import { openSqliteJournal } from './store/sqlite-journal/index.ts';
import { openSqliteTextIndex } from './store/sqlite-text-index/index.ts';

/** An open wiki: the only place where adapters are made and parts are put together. */
export interface Wiki {
  readonly http: HttpContext;
  /** Restoring is not among them: that takes another wiki in the place of this one. */
  readonly admin: Omit<AdminServices, 'restore'>;
  readonly accounts: Accounts;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** What the base IRI of a new folder is made of when the operator names none. */
  readonly port: number;
  /** True for the server: a new folder gets its base IRI and the packaged data. */
  readonly firstStart: boolean;
}

/** Opens the data folder and everything over it. */
export async function openWiki(config: Config, options: OpenOptions): Promise<Wiki> {
  const clock = (): Date => new Date();
  await makeDataFolder(config.dataDir);
  const journal = await openSqliteJournal({ folder: config.dataDir });
  const opened: { close(): Promise<void> }[] = [journal];
  const closeAll = async (): Promise<void> => {
    const failures: unknown[] = [];
    // One that does not close keeps none of the others open, nor the folder locked.
    for (const part of opened.toReversed()) {
      await part.close().catch((error: unknown) => failures.push(error));
    }
    await closeSyntaxThreads();
    if (failures.length > 0) throw failures[0];
  };
  try {
    const iris = new Iris(await baseIriOf(journal, config, options));
    if (options.firstStart) {
      await seedPages({ journal, iris, clock }, { root: packageRoot(), seed: config.seed });
    }
    const [index, textIndex] = await Promise.all([
      openEmbeddedIndex({
        source: journal,
        baseIri: iris.base,
        deadlineMs: config.queryTimeoutMs,
        memoryMiB: config.indexMemoryMiB,
        heavyReplicas: config.heavyReplicas,
        // Without limits on clients, one may fill a lane.
        ...(config.rateLimits ? {} : { clientQueueLimit: Infinity }),
        folder: config.dataDir,
      }),
      openSqliteTextIndex({ folder: config.dataDir }),
    ]);
    opened.push(index, textIndex);
    const changedPages = new ChangedPages(iris);
    const log = (line: string): void => console.error(line);
    const names = new NameList({ quadIndex: index, iris, log });
    const quadIndex = notingIndex(index, [changedPages, names]);
    await fillTextIndex({ journal, textIndex, iris, log });
    const services: Services = { journal, quadIndex, textIndex, names, rdf, iris, clock, log };
    return assemble(config, services, index, changedPages, closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

const rdf: RdfCodec = {
  read: readRdf,
  write: writeRdf,
  labelBlankNodes,
  patch: patchGraph,
};

function assemble(
  config: Config,
  services: Services,
  index: AuditedIndex,
  changedPages: ChangedPages,
  closeAll: () => Promise<void>,
): Wiki {
  const { journal, clock } = services;
  const now = (): number => clock().getTime();
  const accounts = createAccounts({
    store: journal,
    hasher: new PasswordHasher(),
    now,
    ...signInLimits({ on: config.rateLimits, now }),
  });
  const locales = readLocales(packageRoot());
  const shapes = new ShapeThread(() => readOntologies(journal));
  let open = true;
  return {
    accounts,
    http: {
      ...services,
      accounts,
      forms: new FormModels(() => readOntologies(journal), services.log),
      shapes,
      locales,
      assets: loadAssets(path.join(packageRoot(), 'dist/web/assets')),
      changedPages,
      limits: config,
      remote: openRemoteEndpoints({
        allowed: config.serviceAllow,
        timeoutMs: config.serviceTimeoutMs,
      }),
      trustProxy: config.trustProxy,
      ready: () => open && journal.ready() && services.quadIndex.ready(),
    },
    admin: {
      accounts,
      locales,
      contact: {
        get: () => journal.setting('contact'),
        set: (text) => journal.setSetting('contact', text),
      },
      verify: (watched) => verifyWiki({ ...services, quadIndex: index, canonicalHash }, watched),
      backup: (target, watched) => journal.backup(target, watched),
      exportData: (request, write, watched) => exportSite(services, request, write, watched),
      async validate(lang) {
        // The SHACL engine is a fifth of all code to load, and a start does without it.
        const { validateAll } = await import('./domain/shapes/index.ts');
        return validateAll(services, lang);
      },
      importFiles: (request, work) =>
        importFiles({ ...services, spoolFolder: config.dataDir }, request, work),
    },
    async close() {
      open = false;
      try {
        await shapes.close();
      } finally {
        await closeAll();
      }
    },
  };
}

async function makeDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new WikiError('unavailable', 'folder-unreadable', { folder }, error);
  }
}

/**
 * The base IRI is fixed at first start: every name ever given to a page rests on it. A command
 * that comes before the first start works with a provisional one and leaves the choice open.
 */
async function baseIriOf(
  journal: Journal,
  { baseIri }: Config,
  { port, firstStart }: OpenOptions,
): Promise<string> {
  const kept = await journal.setting('baseIri');
  if (kept !== undefined && baseIri !== undefined && baseIri !== kept) {
    throw new WikiError('unavailable', 'base-iri-changed', { kept, asked: baseIri });
  }
  const settled = kept ?? baseIri ?? `http://localhost:${port}/`;
  if (kept === undefined && firstStart) await journal.setSetting('baseIri', settled);
  return settled;
}
