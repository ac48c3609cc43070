/** New pages: begun from a title, from pasted notes or from another page, and saved for the first time. */
export { copyForm, readOriginal, type Original } from './copy-form.ts';
export { createdBefore, createFromForm } from './create-from-form.ts';
export { isNewKey, newKey } from './new-key.ts';
export { newForm, type Beginning } from './new-form.ts';
export { notesForm } from './notes-form.ts';
export { LONGEST_NOTES, readNotes } from './read-notes.ts';
