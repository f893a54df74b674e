/**
 * `npm run deploy [-- --env staging] [--url https://exams.example.org] [--skip-build] [--dry-run]`: builds, migrates, deploys, asks the
 * new Worker how it is, and says how to go back. Workers Builds, which the button in the README sets up, deploys the
 * environment at the top of wrangler.toml: it is the one that it has made databases and buckets for.
 */
import { parseArgs } from 'node:util'
import { unstable_readConfig } from 'wrangler'
import { buildPages } from './build-pages.ts'
import { NO_DATABASE_ID } from './database-id.ts'
import { mustWrangler, wrangler } from './wrangler.ts'

const { values } = parseArgs({
  options: {
    env: { type: 'string', default: process.env.WORKERS_CI ? '' : 'production' },
    url: { type: 'string' },
    'skip-build': { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  },
})
const environment = ['--env', values.env]
/** At the top of wrangler.toml stands what holds on this machine. */
const variables = values.env === '' ? ['--var', 'ENVIRONMENT:production'] : []
const HEALTH_TRIES = 5
const SECONDS_BETWEEN = 2

if (values['dry-run']) {
  if (!values['skip-build']) await buildPages()
  console.log(mustWrangler(['deploy', ...environment, ...variables, '--dry-run']))
} else {
  requireDatabase()
  if (!values['skip-build']) await buildPages()
  const previous = runningVersion()
  // Migrations only add (docs/deployment.md), so the old Worker goes on working on the new schema.
  console.log(mustWrangler(['d1', 'migrations', 'apply', 'DB', ...environment, '--remote']))
  const output = mustWrangler(['deploy', ...environment, ...variables])
  console.log(output)
  const back = previous
    ? `wrangler rollback ${previous} ${environment.join(' ')}`
    : 'there is no earlier version: this was the first'
  const address = values.url ?? /https:\/\/\S+\.workers\.dev/.exec(output)?.[0]
  if (!address) console.log('No address is known here: open /api/health on your own domain, or give --url.')
  else if (!(await isWell(address))) {
    console.error(`The new version is not well. To roll back: ${back}`)
    process.exit(1)
  }
  console.log(`Deployed. To roll back: ${back}`)
}

function requireDatabase(): void {
  const { d1_databases } = unstable_readConfig({ config: 'wrangler.toml', env: values.env }, { hideWarnings: true })
  if (!d1_databases.some(({ database_id }: { database_id?: string }) => database_id === NO_DATABASE_ID)) return
  console.error(`wrangler.toml has no database for this environment yet: npm run provision -- --env ${values.env}`)
  process.exit(1)
}

/** undefined before the first deployment. */
function runningVersion(): string | undefined {
  const { ok, output } = wrangler(['deployments', 'status', ...environment, '--json'])
  return ok ? /"version_id":\s*"([^"]+)"/.exec(output)?.[1] : undefined
}

/** A new version takes some seconds to be everywhere. */
async function isWell(address: string): Promise<boolean> {
  const health = new URL('/api/health', address)
  for (let tries = 1; ; tries += 1) {
    const answer = await fetch(health).then(
      async (response) => ({ ok: response.ok, said: `${response.status} ${await response.text()}` }),
      (error: unknown) => ({ ok: false, said: String(error) }),
    )
    console.log(`${health}: ${answer.said}`)
    if (answer.ok || tries === HEALTH_TRIES) return answer.ok
    await new Promise((resolve) => setTimeout(resolve, SECONDS_BETWEEN * 1000))
  }
}
