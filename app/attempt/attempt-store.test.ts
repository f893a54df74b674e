import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AnswerOp, AttemptWithPaper, SavedAnswers } from '../../core/wire/attempts.ts'
import type { AttemptNews } from '../../core/wire/invigilation.ts'
import { AttemptStore } from './attempt-store.ts'
import type { AttemptPort } from './attempt-view.ts'
import { ServerClock } from './clock.ts'
import { MemoryOutbox } from './memory-outbox.ts'
import type { Batch } from './outbox.ts'
import { PlaceKeeper } from './place.ts'

const T0 = Date.parse('2030-01-10T09:00:00.000Z')
const HOUR = 3_600_000

beforeEach(() => vi.useFakeTimers({ now: T0 }))
afterEach(() => vi.useRealTimers())

const TOKEN = 'token'
const OLD_TOKEN = 'token of an opening before'

/** A server that a test cuts off, ends, or looks into. Its clock is the test's; the device's is `device_wrong` off. */
class School implements AttemptPort {
  online = true
  open = true
  deadline = T0 + HOUR
  stored: AnswerOp[] = []
  submits = 0
  newest_pen = 1
  /** Questions that the holder of a newer pen has answered. */
  answered_since: string[] = []
  tokens: (string | undefined)[] = []

  async save({ ops, token }: Batch) {
    if (!this.online) return { outcome: { kind: 'unknown' as const } }
    this.tokens.push(token)
    this.stored.push(...ops.filter((op) => !this.stored.some((one) => one.op_id === op.op_id)))
    const late = !this.open
    const saved: SavedAnswers = {
      acks: ops.map(({ op_id, question_id }, at) => {
        const superseded = token === OLD_TOKEN && this.answered_since.includes(question_id)
        return { op_id, seq: at + 1, receipt: 'r', standing: late ? 'late_held' : superseded ? 'superseded' : 'counts' }
      }),
      status: late ? 'submitted' : 'in_progress',
      holds_pen: this.newest_pen === 1,
      server_time: new Date(Date.now()).toISOString(),
      deadline: new Date(this.deadline).toISOString(),
    }
    return { outcome: { kind: 'acked' as const, acks: saved.acks }, saved }
  }

  async seal() {
    return null
  }

  pen() {
    return 1
  }

  token() {
    return TOKEN
  }

  async submit() {
    if (!this.online) return null
    this.submits += 1
    this.open = false
    return { submitted_at: new Date(Date.now()).toISOString() }
  }

  news(change: Partial<AttemptNews> = {}): AttemptNews {
    return {
      server_time: new Date(Date.now()).toISOString(),
      attempt_id: 'exam_1.student_1.1',
      status: this.open && Date.now() < this.deadline ? 'in_progress' : 'submitted',
      closed_by: null,
      deadline: new Date(this.deadline).toISOString(),
      pen: this.newest_pen,
      messages: [],
      ...change,
    }
  }

  async beat() {
    return this.online ? this.news() : null
  }
}

const storage = new Map<string, string>()
const memory = {
  getItem: (key: string) => storage.get(key) ?? null,
  setItem: (key: string, value: string) => void storage.set(key, value),
  removeItem: (key: string) => void storage.delete(key),
}
beforeEach(() => storage.clear())

const question = (id: string) => ({
  id,
  type: 'single_choice' as const,
  stem: '?',
  options: [
    { id: 'x', text: 'X' },
    { id: 'y', text: 'Y' },
  ],
  points: 1,
})

async function sit(school: School, outbox = new MemoryOutbox(), stored: AttemptWithPaper['answers'] = []) {
  let ids = 0
  const started: AttemptWithPaper = {
    attempt_id: 'exam_1.student_1.1',
    attempt_token: 'token',
    exam_id: 'exam_1',
    exam_title: 'Biology',
    server_time: new Date(T0).toISOString(),
    deadline: new Date(T0 + HOUR).toISOString(),
    paper: { questions: [question('q1'), question('q2'), question('q3')] },
    question_layout: 'one_per_page',
    pen: 1,
    answers: stored,
    last_seq: 0,
    seal_key: 'A'.repeat(43),
  }
  return AttemptStore.open({
    started,
    outbox,
    port: school,
    clock: new ServerClock({ wall: () => Date.now(), steady: () => Date.now() - T0 }),
    places: new PlaceKeeper(started.attempt_id, () => memory),
    newId: () => `op_${Date.now()}_${ids++}`,
    random: () => 1,
  })
}

const chosen = (store: AttemptStore, id: string) => store.view().answers.get(id)?.option_ids

test('an answer shows at once and is saved within a second, when the server has acked it', async () => {
  const school = new School()
  const store = await sit(school)
  store.answer('q1', { option_ids: ['x'] })
  expect(chosen(store, 'q1')).toEqual(['x'])
  expect(store.view().pending).toBe(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(store.view().pending).toBe(0)
  expect(school.stored.map((op) => op.option_ids)).toEqual([['x']])
})

test('an answer can be taken back', async () => {
  const school = new School()
  const store = await sit(school)
  store.answer('q1', { option_ids: ['x'] })
  await vi.advanceTimersByTimeAsync(1_000)
  store.answer('q1', { option_ids: [] })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(school.stored.map((op) => op.option_ids)).toEqual([['x'], []])
})

test('without a connection answers wait, say how many they are, and go when it is back', async () => {
  const school = new School()
  school.online = false
  const store = await sit(school)
  store.answer('q1', { option_ids: ['x'] })
  store.answer('q2', { option_ids: ['y'] })
  await vi.advanceTimersByTimeAsync(120_000)
  expect(store.view()).toMatchObject({ pending: 2, reached: false, phase: 'running' })
  school.online = true
  await store.awake()
  await vi.advanceTimersByTimeAsync(0)
  expect(store.view()).toMatchObject({ pending: 0, reached: true })
  expect(school.stored).toHaveLength(2)
})

test('a reload lays what is not sent yet over what the server has', async () => {
  const school = new School()
  const outbox = new MemoryOutbox()
  school.online = false
  const before = await sit(school, outbox)
  before.answer('q1', { option_ids: ['y'] })
  await vi.advanceTimersByTimeAsync(1_000)
  before.stop()
  const after = await sit(school, outbox, [
    { question_id: 'q1', option_ids: ['x'], text: null },
    { question_id: 'q2', option_ids: ['x'], text: null },
  ])
  expect(chosen(after, 'q1')).toEqual(['y'])
  expect(chosen(after, 'q2')).toEqual(['x'])
})

test('an answer of before goes under the pen of before, and gives way to what was answered elsewhere since', async () => {
  const school = new School()
  const outbox = new MemoryOutbox()
  const given = (op_id: string, question_id: string) => ({
    op_id,
    question_id,
    option_ids: ['x'],
    client_time: new Date(T0).toISOString(),
  })
  await outbox.add('exam_1.student_1.1', given('op_of_before_1', 'q1'), OLD_TOKEN)
  await outbox.add('exam_1.student_1.1', given('op_of_before_2', 'q2'), OLD_TOKEN)
  school.answered_since = ['q1']
  const store = await sit(school, outbox, [{ question_id: 'q1', option_ids: ['y'], text: null }])
  store.answer('q3', { option_ids: ['x'] })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(school.tokens).toEqual([OLD_TOKEN, TOKEN])
  expect(['q1', 'q2', 'q3'].map((id) => chosen(store, id))).toEqual([['y'], ['x'], ['x']])
  expect(store.view().pending).toBe(0)
})

test('a reload shows the same question with the same marks', async () => {
  const before = await sit(new School())
  before.goTo(2)
  before.toggleMark('q3')
  before.toggleMark('q1')
  before.toggleMark('q1')
  const { place } = (await sit(new School())).view()
  expect(place).toMatchObject({ position: 2, marked: ['q3'] })
})

test('handing in sends the last answers first', async () => {
  const school = new School()
  const store = await sit(school)
  store.answer('q1', { option_ids: ['x'] })
  const done = store.submit()
  await vi.advanceTimersByTimeAsync(100)
  await done
  expect(school.stored).toHaveLength(1)
  expect(store.view()).toMatchObject({ phase: 'ended', ended_by: 'student', pending: 0, refused: 0 })
})

test('handing in without a connection is remembered over a reload and done when it is back', async () => {
  const school = new School()
  const outbox = new MemoryOutbox()
  school.online = false
  const before = await sit(school, outbox)
  before.answer('q1', { option_ids: ['x'] })
  void before.submit()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(before.view()).toMatchObject({ phase: 'handing_in', reached: false })
  before.stop()
  await vi.advanceTimersByTimeAsync(0)

  school.online = true
  const after = await sit(school, outbox)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(after.view().phase).toBe('ended')
  expect(school.stored).toHaveLength(1)
  expect(school.submits).toBe(1)
})

test('when time is over, what is left is sent and the attempt handed in', async () => {
  const school = new School()
  const store = await sit(school)
  await vi.advanceTimersByTimeAsync(HOUR - 100)
  store.answer('q1', { option_ids: ['x'] })
  await vi.advanceTimersByTimeAsync(200)
  expect(school.stored).toHaveLength(1)
  expect(store.view()).toMatchObject({ phase: 'ended', ended_by: 'time' })
})

test('nothing can be answered after the end', async () => {
  const school = new School()
  const store = await sit(school)
  await vi.advanceTimersByTimeAsync(HOUR + 1_000)
  store.answer('q1', { option_ids: ['x'] })
  expect(store.view().answers.size).toBe(0)
  expect(store.view().pending).toBe(0)
})

test('extra time that the server gives with a save is time', async () => {
  const school = new School()
  const store = await sit(school)
  school.deadline += HOUR
  store.answer('q1', { option_ids: ['x'] })
  await vi.advanceTimersByTimeAsync(HOUR + 60_000)
  expect(store.view().phase).toBe('running')
  expect(school.submits).toBe(0)
})

test('an attempt that was handed in elsewhere says so at the next save, and does not ask again', async () => {
  const school = new School()
  const store = await sit(school)
  await school.submit()
  store.answer('q1', { option_ids: ['x'] })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(store.view()).toMatchObject({ phase: 'ended', ended_by: 'elsewhere', refused: 0, late: { held: 1 } })
  expect(school.submits).toBe(1)
})

test('an attempt that was handed in elsewhere says so when the page is looked at again', async () => {
  const school = new School()
  const store = await sit(school)
  await school.submit()
  await store.awake()
  expect(store.view()).toMatchObject({ phase: 'ended', ended_by: 'elsewhere', refused: 0 })
})

test('a connection that is lost when time is over delays the handing in, and no more', async () => {
  const school = new School()
  const store = await sit(school)
  await vi.advanceTimersByTimeAsync(HOUR - 60_000)
  school.online = false
  await vi.advanceTimersByTimeAsync(120_000)
  expect(store.view()).toMatchObject({ phase: 'time_over', reached: false })
  school.online = true
  await vi.advanceTimersByTimeAsync(20_000)
  expect(store.view()).toMatchObject({ phase: 'ended', ended_by: 'time' })
})

test('the older of two pages only reads, and still sends what it has', async () => {
  const school = new School()
  school.online = false
  const store = await sit(school)
  store.answer('q1', { option_ids: ['x'] })
  await vi.advanceTimersByTimeAsync(1_000)
  school.newest_pen = 2
  void store.hear(school.news())
  expect(store.view().holds_pen).toBe(false)
  store.answer('q2', { option_ids: ['x'] })
  expect(chosen(store, 'q2')).toBeUndefined()
  school.online = true
  await store.awake()
  await vi.advanceTimersByTimeAsync(0)
  expect(school.stored.map((op) => op.question_id)).toEqual(['q1'])
})

test('an answer of a save tells a page too that the pen has gone', async () => {
  const school = new School()
  const store = await sit(school)
  school.newest_pen = 2
  store.answer('q1', { option_ids: ['x'] })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(store.view()).toMatchObject({ holds_pen: false, pending: 0 })
})

test('time that the teacher gives moves the clock at once, and the page says by how much', async () => {
  const school = new School()
  const store = await sit(school)
  school.deadline += 600_000
  void store.hear(school.news())
  expect(store.view()).toMatchObject({ deadline: T0 + HOUR + 600_000, moved: 600_000 })
  store.noteMove()
  await vi.advanceTimersByTimeAsync(HOUR + 1_000)
  expect(store.view()).toMatchObject({ phase: 'running', moved: 0 })
})

test('time that is given while the page hands in by itself lets the student go on', async () => {
  const school = new School()
  const store = await sit(school)
  await vi.advanceTimersByTimeAsync(HOUR - 1_000)
  school.online = false
  await vi.advanceTimersByTimeAsync(30_000)
  expect(store.view().phase).toBe('time_over')
  school.deadline += HOUR
  void store.hear(school.news())
  await vi.advanceTimersByTimeAsync(20_000)
  expect(store.view().phase).toBe('running')
  expect(school.submits).toBe(0)
})

test('an attempt that the teacher closes ends on the page', async () => {
  const school = new School()
  const store = await sit(school)
  school.open = false
  void store.hear(school.news({ closed_by: 'teacher' }))
  await vi.advanceTimersByTimeAsync(0)
  expect(store.view()).toMatchObject({ phase: 'ended', ended_by: 'teacher' })
})

test('an ended attempt that was given time says that it can be opened again', async () => {
  const school = new School()
  const store = await sit(school)
  await vi.advanceTimersByTimeAsync(HOUR + 1_000)
  expect(store.view()).toMatchObject({ phase: 'ended', ended_by: 'time', reopened: false })
  school.open = true
  school.deadline += HOUR
  void store.hear(school.news())
  expect(store.view().reopened).toBe(true)
})

test('news of another attempt changes nothing but the messages', async () => {
  const school = new School()
  const store = await sit(school)
  const messages = [{ id: 1, text: 'Quiet, please.', sent_at: '2030-01-10T09:10:00.000Z' }]
  void store.hear(school.news({ attempt_id: 'exam_1.student_1.2', pen: 7, status: 'submitted', messages }))
  expect(store.view()).toMatchObject({ holds_pen: true, phase: 'running', messages })
})
