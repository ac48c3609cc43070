import { isInterfaceLanguage, type InterfaceLanguage } from '../../core/languages.ts';
import type { Locale } from '../../core/messages.ts';
import { callAdminSocket } from '../admin-socket/call.ts';
import type { AdminHandler, AdminResult, AdminWork } from '../admin-socket/protocol.ts';
import { readLocales } from '../locales.ts';
import { packageRoot } from '../package-root.ts';
import { failed } from './admin-commands.ts';
import type { AnyCommand, Terminal } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { commandHelp, helpText } from './help.ts';
import { UsageError } from './usage-error.ts';

export interface AdminCall {
  /** What was typed after `admin --`. */
  readonly args: readonly string[];
  /** The language of the terminal; `--lang` goes before it. */
  readonly lang: InterfaceLanguage;
  readonly dataDir: string;
  terminal(locale: Locale): CommandTerminal;
  /** Opens the data folder here, for one command; called when no server runs on it. */
  openLocally(command: string): Promise<{ readonly handle: AdminHandler; close(): Promise<void> }>;
}

/** A terminal that a command is run in. */
export interface CommandTerminal extends Terminal {
  /** From now on Ctrl-C asks the command to stop; pressed again, it ends the process. */
  startWork(): AdminWork;
  /** Ends the line of progress; keeps the output file when the command is done, else removes it. */
  end(done: boolean): Promise<void>;
}

const USAGE_EXIT_CODE = 2;

/** Understands the command line, then has the running server do it, or does it here when none runs. */
export async function runAdmin(call: AdminCall): Promise<AdminResult> {
  const { lang, wrongLang, args } = takeLanguage(call);
  const locale = readLocales(packageRoot())[lang];
  try {
    if (wrongLang !== undefined) throw new UsageError('no-such-language', { lang: wrongLang });
    const { command, rest } = findCommand(args);
    if (!command) return shown(helpText(locale));
    if (rest.includes('--help') || rest.includes('-h')) return shown(commandHelp(command, locale));
    const terminal = call.terminal(locale);
    return await inTerminal(terminal, async () => {
      const input = await readInput(command, rest, terminal, locale);
      return perform(call, { command: command.name, lang, input }, terminal.startWork());
    });
  } catch (error) {
    return error instanceof UsageError ? misused(error, locale) : failed(error, locale);
  }
}

async function inTerminal(
  terminal: CommandTerminal,
  run: () => Promise<AdminResult>,
): Promise<AdminResult> {
  let result: AdminResult | undefined;
  try {
    result = await run();
    return result;
  } finally {
    await terminal.end(result?.exitCode === 0);
  }
}

async function perform(
  call: AdminCall,
  request: Parameters<AdminHandler>[0],
  work: AdminWork,
): Promise<AdminResult> {
  const answer = await callAdminSocket(call.dataDir, request, work);
  if (answer) return answer;
  const local = await call.openLocally(request.command);
  try {
    return await local.handle(request, work);
  } finally {
    await local.close();
  }
}

/** A command that was called wrongly says how it is called. */
async function readInput(
  command: AnyCommand,
  args: readonly string[],
  terminal: Terminal,
  locale: Locale,
): Promise<unknown> {
  try {
    return await command.read(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(error.id, { ...error.args, help: commandHelp(command, locale) });
  }
}

function findCommand(args: readonly string[]): { command?: AnyCommand; rest: readonly string[] } {
  const [first] = args;
  if (first === undefined || ['--help', '-h', 'help'].includes(first)) return { rest: [] };
  const command = COMMANDS.find(({ name }) =>
    name.split(' ').every((word, position) => args[position] === word),
  );
  if (!command && args.includes('--help')) return { rest: [] };
  if (!command) throw new UsageError('unknown-command', { command: args.slice(0, 2).join(' ') });
  return { command, rest: args.slice(command.name.split(' ').length) };
}

/** `--lang` may stand anywhere, also before the command. */
function takeLanguage({ args, lang }: AdminCall): {
  lang: InterfaceLanguage;
  wrongLang?: string;
  args: readonly string[];
} {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return { lang, args };
  const joined = args[at]?.split('=', 2)[1];
  const value = joined ?? args[at + 1] ?? '';
  const others = args.toSpliced(at, joined === undefined ? 2 : 1);
  if (!isInterfaceLanguage(value)) return { lang, wrongLang: value, args: others };
  return { lang: value, args: others };
}

function shown(text: string): AdminResult {
  return { exitCode: 0, stdout: text, stderr: '' };
}

function misused({ id, args }: UsageError, locale: Locale): AdminResult {
  const { help, ...values } = args;
  const next = typeof help === 'string' ? help : `${locale.t('admin-see-help')}\n`;
  return {
    exitCode: USAGE_EXIT_CODE,
    stdout: '',
    stderr: `${locale.t(`admin-${id}`, values)}\n${next}`,
  };
}
