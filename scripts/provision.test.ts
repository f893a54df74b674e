import { expect, it, vi } from 'vitest'
import { playAccount } from './stand-in/account.ts'

// Each call is a process of its own.
vi.setConfig({ testTimeout: 120_000 })

const UUID = '0f0e0d0c-1111-4222-8333-444455556666'

it('creates all that production binds, then nothing more, and never a secret again', async () => {
  const account = playAccount({ fails: { 'secret list': 'This Worker does not exist on your account. [code: 10007]' } })
  const first = await account.run('provision.ts', '--env', 'production')
  expect(first).toMatchObject({ code: 0 })
  expect(account.changes()).toEqual([
    'd1 create smartexam-production',
    'r2 bucket create smartexam-production-files',
    'queues create smartexam-jobs-dead-production',
    'queues create smartexam-jobs-production',
    'vectorize create smartexam-passages-production --dimensions=1024 --metric=cosine',
    'vectorize create-metadata-index smartexam-passages-production --propertyName=owner_id --type=string',
    'vectorize create-metadata-index smartexam-passages-production --propertyName=document_id --type=string',
    'secret put AUTH_SECRET --env production',
    'secret put ATTEMPT_SECRET --env production',
  ])
  for (const line of account.changes()) expect(first.said).toContain(`$ wrangler ${line}`)
  const secrets = account.told().flatMap(({ input }) => input ?? [])
  expect(new Set(secrets.filter((secret) => /^[\w-]{43}$/.test(secret))).size).toBe(2)
  for (const secret of secrets) expect(first.said).not.toContain(secret)
  const production = account.toml().split('[env.production]')[1]
  expect(production).toContain(`database_id = "${UUID}"`)
  expect(account.toml().split('[env.production]')[0]).not.toContain(UUID)

  const exists = [
    ...['d1 smartexam-production', 'r2 bucket smartexam-production-files', 'queues smartexam-jobs-production'],
    ...['queues smartexam-jobs-dead-production', 'vectorize smartexam-passages-production'],
    ...['metadata owner_id', 'metadata document_id', 'secret AUTH_SECRET', 'secret ATTEMPT_SECRET'],
  ]
  account.set({ exists })
  const before = account.toml()
  expect(await account.run('provision.ts', '--env', 'production')).toMatchObject({ code: 0 })
  expect(account.changes()).toEqual([])
  expect(account.toml()).toBe(before)

  account.set({ exists: exists.filter((one) => one !== 'metadata document_id' && one !== 'secret AUTH_SECRET') })
  await account.run('provision.ts', '--env', 'production')
  expect(account.changes()).toEqual([
    'vectorize create-metadata-index smartexam-passages-production --propertyName=document_id --type=string',
    'secret put AUTH_SECRET --env production',
  ])
})

it('stops at what fails, with its words, and writes no secret where it cannot know which there are', async () => {
  const account = playAccount({ fails: { 'r2 bucket create': 'Please enable R2 [code: 10042]' } })
  const stopped = await account.run('provision.ts', '--env', 'staging')
  expect(stopped.code).toBe(1)
  expect(stopped.said).toContain('Please enable R2')
  expect(stopped.said).toContain('This failed: wrangler r2 bucket create smartexam-staging-files')
  expect(account.changes().at(-1)).toBe('r2 bucket create smartexam-staging-files')

  account.set({ fails: { 'secret list': 'fetch failed' } })
  const blind = await account.run('provision.ts', '--env', 'staging')
  expect(blind.code).toBe(1)
  expect(account.changes().some((line) => line.startsWith('secret put'))).toBe(false)
})

it('runs nothing on a dry run, and nothing without an environment that wrangler.toml has', async () => {
  const account = playAccount()
  const before = account.toml()
  const dry = await account.run('provision.ts', '--env', 'production', '--dry-run')
  expect(dry).toMatchObject({ code: 0 })
  expect(dry.said).toContain('wrangler d1 create smartexam-production')
  expect(account.told()).toEqual([])
  expect(account.toml()).toBe(before)
  expect(await account.run('provision.ts', '--env', 'prod')).toMatchObject({ code: 1 })
  expect(account.told()).toEqual([])
})
