import { SECRETS } from '../../bench/runtime.ts'
import { verifyChain } from '../../core/exams/receipt.ts'
import { AttemptStart } from '../../core/exams/types.ts'
import type { AttemptLogView, LoggedAnswer } from '../../core/wire/attempts.ts'
import { receiptSigner } from '../../durable-objects/receipt-signer.ts'
import type { SavingStudent } from './saving-student.ts'

export const NOTHING_FOUND = {
  /** Acked, and not in the log as it was sent. */
  lost: 0,
  doubled: 0,
  /** Stored in another order than it was sent in. */
  out_of_order: 0,
  /** Acks whose number or receipt is not the log's, and logs whose chain does not hold. */
  receipts_wrong: 0,
  /** In the log, and sent by nobody. */
  unknown: 0,
}
export type Findings = typeof NOTHING_FOUND

/** The whole log of an attempt against what its student sent and holds acks for. */
export function inspectLog({ start, ops, chain }: AttemptLogView, student: SavingStudent): Findings {
  const stored = new Map(ops.map((op) => [op.op_id, op]))
  const acks = [...student.acked.values()]
  const verdict = verifyChain(receiptSigner(SECRETS.ATTEMPT_SECRET), AttemptStart.parse(start), ops)
  const sentOrder = [...student.sent.keys()].filter((id) => stored.has(id))
  return {
    lost: acks.filter(({ op_id }) => !isAsSent(stored.get(op_id), student)).length,
    doubled: ops.length - stored.size,
    out_of_order: ops.filter(({ op_id }, at) => op_id !== sentOrder[at]).length,
    receipts_wrong:
      acks.filter(({ op_id, seq, receipt }) => {
        const op = stored.get(op_id)
        return op && (op.seq !== seq || op.receipt !== receipt)
      }).length + Number(!verdict.ok || !chain.holds),
    unknown: ops.filter(({ op_id }) => !student.sent.has(op_id)).length,
  }
}

function isAsSent(stored: LoggedAnswer | undefined, student: SavingStudent): boolean {
  const sent = stored && student.sent.get(stored.op_id)
  return (
    sent !== undefined &&
    stored?.question_id === sent.question_id &&
    stored.option_ids?.join() === sent.option_ids?.join() &&
    stored.client_time === sent.client_time
  )
}
