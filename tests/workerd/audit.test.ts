import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ActName } from '../../core/audit/acts.ts'
import { monitorName } from '../../core/exams/roll.ts'
import type { AttemptLogView, AttemptWithPaper } from '../../core/wire/attempts.ts'
import type { AuditEntry } from '../../core/wire/audit.ts'
import type { Invigilation } from '../../core/wire/invigilation.ts'
import { answer, callAttempt, QUESTIONS, sent, stageExam, start } from './exam-stage.ts'
import { type Person, signUp } from './people.ts'
import { until } from './until.ts'

const HEART = QUESTIONS[0]?.stem ?? ''

let admin: Promise<Person> | undefined

async function audit(query: Record<string, string>): Promise<AuditEntry[]> {
  admin ??= signUp('admin', 'Ada Admin')
  const response = await (await admin).get(`/api/v1/audit?${new URLSearchParams(query)}`)
  expect(response.status).toBe(200)
  return (await response.json<{ items: AuditEntry[] }>()).items
}

const actsOn = async (subject: string, act?: ActName) => audit({ subject, ...(act ? { act } : {}) })

describe('the audit log', () => {
  it('is for admins alone', async () => {
    for (const role of ['student', 'teacher'] as const) {
      const somebody = await signUp(role)
      expect((await somebody.get('/api/v1/audit')).status).toBe(404)
      expect((await somebody.get('/api/v1/audit.csv')).status).toBe(404)
    }
  })

  it('has who gave whom which role, and nothing where it was refused or changed nothing', async () => {
    const [boss, student] = [await signUp('admin', 'Bo Boss'), await signUp()]
    const give = (id: string, role: string) => boss.send('PATCH', `/api/v1/users/${id}`, { role })
    await give(student.id, 'teacher')
    await give(student.id, 'teacher')
    expect(await actsOn(student.id)).toMatchObject([
      { act: 'role_changed', actor: { id: boss.id, name: 'Bo Boss' }, detail: { from: 'student', to: 'teacher' } },
    ])
    const admins = (await (await boss.get('/api/v1/users?q=admin-&limit=100')).json<{ items: { id: string }[] }>())
      .items
    // Everybody else steps down; the last one cannot.
    for (const { id } of admins) if (id !== boss.id) await give(id, 'student')
    expect((await give(boss.id, 'student')).status).toBe(409)
    admin = Promise.resolve(boss)
    expect(await actsOn(boss.id)).toEqual([])
  })

  it('has what a teacher did with an exam, from where, and by whose request', async () => {
    const { teacher, exam } = await stageExam({ results_visibility: 'manual' })
    const from = { 'CF-Connecting-IP': '192.0.2.44' }
    await teacher.send('POST', `/api/v1/exams/${exam.id}/release-results`, undefined, from)
    await teacher.send('POST', `/api/v1/exams/${exam.id}/release-results`, undefined, from)
    const response = await teacher.send('DELETE', `/api/v1/exams/${exam.id}`, undefined, from)
    expect(response.status).toBe(204)
    expect((await teacher.send('DELETE', `/api/v1/exams/${exam.id}`, undefined, from)).status).toBe(404)
    const entries = await actsOn(exam.id)
    expect(entries.map(({ act }) => act)).toEqual(['exam_deleted', 'results_released', 'exam_published'])
    expect(entries[0]).toMatchObject({
      actor: { id: teacher.id, name: 'Tess Teacher' },
      subject: { kind: 'exam', id: exam.id, name: 'Science, first term' },
      ip: '192.0.2.44',
      request_id: response.headers.get('X-Request-Id'),
    })
  })

  it('has what was deleted by its name, and not what could not be', async () => {
    const teacher = await signUp('teacher')
    const document = await (await teacher.upload('Notes.txt', 'The heart pumps the blood. '.repeat(20))).json<{
      id: string
    }>()
    const qcm = await sent<{ id: string }>(teacher, 'POST', '/api/v1/qcm', { title: 'Science', language: 'en' })
    const stranger = await signUp('teacher')
    expect((await stranger.send('DELETE', `/api/v1/qcm/${qcm.id}`)).status).toBe(404)
    expect(await audit({ actor: stranger.id })).toEqual([])
    await sent(teacher, 'DELETE', `/api/v1/qcm/${qcm.id}`)
    await sent(teacher, 'DELETE', `/api/v1/documents/${document.id}`)
    expect(await audit({ actor: teacher.id })).toMatchObject([
      { act: 'document_deleted', subject: { id: document.id, name: 'Notes.txt' } },
      { act: 'qcm_deleted', subject: { id: qcm.id, name: 'Science' } },
    ])
  })

  it('has no exam published that was not', async () => {
    const { teacher, exam } = await stageExam()
    expect((await teacher.send('POST', `/api/v1/exams/${exam.id}/publish`)).status).toBe(409)
    expect(await actsOn(exam.id, 'exam_published')).toHaveLength(1)
  })

  it('has extra time once, however often it is sent, and so has the student', async () => {
    const stage = await stageExam()
    const attempt = await start(stage)
    const give = () =>
      sent<Invigilation>(stage.teacher, 'POST', `/api/v1/exams/${stage.exam.id}/extra-time`, {
        minutes: 10,
        student_ids: [stage.student.id],
        op_id: 'sent-twice',
      })
    await give()
    const [row] = (await give()).rows
    expect(row).toMatchObject({ extra_minutes: 10 })
    expect(Date.parse(row?.deadline ?? '') - Date.parse(attempt.deadline)).toBe(600_000)
    const entries = await until(async () => {
      const found = await actsOn(stage.exam.id, 'extra_time_given')
      expect(found).not.toEqual([])
      return found
    })
    expect(entries).toMatchObject([{ detail: { minutes: 10, num_students: 1, student_id: stage.student.id } }])
  })

  it('hears of an act later when the queue does not take it: the exam’s object keeps it', async () => {
    const { teacher, exam } = await stageExam()
    const refuse = vi.spyOn(env.JOBS, 'send').mockRejectedValue(new Error('the queue is down'))
    onTestFinished(() => refuse.mockRestore())
    await sent(teacher, 'POST', `/api/v1/exams/${exam.id}/messages`, { text: 'Question 3: read “heart”.' })
    await until(async () => expect(refuse).toHaveBeenCalled())
    refuse.mockRestore()
    expect(await actsOn(exam.id, 'message_sent')).toEqual([])
    await runDurableObjectAlarm(env.EXAM_MONITOR.getByName(monitorName(exam.id, 0)))
    await until(async () => expect(await actsOn(exam.id, 'message_sent')).toHaveLength(1))
    expect(JSON.stringify(await actsOn(exam.id))).not.toContain('heart')
  })

  it('has closes and rulings, which the attempt’s own log shows with name and time', async () => {
    const stage = await stageExam()
    const attempt = await start(stage)
    await answer(attempt, HEART, ['The liver'])
    const path = `/api/v1/attempts/${attempt.attempt_id}`
    await sent(stage.teacher, 'POST', `${path}/close`)
    await sent(stage.teacher, 'POST', `${path}/close`)
    await answer(attempt, HEART, ['The heart'], 'a-late-answer')
    const rule = (ruling: string) =>
      sent<AttemptLogView>(stage.teacher, 'POST', `${path}/late-answers`, { ruling, op_ids: ['a-late-answer'] })
    await rule('accept')
    const log = await rule('accept')
    expect(log.ops[0]?.ruled).toBeNull()
    expect(log.ops[1]).toMatchObject({ standing: 'late_accepted', ruled: { by: 'Tess Teacher' } })
    expect(log.acts).toMatchObject([
      { act: 'attempt_closed', by: 'Tess Teacher' },
      { act: 'late_answers_ruled', by: 'Tess Teacher', detail: { ruling: 'accept', num_answers: 1 } },
    ])
    await until(async () => {
      const entries = await actsOn(attempt.attempt_id)
      expect(entries.map(({ act }) => act)).toEqual(['late_answers_ruled', 'attempt_closed'])
      expect(entries[0]).toMatchObject({
        at: log.acts[1]?.at,
        subject: { kind: 'attempt', name: 'Stu Student' },
        detail: { exam_title: 'Science, first term' },
      })
    })
  })

  it('has no close of an attempt that its student had handed in', async () => {
    const stage = await stageExam()
    const attempt: AttemptWithPaper = await start(stage)
    await callAttempt(attempt, 'submit')
    expect((await stage.teacher.send('POST', `/api/v1/attempts/${attempt.attempt_id}/close`)).status).toBe(409)
    const log = await (await stage.teacher.get(`/api/v1/attempts/${attempt.attempt_id}/log`)).json<AttemptLogView>()
    expect(log.acts).toEqual([])
  })

  it('has changes of limits', async () => {
    const boss = (await admin) ?? (await signUp('admin'))
    const somebody = await signUp()
    const path = `/api/v1/limits/upload/user/${somebody.id}`
    await sent(boss, 'PUT', path, { windows: [{ limit: 7, seconds: 60 }] })
    await sent(boss, 'DELETE', path)
    await sent(boss, 'DELETE', path)
    expect(await actsOn(`upload/user/${somebody.id}`)).toMatchObject([
      { act: 'limit_removed' },
      { act: 'limit_set', detail: { windows: '7/60s' } },
    ])
  })

  it('is found by person, act and time, a page at a time, and as a file for a spreadsheet', async () => {
    const teacher = await signUp('teacher', '=Formula Teacher')
    for (const title of ['One', 'Two', 'Three']) {
      const qcm = await sent<{ id: string }>(teacher, 'POST', '/api/v1/qcm', { title, language: 'en' })
      await sent(teacher, 'DELETE', `/api/v1/qcm/${qcm.id}`)
    }
    const names = (entries: AuditEntry[]) => entries.map(({ subject }) => subject.name)
    expect(names(await audit({ q: teacher.email }))).toEqual(['Three', 'Two', 'One'])
    const [newest] = await audit({ q: teacher.email, limit: '1' })
    expect(names(await audit({ q: teacher.email, to: newest?.at ?? '' }))).toEqual(['Two', 'One'])
    expect(await audit({ q: teacher.email, act: 'exam_deleted' })).toEqual([])
    const boss = (await admin) ?? (await signUp('admin'))
    const first = await (await boss.get(`/api/v1/audit?actor=${teacher.id}&limit=2`)).json<{ next_cursor: string }>()
    expect(names(await audit({ actor: teacher.id, cursor: first.next_cursor }))).toEqual(['One'])
    const csv = await (await boss.get(`/api/v1/audit.csv?actor=${teacher.id}`)).text()
    expect(csv.trim().split('\r\n')).toHaveLength(4)
    expect(csv).toContain(`,${teacher.email},qcm_deleted,qcm,`)
  })
})
