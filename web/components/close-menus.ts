/** Closes the open menus of the header on Escape and on a click elsewhere, as people expect of a menu. */
export function closeMenus(root: Document): void {
  const openMenus = (): Iterable<HTMLDetailsElement> =>
    root.querySelectorAll<HTMLDetailsElement>('details.menu[open]');
  root.addEventListener('click', ({ target }) => {
    for (const menu of openMenus()) {
      if (!(target instanceof Node && menu.contains(target))) menu.open = false;
    }
  });
  root.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}
