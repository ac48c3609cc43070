import { defineCommand, printed, readArguments } from '../command.ts';

/** Name, role and day of creation of every account, tab-separated, by name. */
export const userList = defineCommand<null>({
  name: 'user list',

  async read(args) {
    readArguments(args, {}, { least: 0, most: 0 });
    return null;
  },

  async run(_input, { accounts }, locale) {
    const all = [...(await accounts.list())];
    all.sort((a, b) => a.name.localeCompare(b.name, locale.lang));
    return printed(
      ...all.map(({ name, role, created }) => [name, role, created.slice(0, 10)].join('\t')),
    );
  },
});
