import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { GRACE_MS } from '../core/exams/grace.ts'
import type { AttemptPass, AttemptStart } from '../core/exams/types.ts'
import type { AnswerOp } from '../core/wire/attempts.ts'
import {
  actBy,
  alarmOf,
  attemptObject,
  attemptStart,
  chose,
  evict,
  examTerms,
  gradingsOf,
  iso,
  MINUTE,
  monitorObject,
  OPENS_AT,
  passOf,
  recordJobs,
  saved,
  setClock,
  until,
} from '../tests/exam-fixtures.ts'

let jobs: ReturnType<typeof recordJobs>
beforeEach(() => {
  setClock(OPENS_AT)
  jobs = recordJobs()
  onTestFinished(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
})

/** Everybody has heard of the end, or of what changed since; an eviction may have left that to the alarm. */
async function settled(start: AttemptStart) {
  await runDurableObjectAlarm(attemptObject(start.attempt_id))
  expect(await alarmOf(start)).toBeNull()
}

describe.each([
  ['awake all along', async () => {}],
  ['evicted between any two calls', async (start: AttemptStart) => evict(attemptObject(start.attempt_id))],
])('what comes late to an attempt that is %s', (_, betweenCalls) => {
  let start: AttemptStart
  let over: number
  const attempt = async () => {
    await betweenCalls(start)
    return attemptObject(start.attempt_id)
  }
  const bring = async (policy: AttemptPass['late_policy'], ...ops: AnswerOp[]) =>
    saved(await (await attempt()).save(passOf(start, { late_policy: policy }), ops))
  const chosen = async () => (await (await attempt()).closed())?.answers.map((answer) => answer.option_ids)
  beforeEach(() => {
    start = attemptStart()
    over = Date.parse(start.deadline) + GRACE_MS
  })

  it.each([
    ['review', 'late_held', [['a']], 1],
    ['reject', 'late_rejected', [['a']], 0],
    ['accept', 'late_accepted', [['b']], 0],
  ] as const)('is stored and, under %s, is %s', async (policy, standing, counting, held) => {
    await bring(policy, chose('op-00001', 'q1', 'a'))
    setClock(over)
    const late = await bring(policy, chose('op-00002', 'q1', 'b'))
    expect(late).toMatchObject({ status: 'submitted', acks: [{ op_id: 'op-00002', seq: 2, standing }] })
    expect((await bring(policy, chose('op-00002', 'q1', 'b'))).acks).toEqual(late.acks)
    expect(await chosen()).toEqual(counting)
    expect(await (await attempt()).closed()).toMatchObject({ held_answers: held, closed_by: 'deadline' })
    expect((await (await attempt()).log())?.ops).toMatchObject([{ standing: 'counts' }, { standing }])
  })

  it('counts after a hand-in or a teacher’s close under no policy', async () => {
    await bring('accept', chose('op-00001', 'q1', 'a'))
    await (await attempt()).submit(passOf(start))
    expect(await bring('accept', chose('op-00002', 'q1', 'b'))).toMatchObject({ acks: [{ standing: 'late_held' }] })
    expect(await chosen()).toEqual([['a']])

    start = attemptStart()
    await bring('accept', chose('op-00001', 'q1', 'a'))
    expect(await (await attempt()).close(start, actBy('teacher'))).toMatchObject({ ok: true, closed_by: 'teacher' })
    expect(await bring('accept', chose('op-00002', 'q1', 'b'))).toMatchObject({ acks: [{ standing: 'late_held' }] })
    expect(await chosen()).toEqual([['a']])
  })

  it('is graded again where it may change the score, many together, and not where it cannot', async () => {
    await bring('reject', chose('op-00001', 'q1', 'a'))
    setClock(over)
    await (await attempt()).submit(passOf(start))
    await settled(start)
    const before = gradingsOf(jobs, start).length
    await bring('reject', chose('op-00002', 'q1', 'b'))
    expect(await (await attempt()).closed()).toMatchObject({ revision: 0 })
    expect(await alarmOf(start)).toBeNull()
    for (let op = 3; op <= 6; op++) await bring('accept', chose(`op-0000${op}`, 'q1', 'b'))
    expect(await (await attempt()).closed()).toMatchObject({ revision: 4 })
    expect(await alarmOf(start)).toBe(over + 10_000)
    await settled(start)
    expect(gradingsOf(jobs, start)).toHaveLength(before + 1)
  })

  it('counts when the teacher accepts it, and no more when they think better of it', async () => {
    await bring('review', chose('op-00001', 'q1', 'a'))
    setClock(over)
    await bring('review', chose('op-00002', 'q1', 'b'), chose('op-00003', 'q2', 'b'))
    const { revision = Number.NaN } = (await (await attempt()).closed()) ?? {}
    expect(await (await attempt()).ruleLate('accept', actBy('teacher'), ['op-00002'])).toMatchObject({
      ops: [{ standing: 'counts' }, { standing: 'late_accepted' }, { standing: 'late_held' }],
    })
    expect(await chosen()).toEqual([['b']])
    expect(await (await attempt()).closed()).toMatchObject({ revision: revision + 1, held_answers: 1 })

    // Without names it is about those that wait.
    await (await attempt()).ruleLate('reject', actBy('teacher'))
    expect(await (await attempt()).closed()).toMatchObject({ revision: revision + 2, held_answers: 0 })
    expect(await chosen()).toEqual([['b']])
    await (await attempt()).ruleLate('reject', actBy('teacher'), ['op-00001', 'op-00002', 'op-unknown'])
    expect(await chosen()).toEqual([['a']])
    expect((await bring('review', chose('op-00002', 'q1', 'b'))).acks).toMatchObject([{ standing: 'late_rejected' }])

    await (await attempt()).ruleLate('reject', actBy('teacher'), ['op-00002'])
    expect(await (await attempt()).closed()).toMatchObject({ revision: revision + 3 })
    await settled(start)
  })

  it('stays out when a newer page has answered the question, whatever the teacher rules', async () => {
    await (await attempt()).resume(start, 2)
    saved(await (await attempt()).save(passOf(start, { pen: 2 }), [chose('op-00001', 'q1', 'a')]))
    await (await attempt()).submit(passOf(start, { pen: 2 }))
    expect((await bring('review', chose('op-00002', 'q1', 'b'))).acks).toMatchObject([{ standing: 'superseded' }])
    await (await attempt()).ruleLate('accept', actBy('teacher'), ['op-00002'])
    expect(await chosen()).toEqual([['a']])
  })

  it('is kept up to 500 answers from the page, and whole from a sealed file', async () => {
    await (await attempt()).submit(passOf(start))
    const ops = (from: number, count: number) =>
      Array.from({ length: count }, (__, index) => chose(`op-${from + index}`, `q${index % 7}`, 'a'))
    for (let batch = 0; batch < 2; batch++) await bring('review', ...ops(10_000 + batch * 200, 200))
    expect((await bring('review', ...ops(20_000, 150))).acks).toHaveLength(100)
    expect(await (await attempt()).save(passOf(start), ops(30_000, 1))).toEqual({
      ok: false,
      code: 'too_many_late_answers',
    })
    expect((await bring('review', ...ops(10_000, 3))).acks).toHaveLength(3)
    const file = ops(20_000, 1000)
    expect(await (await attempt()).saveSealed(passOf(start), file, actBy('teacher'))).toMatchObject({ num_new: 900 })
    const again = await (await attempt()).saveSealed(passOf(start), file, actBy('teacher'))
    expect(again.num_new).toBe(0)
    expect(again.acks).toHaveLength(1000)
  })
})

describe.each([
  ['awake all along', async () => {}],
  ['evicted between any two calls', async (start: AttemptStart) => evict(attemptObject(start.attempt_id))],
])('extra time for an attempt that is %s', (_, betweenCalls) => {
  let start: AttemptStart
  const attempt = async () => {
    await betweenCalls(start)
    return attemptObject(start.attempt_id)
  }
  const save = async (...ops: AnswerOp[]) => saved(await (await attempt()).save(passOf(start), ops))
  const later = (minutes: number) => iso(Date.parse(start.deadline) + minutes * MINUTE)
  const extend = async (minutes: number) => (await attempt()).extend(start, later(minutes))
  beforeEach(() => {
    start = attemptStart()
  })

  it('moves the deadline and the alarm, and the next save says so', async () => {
    await save(chose('op-00001', 'q1', 'a'))
    expect(await extend(10)).toBeNull()
    expect(await save(chose('op-00002', 'q1', 'b'))).toMatchObject({ deadline: later(10) })
    expect(await alarmOf(start)).toBe(Date.parse(later(10)) + GRACE_MS)
    setClock(Date.parse(later(10)) + GRACE_MS - 1)
    expect((await save(chose('op-00003', 'q1', 'c'))).acks).toMatchObject([{ standing: 'counts' }])
    setClock(Date.parse(later(10)) + GRACE_MS)
    expect(await (await attempt()).closed()).toMatchObject({ submitted_at: later(10), revision: 0 })
  })

  it('reaches an attempt that has saved nothing yet', async () => {
    await extend(10)
    setClock(Date.parse(later(5)))
    expect(await save(chose('op-00001', 'q1', 'a'))).toMatchObject({
      deadline: later(10),
      acks: [{ standing: 'counts' }],
    })
  })

  it('can be taken back, which makes no answer late that was in time', async () => {
    await save(chose('op-00001', 'q1', 'a'))
    await extend(10)
    setClock(Date.parse(later(8)))
    await save(chose('op-00002', 'q1', 'b'))
    await extend(9)
    expect(await alarmOf(start)).toBe(Date.parse(later(9)) + GRACE_MS)
    setClock(Date.parse(later(9)) + GRACE_MS)
    expect(await (await attempt()).closed()).toMatchObject({ submitted_at: later(9), answers: [{ option_ids: ['b'] }] })
  })

  it('reopens what the clock has closed, once, and what came meanwhile was not late', async () => {
    await save(chose('op-00001', 'q1', 'a'))
    setClock(Date.parse(later(2)))
    await save(chose('op-00002', 'q1', 'b'))
    expect(await (await attempt()).closed()).toMatchObject({ answers: [{ option_ids: ['a'] }], held_answers: 1 })
    await settled(start)
    const { revision = Number.NaN } = (await (await attempt()).state()) ?? {}
    jobs.mockClear()

    for (let time = 0; time < 2; time++) expect(await extend(10)).toBeNull()
    expect(await (await attempt()).state()).toMatchObject({
      status: 'in_progress',
      revision: revision + 1,
      answers: [{ option_ids: ['b'] }],
    })
    // Its result must go: whoever keeps results is told, and then the alarm waits for the end again.
    await runDurableObjectAlarm(await attempt())
    expect(gradingsOf(jobs, start).length).toBeGreaterThan(0)
    expect(await alarmOf(start)).toBe(Date.parse(later(10)) + GRACE_MS)

    jobs.mockClear()
    await (await attempt()).submit(passOf(start))
    await settled(start)
    expect(gradingsOf(jobs, start).length).toBeGreaterThan(0)
    expect(await (await attempt()).closed()).toMatchObject({ closed_by: 'student', revision: revision + 1 })
  })

  it('that is over already reopens nothing, but what came within it was not late', async () => {
    await save(chose('op-00001', 'q1', 'a'))
    setClock(Date.parse(later(2)))
    await save(chose('op-00002', 'q1', 'b'))
    setClock(Date.parse(later(20)))
    await save(chose('op-00003', 'q1', 'c'))
    expect(await extend(10)).toEqual({ closed_by: 'deadline', submitted_at: later(10) })
    expect(await (await attempt()).closed()).toMatchObject({
      submitted_at: later(10),
      held_answers: 1,
      answers: [{ option_ids: ['b'] }],
    })
  })

  it('does not reopen what its student handed in or its teacher closed', async () => {
    await (await attempt()).submit(passOf(start))
    expect(await extend(10)).toMatchObject({ closed_by: 'student' })
    start = attemptStart()
    await (await attempt()).close(start, actBy('teacher'))
    expect(await extend(10)).toMatchObject({ closed_by: 'teacher' })
    expect(await (await attempt()).state()).toMatchObject({ status: 'submitted', revision: 0 })
  })
})

it('a teacher closes an attempt once, and not one that is over', async () => {
  const start = attemptStart()
  const closed = await attemptObject(start.attempt_id).close(start, actBy('teacher'))
  expect(closed).toEqual({ ok: true, closed_by: 'teacher', submitted_at: iso(OPENS_AT) })
  setClock(OPENS_AT + MINUTE)
  expect(await attemptObject(start.attempt_id).close(start, actBy('teacher'))).toEqual(closed)
  await until(async () => (await alarmOf(start)) === null)
  expect(gradingsOf(jobs, start)).toHaveLength(1)

  const handedIn = attemptStart()
  await attemptObject(handedIn.attempt_id).submit(passOf(handedIn))
  expect(await attemptObject(handedIn.attempt_id).close(handedIn, actBy('teacher'))).toEqual({
    ok: false,
    code: 'attempt_not_running',
  })
})

it('asks the roll before it judges the first save of an attempt late', async () => {
  const terms = examTerms()
  await monitorObject(terms.exam_id).publish(terms, ['student_1', 'student_2'])
  const opened = async (studentId: string) => {
    const started = await monitorObject(terms.exam_id).start(studentId)
    if (!started.ok) throw new Error(started.code)
    return started.start
  }
  const [start, other] = [await opened('student_1'), await opened('student_2')]
  // Only the roll knows of it: the attempt cannot be reached.
  const extend = vi.fn().mockRejectedValue(new Error('no connection'))
  const cutOff = vi.spyOn(env.EXAM_ATTEMPT, 'getByName').mockReturnValue({ extend } as never)
  await monitorObject(terms.exam_id).giveExtraTime(15, ['student_1'], actBy('teacher'))
  await until(() => extend.mock.calls.length > 0)
  cutOff.mockRestore()
  setClock(Date.parse(start.deadline) + 10 * MINUTE)
  for (const [who, standing] of [
    [start, 'counts'],
    [other, 'late_held'],
  ] as const) {
    const outcome = await attemptObject(who.attempt_id).save(passOf(who), [chose('op-00001', 'q1', 'a')])
    expect(saved(outcome).acks).toMatchObject([{ standing }])
  }
  expect(await attemptObject(start.attempt_id).submit(passOf(start))).toMatchObject({ closed_by: 'student' })
})

it('tells what changed while it was telling: nothing old is taken for the news', async () => {
  const start = attemptStart()
  let delivered = false
  jobs.mockImplementation(async (message) => {
    // Attempts of other tests tell of their end a while after it.
    if ((message as { attempt_id: string }).attempt_id === start.attempt_id) await until(() => delivered)
    return { metadata: { metrics: {} } } as QueueSendResponse
  })
  await attemptObject(start.attempt_id).submit(passOf(start))
  await until(() => gradingsOf(jobs, start).length === 1)
  await attemptObject(start.attempt_id).save(passOf(start), [chose('op-00001', 'q1', 'a')])
  delivered = true
  await until(async () => (await alarmOf(start)) === null)
  expect(gradingsOf(jobs, start)).toHaveLength(2)
})
