import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, expect, test } from 'vitest'
import type { AnswerOp, AttemptWithPaper, Standing } from '../../core/wire/attempts.ts'
import { openArchive } from './attempt-archive.ts'
import { openOutbox } from './outbox.ts'

const T0 = Date.parse('2030-01-10T09:00:00.000Z')
const DAY = 86_400_000
const ID = 'exam_1.student_1.1'

let name: string
let now = T0
beforeEach(() => {
  name = `archive-${crypto.randomUUID()}`
  now = T0
})
const archive = () => openArchive(() => now, name)

const attempt = (change: Partial<AttemptWithPaper> = {}): AttemptWithPaper => ({
  attempt_id: ID,
  attempt_token: 'token',
  exam_id: 'exam_1',
  exam_title: 'Biology',
  server_time: new Date(T0).toISOString(),
  deadline: new Date(T0 + 3_600_000).toISOString(),
  paper: { questions: [] },
  question_layout: 'one_per_page',
  pen: 1,
  answers: [],
  last_seq: 0,
  seal_key: 'A'.repeat(43),
  ...change,
})

const op = (op_id: string, question_id: string, ...option_ids: string[]): AnswerOp => ({
  op_id,
  question_id,
  option_ids,
  client_time: '2030-01-10T09:00:00.000Z',
})
const ack = (op_id: string, seq: number, standing: Standing = 'counts') => ({
  op_id,
  seq,
  receipt: `r${seq}`,
  standing,
})

async function answered(...given: [AnswerOp, ReturnType<typeof ack>][]) {
  const outbox = await openOutbox(name)
  for (const [one, acked] of given) {
    await outbox.add(ID, one, undefined)
    await outbox.take(ID, 1)
    await outbox.ack([acked])
  }
  outbox.close()
}

test('an attempt that was opened opens again without the server, with all that was acked', async () => {
  const first = await archive()
  await first.keep(
    attempt({
      answers: [
        { question_id: 'q1', option_ids: ['x'], text: null },
        { question_id: 'q2', option_ids: ['x'], text: null },
      ],
      last_seq: 2,
    }),
    T0 - 1_000,
  )
  await answered([op('op_3', 'q1', 'y'), ack('op_3', 3)], [op('op_4', 'q3', 'z'), ack('op_4', 4)])
  first.close()
  const kept = await (await archive()).running('student_1', 'exam_1')
  expect(kept?.server_ahead).toBe(-1_000)
  expect(kept?.started).toMatchObject({ attempt_token: 'token', last_seq: 4 })
  expect(kept?.started.answers.map(({ question_id, option_ids }) => [question_id, ...option_ids])).toEqual([
    ['q1', 'y'],
    ['q2', 'x'],
    ['q3', 'z'],
  ])
})

test('an answer that does not count is not shown as given, and its receipt is kept', async () => {
  const kept = await archive()
  await kept.keep(attempt(), T0)
  await answered(
    [op('op_1', 'q1', 'x'), ack('op_1', 1)],
    [op('op_2', 'q1', 'y'), ack('op_2', 2, 'superseded')],
    [op('op_3', 'q2', 'y'), ack('op_3', 3, 'late_held')],
  )
  expect((await kept.running('student_1', 'exam_1'))?.started.answers).toEqual([
    { question_id: 'q1', option_ids: ['x'], text: null },
  ])
  expect((await kept.receipts(ID)).map(({ receipt, standing }) => [receipt, standing])).toEqual([
    ['r1', 'counts'],
    ['r2', 'superseded'],
    ['r3', 'late_held'],
  ])
})

test('what the server said at an older opening does not take the place of a newer one', async () => {
  const kept = await archive()
  await kept.keep(attempt({ pen: 2, attempt_token: 'newer' }), T0)
  await kept.keep(attempt({ pen: 1, attempt_token: 'older' }), T0)
  expect((await kept.running('student_1', 'exam_1'))?.started.attempt_token).toBe('newer')
})

test('openings that were lost are counted until the server is heard again', async () => {
  const kept = await archive()
  await kept.keep(attempt(), T0)
  await kept.loseOpening(ID)
  await kept.loseOpening(ID)
  expect((await kept.running('student_1', 'exam_1'))?.lost_openings).toBe(2)
  await kept.keep(attempt({ pen: 4 }), T0)
  expect((await kept.running('student_1', 'exam_1'))?.lost_openings).toBe(0)
})

test('a deadline that was moved is the deadline of the next opening', async () => {
  const kept = await archive()
  await kept.keep(attempt(), T0)
  await kept.moveDeadline(ID, '2030-01-10T11:00:00.000Z')
  expect((await kept.running('student_1', 'exam_1'))?.started.deadline).toBe('2030-01-10T11:00:00.000Z')
})

test('each student finds their own attempt on a shared device, and the newest one', async () => {
  const kept = await archive()
  await kept.keep(attempt({ attempt_id: 'exam_1.student_1.10' }), T0)
  await kept.keep(attempt({ attempt_id: 'exam_1.student_1.9' }), T0)
  await kept.keep(attempt({ attempt_id: 'exam_1.student_2.1' }), T0)
  await kept.keep(attempt({ attempt_id: 'exam_2.student_1.1', exam_id: 'exam_2' }), T0)
  expect((await kept.running('student_1', 'exam_1'))?.started.attempt_id).toBe('exam_1.student_1.10')
  expect(await kept.running('student_3', 'exam_1')).toBeNull()
})

test('an attempt that is over leaves its receipts for 90 days, and no paper', async () => {
  const kept = await archive()
  await kept.keep(attempt(), T0)
  await answered([op('op_1', 'q1', 'x'), ack('op_1', 1)])
  await kept.shrink(ID)
  expect(await kept.running('student_1', 'exam_1')).toBeNull()
  now += 90 * DAY
  await kept.prune()
  expect(await kept.receipts(ID)).toHaveLength(1)
  now += 1
  await kept.prune()
  expect(await kept.receipts(ID)).toEqual([])
})

test('an attempt with answers that are not sent is kept whole, whatever ends', async () => {
  const kept = await archive()
  await kept.keep(attempt(), T0)
  const outbox = await openOutbox(name)
  await outbox.add(ID, op('op_1', 'q1', 'x'), undefined)
  await kept.shrink(ID)
  now += 365 * DAY
  await kept.prune()
  expect(await kept.running('student_1', 'exam_1')).not.toBeNull()
  expect(await kept.unsent('student_1')).toBe(1)
  expect(await kept.unsent('student_2')).toBe(0)
})

test('answers that an older version of the page has left on the device are not lost', async () => {
  const old = await openDB(name, 1, {
    upgrade(db) {
      const ops = db.createObjectStore('ops', { keyPath: 'position', autoIncrement: true })
      ops.createIndex('attempt_id', 'attempt_id')
      ops.createIndex('op_id', 'op_id', { unique: true })
      db.createObjectStore('refused', { keyPath: 'op_id' }).createIndex('attempt_id', 'attempt_id')
    },
  })
  await old.add('ops', { attempt_id: ID, op_id: 'op_1', op: op('op_1', 'q1', 'x'), sent: true })
  await old.add('refused', { op_id: 'op_0', attempt_id: ID, op: op('op_0', 'q1', 'y'), code: 'attempt_closed' })
  old.close()
  const outbox = await openOutbox(name)
  expect(await outbox.list(ID)).toEqual([{ op: op('op_1', 'q1', 'x') }])
  await outbox.ack([ack('op_1', 1)])
  expect(await (await archive()).receipts(ID)).toHaveLength(1)
  const refused = await openDB(name)
  expect(await refused.count('refused')).toBe(1)
})
