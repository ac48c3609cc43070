/** What somebody unfolded, so that it stays so: by the step it is in, and which of its folds it is. */
export function unfolded(root: HTMLElement): ReadonlySet<string> {
  return new Set(folds(root).flatMap(({ fold, key }) => (fold.open ? [key] : [])));
}

/** Unfolds what was. A fold of a step that was drawn where another stood is folded with it. */
export function unfold(root: HTMLElement, keys: ReadonlySet<string>): void {
  for (const { fold, step, key } of folds(root)) {
    if (keys.has(key)) fold.open = true;
    else if (step !== '') fold.open = false;
  }
}

function folds(
  root: HTMLElement,
): { readonly fold: HTMLDetailsElement; readonly step: string; readonly key: string }[] {
  const counts = new Map<string, number>();
  return [...root.querySelectorAll('details')].map((fold) => {
    const step = fold.closest<HTMLElement>('[data-step]')?.dataset['step'] ?? '';
    const count = counts.get(step) ?? 0;
    counts.set(step, count + 1);
    return { fold, step, key: `${step}/${fold.id || count}` };
  });
}
