import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it, onTestFinished, vi } from 'vitest'
import { GRACE_MS } from '../../core/exams/grace.ts'
import { sealAnswers } from '../../core/exams/sealed-answers.ts'
import type {
  AnswerOp,
  AttemptLogView,
  AttemptResult,
  AttemptWithPaper,
  HandedIn,
  SavedAnswers,
} from '../../core/wire/attempts.ts'
import type { ExamResults } from '../../core/wire/exams.ts'
import { answer, callAttempt, QUESTIONS, type Stage, sent, stageExam, start } from './exam-stage.ts'
import { type Person, signIn, signUp } from './people.ts'
import { until } from './until.ts'

const HEART = QUESTIONS[0]?.stem ?? ''

function setClock(time: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: time })
  onTestFinished(() => void vi.useRealTimers())
}

async function logOf(teacher: Person, { attempt_id }: AttemptWithPaper): Promise<AttemptLogView> {
  const response = await teacher.get(`/api/v1/attempts/${attempt_id}/log`)
  expect(response.status).toBe(200)
  return response.json<AttemptLogView>()
}

/** The result once it is what is waited for: grading happens in a queue. */
function resultOf({ teacher }: Stage, { attempt_id }: AttemptWithPaper, wanted: Partial<AttemptResult>) {
  return until(async () => {
    const result = await (await teacher.get(`/api/v1/attempts/${attempt_id}/result`)).json<AttemptResult>()
    expect(result).toMatchObject(wanted)
    return result
  })
}

const heldOf = async ({ teacher, exam }: Stage) =>
  (await (await teacher.get(`/api/v1/exams/${exam.id}/results`)).json<ExamResults>()).rows[0]?.held_answers

it('shows the exam’s teacher every answer with its receipt, and that the chain holds', async () => {
  const stage = await stageExam()
  const attempt = await start(stage)
  const nothing = await logOf(stage.teacher, attempt)
  expect(nothing).toMatchObject({ status: 'in_progress', ops: [], chain: { holds: true, length: 0 } })
  const acks = []
  for (const organ of ['The liver', 'The heart']) {
    acks.push(...(await (await answer(attempt, HEART, [organ])).json<SavedAnswers>()).acks)
  }
  const log = await logOf(stage.teacher, attempt)
  expect(log).toMatchObject({
    attempt_id: attempt.attempt_id,
    exam_id: stage.exam.id,
    student: { id: stage.student.id, name: 'Stu Student' },
    deadline: attempt.deadline,
    submitted_at: null,
    chain: { holds: true, length: 2 },
  })
  expect(log.ops).toMatchObject(acks)
})

it('says where a log was changed behind its back', async () => {
  const stage = await stageExam()
  const attempt = await start(stage)
  for (const organ of ['The liver', 'The heart', 'The lung']) await answer(attempt, HEART, [organ])
  await runInDurableObject(env.EXAM_ATTEMPT.getByName(attempt.attempt_id), (_, { storage }) => {
    storage.sql.exec(
      `UPDATE ops SET option_ids = '["o3"]' WHERE seq = 2; UPDATE ops SET option_ids = '[]' WHERE seq = 3`,
    )
  })
  expect((await logOf(stage.teacher, attempt)).chain).toEqual({ holds: false, seq: 2, reason: 'receipt' })
})

it('is for the exam’s teacher alone', async () => {
  const stage = await stageExam()
  const attempt = await start(stage)
  const file = await sealAnswers(
    attempt.seal_key,
    attempt.attempt_id,
    'Science',
    { batches: [{ attempt_token: 't', ops: [] }] },
    new Date(),
  )
  for (const stranger of [stage.student, await signUp('teacher')]) {
    expect((await stranger.get(`/api/v1/attempts/${attempt.attempt_id}/log`)).status).toBe(404)
    for (const [path, body] of [
      [`attempts/${attempt.attempt_id}/late-answers`, { ruling: 'accept' }],
      [`attempts/${attempt.attempt_id}/close`, undefined],
      [`exams/${stage.exam.id}/sealed-answers`, file],
    ] as const) {
      expect((await stranger.send('POST', `/api/v1/${path}`, body)).status).toBe(404)
    }
  }
  const other = `${stage.exam.id}.${stage.student.id}.2`
  expect((await stage.teacher.get(`/api/v1/attempts/${other}/log`)).status).toBe(404)
  expect((await stage.teacher.send('POST', `/api/v1/attempts/${other}/close`)).status).toBe(404)
})

it('lets the teacher rule on late answers, and the score follows the ruling alone', async () => {
  const stage = await stageExam()
  const attempt = await start(stage)
  await answer(attempt, HEART, ['The liver'])
  await callAttempt(attempt, 'submit')
  await resultOf(stage, attempt, { status: 'graded', score: 0 })
  const late = await (await answer(attempt, HEART, ['The heart'], 'a-late-answer')).json<SavedAnswers>()
  expect(late).toMatchObject({ status: 'submitted', acks: [{ standing: 'late_held' }] })

  const rule = (ruling: string) =>
    sent<AttemptLogView>(stage.teacher, 'POST', `/api/v1/attempts/${attempt.attempt_id}/late-answers`, {
      ruling,
      op_ids: ['a-late-answer'],
    })
  expect((await rule('accept')).ops).toMatchObject([{ standing: 'counts' }, { standing: 'late_accepted' }])
  await resultOf(stage, attempt, { score: 1 })
  expect((await rule('reject')).ops).toMatchObject([{ standing: 'counts' }, { standing: 'late_rejected' }])
  await resultOf(stage, attempt, { score: 0, closed_by: 'student' })
})

it('shows in the exam’s results that answers wait, once the attempt is graded again', async () => {
  const stage = await stageExam()
  const attempt = await start(stage)
  await callAttempt(attempt, 'submit')
  await resultOf(stage, attempt, { status: 'graded', score: 0 })
  expect(await heldOf(stage)).toBe(0)
  await answer(attempt, HEART, ['The heart'])
  // What the alarm does ten seconds later.
  await runInDurableObject(env.EXAM_ATTEMPT.getByName(attempt.attempt_id), (object) => object.alarm())
  await until(async () => expect(await heldOf(stage)).toBe(1))
  await resultOf(stage, attempt, { score: 0 })
})

it('ends a running attempt for its teacher, whether or not anything was saved', async () => {
  const [stage, empty] = [await stageExam(), await stageExam()]
  const [attempt, unsaved] = [await start(stage), await start(empty)]
  await answer(attempt, HEART, ['The heart'])
  const close = (teacher: Person, { attempt_id }: AttemptWithPaper) =>
    teacher.send('POST', `/api/v1/attempts/${attempt_id}/close`)
  const closed = await close(stage.teacher, attempt)
  expect(await closed.json()).toMatchObject({ attempt_id: attempt.attempt_id, status: 'submitted' })
  expect((await close(stage.teacher, attempt)).status).toBe(200)
  await resultOf(stage, attempt, { status: 'graded', score: 1, closed_by: 'teacher' })

  expect((await close(empty.teacher, unsaved)).status).toBe(200)
  await resultOf(empty, unsaved, { status: 'graded', score: 0, closed_by: 'teacher' })
  expect(await logOf(empty.teacher, unsaved)).toMatchObject({ closed_by: 'teacher', ops: [] })

  const done = await stageExam()
  const handedIn = await start(done)
  await callAttempt(handedIn, 'submit')
  expect(await (await close(done.teacher, handedIn)).json()).toMatchObject({ code: 'attempt_not_running' })
})

it('takes back the result of an attempt that extra time opens again, and grades its new end', async () => {
  const stage = await stageExam()
  const attempt = await start(stage)
  await answer(attempt, HEART, ['The heart'])
  setClock(Date.parse(attempt.deadline) + GRACE_MS)
  await runInDurableObject(env.EXAM_ATTEMPT.getByName(attempt.attempt_id), (object) => object.alarm())
  await resultOf(stage, attempt, { status: 'graded', score: 1, closed_by: 'deadline' })
  await sent(stage.teacher, 'POST', `/api/v1/exams/${stage.exam.id}/extra-time`, { minutes: 10 })
  await resultOf(stage, attempt, { status: 'in_progress', score: null })
  expect(await (await answer(attempt, HEART, ['The liver'])).json()).toMatchObject({ acks: [{ standing: 'counts' }] })
  await callAttempt(attempt, 'submit')
  await resultOf(stage, attempt, { status: 'graded', score: 0, closed_by: 'student' })
})

it('stores a sealed file once, even weeks later, as if it had been sent', async () => {
  const stage = await stageExam()
  const attempt = await start(stage)
  const ops: AnswerOp[] = [1, 2, 3].map((number) => ({
    op_id: `offline-op-${number}`,
    question_id: stage.questions.get(HEART)?.id ?? '',
    option_ids: [`o${number % 2}`],
    client_time: new Date().toISOString(),
  }))
  const seal = (...batches: { attempt_token: string; ops: AnswerOp[] }[]) =>
    sealAnswers(attempt.seal_key, attempt.attempt_id, stage.exam.title, { batches }, new Date())
  const handIn = async (file: unknown, examId = stage.exam.id) =>
    stage.teacher.send('POST', `/api/v1/exams/${examId}/sealed-answers`, file)
  const { attempt_token } = attempt
  const file = await seal({ attempt_token, ops })

  // One of the answers had come through, then the line went.
  await callAttempt(attempt, 'answers', { ops: ops.slice(0, 1) })
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 21 * 24 * 3_600_000 })
  onTestFinished(() => void vi.useRealTimers())
  const teacher = await signIn(stage.teacher.email)
  const send = (body: unknown) => teacher.send('POST', `/api/v1/exams/${stage.exam.id}/sealed-answers`, body)
  expect((await callAttempt(attempt, 'answers', { ops })).status).toBe(401)
  expect(await (await send(file)).json<HandedIn>()).toEqual({
    attempt_id: attempt.attempt_id,
    student: { id: stage.student.id, name: 'Stu Student' },
    num_ops: 3,
    num_new: 2,
    standings: { counts: 1, late_held: 2, late_accepted: 0, late_rejected: 0, superseded: 0 },
  })
  expect(await (await send(file)).json<HandedIn>()).toMatchObject({ num_new: 0, standings: { late_held: 2 } })
  vi.useRealTimers()
  const log = await logOf(stage.teacher, attempt)
  expect(log.chain).toEqual({ holds: true, length: 3 })
  expect(log.acts).toMatchObject([{ act: 'sealed_file_handed_in', by: 'Tess Teacher' }])

  const foreign = await start(await stageExam())
  for (const bad of [
    { ...file, attempt_id: foreign.attempt_id },
    { ...file, sealed: `A${file.sealed.slice(1)}` },
    await seal({ attempt_token: 'no.token.ofours', ops }),
    await seal({ attempt_token, ops }, { attempt_token: 'no.token.ofours', ops }),
    await seal({ attempt_token: foreign.attempt_token, ops }),
  ]) {
    expect(await (await handIn(bad)).json()).toMatchObject({ status: 422, code: 'sealed_file_invalid' })
  }
  const wrongPaper = await seal({ attempt_token, ops: ops.map((op) => ({ ...op, question_id: 'q_other' })) })
  expect(await (await handIn(wrongPaper)).json()).toMatchObject({ code: 'unknown_question' })
})

it('puts no answer of a sealed file over what a newer page has answered since it was given', async () => {
  const stage = await stageExam()
  const attempt = await start(stage)
  const elsewhere = await start(stage)
  const op = (op_id: string, option: string): AnswerOp => ({
    op_id,
    question_id: stage.questions.get(HEART)?.id ?? '',
    option_ids: [option],
    client_time: new Date().toISOString(),
  })
  await callAttempt(elsewhere, 'answers', { ops: [op('of-the-newer', 'o1')] })
  const reopened = await start(stage)
  const batches = [
    { attempt_token: attempt.attempt_token, ops: [op('before-the-newer', 'o2')] },
    { attempt_token: reopened.attempt_token, ops: [op('after-the-newer', 'o3')] },
  ]
  const file = await sealAnswers(attempt.seal_key, attempt.attempt_id, stage.exam.title, { batches }, new Date())
  const handedIn = await stage.teacher.send('POST', `/api/v1/exams/${stage.exam.id}/sealed-answers`, file)
  expect(await handedIn.json<HandedIn>()).toMatchObject({ num_new: 2, standings: { superseded: 1, counts: 1 } })
})
