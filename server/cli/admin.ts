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
    async openLocally() {
      const { openWiki } = await import('../compose.ts');
      const wiki = await openWiki(config, { port: config.port, firstStart: false });
      return { handle: adminCommands(wiki.admin), close: () => wiki.close() };
    },
  });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = exitCode;
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
