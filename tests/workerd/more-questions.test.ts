import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { NotificationList } from '../../core/wire/notifications.ts'
import type { Qcm } from '../../core/wire/qcms.ts'
import type { Task } from '../../core/wire/tasks.ts'
import { openDatabase } from '../../platform/storage/database.ts'
import { listPassages } from '../../platform/storage/documents.ts'
import { deployed } from './deployed.ts'
import { LESSON } from './lesson.ts'
import { type Person, signUp } from './people.ts'
import { endOf } from './until.ts'

async function start(teacher: Person, path: string, input: object): Promise<string> {
  const response = await teacher.send('POST', path, input)
  expect(response.status).toBe(202)
  return (await response.json<{ task_id: string }>()).task_id
}
const generate = async (teacher: Person, input: object) =>
  endOf(teacher, await start(teacher, '/api/v1/qcm/generate', { text: LESSON, ...input }))
const more = async (teacher: Person, qcmId: string, input: object = {}) =>
  endOf(teacher, await start(teacher, `/api/v1/qcm/${qcmId}/questions/generate`, input))
const qcmOf = async (teacher: Person, id: string | undefined) => (await teacher.get(`/api/v1/qcm/${id}`)).json<Qcm>()

describe('questions about something', () => {
  it('quote the passages that speak of it, found without accents and in any form', async () => {
    const teacher = await signUp('teacher')
    const task = await generate(teacher, { num_questions: 3, focus: 'experiences de priestley' })
    expect(task).toMatchObject({ state: 'SUCCESS', result: { focus: 'experiences de priestley' } })
    const qcm = await qcmOf(teacher, task.result?.qcm_id)
    const history = (await listPassages(openDatabase(env.DB), qcm.document_id ?? '')).filter(({ text }) =>
      /expérience|Priestley/.test(text),
    )
    expect(history).toHaveLength(1)
    expect(qcm.questions.length).toBeGreaterThan(0)
    for (const { source } of qcm.questions) expect(history[0]?.text).toContain(source?.quote)
  })

  it('fail with a sentence that helps when the document does not speak of it', async () => {
    const teacher = await signUp('teacher')
    const task = await generate(teacher, { focus: 'la Révolution de 1789' })
    expect(task).toMatchObject({ state: 'FAILURE', error: { code: 'nothing_about_focus' }, result: null })
  })

  it('may be asked for in words that the document does not use, where there are vectors', async () => {
    const meanings = [/lumi[èe]re|clarté/i, /1771/]
    const { call, drain } = deployed(async (_, { text }) => {
      if (!Array.isArray(text)) throw new Error('3040: Capacity temporarily exceeded, please try again.')
      return { data: text.map((one: string) => meanings.map((meaning) => (meaning.test(one) ? 1 : 0.01))) }
    })
    const teacher = await signUp('teacher', 'Somebody', call)
    const id = await start(teacher, '/api/v1/qcm/generate', { text: LESSON, num_questions: 2, focus: 'clarté' })
    await drain()
    // The task went on as soon as the document was read: its vectors came after.
    expect(await endOf(teacher, id)).toMatchObject({ error: { code: 'nothing_about_focus' } })
    await teacher.send('POST', `/api/v1/tasks/${id}/retry`)
    await drain()
    const task = await endOf(teacher, id)
    expect(task).toMatchObject({ state: 'SUCCESS', result: { usage: { calls: expect.any(Number) } } })
    expect(task.result?.notes).toHaveLength(2)
  })
})

describe('more questions for a QCM', () => {
  it('come behind those that it has, ask nothing again, and are told of once', async () => {
    const teacher = await signUp('teacher')
    const first = await generate(teacher, { num_questions: 3, title: 'Les plantes' })
    const qcmId = first.result?.qcm_id ?? ''
    const before = await qcmOf(teacher, qcmId)
    const task = await more(teacher, qcmId, { num_questions: 2 })
    expect(task).toMatchObject({ kind: 'add_questions', state: 'SUCCESS', qcm_id: qcmId, result: { num_questions: 2 } })
    const after = await qcmOf(teacher, qcmId)
    expect(after.questions.slice(0, 3)).toEqual(before.questions)
    expect(after.questions.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5])
    expect(new Set(after.questions.map(({ stem }) => stem)).size).toBe(5)
    expect(after.questions.slice(3).map(({ status }) => status)).toEqual(['draft', 'draft'])
    expect(after.generations.map(({ task_id, num_questions }) => [task_id, num_questions])).toEqual([
      [task.task_id, 2],
      [first.task_id, 3],
    ])
    const { items } = await (await teacher.get('/api/v1/notifications')).json<NotificationList>()
    expect(items.filter(({ type }) => type === 'questions_added')).toHaveLength(1)
  })

  it('are added once, however often the message is delivered', async () => {
    const { call, drain, deliver } = deployed(() => Promise.reject(new Error('5007: No such model')))
    const teacher = await signUp('teacher', 'Somebody', call)
    const id = await start(teacher, '/api/v1/qcm/generate', { text: LESSON, num_questions: 2 })
    await drain()
    const qcmId = (await endOf(teacher, id)).result?.qcm_id ?? ''
    const task_id = await start(teacher, `/api/v1/qcm/${qcmId}/questions/generate`, { num_questions: 2 })
    await Promise.all([deliver({ kind: 'generate_qcm', task_id }), deliver({ kind: 'generate_qcm', task_id })])
    await drain()
    expect((await qcmOf(teacher, qcmId)).questions).toHaveLength(4)
  })

  it('end with the reason when there is nothing left to ask, or the QCM is gone', async () => {
    const { call, drain } = deployed(() => Promise.reject(new Error('5007: No such model')))
    const teacher = await signUp('teacher', 'Somebody', call)
    const id = await start(teacher, '/api/v1/qcm/generate', { text: LESSON, num_questions: 50 })
    await drain()
    const { result } = await endOf(teacher, id)
    expect(result?.shortfall).not.toBeNull()
    const path = `/api/v1/qcm/${result?.qcm_id}/questions/generate`
    const exhausted: Task[] = []
    // Each takes what the one before left; what remains in the end is nothing.
    while (exhausted.at(-1)?.state !== 'FAILURE' && exhausted.length < 5) {
      const again = await start(teacher, path, { num_questions: 50 })
      await drain()
      exhausted.push(await endOf(teacher, again))
    }
    expect(exhausted.at(-1)).toMatchObject({ error: { code: 'no_more_questions' } })

    const orphan = await start(teacher, path, {})
    await teacher.send('DELETE', `/api/v1/qcm/${result?.qcm_id}`)
    await drain()
    expect(await endOf(teacher, orphan)).toMatchObject({ state: 'FAILURE', error: { code: 'not_found' } })
  })

  it('need a document, and the QCM to be one’s own', async () => {
    const [teacher, colleague] = [await signUp('teacher'), await signUp('teacher')]
    const empty = await teacher.send('POST', '/api/v1/qcm', { title: 'À la main', language: 'fr' })
    const { id } = await empty.json<{ id: string }>()
    const path = `/api/v1/qcm/${id}/questions/generate`
    expect(await (await teacher.send('POST', path, {})).json()).toMatchObject({ code: 'qcm_without_document' })
    expect((await colleague.send('POST', path, {})).status).toBe(404)
    expect((await teacher.send('POST', path, { focus: 'x'.repeat(301) })).status).toBe(422)
  })
})
