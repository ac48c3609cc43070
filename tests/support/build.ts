import { spawnSync } from 'node:child_process';

/** Workers and the server under test run from `dist/`; it is built anew when a source changed. */
export default function setup(): void {
  const prepare = "import('./server/prepare.mjs').then(({ prepare }) => prepare())";
  const { status, stderr } = spawnSync(process.execPath, ['-e', prepare], { encoding: 'utf8' });
  if (status !== 0) process.stderr.write(stderr);
}
