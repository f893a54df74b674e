import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A log line an HTTP request: shown for the tests that fail.
    silent: 'passed-only',
    // Two cores; half of a runtime's life is its start, which is one core's work.
    maxWorkers: 2,
    coverage: {
      // Written into the code itself: workerd has no way to hand V8's own counts out.
      provider: 'istanbul',
      include: ['{app,core,durable-objects,platform,queues,worker}/**/*.{ts,tsx}'],
      reporter: ['text-summary', 'json-summary', 'lcovonly'],
    },
    projects: [
      {
        // Plain TypeScript that knows no platform.
        test: {
          name: 'core',
          include: ['core/**/*.test.ts', 'scripts/**/*.test.ts', 'app/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        // The built Worker in a runtime of its own, from outside.
        test: {
          name: 'fuzz',
          include: ['tests/fuzz/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
        },
      },
      {
        // Everything that touches the platform runs in workerd, on real D1, R2, queues and objects.
        plugins: [
          cloudflareTest(async () => ({
            main: './tests/worker.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              // For the rows of a copy that is restored.
              d1Databases: { RESTORED_DB: 'restored' },
              bindings: {
                ENVIRONMENT: 'test',
                AUTH_SECRET: 'a-secret-for-tests-only-0123456789abcdef',
                ATTEMPT_SECRET: 'another-secret-for-tests-only-0123456789',
                TEST_MIGRATIONS: await readD1Migrations('migrations/d1'),
              },
            },
          })),
        ],
        test: {
          name: 'workerd',
          testTimeout: 30_000,
          include: ['{worker,platform,durable-objects,queues}/**/*.test.ts', 'tests/workerd/**/*.test.ts'],
          setupFiles: ['./tests/apply-migrations.ts'],
        },
      },
    ],
  },
})
