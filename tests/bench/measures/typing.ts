import type { Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/support/browser.ts';
import { putLongPage } from '../../e2e/support/long-page.ts';
import { withServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';

const STEPS = 60;
/** How often the page looks at the clock; what it cannot is how long it was blocked. */
const TICK_MS = 4;

/** How long typing keeps the page from answering, in a procedure of 60 steps in a real browser. */
export function typing(): Promise<readonly Figure[]> {
  return withServer({}, async (wiki) => {
    const token = await wiki.token('typist', 'contributor', 'write');
    await putLongPage(wiki, token, 'longue', STEPS);
    const browser = await launchBrowser();
    try {
      const tab = await browser.newPage({ baseURL: wiki.origin, locale: 'fr-CA' });
      const start = performance.now();
      await tab.goto('/fr/wiki/longue/edit');
      await tab.locator('edit-form[data-ready]').waitFor();
      const ready = performance.now() - start;
      await tab.locator('#open-s30').click();
      const closed = await longestBlock(tab);
      await tab.locator('button[value="open:*"]').click();
      const open = await longestBlock(tab);
      return [
        { measure: `editor ready, ${STEPS} steps`, value: ready, unit: 'ms' },
        {
          measure: `typing blocks, ${STEPS} steps, one open`,
          value: closed,
          unit: 'ms',
          target: 50,
        },
        { measure: `typing blocks, ${STEPS} steps, all open`, value: open, unit: 'ms', target: 50 },
      ];
    } finally {
      await browser.close();
    }
  });
}

/** The longest the page did not look at the clock while a sentence was typed and kept. */
async function longestBlock(tab: Page): Promise<number> {
  await tab.evaluate((tick) => {
    let last = performance.now();
    let longest = 0;
    const timer = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last - tick);
      last = now;
    }, tick);
    (window as unknown as { longest: () => number }).longest = () => {
      clearInterval(timer);
      return longest;
    };
  }, TICK_MS);
  await tab.locator('[name="s30/rdfs:label/fr"]').focus();
  await tab.keyboard.press('End');
  await tab.keyboard.type(' puis recommencer sans se presser', { delay: 40 });
  // What is drawn, kept and checked a moment later counts as well.
  await tab.waitForTimeout(1500);
  return tab.evaluate(() => (window as unknown as { longest: () => number }).longest());
}
