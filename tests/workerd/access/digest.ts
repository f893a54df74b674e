import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { monitorName } from '../../../core/exams/roll.ts'
import { batches } from '../../worker.ts'
import type { World } from './world.ts'

/** Tables of what is counted of requests, refused ones included. */
const COUNTS = new Set(['measures'])

/** All that is kept of a world, as texts: rows of every table, its files, and what its objects know. */
export async function snapshot({ ids, teacher, student, exam }: World): Promise<Record<string, string>> {
  const { results: tables } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'
     AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
  ).all<{ name: string }>()
  const kept = tables.filter(({ name }) => !COUNTS.has(name))
  const rows = await env.DB.batch(kept.map(({ name }) => env.DB.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`)))
  const { objects } = await env.FILES.list()
  const monitor = env.EXAM_MONITOR.getByName(monitorName(exam.id, 0))
  const rooms = [teacher, student].map(({ id }) =>
    env.NOTIFICATION_ROOM.getByName(id).list({ limit: 100, language: 'en' }),
  )
  const known = {
    files: objects.map(({ key, etag }) => [key, etag]),
    roll: await monitor.list(),
    room: await monitor.view(),
    attempts: await Promise.all(ids.attempt.map((id) => env.EXAM_ATTEMPT.getByName(id).log())),
    notifications: await Promise.all(rooms),
  }
  return Object.fromEntries([
    ...kept.map(({ name }, index) => [name, JSON.stringify(rows[index]?.results)]),
    ...Object.entries(known).map(([name, value]) => [name, JSON.stringify(value)]),
  ])
}

/** Nothing goes on behind: what the queue was given is done. */
export async function atRest(): Promise<void> {
  await vi.waitFor(
    async () => {
      const { backlogCount } = await env.JOBS.metrics()
      if (backlogCount + batches.size > 0) throw new Error(`${backlogCount} jobs are waiting, ${batches.size} at work`)
    },
    { timeout: 20_000, interval: 20 },
  )
}
