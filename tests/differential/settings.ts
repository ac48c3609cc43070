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
 * the seed is printed, so that a difference can be found again.
 */
export default function setup(project: TestProject): void {
  const { DIFFERENTIAL_RUNS: runs = '60', DIFFERENTIAL_SEED: seed } = process.env;
  const settings = {
    runs: Number(runs),
    seed: seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(seed),
  };
  project.provide('differential', settings);
}
