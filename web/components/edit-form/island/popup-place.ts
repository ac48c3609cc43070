/** Puts a list under the field it belongs to, as wide as it, inside an element that is positioned. */
export function placeUnder(popup: HTMLElement, field: HTMLElement, frame: HTMLElement): void {
  const at = field.getBoundingClientRect();
  const around = frame.getBoundingClientRect();
  // Properties of CSSOM and no style attribute, which the content security policy refuses.
  popup.style.top = `${at.bottom - around.top}px`;
  popup.style.left = `${at.left - around.left}px`;
  popup.style.width = `${Math.max(at.width, Math.min(280, around.width))}px`;
  const over = at.left + popup.offsetWidth - around.right;
  if (over > 0) popup.style.left = `${Math.max(0, at.left - around.left - over)}px`;
}
