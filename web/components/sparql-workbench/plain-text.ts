import type { FailureView } from '../../../core/views/sparql.ts';
import { declared } from './prologue.ts';

/** The query while it is written, in a plain field or in an editor of code. */
export interface QueryText {
  text(): string;
  replace(text: string): void;
  /** Goes to a line and a column, from 1. */
  show(line: number, column: number): void;
  /** Marks where the last run was refused; without one, nothing is marked. */
  mark(failure?: FailureView): void;
  /** Declares a known prefix. */
  declare(prefix: string): void;
}

/** The plain field: until the editor has come, and where it does not come at all. */
export function plainText(
  field: HTMLTextAreaElement,
  prefixes: Readonly<Record<string, string>>,
): QueryText {
  return {
    text: () => field.value,
    replace: (text) => {
      field.value = text;
    },
    show: (line, column) => {
      const before = field.value.split('\n').slice(0, line - 1);
      const at = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
      field.focus();
      field.setSelectionRange(at, at + 1);
    },
    mark: (failure) => {
      field.setAttribute('aria-invalid', String(failure?.place !== undefined));
    },
    declare: (prefix) => {
      field.value = declared(field.value, prefix, prefixes);
    },
  };
}
