import path from 'node:path';
import { defineCommand, printed, readArguments } from '../command.ts';
import { snapshotLines } from '../snapshot-lines.ts';

interface Input {
  /** Absolute. */
  readonly file: string;
}

/** Puts a backup in the place of everything the wiki holds, which is kept aside. */
export const restore = defineCommand<Input>({
  name: 'restore',

  async read(args) {
    const { words } = readArguments(args, {}, { least: 1, most: 1 });
    return { file: path.resolve(words[0] ?? '') };
  },

  async run({ file }, services, locale, work) {
    const { aside, ...report } = await services.restore({ file }, work);
    return printed(
      locale.t('admin-restore-done', { file }),
      ...snapshotLines(report, locale),
      ...(aside === undefined ? [] : [locale.t('admin-restore-aside', { folder: aside })]),
    );
  },
});
