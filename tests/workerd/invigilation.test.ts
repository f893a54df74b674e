import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { StudentExam } from '../../core/wire/exams.ts'
import type { AttemptNews, Invigilation } from '../../core/wire/invigilation.ts'
import { ExamSocketMessage } from '../../core/wire/invigilation.ts'
import { openDatabase } from '../../platform/storage/database.ts'
import { selectOptionalExam } from '../../platform/storage/exams.ts'
import { SocketPage } from '../socket-page.ts'
import { answer, callAttempt, QUESTIONS, type Stage, sent, stageExam, start } from './exam-stage.ts'
import { call, json, type Person, signUp } from './people.ts'
import { until } from './until.ts'

const MINUTE = 60_000
const [HEART] = QUESTIONS.map((question) => question.stem) as [string]

async function seen({ teacher, exam }: Stage): Promise<Invigilation> {
  return (await teacher.get(`/api/v1/exams/${exam.id}/invigilation`)).json<Invigilation>()
}

const giveTime = ({ teacher, exam }: Stage, minutes: number, student_ids?: string[]) =>
  sent<Invigilation>(teacher, 'POST', `/api/v1/exams/${exam.id}/extra-time`, { minutes, student_ids })

/** The exam's socket as somebody's browser opens it. */
function socketOf(person: Person, examId: string) {
  const upgrade = { fetch: (path: URL) => person.socket(path.pathname) } as unknown as Pick<Fetcher, 'fetch'>
  return SocketPage.open(upgrade, new URL(`https://smartexam.test/api/v1/exams/${examId}/socket`), ExamSocketMessage)
}

it('shows the teacher each student by name, whether or not they have come', async () => {
  const stage = await stageExam()
  expect(await seen(stage)).toMatchObject({
    num_questions: 3,
    num_monitors: 1,
    extra_minutes: 0,
    messages: [],
    rows: [{ student: { name: 'Stu Student' }, status: 'absent' }],
  })
  await start(stage)
  expect((await seen(stage)).rows).toMatchObject([{ status: 'in_progress', number: 1 }])
})

it('moves the deadline of an attempt that was never saved, and of one that was', async () => {
  const stage = await stageExam()
  const attempt = await start(stage)
  const later = (minutes: number) => new Date(Date.parse(attempt.deadline) + minutes * MINUTE).toISOString()
  expect((await giveTime(stage, 10)).rows).toMatchObject([{ deadline: later(10) }])
  const untilSavedSays = (deadline: string) =>
    until(async () => {
      const saved = await (await answer(attempt, HEART, ['The heart'])).json<{ deadline: string }>()
      if (saved.deadline !== deadline) throw new Error(saved.deadline)
    })
  await untilSavedSays(later(10))
  expect((await giveTime(stage, 5, [stage.student.id])).rows).toMatchObject([{ deadline: later(15), extra_minutes: 5 }])
  await untilSavedSays(later(15))
})

it('keeps results back until the last who may write has ended', async () => {
  const stage = await stageExam({ results_visibility: 'after_close' })
  const latest = async () => (await selectOptionalExam(openDatabase(env.DB), stage.exam.id))?.extended_until
  await giveTime(stage, 20, [stage.student.id])
  expect(await latest()).toBe(new Date(Date.parse(stage.exam.closes_at) + 20 * MINUTE).toISOString())
  await giveTime(stage, -20, [stage.student.id])
  expect(await latest()).toBeNull()
})

it('lets a page without a socket say that it is there, and tells it what is new', async () => {
  const stage = await stageExam()
  const attempt = await start(stage)
  const said = await sent<{ text: string }>(stage.teacher, 'POST', `/api/v1/exams/${stage.exam.id}/messages`, {
    text: ' The second figure is upside down. ',
  })
  expect(said.text).toBe('The second figure is upside down.')
  const beat = { answered: 2, unsent: 1, last_saved_at: null, focus_lost: 3 }
  const news = await (await callAttempt(attempt, 'beat', beat)).json<AttemptNews>()
  expect(news).toMatchObject({ status: 'in_progress', pen: 1, deadline: attempt.deadline, messages: [said] })
  expect((await seen(stage)).rows).toMatchObject([{ answered: 2, unsent: 1, focus_lost: 3, connected: true }])
})

it('pushes what happens to the pages of both sides', async () => {
  const stage = await stageExam()
  const teacher = await socketOf(stage.teacher, stage.exam.id)
  expect(await teacher.received(1)).toMatchObject([{ kind: 'rows', rows: [{ status: 'absent' }] }])
  const student = await socketOf(stage.student, stage.exam.id)
  await student.received(1)
  await start(stage)
  expect((await student.received(2))[1]).toMatchObject({ kind: 'news', news: { status: 'in_progress', pen: 1 } })
  await giveTime(stage, 5)
  expect((await student.received(3))[2]).toMatchObject({ kind: 'news', news: { pen: 1 } })
  await until(async () => {
    const last = teacher.messages.at(-1)
    if (last?.kind !== 'rows' || last.rows[0]?.status !== 'in_progress') throw new Error('not yet')
  })
})

it('is nobody else’s business', async () => {
  const stage = await stageExam()
  const [stranger, colleague] = [await signUp('student'), await signUp('teacher')]
  await expect(socketOf(stranger, stage.exam.id)).rejects.toThrow('404')
  await expect(socketOf(colleague, stage.exam.id)).rejects.toThrow('404')
  for (const person of [stranger, colleague, stage.student]) {
    expect((await person.get(`/api/v1/exams/${stage.exam.id}/invigilation`)).status).toBe(404)
    const extra = await person.send('POST', `/api/v1/exams/${stage.exam.id}/extra-time`, { minutes: 5 })
    expect(extra.status).toBe(404)
    expect((await person.send('POST', `/api/v1/exams/${stage.exam.id}/messages`, { text: 'Hi' })).status).toBe(404)
  }
  const attempt = await start(stage)
  const foreign = { answered: 0, unsent: 0, last_saved_at: null, focus_lost: 0 }
  const headers = { Authorization: `Bearer ${attempt.attempt_token}` }
  const elsewhere = await call(`/api/v1/attempts/${stage.exam.id}.other.1/beat`, json('POST', foreign, headers))
  expect(elsewhere.status).toBe(401)
})

it('says to students from where and how they will sit it', async () => {
  const { student, exam } = await stageExam({
    allowed_ip_ranges: ['192.0.2.0/24'],
    question_layout: 'all_on_one',
    late_policy: 'accept',
  })
  const mine = await (await student.get(`/api/v1/my/exams/${exam.id}`)).json<StudentExam>()
  expect(mine).toMatchObject({ restricted_network: true, question_layout: 'all_on_one', late_policy: 'accept' })
})

it('refuses a range that is none, by its line', async () => {
  const stage = await stageExam()
  const response = await stage.teacher.send('POST', '/api/v1/exams', {
    qcm_id: stage.exam.qcm_id,
    title: 'Next',
    opens_at: new Date(Date.now()).toISOString(),
    closes_at: new Date(Date.now() + 60 * MINUTE).toISOString(),
    duration_minutes: 30,
    allowed_ip_ranges: ['192.0.2.0/24', 'the library'],
  })
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({ errors: [{ field: 'allowed_ip_ranges.1', code: 'ip_range_invalid' }] })
})
