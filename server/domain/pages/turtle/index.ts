export { changesSince, withChanges } from './changes-since.ts';
export { formOfTurtle } from './form-of-turtle.ts';
export { openTurtle } from './open-turtle.ts';
export { readTurtle } from './read-turtle.ts';
export { saveTurtle } from './save-turtle.ts';
