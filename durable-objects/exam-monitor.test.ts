import { listDurableObjectIds, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hashAccessCode } from '../core/exams/access-code.ts'
import { GRACE_MS } from '../core/exams/grace.ts'
import { monitorShardOf } from '../core/exams/roll.ts'
import type { ExamTerms } from '../core/exams/types.ts'
import {
  attemptObject,
  chose,
  evict,
  examTerms,
  iso,
  MINUTE,
  monitorObject,
  OPENS_AT,
  passOf,
  until,
} from '../tests/exam-fixtures.ts'
import { openAttempt } from './open-attempt.ts'

function setClock(time: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: time })
}

let jobs: { mock: { calls: unknown[][] } }
beforeEach(() => {
  setClock(OPENS_AT)
  jobs = vi.spyOn(env.JOBS, 'send').mockImplementation(async () => ({ metadata: { metrics: {} } }) as QueueSendResponse)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const students = (count: number) => Array.from({ length: count }, (_, index) => `student_${index}`)

/** The start of a student who may start. */
async function started(terms: ExamTerms, studentId: string, accessCode?: string) {
  const outcome = await monitorObject(terms.exam_id).start(studentId, accessCode)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome
}

describe.each([
  ['awake all along', async () => {}],
  ['evicted between any two calls', async (terms: ExamTerms) => evict(monitorObject(terms.exam_id))],
])('a roll that is %s', (_, betweenCalls) => {
  let terms: ExamTerms
  const roll = async () => {
    await betweenCalls(terms)
    return monitorObject(terms.exam_id)
  }
  beforeEach(() => {
    terms = examTerms()
  })

  it('knows nobody before its exam is published, and only its students after', async () => {
    expect(await (await roll()).start('student_0')).toEqual({ ok: false, code: 'not_found' })
    expect(await (await roll()).list()).toEqual([])
    await (await roll()).publish(terms, ['student_0'])
    expect(await (await roll()).start('student_0')).toMatchObject({ ok: true, created: true })
    expect(await (await roll()).start('student_1')).toEqual({ ok: false, code: 'not_found' })
    expect(await (await roll()).enrol(['student_0', 'student_1'])).toEqual({ ok: true })
    expect(await (await roll()).start('student_1')).toMatchObject({ ok: true, created: true })
  })

  it('says all that an attempt is', async () => {
    await (await roll()).publish(terms, ['student_0'])
    setClock(OPENS_AT + 10 * MINUTE)
    const outcome = await (await roll()).start('student_0')
    expect(outcome).toEqual({
      ok: true,
      created: true,
      start: {
        attempt_id: `${terms.exam_id}.student_0.1`,
        exam_id: terms.exam_id,
        student_id: 'student_0',
        number: 1,
        paper_hash: terms.paper_hash,
        started_at: iso(OPENS_AT + 10 * MINUTE),
        deadline: iso(OPENS_AT + 70 * MINUTE),
        seed: expect.any(Number),
        monitor: 0,
      },
      pen: 1,
    })
  })

  it('gives a running attempt back as it was, whatever the access code', async () => {
    terms.access_code_hash = await hashAccessCode('sesame')
    await (await roll()).publish(terms, ['student_0'])
    const first = await (await roll()).start('student_0', 'sesame')
    setClock(OPENS_AT + 59 * MINUTE)
    expect(await (await roll()).start('student_0')).toEqual({ ...first, created: false, pen: 2 })
  })

  it('keeps its starts when it is published again', async () => {
    await (await roll()).publish(terms, ['student_0'])
    const first = await (await roll()).start('student_0')
    await (await roll()).publish(terms, ['student_0', 'student_1'])
    expect(await (await roll()).start('student_0')).toEqual({ ...first, created: false, pen: 2 })
    expect(await (await roll()).list()).toHaveLength(1)
  })

  it('holds to the exam’s hours, code and number of attempts', async () => {
    terms.access_code_hash = await hashAccessCode('sesame')
    await (await roll()).publish(terms, ['student_0'])
    setClock(OPENS_AT - 1)
    expect(await (await roll()).start('student_0', 'sesame')).toEqual({
      ok: false,
      code: 'exam_not_open',
      params: { opens_at: terms.opens_at },
    })
    setClock(OPENS_AT)
    expect(await (await roll()).start('student_0', 'open')).toEqual({ ok: false, code: 'access_code_wrong' })
    expect(await (await roll()).start('student_0')).toEqual({ ok: false, code: 'access_code_wrong' })
    expect(await (await roll()).start('student_0', 'sesame')).toMatchObject({ ok: true })
    const end = { submitted_at: iso(OPENS_AT + MINUTE), closed_by: 'student' as const }
    await (await roll()).finished(`${terms.exam_id}.student_0.1`, end)
    expect(await (await roll()).start('student_0', 'sesame')).toEqual({ ok: false, code: 'no_attempt_left' })
    setClock(Date.parse(terms.closes_at))
    expect(await (await roll()).start('student_0', 'sesame')).toMatchObject({ ok: false, code: 'exam_closed' })
  })

  it('allows the next attempt once the last is finished, and believes the first word of its end', async () => {
    terms.max_attempts = 2
    await (await roll()).publish(terms, ['student_0'])
    const first = await (await roll()).start('student_0')
    const end = { submitted_at: iso(OPENS_AT + MINUTE), closed_by: 'student' as const }
    await (await roll()).finished(`${terms.exam_id}.student_0.1`, end)
    await (await roll()).finished(`${terms.exam_id}.student_0.1`, {
      submitted_at: iso(OPENS_AT),
      closed_by: 'deadline',
    })
    const second = await (await roll()).start('student_0')
    expect(second).toMatchObject({ ok: true, created: true, start: { number: 2 } })
    expect(await (await roll()).attemptsOf('student_0')).toMatchObject([
      { attempt_id: first.ok && first.start.attempt_id, number: 1, end },
      { number: 2, end: null },
    ])
  })

  it('lets an exam be withdrawn as long as nobody has started, and published anew', async () => {
    await (await roll()).publish(terms, ['student_0'])
    expect(await (await roll()).withdraw()).toEqual({ ok: true })
    expect(await (await roll()).start('student_0')).toEqual({ ok: false, code: 'not_found' })
    await (await roll()).publish(terms, ['student_0'])
    await (await roll()).start('student_0')
    expect(await (await roll()).withdraw()).toEqual({ ok: false, code: 'exam_in_use' })
    expect(await (await roll()).list()).toHaveLength(1)
  })

  it('closes attempts that never saved, in batches, when their time is over', async () => {
    await (await roll()).publish(terms, students(70))
    for (const student of students(70)) await (await roll()).start(student)
    setClock(OPENS_AT + 60 * MINUTE + GRACE_MS + 31_000)
    for (let ring = 0; ring < 2; ring++) expect(await runDurableObjectAlarm(await roll())).toBe(true)
    const list = await (await roll()).list()
    expect(list).toHaveLength(70)
    expect(new Set(list.map((entry) => JSON.stringify(entry.end)))).toEqual(
      new Set([JSON.stringify({ submitted_at: iso(OPENS_AT + 60 * MINUTE), closed_by: 'deadline' })]),
    )
    expect(await attemptObject(`${terms.exam_id}.student_69.1`).closed()).toMatchObject({ answers: [] })
    expect(await runDurableObjectAlarm(await roll())).toBe(false)
    await until(() => jobs.mock.calls.length >= 70)
    expect(jobs.mock.calls.map(([message]) => (message as { attempt_id: string }).attempt_id).sort()).toEqual(
      list.map((entry) => entry.attempt_id).sort(),
    )
  })

  it('leaves running attempts alone when it rings for others, and rings again for them', async () => {
    await (await roll()).publish(terms, ['early', 'late'])
    await (await roll()).start('early')
    setClock(OPENS_AT + 30 * MINUTE)
    await (await roll()).start('late')
    setClock(OPENS_AT + 60 * MINUTE + GRACE_MS + 30_000)
    await runDurableObjectAlarm(await roll())
    expect(await (await roll()).list()).toMatchObject([
      { student_id: 'early', end: { closed_by: 'deadline' } },
      { student_id: 'late', end: null },
    ])
    const alarm = await runInDurableObject(await roll(), (__, state) => state.storage.getAlarm())
    expect(alarm).toBe(OPENS_AT + 90 * MINUTE + GRACE_MS + 30_000)
  })
})

it('makes one attempt of many starts at once', async () => {
  const terms = examTerms({ access_code_hash: await hashAccessCode('sesame') })
  await monitorObject(terms.exam_id).publish(terms, ['student_0'])
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => started(terms, 'student_0', 'sesame')))
  expect(outcomes.filter((outcome) => outcome.created)).toHaveLength(1)
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome.start))).size).toBe(1)
})

it('starts a whole room at once, each student with an own seed, and makes no object for it', async () => {
  const terms = examTerms()
  await monitorObject(terms.exam_id).publish(terms, students(200))
  const before = (await listDurableObjectIds(env.EXAM_ATTEMPT)).length
  const outcomes = await Promise.all(students(200).map((student) => started(terms, student)))
  expect(outcomes.every((outcome) => outcome.created)).toBe(true)
  expect(new Set(outcomes.map((outcome) => outcome.start.seed)).size).toBeGreaterThan(195)
  expect((await listDurableObjectIds(env.EXAM_ATTEMPT)).length).toBe(before)
})

it('refuses terms that it could not read back', async () => {
  const terms = examTerms({ closes_at: 'at noon' })
  await runInDurableObject(monitorObject(terms.exam_id), (object) =>
    expect(object.publish(terms, ['student_0'])).rejects.toThrow(/closes_at/),
  )
  expect(await monitorObject(terms.exam_id).start('student_0')).toMatchObject({ code: 'not_found' })
})

it('tries again to close an attempt that could not be reached', async () => {
  const terms = examTerms()
  await monitorObject(terms.exam_id).publish(terms, ['student_0'])
  await started(terms, 'student_0')
  const now = OPENS_AT + 60 * MINUTE + GRACE_MS + 30_000
  setClock(now)
  const closeOverdue = vi.fn().mockRejectedValue(new Error('no connection'))
  const cutOff = vi.spyOn(env.EXAM_ATTEMPT, 'getByName').mockReturnValue({ closeOverdue } as never)
  await runDurableObjectAlarm(monitorObject(terms.exam_id))
  cutOff.mockRestore()
  const alarm = await runInDurableObject(monitorObject(terms.exam_id), (_, state) => state.storage.getAlarm())
  expect(alarm).toBe(now + 30_000)
  await runDurableObjectAlarm(monitorObject(terms.exam_id))
  expect(await monitorObject(terms.exam_id).list()).toMatchObject([{ end: { closed_by: 'deadline' } }])
})

describe('opening an attempt', () => {
  const objects = { monitor: monitorObject, attempt: attemptObject }

  it('finds the student’s monitor, and gives back what was saved', async () => {
    const terms = examTerms()
    const request = { exam_id: terms.exam_id, student_id: 'student_7', num_monitors: 3 }
    await monitorObject(terms.exam_id, monitorShardOf('student_7', 3)).publish(terms, ['student_7'])
    const first = await openAttempt(objects, request)
    if (!first.ok) throw new Error(first.code)
    expect(first).toMatchObject({ created: true, state: null, start: { monitor: monitorShardOf('student_7', 3) } })
    const again = await openAttempt(objects, request)
    expect(again).toMatchObject({ ...first, created: false, pen: 2, state: { status: 'in_progress', last_seq: 0 } })
    await attemptObject(first.start.attempt_id).save(passOf(first.start), [chose('op-00001', 'q1', 'a')])
    expect(await openAttempt(objects, request)).toMatchObject({
      created: false,
      start: first.start,
      state: { last_seq: 1, answers: [{ question_id: 'q1', option_ids: ['a'] }] },
    })
  })

  it('starts the next attempt even if the roll has not heard that the last one ended', async () => {
    const terms = examTerms({ max_attempts: 2 })
    const request = { exam_id: terms.exam_id, student_id: 'student_0', num_monitors: 1 }
    await monitorObject(terms.exam_id).publish(terms, ['student_0'])
    const first = await openAttempt(objects, request)
    if (!first.ok) throw new Error(first.code)
    // The attempt cannot reach the roll.
    const finished = vi.fn().mockRejectedValue(new Error('no connection'))
    const cutOff = vi.spyOn(env.EXAM_MONITOR, 'getByName').mockReturnValue({ finished } as never)
    await attemptObject(first.start.attempt_id).submit(passOf(first.start))
    await evict(attemptObject(first.start.attempt_id))
    cutOff.mockRestore()
    expect(await monitorObject(terms.exam_id).list()).toMatchObject([{ end: null }])
    expect(await openAttempt(objects, request)).toMatchObject({ ok: true, created: true, start: { number: 2 } })
    expect(await monitorObject(terms.exam_id).list()).toMatchObject([{ end: { closed_by: 'student' } }, { end: null }])
  })

  it('passes on why a student may not start', async () => {
    const terms = examTerms()
    await monitorObject(terms.exam_id).publish(terms, [])
    const request = { exam_id: terms.exam_id, student_id: 'student_0', num_monitors: 1 }
    expect(await openAttempt(objects, request)).toEqual({ ok: false, code: 'not_found' })
  })
})
