import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MemoryOutbox } from './memory-outbox.ts'
import { type Outbox, openOutbox } from './outbox.ts'

let databases = 0
let outbox: Outbox

const op = (op_id: string, question_id: string, ...option_ids: string[]) => ({
  op_id,
  question_id,
  option_ids,
  client_time: '2030-01-10T09:00:00.000Z',
})
const ack = (op_id: string, seq: number) => ({ op_id, seq, receipt: `receipt ${seq}`, standing: 'counts' as const })
const TOKEN = 'token of the first opening'
const ids = async (attemptId = 'a') => (await outbox.list(attemptId)).map(({ op }) => op.op_id)

test('answers outlive the page, each attempt with its own', async () => {
  const name = `answers-${databases++}`
  const page = await openOutbox(name)
  await page.add('a', op('op_1', 'q1', 'x'), TOKEN)
  await page.add('b', op('op_2', 'q1', 'y'), TOKEN)
  page.close()
  outbox = await openOutbox(name)
  expect(await outbox.list('a')).toEqual([{ op: op('op_1', 'q1', 'x'), token: TOKEN }])
  expect(await outbox.count('b')).toBe(1)
  outbox.close()
})

test('two tabs share what is not sent yet', async () => {
  const name = `answers-${databases++}`
  outbox = await openOutbox(name)
  const other = await openOutbox(name)
  await other.add('a', op('op_1', 'q1', 'x'), TOKEN)
  expect(await ids()).toEqual(['op_1'])
  outbox.close()
  other.close()
})

test('a refused answer is sent no more, and is not destroyed', async () => {
  const name = `answers-${databases++}`
  outbox = await openOutbox(name)
  await outbox.add('a', op('op_1', 'q1', 'x'), TOKEN)
  await outbox.refuse('op_1', 'too_many_late_answers')
  expect(await outbox.count('a')).toBe(0)
  outbox.close()
  const refused = await new Promise((resolve) => {
    const opening = indexedDB.open(name)
    opening.onsuccess = () => {
      const all = opening.result.transaction('refused').objectStore('refused').getAll()
      all.onsuccess = () => resolve(all.result)
    }
  })
  expect(refused).toEqual([
    { op_id: 'op_1', attempt_id: 'a', op: op('op_1', 'q1', 'x'), code: 'too_many_late_answers' },
  ])
})

for (const [kind, open] of [
  ['on disk', () => openOutbox(`answers-${databases++}`)],
  ['in memory', async () => new MemoryOutbox()],
] as const) {
  beforeEach(async () => {
    outbox = await open()
  })
  afterEach(() => outbox.close())

  test(`answers come out in the order in which they were given (${kind})`, async () => {
    outbox = await open()
    for (const id of ['op_1', 'op_2', 'op_3']) await outbox.add('a', op(id, id), TOKEN)
    expect((await outbox.take('a', 2)).ops.map((one) => one.op_id)).toEqual(['op_1', 'op_2'])
    await outbox.ack([ack('op_1', 1), ack('op_2', 2)])
    expect(await ids()).toEqual(['op_3'])
  })

  test(`a newer answer takes the place of one that was never sent (${kind})`, async () => {
    outbox = await open()
    await outbox.add('a', op('op_1', 'q1', 'x'), TOKEN)
    await outbox.add('a', op('op_2', 'q2', 'x'), TOKEN)
    await outbox.add('a', op('op_3', 'q1', 'y'), TOKEN)
    expect(await ids()).toEqual(['op_2', 'op_3'])
  })

  test(`answers of two openings go in two requests, each under its own token (${kind})`, async () => {
    outbox = await open()
    await outbox.add('a', op('op_1', 'q1', 'x'), TOKEN)
    await outbox.add('a', op('op_2', 'q2', 'x'), TOKEN)
    await outbox.add('a', op('op_3', 'q3', 'x'), 'token of the second')
    const first = await outbox.take('a', 10)
    expect([first.token, first.ops.map((one) => one.op_id)]).toEqual([TOKEN, ['op_1', 'op_2']])
    await outbox.ack([ack('op_1', 1), ack('op_2', 2)])
    expect((await outbox.take('a', 10)).token).toBe('token of the second')
  })

  test(`an answer that was sent stays until it is acked, before the newer one (${kind})`, async () => {
    outbox = await open()
    await outbox.add('a', op('op_1', 'q1', 'x'), TOKEN)
    await outbox.take('a', 10)
    await outbox.add('a', op('op_2', 'q1', 'y'), TOKEN)
    expect(await ids()).toEqual(['op_1', 'op_2'])
  })
}
