import { ConfigError, readConfig } from '../config.ts';
import { adminCommands } from './admin-commands.ts';
import { processTerminal } from './process-terminal.ts';
import { runAdmin } from './run-admin.ts';
import { terminalLanguage } from './terminal-language.ts';

/** `npm run --silent admin -- …`: the command line of this process, its output and exit code. */
async function main(): Promise<void> {
  const config = readConfig();
  const { exitCode, stdout, stderr } = await runAdmin({
    args: process.argv.slice(2),
    lang: terminalLanguage(),
    dataDir: config.dataDir,
    terminal: processTerminal,
    async openLocally(command) {
      const { openWiki } = await import('../compose.ts');
      if (command === 'restore') {
        const { restoreClosed } = await import('../restore-closed.ts');
        return { handle: restoreClosed(config, openWiki), close: async () => undefined };
      }
      const wiki = await openWiki(config, { port: config.port, firstStart: false });
      return {
        handle: adminCommands({ ...wiki.admin, restore: openedMeanwhile }),
        close: () => wiki.close(),
      };
    },
  });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = exitCode;
}

/** A folder that this process has opened is never restored, see restore-closed.ts. */
function openedMeanwhile(): never {
  throw new Error('restore runs on a closed folder');
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
