import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { ARGUMENTS, chromiumPath } from './browser.ts';

/** A browser with a profile on the disk, which can be killed and started again. */
export interface MortalBrowser {
  start(): Promise<BrowserContext>;
  /** Ends it as a power cut would: every process of it at once, without a word. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export async function mortalBrowser(): Promise<MortalBrowser> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'infrawiki-profile-'));
  let end: () => Promise<void> = () => Promise.resolve();
  return {
    async start() {
      const child = spawn(
        chromiumPath(),
        [
          ...ARGUMENTS,
          '--headless=new',
          '--hide-scrollbars',
          '--remote-debugging-port=0',
          `--user-data-dir=${profile}`,
          'about:blank',
        ],
        // A group of its own, so that one signal reaches every process of the browser.
        { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      end = async () => {
        if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
          process.kill(-child.pid, 'SIGKILL');
        }
        await gone;
      };
      const address = await new Promise<string>((resolve, reject) => {
        let said = '';
        child.once('exit', () => reject(new Error(`The browser did not start: ${said}`)));
        child.stderr.on('data', (chunk: Buffer) => {
          said += chunk.toString('utf8');
          const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
          if (found !== undefined) resolve(found);
        });
      });
      const browser = await chromium.connectOverCDP(address);
      const context = browser.contexts()[0];
      if (!context) throw new Error('The browser has no window.');
      return context;
    },
    kill: () => end(),
    async close() {
      await end();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
