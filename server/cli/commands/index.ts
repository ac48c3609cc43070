import type { AnyCommand } from '../command.ts';
import { backup } from './backup.ts';
import { contact } from './contact.ts';
import { exportData } from './export.ts';
import { importFiles } from './import.ts';
import { restore } from './restore.ts';
import { tokenAdd } from './token-add.ts';
import { userAdd } from './user-add.ts';
import { userList } from './user-list.ts';
import { validate } from './validate.ts';
import { verify } from './verify.ts';

/** Every admin command, in the order of the help. */
export const COMMANDS: readonly AnyCommand[] = [
  userAdd,
  userList,
  tokenAdd,
  validate,
  verify,
  exportData,
  backup,
  restore,
  importFiles,
  contact,
];
