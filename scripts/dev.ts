/**
 * `npm run dev`: everything on this machine, without an account. Options are environment variables:
 * PORT (8787) and STATE (.wrangler/state), the folder that holds the database, files and objects.
 */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPages } from './build-pages.ts'
import { DEMO_PASSWORD, demoAccountsSql } from './demo-accounts.ts'
import { makeLocalSecrets } from './local-secrets.ts'

const port = Number(process.env.PORT ?? 8787)
const state = process.env.STATE ?? '.wrangler/state'
const address = `http://localhost:${port}`
process.env.WRANGLER_SEND_METRICS = 'false'

if (!(await isFree(port))) {
  console.error(`Port ${port} is taken. Stop what runs there, or choose another one: PORT=${port + 1} npm run dev`)
  process.exit(1)
}
console.log('SmartExam is starting: pages, database, demo accounts …')
makeLocalSecrets()
await buildPages()
await prepareDatabase()
await serve()

async function prepareDatabase(): Promise<void> {
  const local = ['--local', '--persist-to', state]
  wrangler('d1', 'migrations', 'apply', 'DB', ...local)
  const file = join(mkdtempSync(join(tmpdir(), 'smartexam-')), 'demo-accounts.sql')
  writeFileSync(file, await demoAccountsSql())
  wrangler('d1', 'execute', 'DB', ...local, '--file', file)
}

async function serve(): Promise<void> {
  const server = spawn(
    'wrangler',
    [
      'dev',
      '--port',
      String(port),
      '--persist-to',
      state,
      '--show-interactive-dev-session=false',
      '--log-level',
      'warn',
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  )
  server.on('exit', (code) => process.exit(code ?? 0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))

  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 200))
  console.log(`
  SmartExam    ${address}
  Teacher      teacher@example.org    password: ${DEMO_PASSWORD}
  Student      student@example.org    (also student2@example.org and admin@example.org, same password)
`)
  // What the minute's cron trigger does when deployed; wrangler runs it locally only when asked. Nights are left out.
  const minutely = `${address}/cdn-cgi/local/scheduled?cron=${encodeURIComponent('* * * * *')}`
  setInterval(() => void fetch(minutely).catch(() => undefined), 60_000).unref()
}

async function answers(): Promise<boolean> {
  return fetch(`${address}/api/health`).then(
    (response) => response.ok,
    () => false,
  )
}

function wrangler(...args: string[]): void {
  try {
    execFileSync('wrangler', args, { stdio: 'pipe', env: { ...process.env, CI: 'true' } })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer }
    console.error(`wrangler ${args.join(' ')} failed:\n${stdout}\n${stderr}`)
    process.exit(1)
  }
}

function isFree(wanted: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(wanted, () => probe.close(() => resolve(true)))
  })
}
