/** `npm test`: core in Node, everything else in workerd, the stories in a real browser. The last line counts them all. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findChromium } from './find-chromium.ts'

const REPORTS = '.cache/test-reports'
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

// First, so that a machine without a browser learns it in a second and not after the other tests.
process.env.CHROMIUM_PATH = findChromium()
process.env.WRANGLER_SEND_METRICS = 'false'

const vitest = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile=${REPORTS}/vitest.json`])
const browser = run('playwright', ['test'])

const inWorkerd = report<{
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { assertionResults: { meta: { figures?: string } }[] }[]
}>('vitest')
const inBrowser = report<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>('browser')
const passed = (inWorkerd?.numPassedTests ?? 0) + (inBrowser?.stats.expected ?? 0)
// A part that ended without a report, or badly without a failed test, has failed as a whole.
const broken = [vitest !== 0 && !inWorkerd?.numFailedTests, browser !== 0 && !inBrowser?.stats.unexpected]
const failed =
  (inWorkerd?.numFailedTests ?? 0) +
  (inBrowser ? inBrowser.stats.unexpected + inBrowser.stats.flaky : 0) +
  broken.filter(Boolean).length
const skipped = (inWorkerd?.numPendingTests ?? 0) + (inBrowser?.stats.skipped ?? 0)
for (const { meta } of inWorkerd?.testResults.flatMap((file) => file.assertionResults) ?? []) {
  if (meta.figures) console.log(`\n${meta.figures}`)
}
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failed === 0 ? 0 : 1)

function run(command: string, args: string[], env: Record<string, string> = {}): number | null {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status
}

function report<Shape>(name: string): Shape | undefined {
  try {
    return JSON.parse(readFileSync(`${REPORTS}/${name}.json`, 'utf8')) as Shape
  } catch {
    return undefined
  }
}
