import { defineCommand, printed, readArguments } from '../command.ts';

/** Checks everything that is stored; exit code 1 when something is wrong. */
export const verify = defineCommand<null>({
  name: 'verify',

  async read(args) {
    readArguments(args, {}, { least: 0, most: 0 });
    return null;
  },

  async run(_input, services, locale) {
    const problems = await services.verify();
    if (problems.length === 0) return printed(locale.t('admin-verify-good'));
    const lines = [locale.t('admin-verify-bad', { count: problems.length }), ...problems];
    return { exitCode: 1, stdout: '', stderr: `${lines.join('\n')}\n` };
  },
});
