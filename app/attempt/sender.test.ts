import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AnswerOp } from '../../core/wire/attempts.ts'
import { MemoryOutbox } from './memory-outbox.ts'
import { retryWait, Sender, type SendOutcome } from './sender.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const op = (op_id: string, question_id = op_id): AnswerOp => ({
  op_id,
  question_id,
  option_ids: ['x'],
  client_time: '2030-01-10T09:00:00.000Z',
})

/** A sender, and a server of which a test says what it does with each request. */
function office(serve: (ids: string[], request: number) => SendOutcome) {
  const outbox = new MemoryOutbox()
  const requests: string[][] = []
  const refused: string[] = []
  let last: { pending: number; reached: boolean } | null = null
  const sender = new Sender({
    attemptId: 'a',
    outbox,
    random: () => 1,
    send: async ({ ops }) => {
      const ids = ops.map((one) => one.op_id)
      requests.push(ids)
      return serve(ids, requests.length)
    },
    onProgress: (state) => {
      last = state
    },
    onRefused: (code, one) => refused.push(`${one.op_id} ${code}`),
  })
  const add = async (...ids: string[]) => {
    for (const id of ids) await outbox.add('a', op(id), undefined)
  }
  return { outbox, sender, requests, refused, add, last: () => last }
}

const acked = (opIds: string[]): SendOutcome => ({
  kind: 'acked',
  acks: opIds.map((op_id, at) => ({ op_id, seq: at + 1, receipt: 'r', standing: 'counts' })),
})

test('what is acked leaves the outbox, and nothing else does', async () => {
  const { sender, add, outbox, requests, last } = office((ids, request) =>
    request === 1 ? acked([ids[0] ?? '']) : { kind: 'unknown' },
  )
  await add('op_1', 'op_2')
  await sender.flush()
  expect(requests).toEqual([['op_1', 'op_2'], ['op_2']])
  expect((await outbox.list('a')).map(({ op }) => op.op_id)).toEqual(['op_2'])
  expect(last()).toEqual({ pending: 1, reached: false })
})

test('a line that failed is tried again by itself, later each time, until all is acked', async () => {
  const { sender, add, requests, last } = office((ids, request) => (request < 4 ? { kind: 'unknown' } : acked(ids)))
  await add('op_1')
  await sender.flush()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(requests).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1_999)
  expect(requests).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1 + 4_000)
  expect(requests).toHaveLength(4)
  expect(last()).toEqual({ pending: 0, reached: true })
})

test('an answer without acks is no success', async () => {
  const { sender, add, outbox } = office(() => acked([]))
  await add('op_1')
  await sender.flush()
  expect(await outbox.count('a')).toBe(1)
})

test('one answer that the server refuses does not hold up the others', async () => {
  const { sender, add, outbox, refused, requests } = office((ids) =>
    ids.includes('bad') ? { kind: 'refused', code: 'unknown_option' } : acked(ids),
  )
  await add('op_1', 'bad', 'op_2')
  await sender.flush()
  expect(refused).toEqual(['bad unknown_option'])
  expect(await outbox.count('a')).toBe(0)
  expect(requests).toEqual([['op_1', 'bad', 'op_2'], ['op_1'], ['bad'], ['op_2']])
})

test('a refused answer is not sent again', async () => {
  const { sender, add, requests } = office(() => ({ kind: 'refused', code: 'too_many_late_answers' }))
  await add('op_1')
  await sender.flush()
  await vi.advanceTimersByTimeAsync(60_000)
  await sender.flush()
  expect(requests).toEqual([['op_1']])
})

test('answers given within one moment go in one request', async () => {
  const { sender, add, requests } = office(acked)
  await add('op_1')
  sender.soon(200)
  await add('op_2')
  sender.soon(200)
  await vi.advanceTimersByTimeAsync(200)
  expect(requests).toEqual([['op_1', 'op_2']])
})

test('an answer given while another one is on its way follows it', async () => {
  const { sender, add, outbox, requests } = office(acked)
  await add('op_1')
  const first = sender.flush()
  await add('op_2')
  await Promise.all([first, sender.flush()])
  expect(requests.flat()).toEqual(['op_1', 'op_2'])
  expect(await outbox.count('a')).toBe(0)
})

test('a stopped sender sends nothing more', async () => {
  const { sender, add, requests } = office(() => ({ kind: 'unknown' }))
  await add('op_1')
  await sender.flush()
  sender.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  await sender.flush()
  expect(requests).toHaveLength(1)
})

test('the wait between tries grows and never passes 15 seconds', () => {
  expect([0, 1, 2, 3, 4, 20].map((failures) => retryWait(failures, 1))).toEqual([
    1_000, 2_000, 4_000, 8_000, 15_000, 15_000,
  ])
  expect(retryWait(4, 0)).toBe(7_500)
})
