import { defineCommand, printed, readArguments } from '../command.ts';

/** Checks everything that is stored, and both indexes against it; exit code 1 when something is wrong. */
export const verify = defineCommand<null>({
  name: 'verify',

  async read(args) {
    readArguments(args, {}, { least: 0, most: 0 });
    return null;
  },

  async run(_input, services, { t }, work) {
    const { problems, compared } = await services.verify(work);
    const compares = compared
      ? [
          t('admin-verify-compared', compared),
          t('admin-verify-repeated', compared),
          t('admin-verify-hash', compared),
        ]
      : [];
    if (problems.length === 0) return printed(t('admin-verify-good'), ...compares);
    const lines = [t('admin-verify-bad', { count: problems.length }), ...problems];
    return { ...printed(...compares), exitCode: 1, stderr: `${lines.join('\n')}\n` };
  },
});
