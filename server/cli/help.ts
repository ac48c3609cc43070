import type { Locale } from '../../core/messages.ts';
import { messageOf, type AnyCommand } from './command.ts';
import { COMMANDS } from './commands/index.ts';

export function helpText(locale: Locale): string {
  const commands = COMMANDS.flatMap((command) => [
    `  ${locale.t(messageOf(command, 'usage'))}`,
    `      ${locale.t(messageOf(command, 'summary'))}`,
  ]);
  return [
    locale.t('admin-help-call'),
    '',
    ...commands,
    '',
    locale.t('admin-help-options'),
    locale.t('admin-help-exit'),
    '',
  ].join('\n');
}

export function commandHelp(command: AnyCommand, locale: Locale): string {
  const usage = locale.t(messageOf(command, 'usage'));
  const call = locale.t('admin-help-call-one', { usage });
  return `${call}\n${locale.t(messageOf(command, 'summary'))}\n`;
}
