import type { LoggedAnswer, ReceiptFile } from '../wire/attempts.ts'
import { storedText } from './receipt.ts'

type Receipt = ReceiptFile['receipts'][number]

/** What is wrong with one receipt: the log has no such answer, or has it otherwise. */
export interface ReceiptFault {
  op_id: string
  seq: number
  fault: 'missing' | 'place' | 'receipt' | 'answer'
}

/** Whether the teacher's log still holds what the student was given receipts for; [] where it does. */
export function checkReceipts(receipts: readonly Receipt[], log: readonly LoggedAnswer[]): ReceiptFault[] {
  const logged = new Map(log.map((op) => [op.op_id, op]))
  return receipts.flatMap((held) => {
    const fault = faultOf(held, logged.get(held.op_id))
    return fault ? [{ op_id: held.op_id, seq: held.seq, fault }] : []
  })
}

function faultOf(held: Receipt, logged: LoggedAnswer | undefined): ReceiptFault['fault'] | null {
  if (!logged) return 'missing'
  if (logged.seq !== held.seq) return 'place'
  if (answerOf(logged) !== answerOf(held)) return 'answer'
  return logged.receipt === held.receipt ? null : 'receipt'
}

function answerOf({ question_id, option_ids, text, client_time }: Receipt | LoggedAnswer): string {
  return JSON.stringify([question_id, option_ids, text === null ? null : storedText(text), client_time])
}
