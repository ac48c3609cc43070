import type { MessageArgs } from '../../core/messages.ts';

/** A command line that cannot be understood: exit code 2, and the message `admin-{id}`. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly id: string;
  readonly args: MessageArgs;

  constructor(id: string, args: MessageArgs = {}) {
    super(id);
    this.id = id;
    this.args = args;
  }
}
