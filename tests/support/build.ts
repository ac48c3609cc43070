import { spawnSync } from 'node:child_process';

/** Workers and the server under test run from `dist/`; build it once before the tests. */
export default function setup(): void {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'build'], {
    encoding: 'utf8',
  });
  if (status !== 0) process.stderr.write(`The build reports:\n${stdout}`);
}
