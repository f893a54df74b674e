import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { AttemptStart } from '../core/exams/types.ts'
import type { AnswerOp } from '../core/wire/attempts.ts'
import {
  actBy,
  attemptObject,
  attemptStart,
  chose,
  evict,
  examTerms,
  MINUTE,
  monitorObject,
  OPENS_AT,
  passOf,
  recordJobs,
  saved,
  setClock,
} from '../tests/exam-fixtures.ts'
import { openAttempt } from './open-attempt.ts'

beforeEach(() => {
  setClock(OPENS_AT)
  recordJobs()
  onTestFinished(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
})

describe.each([
  ['awake all along', async () => {}],
  ['evicted between any two calls', async (start: AttemptStart) => evict(attemptObject(start.attempt_id))],
])('the pen of an attempt that is %s', (_, betweenCalls) => {
  let start: AttemptStart
  const attempt = async () => {
    await betweenCalls(start)
    return attemptObject(start.attempt_id)
  }
  /** A page of the attempt's nth opening saves. */
  const save = async (pen: number, ...ops: AnswerOp[]) =>
    saved(await (await attempt()).save(passOf(start, { pen }), ops))
  const answers = async () => (await (await attempt()).state())?.answers ?? []
  beforeEach(() => {
    start = attemptStart()
  })

  it('is held by the newest opening, and the older one is told with its next save', async () => {
    expect(await save(1, chose('op-00001', 'q1', 'a'))).toMatchObject({ holds_pen: true })
    await (await attempt()).resume(start, 2)
    expect(await save(1, chose('op-00002', 'q2', 'a'))).toMatchObject({ holds_pen: false })
    expect(await save(2, chose('op-00003', 'q3', 'a'))).toMatchObject({ holds_pen: true })
  })

  it('is passed before anything was saved', async () => {
    expect(await (await attempt()).resume(start, 2)).toMatchObject({ status: 'in_progress', answers: [], last_seq: 0 })
    expect(await save(1, chose('op-00001', 'q1', 'a'))).toMatchObject({ holds_pen: false })
  })

  it('is not taken back by an opening that is told of late', async () => {
    await (await attempt()).resume(start, 3)
    await (await attempt()).resume(start, 2)
    expect(await save(2, chose('op-00001', 'q1', 'a'))).toMatchObject({ holds_pen: false })
    expect(await save(3, chose('op-00002', 'q1', 'a'))).toMatchObject({ holds_pen: true })
  })

  it('lets a stale page overwrite nothing, and loses nothing of it', async () => {
    await save(1, chose('op-00001', 'q1', 'a'))
    await (await attempt()).resume(start, 2)
    await save(2, chose('op-00002', 'q1', 'b'))
    // The older page was cut off; what it has kept goes out now.
    const { acks } = await save(1, chose('op-00003', 'q1', 'c'), chose('op-00004', 'q2', 'c'))
    expect(acks.map((ack) => ack.standing)).toEqual(['superseded', 'counts'])
    expect(await answers()).toEqual([
      { question_id: 'q1', option_ids: ['b'], text: null },
      { question_id: 'q2', option_ids: ['c'], text: null },
    ])
    expect((await save(1, chose('op-00003', 'q1', 'c'))).acks[0]).toEqual(acks[0])
    const log = await (await attempt()).log()
    expect(log?.ops.map(({ pen, standing }) => [pen, standing])).toEqual([
      [1, 'counts'],
      [2, 'counts'],
      [1, 'superseded'],
      [1, 'counts'],
    ])
  })
})

it('goes to whoever opens the attempt again, while a new attempt touches no object', async () => {
  const terms = examTerms()
  await monitorObject(terms.exam_id).publish(terms, ['student_1'])
  const attempt = vi.fn(attemptObject)
  const open = () =>
    openAttempt(
      { attempt, monitor: (examId) => monitorObject(examId) },
      { exam_id: terms.exam_id, student_id: 'student_1', num_monitors: 1 },
    )
  const first = await open()
  if (!first.ok) throw new Error(first.code)
  expect(first).toMatchObject({ created: true, pen: 1, state: null })
  expect(attempt).not.toHaveBeenCalled()
  expect(await open()).toMatchObject({ ok: true, created: false, pen: 2, state: { last_seq: 0 } })
  const late = await attemptObject(first.start.attempt_id).save(passOf(first.start), [chose('op-00001', 'q1', 'a')])
  expect(late).toMatchObject({ ok: true, holds_pen: false })
})

it('opens an attempt with the time that the roll has given, though the attempt has not heard of it', async () => {
  const terms = examTerms()
  await monitorObject(terms.exam_id).publish(terms, ['student_1'])
  const started = await monitorObject(terms.exam_id).start('student_1')
  if (!started.ok) throw new Error(started.code)
  const { start } = started
  await attemptObject(start.attempt_id).save(passOf(start), [chose('op-00001', 'q1', 'a')])
  const extend = vi.fn().mockRejectedValue(new Error('no connection'))
  const cutOff = vi.spyOn(env.EXAM_ATTEMPT, 'getByName').mockReturnValue({ extend } as never)
  await monitorObject(terms.exam_id).giveExtraTime(30, null, actBy('teacher'))
  await vi.waitFor(() => expect(extend).toHaveBeenCalled())
  cutOff.mockRestore()
  setClock(Date.parse(start.deadline) + 10 * MINUTE)
  const again = await monitorObject(terms.exam_id).start('student_1')
  if (!again.ok) throw new Error(again.code)
  expect(await attemptObject(start.attempt_id).resume(again.start, again.pen)).toMatchObject({
    status: 'in_progress',
    end: null,
    deadline: again.start.deadline,
  })
  expect(Date.parse(again.start.deadline) - Date.parse(start.deadline)).toBe(30 * MINUTE)
})
