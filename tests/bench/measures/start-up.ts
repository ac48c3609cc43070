import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { WikiServer } from '../../support/wiki-server.ts';
import { startBenchServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';
import { residentMemory } from '../memory.ts';
import { p50, timed } from '../samples.ts';

const STARTS = 5;

/** From the launch of the process to its ready line, in a new folder and in one that has data. */
export async function startUp(): Promise<readonly Figure[]> {
  const [first, server] = await timed(() => startBenchServer());
  try {
    const warm: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < STARTS; round += 1) {
      await server.stop();
      const [milliseconds] = await timed(() => server.restart());
      warm.push(milliseconds);
      bare.push((await timed(startBareNode))[0]);
    }
    const baseline = p50(bare);
    return [
      { measure: 'first start, seeding included', value: first, unit: 'ms', baseline },
      { measure: 'warm start, p50 of 5', value: p50(warm), unit: 'ms', target: 2000, baseline },
      ...(await idleMemory(server)),
    ];
  } finally {
    await server.close();
  }
}

/** A Node process that says one line and ends. */
async function startBareNode(): Promise<void> {
  const child = spawn(process.execPath, ['-e', 'console.log("ready")'], { stdio: 'pipe' });
  await once(child.stdout, 'data');
  if (child.exitCode === null) await once(child, 'exit');
}

async function idleMemory(server: WikiServer): Promise<readonly Figure[]> {
  const value = await residentMemory(server.pid);
  return value === undefined ? [] : [{ measure: 'memory of the idle server', value, unit: 'MB' }];
}
