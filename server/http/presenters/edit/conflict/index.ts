/** Both versions of what two people changed at once, in words. */
export { presentConflict, readChoices } from './present-conflict.ts';
