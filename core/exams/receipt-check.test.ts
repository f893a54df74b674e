import { expect, it } from 'vitest'
import type { LoggedAnswer } from '../wire/attempts.ts'
import { checkReceipts } from './receipt-check.ts'

const log: LoggedAnswer[] = [1, 2, 3].map((seq) => ({
  seq,
  op_id: `op-0000${seq}`,
  question_id: `q${seq}`,
  option_ids: seq === 3 ? null : ['a'],
  text: seq === 3 ? 'half a \ufffd smile' : null,
  client_time: '2030-01-10T09:01:00.000Z',
  server_time: '2030-01-10T09:01:01.000Z',
  receipt: `receipt-${seq}`,
  pen: 1,
  standing: 'counts',
  ruled: null,
}))
const receipts = log.map(({ server_time: _, pen: __, standing: ___, ruled: ____, ...held }) => held)

it('finds every receipt in a log that nobody touched, and asks for no more than the student holds', () => {
  expect(checkReceipts(receipts, log)).toEqual([])
  expect(checkReceipts(receipts.slice(1, 2), log)).toEqual([])
})

it('takes a text as it was stored: half a character cannot be', () => {
  const typed = receipts.map((held) => (held.seq === 3 ? { ...held, text: 'half a \ud83d smile' } : held))
  expect(checkReceipts(typed, log)).toEqual([])
})

it('finds an answer that was cut off, which no chain shows', () => {
  expect(checkReceipts(receipts, log.slice(0, 2))).toEqual([{ op_id: 'op-00003', seq: 3, fault: 'missing' }])
})

it.each([
  ['place', { seq: 9 }],
  ['answer', { option_ids: ['b'] }],
  ['answer', { question_id: 'q9' }],
  ['answer', { client_time: '2030-01-10T09:00:00.000Z' }],
  ['receipt', { receipt: 'another' }],
] as const)('finds another %s', (fault, change) => {
  const changed = log.map((op) => (op.seq === 2 ? { ...op, ...change } : op)) as LoggedAnswer[]
  expect(checkReceipts(receipts, changed)).toEqual([{ op_id: 'op-00002', seq: 2, fault }])
})
