import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ExamTerms } from '../core/exams/types.ts'
import { type Beat, ExamSocketMessage, type InvigilationRow } from '../core/wire/invigilation.ts'
import {
  actBy,
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
import { SocketPage } from '../tests/socket-page.ts'

function setClock(time: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: time })
}

beforeEach(() => {
  setClock(OPENS_AT)
  vi.spyOn(env.JOBS, 'send').mockImplementation(async () => ({ metadata: { metrics: {} } }) as QueueSendResponse)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const beat = (change: Partial<Beat> = {}): Beat => ({
  answered: 0,
  unsent: 0,
  last_saved_at: null,
  focus_lost: 0,
  ...change,
})

/** A student's page, or an invigilator's. */
function openPage(terms: ExamTerms, studentId?: string) {
  const url = new URL('https://monitor.internal/socket')
  if (studentId) url.searchParams.set('student', studentId)
  return SocketPage.open(monitorObject(terms.exam_id), url, ExamSocketMessage)
}

const lastNews = async (page: SocketPage<ExamSocketMessage>) => {
  const message = (await page.receivedSoFar()).findLast(({ kind }) => kind === 'news')
  if (message?.kind !== 'news') throw new Error('no news')
  return message.news
}

describe.each([
  ['awake all along', async () => {}],
  ['evicted between any two calls', async (terms: ExamTerms) => evict(monitorObject(terms.exam_id))],
])('the room of an exam, %s', (_, betweenCalls) => {
  let terms: ExamTerms
  const monitor = async () => {
    await betweenCalls(terms)
    return monitorObject(terms.exam_id)
  }
  const rowOf = async (studentId: string): Promise<InvigilationRow | undefined> =>
    (await (await monitor()).view()).rows.find((row) => row.student_id === studentId)
  const start = async (studentId: string) => {
    const outcome = await (await monitor()).start(studentId)
    if (!outcome.ok) throw new Error(outcome.code)
    return outcome
  }
  beforeEach(async () => {
    terms = examTerms()
    await (await monitor()).publish(terms, ['ann', 'bob'])
  })

  it('shows who is absent, waits, writes and has handed in', async () => {
    expect(await rowOf('ann')).toMatchObject({ status: 'absent', attempt_id: null, connected: false })
    const page = await openPage(terms, 'ann')
    expect(await rowOf('ann')).toMatchObject({ status: 'waiting', connected: true })
    const { start: started } = await start('ann')
    page.say({ kind: 'beat', beat: beat({ answered: 3, last_saved_at: iso(OPENS_AT + MINUTE) }) })
    await page.receivedSoFar()
    expect(await rowOf('ann')).toMatchObject({
      status: 'in_progress',
      attempt_id: started.attempt_id,
      deadline: started.deadline,
      answered: 3,
      last_saved_at: iso(OPENS_AT + MINUTE),
      offline_since: null,
    })
    await (await monitor()).finished(started.attempt_id, { submitted_at: iso(OPENS_AT + MINUTE), closed_by: 'student' })
    expect(await rowOf('ann')).toMatchObject({ status: 'submitted', closed_by: 'student' })
    expect(await rowOf('bob')).toMatchObject({ status: 'absent' })
  })

  it('keeps what a page said last when the page goes, and since when it is gone', async () => {
    await start('ann')
    const page = await openPage(terms, 'ann')
    page.say({ kind: 'beat', beat: beat({ answered: 2, focus_lost: 1 }) })
    await page.receivedSoFar()
    setClock(OPENS_AT + 5 * MINUTE)
    page.close(1000)
    await until(async () => !(await rowOf('ann'))?.connected)
    expect(await rowOf('ann')).toMatchObject({
      answered: 2,
      focus_lost: 1,
      offline_since: iso(OPENS_AT + 5 * MINUTE),
      status: 'in_progress',
    })
  })

  it('counts a page without a socket as there while it beats', async () => {
    await start('ann')
    expect(await (await monitor()).beat('ann', beat({ answered: 1, unsent: 2 }))).toMatchObject({
      status: 'in_progress',
      pen: 1,
      messages: [],
    })
    expect(await rowOf('ann')).toMatchObject({ connected: true, answered: 1, unsent: 2 })
    setClock(OPENS_AT + 2 * MINUTE)
    expect(await rowOf('ann')).toMatchObject({ connected: false, offline_since: iso(OPENS_AT) })
    expect(await (await monitor()).beat('carl', beat())).toBeNull()
  })

  it('gives time to one, and the page and the attempt learn of it at once', async () => {
    const { start: started } = await start('ann')
    await start('bob')
    await attemptObject(started.attempt_id).save(passOf(started), [chose('op-00001', 'q1', 'a')])
    const [ann, bob] = [await openPage(terms, 'ann'), await openPage(terms, 'bob')]
    expect(await (await monitor()).giveExtraTime(10, ['ann', 'nobody'], actBy('teacher'))).toEqual({
      latest_end: iso(OPENS_AT + 130 * MINUTE),
      num_moved: 1,
    })
    expect(await lastNews(ann)).toMatchObject({ deadline: iso(OPENS_AT + 70 * MINUTE) })
    expect(await lastNews(bob)).toMatchObject({ deadline: iso(OPENS_AT + 60 * MINUTE) })
    await until(async () => (await attemptObject(started.attempt_id).state())?.deadline === iso(OPENS_AT + 70 * MINUTE))
    expect(await rowOf('ann')).toMatchObject({ extra_minutes: 10, deadline: iso(OPENS_AT + 70 * MINUTE) })
  })

  it('gives time to all, before and after they start, and takes it back but never the past', async () => {
    await start('ann')
    await (await monitor()).giveExtraTime(15, null, actBy('teacher'))
    expect(await rowOf('ann')).toMatchObject({ deadline: iso(OPENS_AT + 75 * MINUTE), extra_minutes: 0 })
    setClock(OPENS_AT + 10 * MINUTE)
    expect((await start('bob')).start.deadline).toBe(iso(OPENS_AT + 85 * MINUTE))
    await (await monitor()).giveExtraTime(-480, ['ann'], actBy('teacher'))
    expect(await rowOf('ann')).toMatchObject({ deadline: iso(OPENS_AT + 10 * MINUTE) })
    expect((await (await monitor()).view()).extra_minutes).toBe(15)
  })

  it('tells an attempt its new deadline later when it cannot be reached', async () => {
    const { start: started } = await start('ann')
    await attemptObject(started.attempt_id).save(passOf(started), [chose('op-00001', 'q1', 'a')])
    const extend = vi.fn().mockRejectedValue(new Error('no connection'))
    const cutOff = vi.spyOn(env.EXAM_ATTEMPT, 'getByName').mockReturnValue({ extend } as never)
    await (await monitor()).giveExtraTime(5, null, actBy('teacher'))
    await until(() => extend.mock.calls.length > 0)
    cutOff.mockRestore()
    await runDurableObjectAlarm(await monitor())
    expect(await attemptObject(started.attempt_id).state()).toMatchObject({ deadline: iso(OPENS_AT + 65 * MINUTE) })
  })

  it('lets an attempt run again that the clock has closed, and no other', async () => {
    for (const student of ['ann', 'bob']) await start(student)
    const [annId, bobId] = [`${terms.exam_id}.ann.1`, `${terms.exam_id}.bob.1`]
    await (await monitor()).finished(annId, { submitted_at: iso(OPENS_AT + 60 * MINUTE), closed_by: 'deadline' })
    await (await monitor()).finished(bobId, { submitted_at: iso(OPENS_AT + 30 * MINUTE), closed_by: 'student' })
    setClock(OPENS_AT + 61 * MINUTE)
    expect(await (await monitor()).giveExtraTime(10, null, actBy('teacher'))).toMatchObject({ num_moved: 1 })
    expect(await rowOf('ann')).toMatchObject({ status: 'in_progress', deadline: iso(OPENS_AT + 70 * MINUTE) })
    expect(await rowOf('bob')).toMatchObject({ status: 'submitted' })
    // The attempt tells of its first end once more: it has not heard yet.
    await (await monitor()).finished(annId, { submitted_at: iso(OPENS_AT + 60 * MINUTE), closed_by: 'deadline' })
    expect(await rowOf('ann')).toMatchObject({ status: 'in_progress' })
  })

  it('brings a message to every open page and to those that open later', async () => {
    const page = await openPage(terms, 'ann')
    const message = { id: 1, text: 'Question 3: read “heart”.', sent_at: iso(OPENS_AT) }
    await (await monitor()).announce(message, actBy('teacher'))
    await (await monitor()).announce(message, actBy('teacher'))
    expect((await lastNews(page)).messages).toEqual([message])
    expect((await lastNews(await openPage(terms, 'bob'))).messages).toEqual([message])
  })

  it('tells the older page that the pen has gone to the newer', async () => {
    await start('ann')
    const older = await openPage(terms, 'ann')
    expect(await lastNews(older)).toMatchObject({ pen: 1 })
    await start('ann')
    expect(await lastNews(older)).toMatchObject({ pen: 2 })
  })

  it('closes on a page that says what it must not, and is closed to strangers', async () => {
    const page = await openPage(terms, 'ann')
    page.say({ kind: 'beat', beat: { answered: 'all' } })
    expect(await page.closed).toMatchObject({ code: 1008 })
    await expect(openPage(terms, 'carl')).rejects.toThrow('404')
  })
})

it('tells invigilators in one message what many students did', async () => {
  const terms = examTerms()
  await monitorObject(terms.exam_id).publish(terms, ['ann', 'bob'])
  const invigilator = await openPage(terms)
  expect(await invigilator.received(1)).toMatchObject([{ kind: 'rows', rows: [{}, {}] }])
  await Promise.all(['ann', 'bob'].map((student) => monitorObject(terms.exam_id).start(student)))
  const messages = await invigilator.received(2)
  expect(messages[1]).toMatchObject({ kind: 'rows', rows: [{ status: 'in_progress' }, { status: 'in_progress' }] })
  expect(messages).toHaveLength(2)
})
