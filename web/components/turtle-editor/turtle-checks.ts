import { linter, type Diagnostic } from '@codemirror/lint';
import type { Extension, Text } from '@codemirror/state';
import type { TurtleCheck, TurtleFinding } from '../../../core/views/turtle-edit.ts';
import { wordRange } from '../code-editor/word-range.ts';

/** Milliseconds after the last key until a text is checked. */
const PAUSE = 700;

const SEVERITIES = {
  error: 'error',
  violation: 'warning',
  warning: 'warning',
  info: 'info',
} as const;

/** Marks what the server finds at its place; what it found last stays where it cannot be asked. */
export function turtleChecks(
  check: (text: string) => Promise<TurtleCheck>,
  told: (check: TurtleCheck) => void,
): Extension {
  let last: TurtleCheck = { findings: [] };
  return linter(
    async (view) => {
      const { doc } = view.state;
      try {
        last = await check(doc.toString());
        told(last);
      } catch {
        // Without the network, or asked too often: the next change asks again.
      }
      // Two lists of changes follow each other where somebody goes on typing meanwhile.
      return last.findings.map((finding) => diagnosticOf(finding, view.state.doc));
    },
    { delay: PAUSE },
  );
}

function diagnosticOf({ severity, text, fix, line, column }: TurtleFinding, doc: Text): Diagnostic {
  return {
    ...wordRange(doc, line, column),
    severity: SEVERITIES[severity],
    message: fix === '' ? text : `${text}\n${fix}`,
  };
}
