import type { Locator, Page } from 'playwright-core';

/**
 * A person at the editing form. Everything done counts once: a click, a field typed, a key such as
 * Enter, a choice from a list.
 */
export class Hands {
  readonly tab: Page;
  interactions = 0;

  constructor(tab: Page) {
    this.tab = tab;
  }

  async click(on: Locator): Promise<void> {
    this.interactions++;
    await on.click();
  }

  async type(text: string): Promise<void> {
    this.interactions++;
    await this.tab.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    this.interactions++;
    await this.tab.keyboard.press(key);
  }

  async select(from: Locator, label: string): Promise<void> {
    this.interactions++;
    await from.selectOption({ label });
  }

  /** Types the beginning of a name and takes the best fit. */
  async complete(text: string): Promise<void> {
    await this.type(text);
    await this.tab.locator('.choices [role=option][aria-selected=true]').waitFor();
    await this.press('Enter');
  }
}

/** Opens an editing form and waits until the script has taken it over. */
export async function openEditor(tab: Page, path: string): Promise<void> {
  await tab.goto(path);
  await tab.locator('edit-form[data-ready]').waitFor();
}

/** Name of what has the focus: of a field its path, of a button what it asks for. */
export function focused(tab: Page): Promise<string> {
  return tab.evaluate(() => {
    const active = document.activeElement;
    if (active instanceof HTMLButtonElement) return active.value;
    return active?.getAttribute('name') ?? active?.id ?? '';
  });
}

/** The steps by their names, in order. */
export function stepNames(tab: Page): Promise<string[]> {
  return tab
    .locator('[data-step]')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['step'] ?? ''));
}

/** Waits until the editor says this to those who listen. */
export async function heard(tab: Page, text: string | RegExp): Promise<void> {
  await tab.locator('edit-form > [role=status]', { hasText: text }).waitFor({ state: 'attached' });
}

/** Waits until the line about the draft says this. */
export async function kept(tab: Page, where: string): Promise<void> {
  await tab.locator(`.edit-tools [data-keeping="${where}"]`).waitFor({ state: 'attached' });
}
