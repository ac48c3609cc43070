import path from 'node:path';
import { defineCommand, printed, readArguments } from '../command.ts';
import { snapshotLines } from '../snapshot-lines.ts';

interface Input {
  /** Absolute. */
  readonly file: string;
  readonly overwrite: boolean;
}

/** Copies everything the wiki holds into one checked file, while people go on writing. */
export const backup = defineCommand<Input>({
  name: 'backup',

  async read(args) {
    const options = { force: { type: 'boolean' } } as const;
    const { values, words } = readArguments(args, options, { least: 1, most: 1 });
    return { file: path.resolve(words[0] ?? ''), overwrite: values.force ?? false };
  },

  async run(input, services, locale, work) {
    const report = await services.backup(input, work);
    return printed(
      locale.t('admin-backup-done', { file: input.file }),
      ...snapshotLines(report, locale),
    );
  },
});
