/**
 * `npm run provision -- --env production [--dry-run]`: creates in your account what wrangler.toml binds. Prints each
 * command before running it. What exists is left as it is, secrets above all, so it can be run again at any time.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { experimental_readRawConfig, unstable_readConfig } from 'wrangler'
import { z } from 'zod'
import { withDatabaseId } from './database-id.ts'
import { commandLine, mustWrangler, wrangler } from './wrangler.ts'

/** The vectors of bge-m3, and what searches filter by (platform/search/vectors.ts). */
const VECTORS = ['--dimensions=1024', '--metric=cosine']
const METADATA = ['owner_id', 'document_id']
const SECRETS = ['AUTH_SECRET', 'ATTEMPT_SECRET']

const { values } = parseArgs({
  options: { env: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
})
const config = 'wrangler.toml'
const known = Object.keys(experimental_readRawConfig({ config }).rawConfig.env ?? {})
const environment = values.env
if (!environment || !known.includes(environment)) {
  console.error(`Which environment? npm run provision -- --env ${known.join('|')} [--dry-run]`)
  process.exit(1)
}
const bound = unstable_readConfig({ config, env: environment }, { hideWarnings: true })

for (const { database_name } of bound.d1_databases) {
  if (!database_name) continue
  ensure(['d1', 'info', database_name, '--json'], ['d1', 'create', database_name])
  writeDatabaseId(environment, database_name)
}
for (const { bucket_name } of bound.r2_buckets) {
  if (bucket_name) ensure(['r2', 'bucket', 'info', bucket_name], ['r2', 'bucket', 'create', bucket_name])
}
// A queue that others name as their place for dead letters must be there before them.
for (const { queue } of [...(bound.queues.consumers ?? [])].reverse()) {
  ensure(['queues', 'info', queue], ['queues', 'create', queue])
}
for (const { index_name } of bound.vectorize) {
  ensure(['vectorize', 'get', index_name], ['vectorize', 'create', index_name, ...VECTORS])
  ensureMetadataIndexes(index_name)
}
ensureSecrets(environment)
console.log(
  values['dry-run']
    ? 'Nothing was run.'
    : `All is there. Next: npm run deploy -- --env ${environment}, after a look at what changed in ${config}.`,
)

/** Whatever cannot be looked at is created; where that fails too, the cause is another and the script ends. */
function ensure(look: string[], create: string[]): void {
  if (values['dry-run']) {
    console.log(`$ ${commandLine(look)} || ${commandLine(create)}`)
    return
  }
  const isThere = wrangler(look).ok
  if (!isThere) mustWrangler(create)
  console.log(isThere ? '  is there' : '  created')
}

function writeDatabaseId(env: string, name: string): void {
  const look = ['d1', 'info', name, '--json']
  if (values['dry-run']) {
    console.log(`  and its id is written into ${config}`)
    return
  }
  const { uuid } = z.object({ uuid: z.uuid() }).parse(jsonIn(mustWrangler(look)))
  const before = readFileSync(config, 'utf8')
  const after = withDatabaseId(before, env, uuid)
  if (after === before) return
  writeFileSync(config, after)
  console.log(`  ${config}: database_id = "${uuid}"`)
}

/** All must exist before the first vector is written: one that comes later does not see it. */
function ensureMetadataIndexes(index: string): void {
  const list = ['vectorize', 'list-metadata-index', index, '--json']
  const create = (name: string) => [
    ...['vectorize', 'create-metadata-index', index],
    ...[`--propertyName=${name}`, '--type=string'],
  ]
  if (values['dry-run']) {
    for (const name of METADATA) console.log(`$ ${commandLine(list)} || ${commandLine(create(name))}`)
    return
  }
  const there = z.array(z.object({ propertyName: z.string() })).parse(jsonIn(mustWrangler(list)) ?? [])
  for (const name of METADATA) {
    if (there.some(({ propertyName }) => propertyName === name)) console.log(`  ${name} is there`)
    else mustWrangler(create(name))
  }
}

/** Written once. Whether one is there must be known for sure: a new ATTEMPT_SECRET would void every receipt. */
function ensureSecrets(env: string): void {
  const list = ['secret', 'list', '--env', env, '--format', 'json']
  const put = (name: string) => ['secret', 'put', name, '--env', env]
  if (values['dry-run']) {
    for (const name of SECRETS) console.log(`$ ${commandLine(list)} || ${commandLine(put(name))} # 32 random bytes`)
    return
  }
  const listed = wrangler(list)
  // A Worker that was never deployed has none, and Cloudflare's API says so with this code.
  const notYetDeployed = !listed.ok && listed.output.includes('10007')
  if (!listed.ok && !notYetDeployed) {
    console.error(`${listed.output.trim()}\n\nWhich secrets there are is not known, so none was written.`)
    process.exit(1)
  }
  const there = notYetDeployed ? [] : z.array(z.object({ name: z.string() })).parse(jsonIn(listed.output) ?? [])
  for (const name of SECRETS) {
    if (there.some((secret) => secret.name === name)) console.log(`  ${name} is there`)
    else mustWrangler(put(name), randomBytes(32).toString('base64url'))
  }
}

/** wrangler may greet before it answers. */
function jsonIn(output: string): unknown {
  const start = output.search(/[[{]/)
  return start < 0 ? undefined : JSON.parse(output.slice(start))
}
