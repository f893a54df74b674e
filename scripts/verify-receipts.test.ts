import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { firstReceipt, nextReceipt } from '../core/exams/receipt.ts'
import type { AttemptLogView, ReceiptFile } from '../core/wire/attempts.ts'
import { receiptSigner } from '../durable-objects/receipt-signer.ts'

// Each call is a process of its own.
vi.setConfig({ testTimeout: 60_000 })

const SECRET = 'a-secret-for-tests-only-0123456789abcdef'
const folder = mkdtempSync(join(tmpdir(), 'receipts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const start = {
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
const sign = receiptSigner(SECRET)
let previous = firstReceipt(sign, start)
const ops = [1, 2, 3].map((seq) => {
  const op = {
    seq,
    op_id: `op-0000${seq}`,
    question_id: 'q1',
    option_ids: ['a'],
    text: null,
    client_time: '2030-01-10T09:01:00.000Z',
    server_time: '2030-01-10T09:01:01.000Z',
  }
  previous = nextReceipt(sign, previous, op)
  return { ...op, receipt: previous, pen: 1, standing: 'counts' as const, ruled: null }
})
const log: AttemptLogView = {
  attempt_id: start.attempt_id,
  exam_id: start.exam_id,
  student: { id: start.student_id, name: 'Stu Student' },
  status: 'in_progress',
  deadline: start.deadline,
  submitted_at: null,
  closed_by: null,
  start,
  chain: { holds: true, length: 3 },
  questions: [],
  ops,
  acts: [],
}
const held: ReceiptFile = {
  kind: 'smartexam.receipts',
  version: 1,
  attempt_id: start.attempt_id,
  exam_title: 'Biology',
  receipts: ops.map(({ server_time: _, pen: __, standing: ___, ruled: ____, ...receipt }) => receipt),
}

function verify(receipts: unknown, of: unknown, secret?: string) {
  const paths = [receipts, of].map((content, index) => {
    const path = join(folder, `${index}.json`)
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  })
  const { ATTEMPT_SECRET: _, ...environment }: Record<string, string | undefined> = process.env
  const { status, stdout, stderr } = spawnSync('node', ['scripts/verify-receipts.ts', ...paths], {
    encoding: 'utf8',
    env: { ...environment, ...(secret ? { ATTEMPT_SECRET: secret } : {}) } as NodeJS.ProcessEnv,
  })
  return { status, said: stdout + stderr }
}

it('says that everything holds, by its own reckoning where it has the secret', () => {
  const trusting = verify(held, log)
  expect(trusting.status).toBe(0)
  expect(trusting.said).toContain('The server says that the chain holds')
  const own = verify(held, log, SECRET)
  expect(own).toMatchObject({ status: 0 })
  expect(own.said).toContain('the chain of 3 receipts holds')
  expect(own.said).toContain('All 3 receipts are in the log')
})

it('finds an answer that was changed together with its receipt, which only the secret shows', () => {
  const forged = { ...log, ops: ops.map((op) => (op.seq === 2 ? { ...op, option_ids: ['b'], receipt: 'x' } : op)) }
  const mine = { ...held, receipts: held.receipts.filter((receipt) => receipt.seq !== 2) }
  expect(verify(mine, forged)).toMatchObject({ status: 0 })
  const own = verify(mine, forged, SECRET)
  expect(own.status).toBe(1)
  expect(own.said).toContain('breaks at number 2')
})

it('finds what is gone, and what the server itself says is broken', () => {
  const cut = verify(held, { ...log, ops: ops.slice(0, 2) }, SECRET)
  expect(cut.status).toBe(1)
  expect(cut.said).toContain('Number 3 (op-00003) is not in the log.')
  const said = verify(held, { ...log, chain: { holds: false, seq: 2, reason: 'receipt' } })
  expect(said).toMatchObject({ status: 1, said: 'The server says that the chain breaks at number 2.\n' })
})

it('compares nothing of two attempts, and reads no other files', () => {
  expect(verify({ ...held, attempt_id: 'exam.student.2' }, log, SECRET).status).toBe(1)
  expect(verify('not json', log).status).toBe(2)
  expect(verify(log, held).status).toBe(2)
})
