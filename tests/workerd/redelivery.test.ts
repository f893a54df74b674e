import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { NotificationList } from '../../core/wire/notifications.ts'
import type { QcmSummary } from '../../core/wire/qcms.ts'
import { openDatabase } from '../../platform/storage/database.ts'
import { results } from '../../platform/storage/schema.ts'
import type { JobMessage } from '../../queues/messages.ts'
import { recordJobs } from '../exam-fixtures.ts'
import worker from '../worker.ts'
import { answer, callAttempt, QUESTIONS, sent, stageExam, start } from './exam-stage.ts'
import { LESSON } from './lesson.ts'
import { type Person, signUp } from './people.ts'
import { until } from './until.ts'

/** What was sent; nothing is delivered but by the test. */
let jobs: ReturnType<typeof recordJobs>
let delivered = 0
beforeEach(() => {
  jobs = recordJobs()
  delivered = 0
})
afterEach(() => {
  vi.restoreAllMocks()
})

const waiting = () => jobs.mock.calls.slice(delivered).map(([message]) => message as JobMessage)

/** As the queue delivers a batch; answers those that are to come again. */
async function deliver(bodies: JobMessage[]): Promise<JobMessage[]> {
  const messages = bodies.map((body, index) => ({ id: `m${index}`, timestamp: new Date(), attempts: 1, body }))
  const batch = createMessageBatch<JobMessage>('smartexam-jobs', messages)
  const context = createExecutionContext()
  await worker.queue?.(batch, env, context)
  const { retryMessages } = await getQueueResult(batch, context)
  return retryMessages.flatMap(({ msgId }) => bodies[Number(msgId.slice(1))] ?? [])
}

/** Delivers what was sent, each message twice and the last one first, and so on with what that sends. */
async function deliverTwice(split: (twice: JobMessage[]) => JobMessage[][]): Promise<void> {
  while (waiting().length > 0) {
    const bodies = waiting()
    delivered += bodies.length
    let batches = split([...bodies, ...bodies].reverse())
    while (batches.length > 0) {
      const again: JobMessage[] = []
      for (const batch of batches) again.push(...(await deliver(batch)))
      batches = again.length > 0 ? split(again) : []
    }
  }
}

async function told(person: Person): Promise<string[]> {
  const { items } = await (await person.get('/api/v1/notifications')).json<NotificationList>()
  return items.map(({ type }) => type).sort()
}

describe.each([
  ['in one batch', (twice: JobMessage[]) => [twice]],
  ['one after the other', (twice: JobMessage[]) => twice.map((message) => [message])],
])('messages that are delivered twice and out of order, %s', (_, split) => {
  it('make one QCM, and tell its teacher once', async () => {
    const teacher = await signUp('teacher')
    await sent(teacher, 'POST', '/api/v1/qcm/generate', { text: LESSON, num_questions: 3 })
    expect(waiting().map(({ kind }) => kind)).toEqual(['read_document', 'generate_qcm'])
    await deliverTwice(split)
    const { items } = await (await teacher.get('/api/v1/qcm')).json<{ items: QcmSummary[] }>()
    expect(items).toMatchObject([{ num_questions: 3 }])
    expect(await told(teacher)).toEqual(['qcm_generated'])
  })

  it('make one result for each attempt, and tell its student once of the exam and once of each result', async () => {
    const stage = await stageExam({ max_attempts: 2 })
    for (const choice of ['The heart', 'The liver']) {
      const attempt = await start(stage)
      expect((await answer(attempt, QUESTIONS[0]?.stem ?? '', [choice])).status).toBe(200)
      expect((await callAttempt(attempt, 'submit')).status).toBe(200)
    }
    await until(async () => {
      const gradings = waiting().filter(({ kind }) => kind === 'grade_attempt')
      if (gradings.length < 2) throw new Error(`${gradings.length} gradings are queued`)
    })
    await env.JOBS.send({ kind: 'announce_results', exam_id: stage.exam.id, after: '' })
    await deliverTwice(split)

    const ofExam = eq(results.exam_id, stage.exam.id)
    const rows = await openDatabase(env.DB).select().from(results).where(ofExam).orderBy(results.number)
    expect(rows.map(({ number, score }) => ({ number, score }))).toEqual([
      { number: 1, score: 1 },
      { number: 2, score: 0 },
    ])
    expect(await told(stage.student)).toEqual(['new_exam', 'result_ready', 'result_ready'])
  })
})
