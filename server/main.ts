import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { WikiError } from '../core/errors.ts';
import { serveAdminSocket } from './admin-socket/serve.ts';
import { adminCommands } from './cli/admin-commands.ts';
import type { AdminServices } from './cli/admin-services.ts';
import { openWiki, type Wiki } from './compose.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import type { HttpContext } from './http/context.ts';
import { notServing } from './http/not-serving.ts';
import { readLocales } from './locales.ts';
import { packageRoot } from './package-root.ts';
import { restoreWiki } from './restore-wiki.ts';
import { Switchboard } from './switchboard.ts';

/** Seconds that requests under way get to finish after SIGTERM. */
const GRACE_SECONDS = 8;
/** Seconds after which the process ends whatever still runs. */
const LAST_SECONDS = 9.5;

async function main(): Promise<void> {
  const config = readConfig();
  const { server, switchboard } = createServer(config);
  // The port is taken first: a port in use is said at once, and PORT=0 learns its number.
  const address = await listen(server, config);
  // The code of the pages is read while the threads of the stores get ready.
  const [wiki, { createApp }] = await Promise.all([
    openWiki(config, { port: address.port, firstStart: true }),
    import('./http/app.ts'),
  ]);
  const running = { wiki, isOpen: true, stopping: new AbortController() };
  const restore = restorer(config, address.port, switchboard, running, createApp);
  switchboard.switchTo(createApp(wiki.http));
  const admin = await serveAdminSocket(config.dataDir, (request, work) =>
    adminCommands({ ...running.wiki.admin, restore })(request, work),
  );
  stopOnSignal(server, switchboard, running.stopping, async () => {
    await admin.close();
    if (running.isOpen) await running.wiki.close();
  });
  const origin = `${config.tls ? 'https' : 'http'}://${hostForUrl(config.host)}:${address.port}/`;
  const key = await wiki.accounts.setUp.key();
  if (key) {
    const door = setUpOrigin(config, wiki.http.iris.base, address.port, origin);
    console.log(`No administrator yet. Create one, once, at ${door}fr/set-up?key=${key}`);
  }
  console.log(`Infrawiki is ready at ${origin}`);
}

/** Puts a backup in the place of what is served; visitors wait a moment, no restart is needed. */
function restorer(
  config: Config,
  port: number,
  switchboard: Switchboard,
  running: { wiki: Wiki; isOpen: boolean; readonly stopping: AbortController },
  createApp: (context: HttpContext) => RequestListener,
): AdminServices['restore'] {
  const stopping = running.stopping.signal;
  // Who waits is told of the stop first, and no wiki answers any more once it has begun.
  const switchTo = (handler: RequestListener): void => {
    if (!stopping.aborted) switchboard.switchTo(handler);
  };
  return ({ file }, watched) =>
    restoreWiki(
      {
        file,
        dataDir: config.dataDir,
        baseIri: running.wiki.http.iris.base,
        async close() {
          switchTo(notServing('starting'));
          await switchboard.quiet(GRACE_SECONDS * 1000);
          running.isOpen = false;
          await running.wiki.close();
        },
        async open() {
          running.wiki = await openWiki(config, { port, firstStart: true });
          running.isOpen = true;
          switchTo(createApp(running.wiki.http));
        },
        stopping,
      },
      watched,
    );
}

function createServer(config: Config): { server: Server; switchboard: Switchboard } {
  const server = config.tls ? createTlsServer(config.tls) : createHttpServer();
  const switchboard = new Switchboard(server, notServing('starting'));
  // A client that sends its request drop by drop is cut off (Slowloris).
  server.headersTimeout = 15_000;
  server.requestTimeout = 120_000;
  return { server, switchboard };
}

function createTlsServer({ certFile, keyFile }: NonNullable<Config['tls']>): Server {
  try {
    return createHttpsServer({ cert: readFileSync(certFile), key: readFileSync(keyFile) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`TLS_CERT=${certFile} and TLS_KEY=${keyFile} cannot be used: ${why}`);
  }
}

function listen(server: Server, { port, host }: Config): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new ConfigError(
            `Port ${port} is in use on ${host}. Stop what uses it or set PORT to another one.`,
          ),
        );
      } else if (error.code === 'EACCES') {
        reject(
          new ConfigError(`Port ${port} needs rights this user has not. Set PORT to 1024 or more.`),
        );
      } else reject(error);
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      server.on('error', (error) => console.error(`The server could not accept: ${error.message}`));
      resolve(server.address() as AddressInfo);
    });
  });
}

/**
 * On one's own machine the set-up link names the host that the pages' names do: who signs in at
 * 127.0.0.1 is not signed in at localhost.
 */
function setUpOrigin({ tls }: Config, base: string, port: number, origin: string): string {
  const atHome = /\/\/(?:127\.|localhost|\[::1\])/.test(origin);
  if (!atHome || new URL(base).hostname !== 'localhost') return origin;
  return `${tls ? 'https' : 'http'}://localhost:${port}/`;
}

function hostForUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function stopOnSignal(
  server: Server,
  switchboard: Switchboard,
  stopping: AbortController,
  close: () => Promise<void>,
): void {
  const stop = (): void => {
    if (stopping.signal.aborted) return;
    stopping.abort(new WikiError('unavailable', 'admin-server-stopping'));
    // Who is being answered is answered; on connections that stay open nothing new begins.
    switchboard.switchTo(notServing('stopping'));
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    server.closeIdleConnections();
    const grace = setTimeout(() => server.closeAllConnections(), GRACE_SECONDS * 1000);
    // What still runs then (an import by the admin command) is whole or absent in the journal.
    setTimeout(() => process.exit(1), LAST_SECONDS * 1000).unref();
    closed
      .then(close)
      .then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      )
      .finally(() => clearTimeout(grace));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** What a start that failed says, in both languages: nobody has chosen one yet. */
function startFailure(error: WikiError): string {
  const locales = Object.values(readLocales(packageRoot()));
  return locales
    .flatMap(({ t, has }) => {
      const fix = `error-${error.id}-fix`;
      return [t(`error-${error.id}`, error.args), ...(has(fix) ? [t(fix, error.args)] : [])];
    })
    .join('\n');
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError) console.error(error.message);
  else if (error instanceof WikiError) console.error(startFailure(error));
  else console.error(error);
  process.exit(1);
});
