import type { Page } from 'playwright-core';

/**
 * How long the page could not answer at most while something was done, in milliseconds; 0 when
 * never for more than 50, which is where browsers begin to count (W3C Long Tasks).
 */
export async function longestTask(tab: Page, act: () => Promise<void>): Promise<number> {
  await tab.evaluate(() => {
    const found: number[] = [];
    const observer = new PerformanceObserver((list) => {
      found.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    (window as unknown as { longTasks: () => number }).longTasks = () => {
      found.push(...observer.takeRecords().map(({ duration }) => duration));
      observer.disconnect();
      return Math.max(0, ...found);
    };
  });
  await act();
  return tab.evaluate(() => (window as unknown as { longTasks: () => number }).longTasks());
}
