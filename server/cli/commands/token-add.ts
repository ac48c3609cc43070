import type { TokenScope } from '../../domain/accounts/index.ts';
import { SCOPES } from '../../domain/permissions/index.ts';
import { choice, defineCommand, printed, readArguments } from '../command.ts';

interface Input {
  readonly name: string;
  readonly scope: TokenScope;
}

/** Prints a new token alone on one line; it cannot be shown again. */
export const tokenAdd = defineCommand<Input>({
  name: 'token add',

  async read(args) {
    const { values, words } = readArguments(
      args,
      { scope: { type: 'string' } },
      { least: 1, most: 1 },
    );
    return { name: words[0] ?? '', scope: choice('--scope', values.scope, SCOPES) };
  },

  async run(input, { accounts }) {
    return printed(await accounts.issueToken(input));
  },
});
