import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What a visit needs for {@link brokenRules}: the scanner is a script that no page would let in. */
export const SCANNED = { bypassCSP: true, reducedMotion: 'reduce' } as const;

/**
 * The accessibility rules that the open page breaks, on a phone by day and on a desk by night, and
 * whether it is wider than the screen.
 */
export async function brokenRules(tab: Page): Promise<string[]> {
  const found: string[] = [];
  await tab.addScriptTag({ content: AXE });
  for (const [width, colorScheme] of [
    [360, 'light'],
    [1280, 'dark'],
  ] as const) {
    await tab.setViewportSize({ width, height: 800 });
    await tab.emulateMedia({ colorScheme });
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) found.push(`${width} px: ${wide} px too wide`);
    const broken = await tab.evaluate(scan);
    found.push(...broken.map((rule) => `${width} px, ${colorScheme}: ${rule}`));
  }
  return found;
}

/** Runs in the page. */
async function scan(): Promise<string[]> {
  interface Axe {
    run(
      root: Document,
      options: { resultTypes: readonly string[] },
    ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  }
  const { axe } = window as unknown as { axe: Axe };
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
