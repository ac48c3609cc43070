/** Every editor of code in one file, so that whoever has one has the other; loaded by no other page. */
import '../turtle-editor/turtle-editor.ts';

export { openQueryEditor } from '../sparql-workbench/editor/query-editor.ts';
