import type { Role } from '../../domain/accounts/index.ts';
import { ROLES } from '../../domain/permissions/index.ts';
import { choice, defineCommand, printed, readArguments } from '../command.ts';

interface Input {
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

/** Creates an account, or gives it a new role and password, which ends its sessions. */
export const userAdd = defineCommand<Input>({
  name: 'user add',

  async read(args, terminal) {
    const { values, words } = readArguments(
      args,
      { role: { type: 'string' } },
      { least: 1, most: 1 },
    );
    const role = choice('--role', values.role, ROLES);
    return { name: words[0] ?? '', role, password: await terminal.readPassword() };
  },

  async run(input, { accounts }, locale) {
    const { name, role } = await accounts.put(input);
    return printed(locale.t('admin-user-added', { name, role }));
  },
});
