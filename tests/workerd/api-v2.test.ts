import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import cell from '../../core/generation/embedded/fixtures/cellule.fr.txt?raw'
import type { ProblemV2 } from '../../core/wire/v2/problem.ts'
import type { TaskV2 } from '../../core/wire/v2/tasks.ts'
import guide from '../../docs/api.md?raw'
import { openDatabase } from '../../platform/storage/database.ts'
import { insertTask } from '../../platform/storage/tasks.ts'
import { DEPRECATIONS } from '../../worker/api/deprecations.ts'
import { makeQcm } from './api-example.ts'
import example from './api-example.ts?raw'
import { LESSON } from './lesson.ts'
import { call, json, type Person, signUp } from './people.ts'
import { endOf, until } from './until.ts'

interface List<Item> {
  items: Item[]
  page: { limit: number; next_cursor: string | null; next: string | null }
}

async function tokenOf({ email }: Person): Promise<string> {
  const signedIn = await call('/api/auth/sign-in/email', json('POST', { email, password: 'correct horse battery' }))
  return signedIn.headers.get('set-auth-token') ?? ''
}

async function uploaded(teacher: Person, name: string, text: string): Promise<string> {
  const { id } = await (await teacher.upload(name, text)).json<{ id: string }>()
  await until(async () => {
    const document = await (await teacher.get(`/api/v1/documents/${id}`)).json<{ status: string }>()
    expect(document.status).toBe('ready')
  })
  return id
}

/** A task that nobody works on: no message was sent for it. */
async function waitingTask(teacher: Person, id: string, document_ids: string[] = []): Promise<string> {
  const now = new Date().toISOString()
  await insertTask(openDatabase(env.DB), {
    id,
    owner_id: teacher.id,
    kind: 'generate_qcm',
    phase: { name: 'waiting', done: 0, total: 0 },
    request: { document_id: 'doc_x', document_ids, num_questions: 3, title: null, language: 'auto', difficulty: null },
    created_at: now,
    updated_at: now,
  })
  return id
}

/** The text of a stream up to the event that is waited for. */
async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, wanted: string): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  while (!text.includes(wanted)) {
    const { done, value } = await reader.read()
    if (done) throw new Error(`ended before ${wanted}: ${text}`)
    text += decoder.decode(value)
  }
  return text
}

describe('version 2', () => {
  it('makes one QCM from several documents, as the guide shows with the typed client', async () => {
    const token = await tokenOf(await signUp('teacher'))
    const files = [new File([LESSON], 'plantes.txt'), new File([cell], 'cellule.txt')]
    const { seen, task, qcm } = await makeQcm('https://smartexam.test', token, files, (input, init) => {
      const { pathname, search } = new URL(input instanceof Request ? input.url : input)
      return call(pathname + search, init)
    })
    expect(task).toMatchObject({ state: 'SUCCESS', progress: 100, problem: null, result: { num_questions: 6 } })
    expect(seen[0]).toBe('task')
    expect(seen.at(-1)).toBe('task')
    expect(seen).toContain('progress')
    const cited = qcm.questions.map(({ source }) => source?.document_id ?? '')
    expect(new Set(cited)).toEqual(new Set(task.document_ids))
    expect(cited).toHaveLength(6)
  })

  it('shows its guide the very code that is tested', () => {
    const code = /\/\/ #region example\n(.*)\/\/ #endregion/s.exec(example)?.[1] ?? ''
    expect(code.length).toBeGreaterThan(500)
    expect(guide.replaceAll('smartexam/', '../../worker/')).toContain(code)
  })

  it('asks nothing about a topic that is left out, and says which topic no document speaks of', async () => {
    const teacher = await signUp('teacher')
    const id = await uploaded(teacher, 'plantes.txt', LESSON)
    const accepted = await teacher.send('POST', '/api/v2/qcm/generate', {
      document_ids: [id],
      num_questions: 2,
      topics: { include: ['stomate', 'histoire', 'cryptographie'], exclude: ['chlorophylle'] },
    })
    expect(accepted.status).toBe(202)
    const task = await accepted.json<TaskV2>()
    expect(accepted.headers.get('Location')).toBe(`/api/v2/tasks/${task.id}`)
    expect(task).toMatchObject({ state: 'PENDING', document_ids: [id], links: { self: `/api/v2/tasks/${task.id}` } })
    await endOf(teacher, task.id)
    const ended = await (await teacher.get(`/api/v2/tasks/${task.id}`)).json<TaskV2>()
    expect(ended.state).toBe('SUCCESS')
    expect(ended.result?.notes).toContain('No passage speaks of “cryptographie”.')
    const qcm = await (await teacher.get(ended.links.qcm ?? '')).text()
    expect(qcm).not.toMatch(/chlorophylle/i)
  })

  it('says in the body or the address what is wrong, with a type that is an address', async () => {
    const teacher = await signUp('teacher')
    const refused = await teacher.send('POST', '/api/v2/qcm/generate', {
      document_ids: ['doc_a', 'doc_a'],
      mix: { type: { single_choice: 0 } },
    })
    expect(refused.status).toBe(422)
    const problem = await refused.json<ProblemV2>()
    expect(problem.type).toBe('https://smartexam.test/problems/invalid_request')
    expect(problem.errors).toEqual([
      expect.objectContaining({ pointer: '#/document_ids', code: 'duplicate_document' }),
      expect.objectContaining({ pointer: '#/mix/type', code: 'no_share' }),
    ])
    const lists = ['/api/v2/tasks?limit=0', '/api/v2/qcm?cursor=bm9uc2Vuc2U', '/api/v2/documents?limit=x']
    const parameters = await Promise.all(
      lists.map(async (path) => (await (await teacher.get(path)).json<ProblemV2>()).errors[0]?.parameter),
    )
    expect(parameters).toEqual(['limit', 'cursor', 'limit'])
  })

  it('lists page by page, each telling where the next one is', async () => {
    const teacher = await signUp('teacher')
    for (const title of ['one', 'two', 'three']) await teacher.send('POST', '/api/v1/qcm', { title, language: 'en' })
    const titles: string[] = []
    let next: string | null = '/api/v2/qcm?limit=2'
    while (next) {
      const response = await teacher.get(next)
      const { items, page }: List<{ title: string }> = await response.json()
      expect(response.headers.get('Link')).toBe(page.next && `<${page.next}>; rel="next"`)
      titles.push(...items.map(({ title }) => title))
      next = page.next
    }
    expect(titles.toSorted()).toEqual(['one', 'three', 'two'])
  })

  it('keeps a document that a task needs among others', async () => {
    const teacher = await signUp('teacher')
    const id = await uploaded(teacher, 'plantes.txt', LESSON)
    const task = await waitingTask(teacher, 'task_keeps', ['doc_other', id])
    const refused = await teacher.send('DELETE', `/api/v1/documents/${id}`)
    expect(await refused.json()).toMatchObject({ code: 'document_in_use' })
    expect((await teacher.send('POST', `/api/v1/tasks/${task}/cancel`)).status).toBe(200)
    expect((await teacher.send('DELETE', `/api/v1/documents/${id}`)).status).toBe(204)
  })
})

describe('the events of a task', () => {
  it('tell a cancellation at once and end with it; who knows that is told that there is no more', async () => {
    const teacher = await signUp('teacher')
    const id = await waitingTask(teacher, 'task_cancelled')
    const path = `/api/v2/tasks/${id}/events`
    const stream = await teacher.get(path)
    expect(stream.headers.get('Content-Type')).toMatch(/^text\/event-stream/)
    const reader = stream.body?.getReader()
    if (!reader) throw new Error('no body')
    expect(await readUntil(reader, '\n\n')).toMatch(/id: PENDING\.0/)
    const moved = { task_id: id, state: 'PROGRESS', progress: 40 }
    await env.NOTIFICATION_ROOM.getByName(teacher.id).taskMoved(moved)
    expect(await readUntil(reader, '\n\n')).toMatch(/event: progress\n(.*\n)*id: PROGRESS\.40/)
    await teacher.send('POST', `/api/v1/tasks/${id}/cancel`)
    expect(await readUntil(reader, '\n\n')).toMatch(/"state":"CANCELLED"(.*\n)*id: CANCELLED\.0/)
    expect((await reader.read()).done).toBe(true)
    const token = await tokenOf(teacher)
    const known = { Authorization: `Bearer ${token}`, 'Last-Event-ID': 'CANCELLED.0' }
    expect((await call(path, { headers: known })).status).toBe(204)
    const behind = await call(path, { headers: { ...known, 'Last-Event-ID': 'PROGRESS.40' } })
    expect(await behind.text()).toMatch(/^event: task\n/)
  })

  it('are nobody else’s', async () => {
    const [teacher, colleague] = [await signUp('teacher'), await signUp('teacher')]
    const id = await waitingTask(teacher, 'task_private')
    const refused = await colleague.get(`/api/v2/tasks/${id}/events`)
    expect([refused.status, (await refused.json<ProblemV2>()).code]).toEqual([404, 'not_found'])
    await teacher.send('POST', `/api/v1/tasks/${id}/cancel`)
  })
})

describe('both versions', () => {
  it('name every operation once in their OpenAPI documents', async () => {
    for (const [version, least] of [
      ['v1', 35],
      ['v2', 6],
    ] as const) {
      const document = await (await call(`/api/${version}/openapi.json`)).json<{
        openapi: string
        paths: Record<string, Record<string, { operationId: string }>>
      }>()
      expect(document.openapi).toBe('3.1.0')
      const ids = Object.values(document.paths).flatMap((path) =>
        Object.values(path).map(({ operationId }) => operationId),
      )
      expect(ids.length).toBeGreaterThanOrEqual(least)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toContain('getTasksById')
    }
  })

  it('say of an operation that is going away since when, until when, and what takes its place', async () => {
    const teacher = await signUp('teacher')
    DEPRECATIONS.set('GET /api/v1/qcm', {
      since: new Date('2027-01-01T00:00:00Z'),
      sunset: new Date('2027-07-01T00:00:00Z'),
      successor: '/api/v2/qcm',
    })
    const { headers } = await teacher.get('/api/v1/qcm')
    DEPRECATIONS.delete('GET /api/v1/qcm')
    expect(headers.get('Deprecation')).toBe('@1798761600')
    expect(headers.get('Sunset')).toBe('Thu, 01 Jul 2027 00:00:00 GMT')
    expect(headers.get('Link')).toBe('</api/v2/qcm>; rel="successor-version"')
    expect((await teacher.get('/api/v1/qcm')).headers.has('Deprecation')).toBe(false)
  })
})
