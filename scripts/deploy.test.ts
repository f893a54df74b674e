import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { withDatabaseId } from './database-id.ts'
import { playAccount } from './stand-in/account.ts'

// Each call is a process of its own.
vi.setConfig({ testTimeout: 120_000 })

let status = 200
const site = createServer((_, response) => response.writeHead(status).end('{"status":"ok"}'))
beforeAll(() => new Promise<void>((listening) => site.listen(0, listening)))
afterAll(() => new Promise((closed) => site.close(closed)))

function provisioned(state: Parameters<typeof playAccount>[0] = {}) {
  const account = playAccount({ says: { 'deployments status': '{"versions":[{"version_id":"v-before"}]}' }, ...state })
  account.write(withDatabaseId(account.toml(), 'production', '0f0e0d0c-1111-4222-8333-444455556666'))
  return account
}
const deploy = (account: ReturnType<typeof playAccount>) =>
  account.run('deploy.ts', '--skip-build', '--url', `http://localhost:${(site.address() as AddressInfo).port}`)

it('migrates before it deploys, asks how the new version is, and says how to go back', async () => {
  status = 200
  const account = provisioned()
  const { code, said } = await deploy(account)
  expect(said).toContain('Deployed. To roll back: wrangler rollback v-before --env production')
  expect(code).toBe(0)
  expect(account.changes()).toEqual(['d1 migrations apply DB --env production --remote', 'deploy --env production'])
})

it('fails, with the way back, when the new version is not well', async () => {
  status = 503
  const { code, said } = await deploy(provisioned())
  expect(code).toBe(1)
  expect(said).toContain('503')
  expect(said).toContain('not well. To roll back: wrangler rollback v-before --env production')
})

it('deploys nothing when a migration fails, nor where there is no database yet', async () => {
  const account = provisioned({ fails: { 'd1 migrations apply': 'no such table: exams' } })
  const failed = await deploy(account)
  expect(failed.code).toBe(1)
  expect(failed.said).toContain('no such table: exams')
  expect(account.changes()).toEqual(['d1 migrations apply DB --env production --remote'])

  const bare = playAccount()
  const refused = await deploy(bare)
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.said).toContain('npm run provision -- --env production')
  expect(bare.told()).toEqual([])
})

it('in Workers Builds deploys the environment that the button has made resources for', async () => {
  status = 200
  vi.stubEnv('WORKERS_CI', '1')
  const account = playAccount()
  expect(await deploy(account)).toMatchObject({ code: 0 })
  vi.unstubAllEnvs()
  expect(account.changes()).toEqual([
    'd1 migrations apply DB --env  --remote',
    'deploy --env  --var ENVIRONMENT:production',
  ])
})
