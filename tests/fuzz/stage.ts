import { type Person, signIn } from '../../bench/people.ts'
import type { Runtime } from '../../bench/runtime.ts'
import { ask, stageExam } from '../../bench/stage.ts'
import { SETTABLE_POLICIES } from '../../core/limits/policies.ts'
import type { AttemptWithPaper, SealedPaper } from '../../core/wire/attempts.ts'
import { type Operation, operations } from '../operations/documents.ts'
import type { Kind } from '../operations/references.ts'
import { sendHttp } from './send.ts'

/** People and things that malformed requests can name, so that they get behind the door. */
export interface FuzzStage {
  origin: string
  operations: Operation[]
  people: { teacher: Person; student: Person; admin: Person }
  attempt_token: string
  ids: Record<Kind, string[]>
}

export async function fuzzStage(runtime: Runtime): Promise<FuzzStage> {
  const { origin, miniflare } = runtime
  const { teacher, students, exam_id } = await stageExam(runtime, 3)
  const db = await miniflare.getD1Database('DB')
  const [admin] = await signIn(db, 'admin', 1)
  const [nobody] = await signIn(db, 'student', 1)
  const [student] = students
  if (!admin || !nobody || !student) throw new Error('somebody is missing')
  await liftLimits(origin, admin)

  const post = <Body>(path: string, body: unknown) => ask<Body>(origin, teacher, 'POST', path, body)
  const document = await uploaded(origin, teacher)
  const qcm = await post<{ id: string }>('/api/v1/qcm', { title: 'Another', language: 'en' })
  const { task_id } = await post<{ task_id: string }>('/api/v1/qcm/generate', { document_id: document })
  const group = await post<{ id: string }>('/api/v1/groups', { name: 'A group', emails: [] })
  const sealed = await ask<SealedPaper>(origin, student, 'GET', `/api/v1/my/exams/${exam_id}/sealed-paper`)
  const attempt = await ask<AttemptWithPaper>(origin, student, 'POST', `/api/v1/exams/${exam_id}/attempts`, {})
  return {
    origin,
    // Who signs out everywhere is nobody any more, and no later request would get behind the door.
    operations: (await operations((path) => fetch(origin + path))).filter(
      ({ name }) => !/^DELETE \S*\/(account|\{id\})\/sessions$/.test(name),
    ),
    people: { teacher, student, admin },
    attempt_token: attempt.attempt_token,
    ids: {
      document: [document],
      task: [task_id],
      qcm: [qcm.id],
      question: attempt.paper.questions.map(({ id }) => id),
      group: [group.id],
      exam: [exam_id],
      attempt: [attempt.attempt_id],
      notification: ['1'],
      ticket: [sealed.ticket],
      person: [nobody.id],
      session: ['none'],
    },
  }
}

async function liftLimits(origin: string, admin: Person): Promise<void> {
  const headers = { Cookie: admin.cookie, Origin: origin, 'Content-Type': 'application/json' }
  const body = Buffer.from(JSON.stringify({ windows: [{ limit: 1_000_000, seconds: 60 }] }))
  for (const policy of SETTABLE_POLICIES) {
    for (const role of ['student', 'teacher', 'admin']) {
      const path = `/api/v1/limits/${policy}/role/${role}`
      const { status } = await sendHttp(origin, { method: 'PUT', path, headers, body })
      if (status !== 200) throw new Error(`${path}: ${status}`)
    }
  }
}

async function uploaded(origin: string, teacher: Person): Promise<string> {
  const { status, text } = await upload(
    origin,
    teacher,
    'lesson.txt',
    'A cell is the smallest unit of life. '.repeat(30),
  )
  if (status !== 201) throw new Error(`upload: ${status} ${text}`)
  return (JSON.parse(text) as { id: string }).id
}

export async function upload(origin: string, teacher: Person, filename: string, bytes: Uint8Array | string) {
  const form = new FormData()
  form.set('file', new File([bytes as BlobPart], filename))
  const { headers, body } = await serialised({ body: form })
  const signed = { ...headers, Cookie: teacher.cookie, Origin: origin }
  return sendHttp(origin, { method: 'POST', path: '/api/v1/documents', headers: signed, body })
}

/** A body as it goes over the wire, with its type. */
export async function serialised(init: RequestInit): Promise<{ headers: Record<string, string>; body: Buffer }> {
  if (init.body === undefined || init.body === null) return { headers: {}, body: Buffer.alloc(0) }
  const response = new Response(init.body, { headers: init.headers ?? {} })
  const type = response.headers.get('Content-Type')
  return { headers: type ? { 'Content-Type': type } : {}, body: Buffer.from(await response.arrayBuffer()) }
}
