import { canonicalJson } from './canonical-json.ts'
import type { AttemptStart } from './types.ts'

/** What a receipt vouches for: this answer, stored as number `seq` of its attempt, at the server's time. */
export interface ReceiptedOp {
  seq: number
  op_id: string
  question_id: string
  option_ids: string[] | null
  text: string | null
  client_time: string
  server_time: string
}

/**
 * HMAC-SHA-256 (RFC 2104) with the server's receipt key, in base64url. Synchronous, because an await between reading the
 * last receipt and storing the next would let another save in between.
 */
export type Sign = (text: string) => string

/** The start of an attempt's chain: it binds all that follows to this attempt, its student and its deadline. */
export function firstReceipt(sign: Sign, start: AttemptStart): string {
  return sign(canonicalJson(start))
}

/** Signs the receipt before and all that was stored, so that no op can be changed, dropped or moved unnoticed. */
export function nextReceipt(sign: Sign, previous: string, op: ReceiptedOp): string {
  const { seq, op_id, question_id, option_ids, text, client_time, server_time } = op
  return sign(canonicalJson({ previous, seq, op_id, question_id, option_ids, text, client_time, server_time }))
}

/**
 * A text as it is stored and signed: SQLite keeps UTF-8, which has no place for half a surrogate pair, and what is signed
 * must be what is read back.
 */
export function storedText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

export type ChainVerdict = { ok: true; length: number } | { ok: false; seq: number; reason: 'gap' | 'receipt' }

/**
 * Whether the log is in order and unchanged; `seq` is the first op at which it is not. A log whose end was cut off is
 * whole in itself: the receipt that its student holds shows the cut.
 */
export function verifyChain(
  sign: Sign,
  start: AttemptStart,
  ops: readonly (ReceiptedOp & { receipt: string })[],
): ChainVerdict {
  let previous = firstReceipt(sign, start)
  for (const [index, op] of ops.entries()) {
    if (op.seq !== index + 1) return { ok: false, seq: index + 1, reason: 'gap' }
    if (op.receipt !== nextReceipt(sign, previous, op)) return { ok: false, seq: op.seq, reason: 'receipt' }
    previous = op.receipt
  }
  return { ok: true, length: ops.length }
}
