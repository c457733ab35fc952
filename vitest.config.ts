import {defineConfig} from 'vitest/config'

/**
 * Four kinds of tests: `unit` needs nothing but Node, `assets` makes cars, people and places on coarse grids, `server` has a real PostgreSQL (and starts a real LiveKit where
 * it asks for one), `e2e` drives real browsers against the whole product.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,server,tests}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.server.test.ts', '**/node_modules/**'],
          environment: 'node',
          // Thousands of random cases take a busy machine more than the usual five seconds.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'assets',
          include: ['assets/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          sequence: {groupOrder: 1},
        },
      },
      {
        test: {
          name: 'server',
          include: ['{src,server,tests}/**/*.server.test.ts'],
          environment: 'node',
          globalSetup: ['tests/run/cluster.ts'],
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          sequence: {groupOrder: 2},
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/{e2e,ui}/**/*.e2e.ts'],
          environment: 'node',
          globalSetup: ['tests/run/cluster.ts'],
          setupFiles: ['tests/e2e/kit/last-look.ts'],
          expect: {poll: {timeout: 20_000}},
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: {groupOrder: 3},
        },
      },
    ],
  },
})
