import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { SETTABLE_POLICIES } from '../../../core/limits/policies.ts'
import type { AttemptResult, AttemptWithPaper, SealedPaper } from '../../../core/wire/attempts.ts'
import type { NotificationList } from '../../../core/wire/notifications.ts'
import type { TaskAccepted } from '../../../core/wire/tasks.ts'
import { openDatabase } from '../../../platform/storage/database.ts'
import { putLimitOverride } from '../../../platform/storage/limit-overrides.ts'
import { forgetLimitPolicies } from '../../../worker/limit-policies.ts'
import type { Kind } from '../../operations/references.ts'
import { answer, callAttempt, QUESTIONS, type Stage, sent, stageExam, start } from '../exam-stage.ts'
import { LESSON } from '../lesson.ts'
import type { Person } from '../people.ts'
import { endOf, until } from '../until.ts'

export type Ids = Record<Kind, string[]>

/** A teacher, a student, and one of everything that is theirs. */
export interface World extends Stage {
  ids: Ids
  /** The graded attempt and the running one. */
  attempts: [AttemptWithPaper, AttemptWithPaper]
  /** A word that stands in everything of this world that has words. */
  mark: string
}

/** The walk asks more often than any limit lets people ask. */
export async function liftLimits(): Promise<void> {
  const windows = [{ limit: 1_000_000, seconds: 60 }]
  for (const policy of SETTABLE_POLICIES) {
    for (const subject of ['student', 'teacher', 'admin']) {
      const row = { policy, scope: 'role' as const, subject, windows, updated_at: new Date().toISOString() }
      await putLimitOverride(openDatabase(env.DB), row)
    }
  }
  forgetLimitPolicies()
}

/** @param person whom those who may name people name */
export async function makeWorld(mark: string, person: Person, classmates: Person[] = []): Promise<World> {
  const rules = { title: `Exam ${mark}`, results_visibility: 'manual', max_attempts: 2 } as const
  const stage = await stageExam(rules, classmates)
  const { teacher, student, exam } = stage
  const upload = await teacher.upload(`${mark}.txt`, `${LESSON}\n${mark} est un mot.`)
  const document = await upload.json<{ id: string }>()
  const { task_id } = await sent<TaskAccepted>(teacher, 'POST', '/api/v1/qcm/generate', {
    document_id: document.id,
    title: `QCM ${mark}`,
    num_questions: 3,
  })
  const { result } = await endOf(teacher, task_id)
  if (!result || !exam.qcm_id) throw new Error('no QCM')
  const group = await sent<{ id: string }>(teacher, 'POST', '/api/v1/groups', {
    name: `Group ${mark}`,
    emails: [student.email],
  })
  const draft = await sent<{ id: string }>(teacher, 'POST', '/api/v1/exams', {
    qcm_id: exam.qcm_id,
    title: `Draft ${mark}`,
    opens_at: new Date().toISOString(),
    closes_at: new Date(Date.now() + 3_600_000).toISOString(),
    duration_minutes: 30,
    group_ids: [group.id],
  })
  const { ticket } = await (await student.get(`/api/v1/my/exams/${exam.id}/sealed-paper`)).json<SealedPaper>()
  const attempts = await sitTwice(stage)
  const notifications = await until(() => notificationsOf(student, 1))
  const own = await until(() => notificationsOf(teacher, 1))
  return {
    ...stage,
    attempts,
    mark,
    ids: {
      document: [document.id],
      task: [task_id],
      qcm: [exam.qcm_id, result.qcm_id],
      question: [...stage.questions.values()].map(({ id }) => id),
      group: [group.id],
      exam: [exam.id, draft.id],
      attempt: attempts.map(({ attempt_id }) => attempt_id),
      notification: [...notifications, ...own],
      ticket: [ticket],
      person: [person.id],
      session: await sessionsOf(student),
    },
  }
}

async function sitTwice(stage: Stage): Promise<[AttemptWithPaper, AttemptWithPaper]> {
  const first = await start(stage)
  const [question] = QUESTIONS
  if (question) expect((await answer(first, question.stem, question.right)).status).toBe(200)
  await callAttempt(first, 'submit')
  await until(async () => {
    const result = await stage.teacher.get(`/api/v1/attempts/${first.attempt_id}/result`)
    expect((await result.json<AttemptResult>()).status).toBe('graded')
  })
  const second = await start(stage)
  if (question) expect((await answer(second, question.stem, question.wrong.slice(0, 1))).status).toBe(200)
  return [first, second]
}

async function sessionsOf(person: Person): Promise<string[]> {
  const rows = await env.DB.prepare('SELECT id FROM sessions WHERE user_id = ?').bind(person.id).all<{ id: string }>()
  return rows.results.map(({ id }) => id)
}

async function notificationsOf(person: Person, fewest: number): Promise<string[]> {
  const { items } = await (await person.get('/api/v1/notifications')).json<NotificationList>()
  expect(items.length).toBeGreaterThanOrEqual(fewest)
  return items.map(({ id }) => id)
}
