import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { NotificationList } from '../../core/wire/notifications.ts'
import type { Qcm, QcmSummary } from '../../core/wire/qcms.ts'
import type { Task } from '../../core/wire/tasks.ts'
import { openDatabase } from '../../platform/storage/database.ts'
import { tasks } from '../../platform/storage/schema.ts'
import type { JobMessage } from '../../queues/messages.ts'
import worker from '../worker.ts'
import { LESSON } from './lesson.ts'
import { type Person, signUp } from './people.ts'
import { endOf, until } from './until.ts'

async function generate(teacher: Person, input: object): Promise<Task> {
  const response = await teacher.send('POST', '/api/v1/qcm/generate', input)
  expect(response.status).toBe(202)
  const { task_id, status } = await response.json<{ task_id: string; status: string }>()
  expect(status).toBe('pending')
  expect(response.headers.get('Location')).toBe(`/api/v1/tasks/${task_id}`)
  return endOf(teacher, task_id)
}

/** Delivers messages as the queue would, so that a test decides when and how often. */
async function deliver(...bodies: JobMessage[]) {
  const messages = bodies.map((body, index) => ({ id: `m${index}`, timestamp: new Date(), attempts: 1, body }))
  const batch = createMessageBatch<JobMessage>('smartexam-jobs', messages)
  const context = createExecutionContext()
  await worker.queue?.(batch, env, context)
  return getQueueResult(batch, context)
}

describe('generating', () => {
  it('makes a QCM whose every question quotes the document at its place', async () => {
    const teacher = await signUp('teacher')
    const task = await generate(teacher, { text: LESSON, num_questions: 4, title: 'Les plantes' })
    expect(task).toMatchObject({ state: 'SUCCESS', progress: 100, error: null })
    const qcm = await (await teacher.get(`/api/v1/qcm/${task.result?.qcm_id}`)).json<Qcm>()
    expect(qcm).toMatchObject({ title: 'Les plantes', language: 'fr', status: 'draft', num_draft: 4 })
    for (const { source, status, options, correct_option_ids } of qcm.questions) {
      expect(status).toBe('draft')
      expect(options.map((option) => option.id)).toEqual(expect.arrayContaining(correct_option_ids))
      const at = `start=${source?.start}&end=${source?.end}`
      const stretch = await teacher.get(`/api/v1/documents/${source?.document_id}/text?${at}`)
      expect((await stretch.json<{ text: string }>()).text).toBe(source?.quote)
    }
  })

  it('tells its teacher once, however often the message is delivered, and makes one QCM', async () => {
    const teacher = await signUp('teacher')
    const task = await generate(teacher, { text: LESSON, num_questions: 3 })
    const message = { kind: 'generate_qcm', task_id: task.task_id } as const
    expect((await deliver(message, message)).explicitAcks).toHaveLength(2)
    expect((await (await teacher.get('/api/v1/qcm')).json<{ items: QcmSummary[] }>()).items).toHaveLength(1)
    const { items } = await (await teacher.get('/api/v1/notifications')).json<NotificationList>()
    expect(items.filter((notification) => notification.type === 'qcm_generated')).toHaveLength(1)
  })

  it('fails with a code that helps when nothing sound can be asked', async () => {
    const teacher = await signUp('teacher')
    const task = await generate(teacher, { text: 'la la la et la la la. '.repeat(20) })
    expect(task).toMatchObject({ state: 'FAILURE', error: { code: 'no_questions_possible' }, result: null })
    const { items } = await (await teacher.get('/api/v1/notifications')).json<NotificationList>()
    expect(items).toContainEqual(expect.objectContaining({ type: 'qcm_failed' }))
  })

  it('ends a task of more than 10 minutes, which can then be started again', async () => {
    const teacher = await signUp('teacher')
    const { task_id } = await generate(teacher, { text: LESSON, num_questions: 2 })
    const elevenMinutesAgo = new Date(Date.now() - 11 * 60_000).toISOString()
    await openDatabase(env.DB)
      .update(tasks)
      .set({ state: 'PROGRESS', created_at: elevenMinutesAgo, lease_until: null })
      .where(eq(tasks.id, task_id))
    const stuck = await (await teacher.get(`/api/v1/tasks/${task_id}`)).json<Task>()
    expect(stuck).toMatchObject({ state: 'FAILURE', error: { code: 'task_timed_out' } })
    expect((await teacher.send('POST', `/api/v1/tasks/${task_id}/retry`)).status).toBe(200)
  })

  it('stops when it is cancelled, and leaves no QCM', async () => {
    const teacher = await signUp('teacher')
    const accepted = await teacher.send('POST', '/api/v1/qcm/generate', { text: LESSON, num_questions: 5 })
    const { task_id } = await accepted.json<{ task_id: string }>()
    const cancelled = await teacher.send('POST', `/api/v1/tasks/${task_id}/cancel`)
    await deliver({ kind: 'generate_qcm', task_id })
    const task = await endOf(teacher, task_id)
    const { items } = await (await teacher.get('/api/v1/qcm')).json<{ items: QcmSummary[] }>()
    // It may have been quicker than the word to stop; then it says so, and has its QCM.
    expect([cancelled.status, task.state, items.length]).toSatisfy(
      ([status, state, count]) =>
        (status === 200 && state === 'CANCELLED' && count === 0) ||
        (status === 409 && state === 'SUCCESS' && count === 1),
    )
  })

  it('refuses a text that is too short, both kinds of source, and somebody else’s document', async () => {
    const [teacher, colleague] = [await signUp('teacher'), await signUp('teacher')]
    const ask = async (input: object) => (await teacher.send('POST', '/api/v1/qcm/generate', input)).json()
    expect(await ask({ text: 'Too short.' })).toMatchObject({ code: 'text_too_short' })
    const both = await ask({ text: LESSON, document_id: 'doc_x' })
    expect(both).toMatchObject({ code: 'invalid_request', errors: [{ code: 'document_or_text' }] })
    expect(await ask({ text: LESSON, num_questions: 51 })).toMatchObject({ errors: [{ field: 'num_questions' }] })
    const { id } = await (await colleague.upload('theirs.txt', LESSON)).json<{ id: string }>()
    expect(await ask({ document_id: id })).toMatchObject({ code: 'not_found' })
    // Nothing may go on in the background when a test file ends.
    await until(async () => {
      const theirs = await (await colleague.get(`/api/v1/documents/${id}`)).json<{ status: string }>()
      expect(theirs.status).toBe('ready')
    })
  })

  it('parks a message that is not one of ours instead of retrying it for ever', async () => {
    const result = await deliver({ kind: 'make_coffee' } as unknown as JobMessage)
    expect(result.explicitAcks).toEqual(['m0'])
    expect(result.retryMessages).toEqual([])
  })
})
