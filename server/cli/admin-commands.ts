import { WikiError } from '../../core/errors.ts';
import type { Locale } from '../../core/messages.ts';
import type { AdminHandler, AdminResult } from '../admin-socket/protocol.ts';
import type { AdminServices } from './admin-services.ts';
import { COMMANDS } from './commands/index.ts';

/** What shells use for a command stopped by Ctrl-C. */
const CANCELLED_EXIT_CODE = 130;

/**
 * Does the admin commands beside the data. Failures become a result with exit code 1 and a text in
 * the language of the request; only defects of ours reject.
 */
export function adminCommands(services: AdminServices): AdminHandler {
  return async ({ command: name, lang, input }, work) => {
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (!command) throw new Error(`No admin command is called ${name}`);
    const locale = services.locales[lang];
    try {
      return await command.run(input, services, locale, work);
    } catch (error) {
      return failed(error, locale);
    }
  };
}

/** What was wrong and what to do. A defect of ours keeps its text: it is the operator who reads it. */
export function failed(error: unknown, locale: Locale): AdminResult {
  const stopped = error instanceof WikiError && error.id === 'admin-cancelled';
  const exitCode = stopped ? CANCELLED_EXIT_CODE : 1;
  return { exitCode, stdout: '', stderr: `${textOf(error, locale)}\n` };
}

function textOf(error: unknown, locale: Locale): string {
  if (!(error instanceof WikiError)) {
    return locale.t('admin-defect', {
      detail: error instanceof Error ? error.message : String(error),
    });
  }
  const fix = `error-${error.id}-fix`;
  return [
    locale.t(`error-${error.id}`, error.args),
    ...(locale.has(fix) ? [locale.t(fix, error.args)] : []),
  ].join('\n');
}
