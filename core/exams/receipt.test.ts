import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { firstReceipt, nextReceipt, type ReceiptedOp, type Sign, verifyChain } from './receipt.ts'
import type { AttemptStart } from './types.ts'

const sign: Sign = (text) => createHmac('sha256', 'key').update(text).digest('base64url')
const start: AttemptStart = {
  attempt_id: 'exam.student.1',
  exam_id: 'exam',
  student_id: 'student',
  number: 1,
  paper_hash: 'a'.repeat(64),
  started_at: '2030-01-10T09:00:00.000Z',
  deadline: '2030-01-10T10:00:00.000Z',
  seed: 1,
  monitor: 0,
}

function chain(length: number) {
  let previous = firstReceipt(sign, start)
  return Array.from({ length }, (_, index) => {
    const op: ReceiptedOp = {
      seq: index + 1,
      op_id: `op-${index + 1}`,
      question_id: `q${index}`,
      option_ids: index % 2 ? null : ['a'],
      text: index % 2 ? 'because' : null,
      client_time: '2030-01-10T09:01:00.000Z',
      server_time: '2030-01-10T09:01:01.000Z',
    }
    previous = nextReceipt(sign, previous, op)
    return { ...op, receipt: previous }
  })
}

it('verifies a log that nobody touched, an empty one too', () => {
  expect(verifyChain(sign, start, chain(5))).toEqual({ ok: true, length: 5 })
  expect(verifyChain(sign, start, [])).toEqual({ ok: true, length: 0 })
})

it.each([
  ['an answer', { option_ids: ['b'] }],
  ['a text', { text: 'why not' }],
  ['the question', { question_id: 'q9' }],
  ['the op’s name', { op_id: 'op-9' }],
  ['the student’s time', { client_time: '2030-01-10T09:00:59.000Z' }],
  ['the server’s time', { server_time: '2030-01-10T09:00:59.000Z' }],
  ['the receipt', { receipt: 'x'.repeat(43) }],
])('finds where %s was changed', (_, change) => {
  const ops = chain(5).map((op) => (op.seq === 3 ? { ...op, ...change } : op))
  expect(verifyChain(sign, start, ops)).toEqual({ ok: false, seq: 3, reason: 'receipt' })
})

it('finds an op that was taken out, even if the others are numbered anew', () => {
  const without = chain(5).filter((op) => op.seq !== 3)
  expect(verifyChain(sign, start, without)).toEqual({ ok: false, seq: 3, reason: 'gap' })
  const renumbered = without.map((op, index) => ({ ...op, seq: index + 1 }))
  expect(verifyChain(sign, start, renumbered)).toEqual({ ok: false, seq: 3, reason: 'receipt' })
})

it('finds ops that changed places', () => {
  const [first, second, ...rest] = chain(4)
  if (!first || !second) throw new Error('a chain of four')
  const swapped = [{ ...second, seq: 1 }, { ...first, seq: 2 }, ...rest]
  expect(verifyChain(sign, start, swapped)).toEqual({ ok: false, seq: 1, reason: 'receipt' })
})

it('does not hold for another attempt, another deadline or another key', () => {
  expect(verifyChain(sign, { ...start, attempt_id: 'exam.other.1' }, chain(2))).toMatchObject({ ok: false, seq: 1 })
  expect(verifyChain(sign, { ...start, deadline: start.started_at }, chain(2))).toMatchObject({ ok: false, seq: 1 })
  const other: Sign = (text) => createHmac('sha256', 'other').update(text).digest('base64url')
  expect(verifyChain(other, start, chain(2))).toMatchObject({ ok: false, seq: 1 })
})
