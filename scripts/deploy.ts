/** `npm run deploy [-- --env staging]`: builds, migrates, deploys, and asks the new Worker how it is. */
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { buildPages } from './build-pages.ts'

const { values } = parseArgs({
  options: { env: { type: 'string', default: 'production' }, 'dry-run': { type: 'boolean', default: false } },
})
const environment = ['--env', values.env]

await buildPages()
if (values['dry-run']) {
  wrangler('deploy', ...environment, '--dry-run')
} else {
  // Migrations only add (docs/deployment.md), so the old Worker goes on working on the new schema.
  wrangler('d1', 'migrations', 'apply', 'DB', ...environment, '--remote')
  const output = wrangler('deploy', ...environment)
  await checkHealth(output)
}

function wrangler(...args: string[]): string {
  console.log(`wrangler ${args.join(' ')}`)
  const output = execFileSync('wrangler', args, { encoding: 'utf8', stdio: ['inherit', 'pipe', 'inherit'] })
  console.log(output)
  return output
}

async function checkHealth(deployOutput: string): Promise<void> {
  const address = /https:\/\/\S+/.exec(deployOutput)?.[0]
  if (!address) return console.log('Deployed. No address is known here: open /api/health on your own domain.')
  const response = await fetch(new URL('/api/health', address))
  console.log(`${address}/api/health: ${response.status} ${await response.text()}`)
  if (response.ok) return
  console.error(`The new version is not well. Roll back with: wrangler rollback ${environment.join(' ')}`)
  process.exit(1)
}
