import { setTimeout as sleep } from 'node:timers/promises'
import { readD1Migrations } from '@cloudflare/vitest-plugin'
import type { PolicyName } from '../core/limits/policies.ts'
import type { AttemptWithPaper } from '../core/wire/attempts.ts'
import type { ExamInput } from '../core/wire/exams.ts'
import type { NotificationList } from '../core/wire/notifications.ts'
import type { Load } from './load.ts'
import type { Sitting } from './load-messages.ts'
import { callOf, type Person, signIn, withCookies } from './people.ts'
import type { Runtime } from './runtime.ts'

export interface Stage {
  teacher: Person
  students: Person[]
  exam_id: string
}

export const NUM_QUESTIONS = 40

/**
 * A published exam of 40 questions, its teacher and its students, in an empty database. People are rows, since nobody
 * measures passwords here; everything else is made through the API.
 */
export async function stageExam(
  { miniflare, origin }: Pick<Runtime, 'miniflare' | 'origin'>,
  numStudents: number,
  rules: Partial<ExamInput> = {},
): Promise<Stage> {
  const db = await miniflare.getD1Database('DB')
  for (const { queries } of await readD1Migrations('migrations/d1')) {
    await db.batch(queries.map((query) => db.prepare(query)))
  }
  await withoutLimits({ miniflare }, ['read', 'edit', 'other'])
  const [teacher] = await signIn(db, 'teacher', 1)
  const students = await signIn(db, 'student', numStudents)
  if (!teacher) throw new Error('there is no teacher')

  const post = (path: string, body: unknown) => ask<{ id: string }>(origin, teacher, 'POST', path, body)
  const qcm = await post('/api/v1/qcm', { title: 'Forty questions', language: 'en' })
  for (let number = 1; number <= NUM_QUESTIONS; number++) {
    await post(`/api/v1/qcm/${qcm.id}/questions`, {
      type: 'single_choice',
      stem: `Question ${number}: which of these is the right answer?`,
      options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Answer ${id} to question ${number}` })),
      correct_option_ids: ['a'],
      status: 'accepted',
    })
  }
  const exam = await post('/api/v1/exams', {
    qcm_id: qcm.id,
    title: 'Forty questions',
    opens_at: new Date(Date.now() - 60_000).toISOString(),
    closes_at: new Date(Date.now() + 3_600_000).toISOString(),
    duration_minutes: 30,
    student_ids: students.map(({ id }) => id),
    ...rules,
  })
  await post(`/api/v1/exams/${exam.id}/publish`, {})
  const stage = { teacher, students, exam_id: exam.id }
  await announced(origin, stage)
  return stage
}

/** As an operator would: a bench asks more often than people do. Isolates learn of a later change within half a minute. */
export async function withoutLimits({ miniflare }: Pick<Runtime, 'miniflare'>, policies: PolicyName[]): Promise<void> {
  const db = await miniflare.getD1Database('DB')
  await db.prepare('DELETE FROM limit_overrides').run()
  const insert = db.prepare(
    `INSERT INTO limit_overrides (policy, scope, subject, windows, updated_at) VALUES (?, 'role', ?, ?, '')`,
  )
  const windows = JSON.stringify([{ limit: 1_000_000, seconds: 60 }])
  for (const policy of policies) {
    await db.batch(['teacher', 'student'].map((role) => insert.bind(policy, role, windows)))
  }
}

/** Students are told of an exam in the order of their ids; when the last one has been told, nothing goes on behind. */
async function announced(origin: string, { students, exam_id }: Stage): Promise<void> {
  const last = students.reduce((a, b) => (a.id > b.id ? a : b))
  for (;;) {
    const { items } = await ask<NotificationList>(origin, last, 'GET', '/api/v1/notifications')
    if (items.some(({ type, data }) => type === 'new_exam' && data.exam_id === exam_id)) return
    await sleep(200)
  }
}

/** One call of one person; anything but a success is an error of the bench. */
export async function ask<Body>(
  origin: string,
  person: Person,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<Body> {
  const { headers, ...call } = callOf(person, origin, method, path, body)
  const response = await fetch(origin + path, {
    method: call.method,
    body: call.body,
    headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Body
}

/** Every student looks at the exam, as in the waiting room; their browser then holds the signed copy of its session. */
export async function enterWaitingRoom(load: Load, origin: string, { students, exam_id }: Stage): Promise<Person[]> {
  const path = `/api/v1/my/exams/${exam_id}`
  const { answers } = await load.burst(
    origin,
    students.map((student) => callOf(student, origin, 'GET', path)),
  )
  return students.map((student, at) => {
    const answer = answers[at]
    if (answer?.status !== 200) throw new Error(`${path}: ${answer?.status} ${answer?.body}`)
    return withCookies(student, answer.cookies)
  })
}

export function sittingOf({ attempt_id, attempt_token, paper }: AttemptWithPaper): Sitting {
  const questions = paper.questions.map(({ id, options }) => ({ id, option_ids: options.map((option) => option.id) }))
  return { attempt_id, attempt_token, questions }
}
