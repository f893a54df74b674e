import {
  applyD1Migrations,
  createExecutionContext,
  createScheduledController,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { Manifest, type Row } from '../../platform/backups/manifest.ts'
import { Restorer } from '../../platform/backups/restore-sql.ts'
import { BACKUP_TABLES, NOT_COPIED } from '../../platform/backups/tables.ts'
import { searchLibrary } from '../../platform/search/library.ts'
import { openDatabase } from '../../platform/storage/database.ts'
import { daily_statistics, exams, papers, sessions } from '../../platform/storage/schema.ts'
import worker from '../worker.ts'
import { answer, callAttempt, QUESTIONS, sent, stageExam, start } from './exam-stage.ts'
import { LESSON } from './lesson.ts'
import { signUp } from './people.ts'
import { endOf, until } from './until.ts'

const db = openDatabase(env.DB)
const restored = openDatabase(env.RESTORED_DB)
const NIGHT = '17 2 * * *'

async function ring(cron: string, at = new Date()): Promise<void> {
  const context = createExecutionContext()
  vi.useFakeTimers({ toFake: ['Date'], now: at })
  try {
    await worker.scheduled?.(createScheduledController({ cron, scheduledTime: at.getTime() }), env, context)
  } finally {
    vi.useRealTimers()
  }
  await waitOnExecutionContext(context)
}

/** The manifest of the newest copy, when it has been written. */
function newestCopy(since: Date): Promise<Manifest> {
  return until(async () => {
    const { objects } = await env.FILES.list({ prefix: 'exports/' })
    const key = objects.map((object) => object.key).findLast((key) => key.endsWith('manifest.json'))
    const manifest = Manifest.parse(await (key ? await env.FILES.get(key) : null)?.json())
    if (manifest.export_id < since.toISOString().slice(0, 19).replaceAll(':', '-')) throw new Error('only older copies')
    return manifest
  })
}

async function rowsOf({ parts }: Manifest): Promise<Map<string, Row[]>> {
  const rows = new Map<string, Row[]>()
  for (const { key, table } of parts) {
    const packed = await env.FILES.get(key)
    if (!packed) throw new Error(`no ${key}`)
    const text = await new Response(packed.body.pipeThrough(new DecompressionStream('gzip'))).text()
    const lines = text.split('\n').slice(0, -1)
    rows.set(table, [...(rows.get(table) ?? []), ...lines.map((line) => JSON.parse(line) as Row)])
  }
  return rows
}

const all = (of: typeof db, table: string) => of.all<Row>(sql`select * from ${sql.identifier(table)} order by 1, 2`)

describe('the nightly copy', () => {
  it('gives back the same rows of every table, and what is found by searching', async () => {
    const stage = await stageExam()
    const attempt = await start(stage)
    expect((await answer(attempt, QUESTIONS[0]?.stem ?? '', ['The heart'])).status).toBe(200)
    expect((await callAttempt(attempt, 'submit')).status).toBe(200)
    const { task_id } = await sent<{ task_id: string }>(stage.teacher, 'POST', '/api/v1/qcm/generate', {
      text: LESSON,
      num_questions: 3,
    })
    await endOf(stage.teacher, task_id)
    await sent(stage.teacher, 'POST', '/api/v1/qcm', { title: "L'été; -- 'quoted'\r\nline", language: 'fr' })
    // More than a statement, and than a page, holds; pieces must not cut a character in two.
    const paper = { questions: [], note: '🫀 l’été '.repeat(20_000) }
    await db.insert(papers).values({ hash: 'f'.repeat(64), paper: paper as never, key: [], created_at: '2030' })
    await db.run(sql`insert into audit_log (id, at, act, subject_kind, subject_id, detail)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 1201)
      select 'a' || i, '2030', 'act', 'kind', 'id', '{}' from n`)
    await until(async () => expect(await db.$count(sql`results`)).toBe(1))

    const began = new Date()
    await ring(NIGHT)
    const manifest = await newestCopy(began)
    expect(manifest.tables.audit_log).toBe(await db.$count(sql`audit_log`))
    expect(manifest.tables.audit_log).toBeGreaterThan(1201)
    const rows = await rowsOf(manifest)

    await applyD1Migrations(env.RESTORED_DB, env.TEST_MIGRATIONS)
    const restorer = new Restorer()
    for (const table of BACKUP_TABLES) {
      for (const statement of restorer.statements(table, rows.get(table.name) ?? [])) {
        expect(new TextEncoder().encode(statement).length).toBeLessThan(100_000)
        await env.RESTORED_DB.prepare(statement).run()
      }
    }
    expect(restorer.torn).toBe(0)
    let compared = 0
    for (const { name } of BACKUP_TABLES) {
      // Counted the same night, after the copy began.
      if (name === 'daily_statistics') continue
      const [original, copy] = [await all(db, name), await all(restored, name)]
      expect(copy, name).toEqual(original)
      expect(manifest.tables[name], name).toBe(original.length)
      compared += original.length
    }
    expect(compared).toBeGreaterThan(1201)

    const vocabulary = (of: typeof db, table: string, words: string) =>
      of.all(
        sql`select rowid from ${sql.identifier(table)} where ${sql.identifier(table)} match ${words} order by rowid`,
      )
    for (const [table, words] of [
      ['passages_fts', 'cell*'],
      ['questions_fts', 'organ'],
      ['qcms_fts', 'science'],
      ['qcms_fts', 'ete'],
      ['documents_fts', 'txt'],
    ] as const) {
      const found = await vocabulary(restored, table, words)
      expect(found.length, `${table}: ${words}`).toBeGreaterThan(0)
      expect(found.length, `${table}: ${words}`).toBe((await vocabulary(db, table, words)).length)
    }
    for (const query of ['science', 'cell', 'organ']) {
      const found = await searchLibrary(restored, stage.teacher.id, query)
      expect(found).toEqual(await searchLibrary(db, stage.teacher.id, query))
      expect(Object.values(found).flat(), query).not.toEqual([])
    }
  })

  it('holds every table but live sessions and what the database itself keeps', async () => {
    const made = await db.all<{ name: string }>(sql`select name from sqlite_master where type = 'table'`)
    const ours = made
      .map(({ name }) => name)
      .filter((name) => !/_fts(_|$)|^sqlite_|^_cf_|^d1_migrations$/.test(name) && !NOT_COPIED.includes(name))
    expect(BACKUP_TABLES.map(({ name }) => name).sort()).toEqual(ours.sort())
  })

  it('treats a row whose owner was deleted while it was copied as the deletion would have', () => {
    const restorer = new Restorer()
    const table = (name: string) => BACKUP_TABLES.find((one) => one.name === name) ?? { name, references: [] }
    restorer.statements(table('users'), [{ id: 'u1' }])
    const qcms = restorer.statements(table('qcms'), [
      { id: 'q1', owner_id: 'u1', document_id: 'gone', task_id: null },
      { id: 'q2', owner_id: 'gone', document_id: null, task_id: null },
    ])
    expect(qcms).toEqual([
      `INSERT INTO "qcms" ("id", "owner_id", "document_id", "task_id") VALUES ('q1', 'u1', NULL, NULL);`,
    ])
    expect(restorer.torn).toBe(2)
  })

  it('keeps copies for thirty days', async () => {
    await env.FILES.put('exports/2020-01-01T02-17-00Z/manifest.json', '{}')
    const began = new Date()
    await ring(NIGHT)
    await newestCopy(began)
    await until(async () => expect(await env.FILES.head('exports/2020-01-01T02-17-00Z/manifest.json')).toBeNull())
  })
})

describe('at night', () => {
  it('the day that is over is counted, once', async () => {
    const stage = await stageExam()
    const attempt = await start(stage)
    await answer(attempt, QUESTIONS[0]?.stem ?? '', ['The heart'])
    await callAttempt(attempt, 'submit')
    await until(async () => {
      const ofExam = await db.$count(sql`results`, sql`exam_id = ${stage.exam.id}`)
      expect(ofExam).toBe(1)
    })
    const today = new Date().toISOString().slice(0, 10)
    const tomorrow = new Date(Date.parse(today) + 86_400_000 + 8_000_000)
    const figures = async () => {
      const rows = await db.select().from(daily_statistics).where(eq(daily_statistics.day, today))
      return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
    }
    await ring(NIGHT, tomorrow)
    const counted = await figures()
    const finished = await db.$count(sql`results`)
    expect(counted).toMatchObject({ attempts: finished, answers: finished, tasks_failed: 0, model_calls: 0 })
    expect(counted.questions_rejected).toBeGreaterThan(0)
    expect(counted.questions_accepted).toBe((counted.questions_rejected ?? 0) * QUESTIONS.length)
    await ring(NIGHT, tomorrow)
    expect(await figures()).toEqual(counted)
  })

  it('sessions that have expired go, and others stay', async () => {
    const [left, stays] = [await signUp(), await signUp()]
    await db
      .update(sessions)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(sessions.userId, left.id))
    await ring(NIGHT)
    expect(await db.$count(sessions, eq(sessions.userId, left.id))).toBe(0)
    expect(await db.$count(sessions, eq(sessions.userId, stays.id))).toBeGreaterThan(0)
  })

  it('files without a document go once they are a day old, and never those of a document', async () => {
    const teacher = await signUp('teacher')
    const uploaded = await (await teacher.upload('lesson.txt', LESSON)).json<{ id: string }>()
    await env.FILES.put('documents/doc_orphan/original', 'left over')
    await ring(NIGHT)
    const until_ = (key: string, there: boolean) =>
      until(async () => expect((await env.FILES.head(key)) !== null, key).toBe(there))
    await until_('documents/doc_orphan/original', true)

    const inTwoDays = new Date(Date.now() + 2 * 86_400_000)
    vi.useFakeTimers({ toFake: ['Date'], now: inTwoDays })
    try {
      const { createServices } = await import('../../worker/services.ts')
      const { deleteOrphanedFiles } = await import('../../queues/delete-orphaned-files.ts')
      expect(await deleteOrphanedFiles(createServices(env, 'https://jobs.internal', 'test'), '')).toEqual({
        outcome: 'done',
      })
    } finally {
      vi.useRealTimers()
    }
    await until_('documents/doc_orphan/original', false)
    await until_(`documents/${uploaded.id}/original`, true)
  })
})

describe('every minute', () => {
  it('an attempt that no alarm has closed is closed and graded, once its exam is over', async () => {
    const stage = await stageExam({ duration_minutes: 1, closes_at: new Date(Date.now() + 120_000).toISOString() })
    const attempt = await start(stage)
    await answer(attempt, QUESTIONS[0]?.stem ?? '', ['The heart'])
    const { runInDurableObject } = await import('cloudflare:test')
    const objects = [env.EXAM_ATTEMPT.getByName(attempt.attempt_id), env.EXAM_MONITOR.getByName(`${stage.exam.id}:0`)]
    for (const object of objects) {
      await runInDurableObject(object as DurableObjectStub, (_, state) => state.storage.deleteAlarm())
    }
    await ring('* * * * *', new Date(Date.now() + 30 * 60_000))
    const [row] = await until(async () => {
      const found = await db.all<Row>(sql`select * from results where exam_id = ${stage.exam.id}`)
      expect(found).toHaveLength(1)
      return found
    })
    expect(row).toMatchObject({ closed_by: 'deadline', score: 1 })
    await db.delete(exams).where(eq(exams.id, stage.exam.id))
  })
})
