/** What a form can hold. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What has the focus, and where in its text, so that both survive being drawn again. */
export interface FocusMark {
  readonly selector: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** What has the focus inside an element; undefined for what cannot be found again. */
export function markFocus(root: HTMLElement): FocusMark | undefined {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !root.contains(active)) return undefined;
  const selector = selectorOf(active);
  if (selector === undefined) return undefined;
  const [start, end] = isTextControl(active)
    ? [active.selectionStart, active.selectionEnd]
    : [null, null];
  return { selector, start, end };
}

/** Gives the focus back where drawing has taken it away. */
export function restoreFocus(root: HTMLElement, mark: FocusMark | undefined): void {
  if (!mark) return;
  const element = root.querySelector<HTMLElement>(mark.selector);
  if (!element || element === document.activeElement) return;
  element.focus({ preventScroll: true });
  if (mark.start !== null && isTextControl(element)) {
    element.setSelectionRange(mark.start, mark.end ?? mark.start);
  }
}

/**
 * Makes inputs show what was drawn: an attribute says nothing any more to an input that was typed
 * into. The one that has the focus is left alone unless `all` is asked for.
 */
export function showDrawnValues(root: HTMLElement, all: boolean): void {
  for (const control of root.querySelectorAll<Control>(
    'input[name], select[name], textarea[name]',
  )) {
    if (!isOfForm(control) || (!all && control === document.activeElement)) continue;
    const drawn = drawnValue(control);
    if (drawn !== undefined && control.value !== drawn) control.value = drawn;
  }
}

/** Whether a control holds a part of the form, and not a password or a choice between things. */
export function isOfForm({ name, type }: Control): boolean {
  return type !== 'radio' && (name.includes('/') || name === 'comment');
}

/** Whether text is typed into an element, with a selection. */
export function isTextControl(
  element: EventTarget | null,
): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && ['text', 'search', 'url'].includes(element.type);
}

function drawnValue(control: Control): string | undefined {
  if (control instanceof HTMLSelectElement) {
    return [...control.options].find((option) => option.hasAttribute('selected'))?.value;
  }
  return control.defaultValue;
}

function selectorOf(element: HTMLElement): string | undefined {
  if (element.id !== '') return `#${CSS.escape(element.id)}`;
  if (element instanceof HTMLButtonElement && element.value !== '') {
    return `button[value="${CSS.escape(element.value)}"]`;
  }
  const name = element.getAttribute('name');
  if (name !== null && name !== '') return `[name="${CSS.escape(name)}"]`;
  return undefined;
}

/** Whether an element is one somebody types or chooses in. */
export function isControl(target: EventTarget | null): target is Control {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}
