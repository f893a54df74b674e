import type { ReceiptFile } from '../../core/wire/attempts.ts'
import type { AckedRow } from './database.ts'

/** A student's own proof of what the server has stored: `npm run verify:receipts` checks it against the attempt's log. */
export function receiptFile(attemptId: string, examTitle: string, acked: readonly AckedRow[]): ReceiptFile {
  return {
    kind: 'smartexam.receipts',
    version: 1,
    attempt_id: attemptId,
    exam_title: examTitle,
    receipts: acked.map(({ op, op_id, seq, receipt }) => ({
      op_id,
      seq,
      receipt,
      question_id: op.question_id,
      option_ids: op.option_ids ?? null,
      text: op.text ?? null,
      client_time: op.client_time,
    })),
  }
}
