import type { TestProject } from 'vitest/node';

export interface DifferentialSettings {
  readonly runs: number;
  readonly seed: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    differential: DifferentialSettings;
  }
}

/**
 * DIFFERENTIAL_RUNS is how many random cases each property is tried on, DIFFERENTIAL_SEED which ones;
 * a run without them tries the same cases every time.
 */
export default function setup(project: TestProject): void {
  const { DIFFERENTIAL_RUNS: runs = '60', DIFFERENTIAL_SEED: seed = '11' } = process.env;
  const settings = {
    runs: Number(runs),
    seed: Number(seed),
  };
  project.provide('differential', settings);
}
