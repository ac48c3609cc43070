import { mkdir } from 'node:fs/promises';
import type { AdminHandler } from './admin-socket/protocol.ts';
import { failed } from './cli/admin-commands.ts';
import type { AdminServices } from './cli/admin-services.ts';
import { restore } from './cli/commands/restore.ts';
import type { openWiki } from './compose.ts';
import type { Config } from './config.ts';
import { readLocales } from './locales.ts';
import { packageRoot } from './package-root.ts';
import { restoreWiki } from './restore-wiki.ts';
import { holdFolder, keptBaseIri } from './store/sqlite-journal/index.ts';

/**
 * Restores a folder that no server has open, also one whose journal is too damaged to be opened.
 * The folder is held all along, and opened once at the end, which makes its indexes anew.
 */
export function restoreClosed(config: Config, open: typeof openWiki): AdminHandler {
  return async ({ lang, input }, work) => {
    const locale = readLocales(packageRoot())[lang];
    const services = {
      restore: ({ file }, watched) => restoreHeld(config, open, file, watched),
    } satisfies Pick<AdminServices, 'restore'>;
    try {
      // It uses nothing else: everything else needs an open folder.
      return await restore.run(input, services as unknown as AdminServices, locale, work);
    } catch (error) {
      return failed(error, locale);
    }
  };
}

async function restoreHeld(
  config: Config,
  openWiki: Parameters<typeof restoreClosed>[1],
  file: string,
  watched: Parameters<AdminServices['restore']>[1],
): ReturnType<AdminServices['restore']> {
  const { dataDir, baseIri, port } = config;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const release = holdFolder(dataDir);
  let held = true;
  const letGo = (): void => {
    if (held) release();
    held = false;
  };
  try {
    return await restoreWiki(
      {
        file,
        dataDir,
        baseIri: baseIri ?? keptBaseIri(dataDir),
        close: async () => undefined,
        async open() {
          letGo();
          await (await openWiki(config, { port, firstStart: false })).close();
        },
      },
      watched,
    );
  } finally {
    letGo();
  }
}
