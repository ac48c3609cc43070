import type { Page } from 'playwright-core';
import { PASSWORD, type WikiServer } from '../../support/wiki-server.ts';

/** Makes an account with the admin command, as whoever runs an installation does. */
export async function addAccount(
  wiki: WikiServer,
  name: string,
  role: 'contributor' | 'admin' = 'contributor',
): Promise<void> {
  const { code, stderr } = await wiki.admin(['user', 'add', name, '--role', role], `${PASSWORD}\n`);
  if (code !== 0) throw new Error(`No account for ${name}: ${stderr}`);
}

/** Through the menu of a French page, as a person would; leads back to the same page. */
export async function signInByMenu(tab: Page, name: string): Promise<void> {
  await tab.locator('header details.menu summary').click();
  await tab.locator('header').getByRole('link', { name: 'Se connecter' }).click();
  await tab.getByLabel('Nom', { exact: true }).fill(name);
  await tab.getByLabel('Mot de passe').fill(PASSWORD);
  await tab.getByRole('button', { name: 'Se connecter' }).click();
}
