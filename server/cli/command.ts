import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { AdminResult, AdminWork } from '../admin-socket/protocol.ts';
import type { AdminServices } from './admin-services.ts';
import type { Locale } from '../../core/messages.ts';
import { UsageError } from './usage-error.ts';

/** Where the command line came from. */
export interface Terminal {
  /** From stdin, or typed without echo. */
  readPassword(): Promise<string>;
  /** A file's text. Throws a WikiError when it is not there, not readable or not UTF-8. */
  readFile(path: string): Promise<string>;
  /**
   * Lets `run` read a file piece by piece, by this name, with `work.read`; `-` is the standard input.
   * Throws a WikiError when it is not there or not readable.
   */
  offerFile(name: string): Promise<OfferedFile>;
  /**
   * Has what `run` writes with `work.write` go to a file instead of the standard output: under a
   * name of its own until the command succeeds, so that what is there is replaced whole or not at all.
   * Throws a WikiError when it cannot be written there.
   */
  sendOutputTo(file: string): Promise<void>;
}

export interface OfferedFile {
  /** As it was typed. */
  readonly name: string;
  /** Bytes; absent where nobody knows before its end. */
  readonly size?: number;
}

/**
 * One admin command, in two halves: `read` understands the command line where it was typed, `run`
 * does the work beside the data, in the server when it runs. `Input` is plain JSON.
 *
 * Its texts are `admin-{name with hyphens}-usage` and `admin-{…}-summary`.
 */
export interface Command<Input> {
  /** The words that call it, for example `user add`. */
  readonly name: string;
  read(args: readonly string[], terminal: Terminal): Promise<Input>;
  /**
   * Failures that people cause are WikiErrors. Long work reports through `work`, looks at its signal,
   * and leaves everything as it was when that is aborted.
   */
  run(input: Input, services: AdminServices, locale: Locale, work: AdminWork): Promise<AdminResult>;
}

/** A command among others: what `read` gave goes to `run` of the same command. */
export type AnyCommand = Command<unknown>;

export function defineCommand<Input>(command: Command<Input>): AnyCommand {
  return {
    name: command.name,
    read: (args, terminal) => command.read(args, terminal),
    run: (input, services, locale, work) => command.run(input as Input, services, locale, work),
  };
}

export function messageOf(command: AnyCommand, part: 'usage' | 'summary'): string {
  return `admin-${command.name.replaceAll(' ', '-')}-${part}`;
}

/** What a command that went well prints. */
export function printed(...lines: readonly string[]): AdminResult {
  return { exitCode: 0, stdout: lines.map((line) => `${line}\n`).join(''), stderr: '' };
}

/** The options and the other words of a command line. Throws UsageError. */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  words: { readonly least: number; readonly most: number },
) {
  const { values, positionals } = parsed(args, options);
  if (positionals.length < words.least) throw new UsageError('too-few-words');
  const extra = positionals[words.most];
  if (extra !== undefined) throw new UsageError('word-too-many', { word: extra });
  return { values, words: positionals };
}

function parsed<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [, option = ''] = /'([^']+)'/.exec(error instanceof Error ? error.message : '') ?? [];
    const unknown = (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    throw new UsageError(unknown ? 'unknown-option' : 'option-value', { option });
  }
}

/** One of a few words. Throws UsageError `missing-option` or `no-such-choice`. */
export function choice<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
): T {
  if (value === undefined) {
    throw new UsageError('missing-option', { option, choices: choices.join(', ') });
  }
  const found = choices.find((candidate) => candidate === value);
  if (!found)
    throw new UsageError('no-such-choice', { option, value, choices: choices.join(', ') });
  return found;
}
