import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { openDatabase } from '../storage/database.ts'
import { ai_usage, users } from '../storage/schema.ts'
import { dailyBudget } from './daily-budget.ts'

const db = openDatabase(env.DB)

async function person(): Promise<string> {
  const id = `user-${crypto.randomUUID()}`
  const now = new Date()
  await db.insert(users).values({ id, name: 'Somebody', email: `${id}@example.org`, createdAt: now, updatedAt: now })
  return id
}

it('a day’s budget is one person’s, and the next day’s is whole again', async () => {
  const [one, two] = [await person(), await person()]
  let now = new Date('2026-09-01T23:00:00Z')
  const budget = (id: string) => dailyBudget(db, id, 1000, () => now)
  const usage = { calls: 1, input_tokens: 500, output_tokens: 100, cost_usd: 0.01 }

  expect(await budget(one).allow(1001)).toBe(false)
  expect(await budget(one).allow(1000)).toBe(true)
  await budget(one).spend(usage)
  expect(await budget(one).allow(400)).toBe(true)
  expect(await budget(one).allow(401)).toBe(false)
  expect(await budget(two).allow(1000)).toBe(true)
  now = new Date('2026-09-02T00:00:00Z')
  expect(await budget(one).allow(1000)).toBe(true)
})

it('what is spent at the same time is all counted', async () => {
  const id = await person()
  const budget = dailyBudget(db, id, 1000, () => new Date('2026-09-01T08:00:00Z'))
  await Promise.all(
    Array.from({ length: 5 }, () => budget.spend({ calls: 1, input_tokens: 10, output_tokens: 5, cost_usd: 0.5 })),
  )
  const rows = (await db.select().from(ai_usage)).filter(({ user_id }) => user_id === id)
  expect(rows).toEqual([
    { user_id: id, day: '2026-09-01', calls: 5, input_tokens: 50, output_tokens: 25, cost_usd: 2.5 },
  ])
})
