import type { TurtleCheck, TurtleFinding } from '../../../core/views/turtle-edit.ts';
import type { TurtleWords } from './turtle-words.ts';

/** More lines than this are a reproach, not a help. */
const MOST = 20;

/** Writes what a check found under the editor; each line leads to its place. */
export function drawFindings(
  section: HTMLElement,
  { findings, met, total }: TurtleCheck,
  { t }: Pick<TurtleWords, 't'>,
  show: (line: number, column?: number) => void,
): void {
  const heading = element(
    'h2',
    met && total ? t('edit-complete', { met, total }) : t('turtle-findings'),
  );
  heading.id = 'checks-head';
  const cap = element('div', heading);
  cap.className = 'cap';
  if (findings.length === 0) {
    section.replaceChildren(cap, element('p', t('turtle-no-findings')));
    return;
  }
  const list = element(
    'ul',
    ...findings.slice(0, MOST).map((finding) => row(finding, { t }, show)),
  );
  list.className = 'rows';
  section.replaceChildren(cap, list);
  // A text that cannot be read cannot be saved either.
  if (findings.some(({ severity }) => severity === 'error')) return;
  const note = element('p', t('edit-hints-note'));
  note.className = 'u2 q';
  section.append(note);
}

function row(
  { line, column, text, fix }: TurtleFinding,
  { t }: Pick<TurtleWords, 't'>,
  show: (line: number, column?: number) => void,
): HTMLElement {
  if (line === undefined) return element('li', text);
  const place = element('button', t('turtle-line', { line }));
  place.type = 'button';
  place.className = 'bare';
  place.addEventListener('click', () => show(line, column));
  return element('li', place, ` ${text} ${fix}`.trimEnd());
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
