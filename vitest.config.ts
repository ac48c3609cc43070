import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,integration,contracts,e2e,faults,differential}/**/*.test.ts'],
    globalSetup: ['tests/support/build.ts', 'tests/differential/settings.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // See server/store/steady-wasm.ts: some tests work with Oxigraph in their own process.
    execArgv: ['--no-turbo-inline-js-wasm-calls'],
  },
});
