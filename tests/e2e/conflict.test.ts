import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';
import { brokenRules, SCANNED } from './support/broken-rules.ts';
import { launchBrowser } from './support/browser.ts';
import { addAccount, signInByMenu } from './support/sign-in.ts';
import { visit, type Visit } from './support/visit.ts';

let wiki: WikiServer;
let browser: Browser;

beforeAll(async () => {
  [wiki, browser] = await Promise.all([startWiki(), launchBrowser()]);
  await addAccount(wiki, 'ovila');
  await addAccount(wiki, 'jehane');
});
afterAll(async () => {
  await browser.close();
  await wiki.close();
});

const HEADING = 'Quelqu’un a enregistré pendant que vous écriviez';
const button = (tab: Page, name: string): Locator => tab.getByRole('button', { name, exact: true });
const difference = (tab: Page, name: RegExp): Locator => tab.getByRole('group', { name });

/** Opens a step of the form and gives the input of its French text. */
async function textOfStep(tab: Page, step: string): Promise<Locator> {
  const input = tab.locator(`[name="${step}/rdfs:label/fr"]`);
  if ((await input.count()) === 0) await tab.locator(`[id="open-${step}"]`).click();
  return input;
}

async function edit(tab: Page, slug: string, script: boolean): Promise<void> {
  await tab.goto(`/fr/wiki/${slug}/edit`);
  if (script) await tab.locator('edit-form[data-ready]').waitFor();
}

describe.each([
  { way: 'without script', script: false, slug: 'fd-learn' },
  { way: 'with script', script: true, slug: 'fd-care' },
])('two people at once, $way', ({ script, slug }) => {
  let mine: Visit;
  let theirs: Visit;

  beforeAll(async () => {
    const options = { javaScriptEnabled: script };
    [mine, theirs] = await Promise.all([
      visit(browser, wiki, options),
      visit(browser, wiki, options),
    ]);
    // Who has no draft is told so.
    if (script) [mine, theirs].forEach((person) => person.expectStatus(404));
    for (const [{ tab }, name] of [
      [mine, 'ovila'],
      [theirs, 'jehane'],
    ] as const) {
      await tab.goto('/fr/');
      await signInByMenu(tab, name);
    }
  });
  afterAll(() => Promise.all([mine.close(), theirs.close()]));

  test('edit the same step and both survive', { timeout: 90_000 }, async () => {
    const [one, other] = [mine.tab, theirs.tab];
    await edit(one, slug, script);
    await edit(other, slug, script);

    await (await textOfStep(other, 's1')).fill('Écouter dix fois, en tapant du pied');
    await (await textOfStep(other, 's2')).fill('Chanter les yeux fermés');
    await button(other, 'Enregistrer').click();
    await other.locator('.steps').getByText('Chanter les yeux fermés').waitFor();

    await (await textOfStep(one, 's1')).fill('Écouter vingt fois avant de jouer');
    await (await textOfStep(one, 's3')).fill('Jouer lentement, sans regarder la main');
    mine.expectStatus(409);
    await button(one, 'Enregistrer').click();
    await one.getByRole('heading', { name: HEADING }).waitFor();

    // What both changed is asked about; the rest is folded away and already settled.
    const clash = difference(one, /en français.*changé des deux côtés/);
    expect(await clash.count()).toBe(1);
    expect(await clash.innerText()).toContain('vingt fois');
    expect(await clash.innerText()).toContain('tapant du pied');
    expect(await one.locator('details.settled').first().getAttribute('open')).toBeNull();

    // Saving without a choice says so and keeps everything.
    await button(one, 'Enregistrer ces choix').click();
    await one.getByRole('alert').getByText('Il reste 1 choix à faire').waitFor();

    // Back to the form and here again: nothing typed is gone.
    await button(one, 'Revenir à mon formulaire').click();
    if (script) await one.locator('edit-form[data-ready]').waitFor();
    expect(await (await textOfStep(one, 's1')).inputValue()).toBe(
      'Écouter vingt fois avant de jouer',
    );
    await button(one, 'Enregistrer').click();
    await one.getByRole('heading', { name: HEADING }).waitFor();

    await clash.getByLabel('Les deux, séparées par une barre').check();
    await button(one, 'Enregistrer ces choix').click();
    const steps = one.locator('.steps');
    await steps
      .getByText('Écouter vingt fois avant de jouer / Écouter dix fois, en tapant du pied')
      .waitFor();
    await steps.getByText('Chanter les yeux fermés').waitFor();
    await steps.getByText('Jouer lentement, sans regarder la main').waitFor();
    expect(new URL(one.url()).pathname).toBe(`/fr/wiki/${slug}`);
    mine.expectNoFault();
    theirs.expectNoFault();
  });

  test(
    'settle everything with one choice, and a third save in between asks again',
    { timeout: 90_000 },
    async () => {
      const [one, other] = [mine.tab, theirs.tab];
      await edit(one, slug, script);
      await edit(other, slug, script);
      await (await textOfStep(other, 's1')).fill('Leur première');
      await (await textOfStep(other, 's2')).fill('Leur deuxième');
      await button(other, 'Enregistrer').click();
      await other.locator('.steps').getByText('Leur deuxième').waitFor();
      await (await textOfStep(one, 's1')).fill('Ma première');
      await (await textOfStep(one, 's2')).fill('Ma deuxième');
      mine.expectStatus(409);
      await button(one, 'Enregistrer').click();
      await one.getByRole('heading', { name: HEADING }).waitFor();
      await one.getByLabel('Tout le mien').check();

      await edit(other, slug, script);
      await (await textOfStep(other, 's3')).fill('Leur troisième, entre-temps');
      await button(other, 'Enregistrer').click();
      await other.locator('.steps').getByText('Leur troisième').waitFor();

      await button(one, 'Enregistrer ces choix').click();
      await one.getByRole('heading', { name: HEADING }).waitFor();
      expect(await one.getByLabel('Tout le mien').isChecked()).toBe(true);
      await button(one, 'Enregistrer ces choix').click();
      const steps = one.locator('.steps');
      for (const text of ['Ma première', 'Ma deuxième', 'Leur troisième, entre-temps']) {
        await steps.getByText(text).waitFor();
      }
      expect(await steps.innerText()).not.toContain('Leur première');
      mine.expectNoFault();
    },
  );
});

test(
  'every kind of choice is within reach on a phone and breaks no rule',
  { timeout: 90_000 },
  async () => {
    const [mine, theirs] = await Promise.all([
      visit(browser, wiki, SCANNED),
      visit(browser, wiki, { javaScriptEnabled: false }),
    ]);
    const [one, other] = [mine.tab, theirs.tab];
    await one.goto('/fr/');
    await signInByMenu(one, 'ovila');
    await other.goto('/fr/');
    await signInByMenu(other, 'jehane');
    const slug = 'pc-hotcompost';
    await edit(other, slug, false);
    const state = await other.locator('[name="state"]').inputValue();
    const { steps } = JSON.parse(state) as { steps: { name: string; flow: string }[] };
    const names = steps.filter(({ flow }) => flow === '').map(({ name }) => name);
    const [first = '', second = '', third = ''] = names;
    const last = names.at(-1) ?? '';
    await (await textOfStep(other, first)).fill('Leur mélange');
    await other.locator('[name="/dcterms:description/fr"]').fill('Leur résumé.');
    await button(other, 'Enregistrer').click();
    await other.locator('.steps').getByText('Leur mélange').waitFor();
    await edit(other, slug, false);
    await textOfStep(other, last);
    await other.locator(`button[value="remove:${last}"]`).click();
    await other.locator(`button[value="up:${third}"]`).click();
    await button(other, 'Enregistrer').click();
    await other.locator('.steps').getByText('Leur mélange').waitFor();

    // The other person has had the form open since before that.
    mine.expectStatus(409);
    await one.evaluate(
      ([text, action, first, second, last]) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = action ?? '';
        for (const [name, value] of [
          ['state', text],
          [`${first}/rdfs:label/fr`, 'Mon mélange'],
          [`${second}/im:maxDuration/0`, '5 jours'],
          [`${last}/rdfs:label/fr`, 'Laisser mûrir à l’ombre'],
          ['/dcterms:description/fr', 'Mon résumé.'],
          ['action', 'save'],
        ]) {
          const input = document.createElement('textarea');
          [input.name, input.value] = [name ?? '', value ?? ''];
          form.append(input);
        }
        document.body.append(form);
        form.submit();
      },
      [state, `/fr/wiki/${slug}/edit`, first, second, last],
    );
    await one.getByRole('heading', { name: HEADING }).waitFor();
    await one.locator('details.settled summary').click();
    await one.getByLabel('Garder, comme dans ma version').waitFor();
    await one.getByLabel('Les deux : mes paragraphes, puis les siens').waitFor();
    expect(await brokenRules(one)).toEqual([]);
    mine.expectNoFault();
    theirs.expectNoFault();
    await Promise.all([mine.close(), theirs.close()]);
  },
);
