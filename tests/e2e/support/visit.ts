import { expect } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { WikiServer } from '../../support/wiki-server.ts';

/** A browser of its own (cookies, cache), in which everything that goes wrong is written down. */
export interface Visit {
  readonly tab: Page;
  readonly context: BrowserContext;
  /** Says that the next answers may have this status, of which the console complains. */
  expectStatus(status: number): void;
  /** Fails when the console complained, a script failed or a request went elsewhere. */
  expectNoFault(): void;
  close(): Promise<void>;
}

export async function visit(
  browser: Browser,
  { origin }: Pick<WikiServer, 'origin'>,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ baseURL: origin, locale: 'fr-CA', ...options });
  const faults: string[] = [];
  const expected = new Set<number>();
  context.on('console', (message) => {
    const text = message.text();
    const status = /the server responded with a status of (\d+)/.exec(text)?.[1];
    if (status !== undefined && expected.has(Number(status))) return;
    if (['error', 'warning'].includes(message.type())) {
      faults.push(`${message.page()?.url()}: console ${message.type()}: ${text}`);
    }
  });
  context.on('weberror', (error) => {
    faults.push(`${error.page()?.url()}: ${error.error().message}`);
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) faults.push(`request to ${url}`);
  });
  const tab = await context.newPage();
  tab.setDefaultTimeout(10_000);
  return {
    tab,
    context,
    expectStatus: (status) => void expected.add(status),
    expectNoFault: () => expect(faults).toEqual([]),
    close: () => context.close(),
  };
}
