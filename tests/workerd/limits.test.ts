import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { POLICIES } from '../../core/limits/policies.ts'
import type { Limits } from '../../core/wire/limits.ts'
import { fetchApi } from '../../worker/api/app.ts'
import { limits } from '../../worker/limits.ts'
import { partOfPage } from '../../worker/middleware/limit.ts'
import { evict } from '../exam-fixtures.ts'
import { call, json, type Person, requestTo, signUp } from './people.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const limiterOf = (principal: string) => env.RATE_LIMITER.getByName(principal)

/** How many of so many calls at once passed; the others must have been refused for their number alone. */
async function passed(calls: number, ask: () => Promise<Response>): Promise<number> {
  const statuses = await Promise.all(Array.from({ length: calls }, async () => (await ask()).status))
  expect(statuses.filter((status) => status !== 429 && status >= 400)).toEqual([])
  return statuses.filter((status) => status !== 429).length
}

const newGroup = (teacher: Person) => () => teacher.send('POST', '/api/v1/groups', { name: 'Class', emails: [] })

describe('a limit', () => {
  it('lets exactly its number of parallel reads pass', async () => {
    const student = await signUp()
    expect(await passed(150, () => student.get('/api/v1/me'))).toBe(100)
  })

  it('lets exactly its number of parallel changes pass, also when what counts them is evicted in between', async () => {
    const teacher = await signUp('teacher')
    expect(await passed(30, newGroup(teacher))).toBe(30)
    await evict(limiterOf(`user:${teacher.id}`))
    expect(await passed(70, newGroup(teacher))).toBe(20)
    await evict(limiterOf(`user:${teacher.id}`))
    expect(await passed(50, newGroup(teacher))).toBe(0)
  })

  it('is told with every answer, and refuses with the time to wait', async () => {
    const teacher = await signUp('teacher')
    const first = await newGroup(teacher)()
    expect(first.headers.get('RateLimit-Policy')).toBe('"other-3600s";q=50;w=3600, "other-86400s";q=200;w=86400')
    expect(first.headers.get('RateLimit')).toMatch(/^"other-3600s";r=49;t=3600, "other-86400s";r=199;t=86400$/)
    await passed(60, newGroup(teacher))
    const refused = await teacher.send(
      'POST',
      '/api/v1/groups',
      { name: 'Class', emails: [] },
      { 'Accept-Language': 'fr' },
    )
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3_500)
    expect(refused.headers.get('RateLimit')).toContain('"other-3600s";r=0;')
    expect(await refused.json()).toMatchObject({
      code: 'too_many_requests',
      detail: 'C’était trop de demandes en peu de temps. Réessayez dans 60 minutes.',
    })
  })

  it('slides: what was used a window ago is free again', async () => {
    const teacher = await signUp('teacher')
    const start = Date.now()
    await passed(50, newGroup(teacher))
    vi.useFakeTimers({ toFake: ['Date'], now: start + 3_600_000 + 60_000 })
    expect(await passed(60, newGroup(teacher))).toBe(50)
  })

  it('of one person is not another’s', async () => {
    const [one, other] = [await signUp('teacher'), await signUp('teacher')]
    await passed(60, newGroup(one))
    expect((await newGroup(other)()).status).toBe(201)
  })

  it('for changes does not stop a teacher who corrects fifty questions and more', async () => {
    const teacher = await signUp('teacher')
    await passed(60, newGroup(teacher))
    const mine = (await (await teacher.get('/api/v1/qcm')).json()) as { items: unknown[] }
    expect(mine.items).toEqual([])
    const check = { type: 'single_choice', stem: 'What?', options: [], correct_option_ids: [] }
    const answers = await Promise.all(
      Array.from({ length: 120 }, () => teacher.send('PATCH', '/api/v1/qcm/qcm_none/questions/q_none', check)),
    )
    expect(new Set(answers.map(({ status }) => status))).not.toContain(429)
  })

  it('counts a page as one read, however many calls make it', async () => {
    const student = await signUp()
    const cookie = await cookieOf(student)
    for (let opened = 0; opened < 40; opened++) {
      const page = { counted: false }
      for (let part = 0; part < 5; part++) {
        const request = requestTo('/api/v1/me', { headers: { cookie } })
        partOfPage(request, page)
        expect((await fetchApi(request, env, { waitUntil() {} } as unknown as ExecutionContext)).status).toBe(200)
      }
    }
  })
})

it('a flood is turned away before anybody looks up whose it is', async () => {
  const student = await signUp()
  await passed(120, () => student.get('/api/v1/me'))
  const database = vi.spyOn(env.DB, 'prepare')
  const counting = vi.spyOn(env.RATE_LIMITER, 'getByName')
  expect(await passed(50, () => student.get('/api/v1/me'))).toBe(0)
  expect(database).not.toHaveBeenCalled()
  expect(counting).not.toHaveBeenCalled()
})

describe('an operator', () => {
  it('sets another limit for one person or a role, without a deployment, and takes it back', async () => {
    const [admin, teacher] = [await signUp('admin'), await signUp('teacher')]
    const path = (scope: string, subject: string) => `/api/v1/limits/other/${scope}/${subject}`
    const set = await admin.send('PUT', path('user', teacher.id), { windows: [{ limit: 3, seconds: 60 }] })
    expect((await set.json<Limits>()).overrides).toContainEqual(
      expect.objectContaining({ policy: 'other', scope: 'user', subject: teacher.id, name: 'Somebody' }),
    )
    expect(await passed(10, newGroup(teacher))).toBe(3)
    await admin.send('PUT', path('role', 'teacher'), { windows: [{ limit: 70, seconds: 60 }] })
    expect(await passed(100, newGroup(await signUp('teacher')))).toBe(70)
    await admin.send('DELETE', path('role', 'teacher'))
    await admin.send('DELETE', path('user', teacher.id))
    expect(await passed(100, newGroup(await signUp('teacher')))).toBe(50)
  })

  it('is told what cannot be set', async () => {
    const admin = await signUp('admin')
    const windows = [{ limit: 3, seconds: 60 }]
    expect((await admin.send('PUT', '/api/v1/limits/other/role/emperor', { windows })).status).toBe(404)
    expect((await admin.send('PUT', '/api/v1/limits/other/user/nobody', { windows })).status).toBe(404)
    expect((await admin.send('PUT', '/api/v1/limits/nothing/role/teacher', { windows })).status).toBe(422)
    const zero = [{ limit: 0, seconds: 60 }]
    expect((await admin.send('PUT', '/api/v1/limits/other/role/teacher', { windows: zero })).status).toBe(422)
  })
})

describe('a Worker', () => {
  it('asks no object while a lease lasts', async () => {
    let asked = 0
    const counting = limits((principal) => ({
      take: (demand) => {
        asked++
        return limiterOf(principal).take(demand)
      },
    }))
    for (let read = 1; read <= POLICIES.read.lease; read++) {
      expect(await counting.take('user:leased', 'read')).toMatchObject({ granted: 1 })
    }
    expect(asked).toBe(1)
    await counting.take('user:leased', 'read')
    expect(asked).toBe(2)
  })

  it('gives back what it fetched ahead and did not use', async () => {
    const { take } = limits(limiterOf)
    const start = Date.now()
    await take('user:thrifty', 'read')
    vi.useFakeTimers({ toFake: ['Date'], now: start + 6_000 })
    const { windows } = await take('user:thrifty', 'read')
    expect(windows[0]?.remaining).toBe(100 - 1 - POLICIES.read.lease)
  })
})

it('what counts forgets itself when there is nothing left to remember', async () => {
  const limiter = limiterOf('user:gone')
  const start = Date.now()
  await limiter.take({ policy: 'upload', windows: POLICIES.upload.windows, needed: 1, ahead: 0, unused: 0 })
  vi.useFakeTimers({ toFake: ['Date'], now: start + 86_460_000 })
  expect(await runDurableObjectAlarm(limiter)).toBe(true)
  await runInDurableObject(limiter, async (_, state) => {
    expect(await state.storage.getAlarm()).toBeNull()
    expect(state.storage.sql.exec(`SELECT name FROM sqlite_master WHERE name = 'permits'`).toArray()).toEqual([])
  })
})

async function cookieOf({ email }: Person): Promise<string> {
  const response = await call('/api/auth/sign-in/email', json('POST', { email, password: 'correct horse battery' }))
  const cookies = response.headers.getSetCookie()
  return cookies.map((line) => line.split(';')[0]).join('; ')
}
