import { defineConfig } from '@playwright/test'

const PORT = 8790

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/lift-limits.ts',
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: '.cache/test-reports/browser.json' }]],
  forbidOnly: Boolean(process.env.CI),
  // More than there are cores: much of an exam's test is waiting, for a deadline or an outage to end.
  workers: 3,
  fullyParallel: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'fr-FR',
    // No traces: recording them takes more of two cores than the pages do.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    // The very command that people start it with, on a state of its own.
    command: 'rm -rf .wrangler/browser-tests && npm run dev',
    env: { PORT: String(PORT), STATE: '.wrangler/browser-tests' },
    url: `http://localhost:${PORT}/api/health`,
    reuseExistingServer: !process.env.CI,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
})
