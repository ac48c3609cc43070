import { defineConfig } from 'vitest/config';

/** The W3C suites, run on their own: `npm run test:conformance`. */
export default defineConfig({
  test: {
    include: ['tests/conformance/**/*.test.ts'],
    globalSetup: ['tests/support/build.ts', 'tests/conformance/table.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // See server/store/steady-wasm.ts.
    execArgv: ['--no-turbo-inline-js-wasm-calls'],
  },
});
