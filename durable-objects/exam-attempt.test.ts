import { abortAllDurableObjects, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GRACE_MS } from '../core/exams/grace.ts'
import { verifyChain } from '../core/exams/receipt.ts'
import type { AttemptStart } from '../core/exams/types.ts'
import type { AnswerOp } from '../core/wire/attempts.ts'
import {
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
  wrote,
} from '../tests/exam-fixtures.ts'
import { receiptSigner } from './receipt-signer.ts'

const sign = receiptSigner(env.ATTEMPT_SECRET)

let jobs: ReturnType<typeof recordJobs>
beforeEach(() => {
  setClock(OPENS_AT)
  jobs = recordJobs()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const jobsFor = (start: AttemptStart) => gradingsOf(jobs, start)

/**
 * What an attempt's end sets off goes on behind the answer to its student. Where an eviction cut it off, the alarm
 * finishes it, and then a message may go out twice.
 */
async function settled(start: AttemptStart) {
  await runDurableObjectAlarm(attemptObject(start.attempt_id))
  expect(await alarmOf(start)).toBeNull()
}

describe.each([
  ['awake all along', async () => {}],
  ['evicted between any two calls', async (start: AttemptStart) => evict(attemptObject(start.attempt_id))],
])('an attempt that is %s', (_, betweenCalls) => {
  let start: AttemptStart
  /** The attempt's object, as the next request finds it. */
  const attempt = async () => {
    await betweenCalls(start)
    return attemptObject(start.attempt_id)
  }
  const save = async (...ops: AnswerOp[]) => saved(await (await attempt()).save(passOf(start), ops))
  const state = async () => (await attempt()).state()
  beforeEach(() => {
    start = attemptStart()
  })

  it('does not exist before its first save, and asking does not make it', async () => {
    expect(await state()).toBeNull()
    expect(await (await attempt()).closed()).toBeNull()
    expect(await (await attempt()).log()).toBeNull()
    const tables = await runInDurableObject(await attempt(), (__, { storage }) =>
      storage.sql.exec('SELECT name FROM sqlite_master').toArray(),
    )
    expect(tables).toEqual([])
    expect(await alarmOf(start)).toBeNull()
  })

  it('stores answers in order and gives the last to each question back', async () => {
    const saved = await save(chose('op-00001', 'q1', 'a'), chose('op-00002', 'q2', 'a', 'c'))
    expect(saved).toMatchObject({
      ok: true,
      acks: [
        { op_id: 'op-00001', seq: 1 },
        { op_id: 'op-00002', seq: 2 },
      ],
      deadline: start.deadline,
      server_time: iso(OPENS_AT),
    })
    await save(wrote('op-00003', 'q3', 'Because.'), chose('op-00004', 'q1', 'b'), chose('op-00005', 'q2'))
    expect(await state()).toEqual({
      status: 'in_progress',
      deadline: start.deadline,
      server_time: iso(OPENS_AT),
      end: null,
      revision: 0,
      answers: [
        { question_id: 'q3', option_ids: [], text: 'Because.' },
        { question_id: 'q1', option_ids: ['b'], text: null },
        { question_id: 'q2', option_ids: [], text: null },
      ],
      last_seq: 5,
    })
  })

  it('stores an op once and gives the ack of the first time again, whatever comes with its name', async () => {
    const first = await save(chose('op-00001', 'q1', 'a'))
    setClock(OPENS_AT + MINUTE)
    const again = await save(chose('op-00001', 'q1', 'a'), chose('op-00002', 'q1', 'b'), chose('op-00002', 'q1', 'b'))
    expect(again.acks[0]).toEqual(first.acks[0])
    expect(again.acks[1]).toEqual(again.acks[2])
    expect((await save(chose('op-00001', 'q1', 'c'))).acks).toEqual(first.acks)
    expect(await state()).toMatchObject({ last_seq: 2, answers: [{ question_id: 'q1', option_ids: ['b'] }] })
  })

  it('keeps a log whose receipts are the acks and whose chain holds', async () => {
    const acks = []
    for (let op = 1; op <= 5; op++) {
      setClock(OPENS_AT + op * 1000)
      acks.push(
        ...(await save(chose(`op-0000${op}`, `q${op % 2}`, 'a'), wrote(`op-1000${op}`, 'q3', `Né en ${op}`))).acks,
      )
    }
    const log = await (await attempt()).log()
    expect(log?.ops.map(({ op_id, seq, receipt, standing }) => ({ op_id, seq, receipt, standing }))).toEqual(acks)
    expect(log && verifyChain(sign, log.start, log.ops)).toEqual({ ok: true, length: 10 })
    expect(log?.ops[2]).toMatchObject({ option_ids: ['a'], text: null, server_time: iso(OPENS_AT + 2000) })
  })

  it('signs what it stores even where a text is not valid Unicode', async () => {
    await save(wrote('op-00001', 'q1', 'half a \ud83d smile'))
    const log = await (await attempt()).log()
    expect(log?.ops[0]?.text).toBe('half a \ufffd smile')
    expect(log && verifyChain(sign, log.start, log.ops)).toEqual({ ok: true, length: 1 })
  })

  it('is handed in once, however often that is asked', async () => {
    await save(chose('op-00001', 'q1', 'a'))
    setClock(OPENS_AT + 10 * MINUTE)
    const submitted = { ok: true, status: 'submitted', submitted_at: iso(OPENS_AT + 10 * MINUTE), closed_by: 'student' }
    expect(await (await attempt()).submit(passOf(start))).toEqual(submitted)
    setClock(OPENS_AT + 20 * MINUTE)
    expect(await (await attempt()).submit(passOf(start))).toEqual(submitted)
    expect(await (await attempt()).closed()).toEqual({
      start,
      submitted_at: submitted.submitted_at,
      closed_by: 'student',
      revision: 0,
      held_answers: 0,
      answers: [{ question_id: 'q1', option_ids: ['a'], text: null }],
    })
    await settled(start)
    expect(jobsFor(start)[0]).toEqual({ kind: 'grade_attempt', attempt_id: start.attempt_id })
  })

  it('can be handed in empty', async () => {
    expect(await (await attempt()).submit(passOf(start))).toMatchObject({ ok: true, closed_by: 'student' })
    expect(await (await attempt()).closed()).toMatchObject({ answers: [], closed_by: 'student' })
    await settled(start)
    expect(jobsFor(start)[0]).toEqual({ kind: 'grade_attempt', attempt_id: start.attempt_id })
  })

  it('acks what it has after it was handed in, as before', async () => {
    const first = await save(chose('op-00001', 'q1', 'a'))
    await (await attempt()).submit(passOf(start))
    expect(await save(chose('op-00001', 'q1', 'a'))).toMatchObject({ acks: first.acks, status: 'submitted' })
  })

  it('takes answers until deadline and grace are over, by its own clock, whether its alarm has rung or not', async () => {
    await save(chose('op-00001', 'q1', 'a'))
    setClock(Date.parse(start.deadline) + GRACE_MS - 1)
    expect(await save(chose('op-00002', 'q1', 'b'))).toMatchObject({ acks: [{ standing: 'counts' }] })
    setClock(Date.parse(start.deadline) + GRACE_MS)
    expect(await save(chose('op-00003', 'q1', 'c'))).toMatchObject({ acks: [{ standing: 'late_held' }] })
    expect(await state()).toMatchObject({
      status: 'submitted',
      end: { closed_by: 'deadline', submitted_at: start.deadline },
      answers: [{ option_ids: ['b'] }],
    })
  })

  it('is closed by its alarm with nobody there, once, even if the alarm rings twice', async () => {
    await save(chose('op-00001', 'q1', 'a'))
    expect(await alarmOf(start)).toBe(Date.parse(start.deadline) + GRACE_MS)
    setClock(Date.parse(start.deadline) + GRACE_MS + 90_000)
    expect(await runDurableObjectAlarm(await attempt())).toBe(true)
    expect(await (await attempt()).closed()).toMatchObject({ closed_by: 'deadline', submitted_at: start.deadline })
    await runInDurableObject(await attempt(), (object) => object.alarm())
    expect(jobsFor(start)).toHaveLength(1)
    expect(await alarmOf(start)).toBeNull()
  })

  it('stays open when its alarm rings early, and is rung again', async () => {
    await save(chose('op-00001', 'q1', 'a'))
    setClock(Date.parse(start.deadline) + GRACE_MS - 20)
    await runDurableObjectAlarm(await attempt())
    expect(await state()).toMatchObject({ status: 'in_progress' })
    expect(await alarmOf(start)).toBe(Date.parse(start.deadline) + GRACE_MS)
  })

  it('tells a student who hands in after the deadline that the deadline did', async () => {
    await save(chose('op-00001', 'q1', 'a'))
    setClock(Date.parse(start.deadline) + GRACE_MS + 1)
    expect(await (await attempt()).submit(passOf(start))).toMatchObject({
      closed_by: 'deadline',
      submitted_at: start.deadline,
    })
  })

  it('is graded although the runtime died between closing and queueing: at once if somebody looks', async () => {
    await save(chose('op-00001', 'q1', 'a'))
    jobs.mockImplementation(() => new Promise(() => {}))
    expect(await (await attempt()).submit(passOf(start))).toMatchObject({ ok: true })
    await abortAllDurableObjects()
    jobs.mockClear()
    jobs = recordJobs()
    // The student waits for the result, and asks.
    expect(await state()).toMatchObject({ status: 'submitted' })
    await until(async () => (await alarmOf(start)) === null)
    expect(jobsFor(start)).toHaveLength(1)
  })

  it('is graded although the runtime died between closing and queueing: at the deadline if nobody looks', async () => {
    await save(chose('op-00001', 'q1', 'a'))
    jobs.mockImplementation(() => new Promise(() => {}))
    await (await attempt()).submit(passOf(start))
    await abortAllDurableObjects()
    jobs.mockClear()
    jobs = recordJobs()
    expect(await alarmOf(start)).toBe(Date.parse(start.deadline) + GRACE_MS)
    expect(await runDurableObjectAlarm(await attempt())).toBe(true)
    expect(jobsFor(start)).toHaveLength(1)
    expect(await alarmOf(start)).toBeNull()
  })

  it('asks for its grading until the queue takes it, less and less often', async () => {
    await save(chose('op-00001', 'q1', 'a'))
    jobs.mockRejectedValue(new Error('the queue is down'))
    await (await attempt()).submit(passOf(start))
    const delays: number[] = []
    for (let ring = 0; ring < 9; ring++) {
      await runDurableObjectAlarm(await attempt())
      delays.push((((await alarmOf(start)) ?? 0) - OPENS_AT) / 1000)
    }
    for (const [ring, delay] of delays.entries()) {
      if (ring > 0) expect(delay).toBe(Math.min(900, 2 * (delays[ring - 1] ?? 0)))
    }
    expect(delays.at(-1)).toBe(900)
    jobs = recordJobs()
    await runDurableObjectAlarm(await attempt())
    expect(await alarmOf(start)).toBeNull()
    expect(jobsFor(start).length).toBeGreaterThan(1)
  })
})

it('stores all of a save or nothing of it', async () => {
  const start = attemptStart()
  const broken = { ...chose('op-00002', 'q1', 'b'), question_id: null as unknown as string }
  const failToSave = (...ops: AnswerOp[]) =>
    runInDurableObject(attemptObject(start.attempt_id), (object) =>
      expect(object.save(passOf(start), [...ops, broken])).rejects.toThrow(/NOT NULL/),
    )
  await failToSave(chose('op-00001', 'q1', 'a'))
  expect(await attemptObject(start.attempt_id).state()).toBeNull()
  expect(await alarmOf(start)).toBeNull()
  await attemptObject(start.attempt_id).save(passOf(start), [chose('op-00001', 'q1', 'a')])
  await failToSave(chose('op-00003', 'q1', 'c'))
  expect(await attemptObject(start.attempt_id).state()).toMatchObject({ last_seq: 1 })
})

it('stores each op of many saves at once, in one unbroken chain', async () => {
  const start = attemptStart()
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      // Every op is sent twice, as by a page that lost the first answer.
      attemptObject(start.attempt_id).save(passOf(start), [
        chose(`op-${10_000 + Math.floor(index / 2)}`, `q${index % 5}`, 'a'),
      ]),
    ),
  )
  const receipts = new Set(outcomes.flatMap((outcome) => saved(outcome).acks.map((ack) => ack.receipt)))
  expect(receipts.size).toBe(20)
  const log = await attemptObject(start.attempt_id).log()
  expect(log && verifyChain(sign, log.start, log.ops)).toEqual({ ok: true, length: 20 })
})

it('refuses a start that is another attempt’s', async () => {
  const [start, other] = [attemptStart(), attemptStart()]
  await runInDurableObject(attemptObject(start.attempt_id), (object) =>
    expect(object.save(passOf(other), [chose('op-00001', 'q1', 'a')])).rejects.toThrow(/was given/),
  )
})

it('sends its grading once when nothing goes wrong, without being asked again', async () => {
  const start = attemptStart()
  await attemptObject(start.attempt_id).submit(passOf(start))
  await until(async () => (await alarmOf(start)) === null)
  expect(jobsFor(start)).toHaveLength(1)
})

it('tells the roll that it has ended', async () => {
  const terms = examTerms()
  await monitorObject(terms.exam_id).publish(terms, ['student_1'])
  const started = await monitorObject(terms.exam_id).start('student_1')
  if (!started.ok) throw new Error(started.code)
  await attemptObject(started.start.attempt_id).submit(passOf(started.start))
  await settled(started.start)
  expect(await monitorObject(terms.exam_id).list()).toMatchObject([{ end: { closed_by: 'student' } }])
})

it('tells the roll later when the roll cannot be reached', async () => {
  const start = attemptStart()
  const finished = vi.fn().mockRejectedValue(new Error('no connection'))
  const cutOff = vi.spyOn(env.EXAM_MONITOR, 'getByName').mockReturnValue({ finished } as never)
  await attemptObject(start.attempt_id).submit(passOf(start))
  await until(async () => (await alarmOf(start)) === OPENS_AT + 20_000)
  cutOff.mockRestore()
  await runDurableObjectAlarm(attemptObject(start.attempt_id))
  expect(await alarmOf(start)).toBeNull()
  expect(finished).toHaveBeenCalledTimes(1)
  expect(jobsFor(start)).toHaveLength(1)
})

it('closes by itself at deadline and grace in real time', async () => {
  vi.useRealTimers()
  const sent = new Promise<unknown>((resolve) => {
    jobs.mockImplementation(async (message) => {
      resolve(message)
      return { metadata: { metrics: {} } } as QueueSendResponse
    })
  })
  const start = attemptStart({ deadline: iso(Date.now() - GRACE_MS + 300) })
  expect(await attemptObject(start.attempt_id).save(passOf(start), [chose('op-00001', 'q1', 'a')])).toMatchObject({
    ok: true,
  })
  expect(await sent).toEqual({ kind: 'grade_attempt', attempt_id: start.attempt_id })
  expect(await attemptObject(start.attempt_id).closed()).toMatchObject({ closed_by: 'deadline' })
})
