import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What is built for the benches; ignored by git. */
const BUILDS = '.cache/bench'

/**
 * Bundles a Worker as a deployment does and returns its one module's path.
 *
 * @param config a wrangler.toml
 * @param entry a file that exports the handlers and the objects which the configuration names
 */
export function buildWorker(config: string, entry: string): string {
  const name = basename(entry, '.ts')
  const folder = join(BUILDS, name)
  // wrangler wants the folder of the static files to be there; the benches serve none of them.
  mkdirSync('build/client', { recursive: true })
  execFileSync('wrangler', ['deploy', entry, '--config', config, '--env', '', '--dry-run', '--outdir', folder], {
    stdio: 'pipe',
  })
  return join(folder, `${name}.js`)
}
