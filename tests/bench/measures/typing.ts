import type { Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/support/browser.ts';
import { putLongPage } from '../../e2e/support/long-page.ts';
import { longestTask } from '../../e2e/support/longest-task.ts';
import { withServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';

const STEPS = 60;

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
      const closed = await typed(tab);
      await tab.locator('button[value="open:*"]').click();
      const open = await typed(tab);
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

/** Typing a sentence, and what is drawn, kept and checked a moment later. */
async function typed(tab: Page): Promise<number> {
  await tab.locator('[name="s30/rdfs:label/fr"]').focus();
  await tab.keyboard.press('End');
  await tab.waitForTimeout(1500);
  return longestTask(tab, async () => {
    await tab.keyboard.type(' puis recommencer sans se presser', { delay: 40 });
    await tab.waitForTimeout(1500);
  });
}
