import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
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

/** Signs synchronously: an await between reading the last receipt and storing the next would let another save in. */
export type ReceiptKey = Uint8Array

/** A key for receipts alone (HKDF, RFC 5869): what signs tokens signs nothing else. */
export function receiptKey(secret: string): ReceiptKey {
  return hkdf(sha256, utf8ToBytes(secret), undefined, utf8ToBytes('smartexam receipt v1'), 32)
}

/** The start of an attempt's chain. It binds every later receipt to this attempt, its student and its deadline. */
export function firstReceipt(key: ReceiptKey, start: AttemptStart): string {
  return sign(key, canonicalJson(start))
}

/** HMAC-SHA-256 (RFC 2104), base64url, of the receipt before and of all that was stored. */
export function nextReceipt(key: ReceiptKey, previous: string, op: ReceiptedOp): string {
  const { seq, op_id, question_id, option_ids, text, client_time, server_time } = op
  return sign(key, canonicalJson({ previous, seq, op_id, question_id, option_ids, text, client_time, server_time }))
}

export type ChainVerdict = { ok: true; length: number } | { ok: false; seq: number; reason: 'gap' | 'receipt' }

/** Whether the log is whole, in order and unchanged; `seq` is the first op at which it is not. */
export function verifyChain(
  key: ReceiptKey,
  start: AttemptStart,
  ops: readonly (ReceiptedOp & { receipt: string })[],
): ChainVerdict {
  let previous = firstReceipt(key, start)
  for (const [index, op] of ops.entries()) {
    if (op.seq !== index + 1) return { ok: false, seq: index + 1, reason: 'gap' }
    if (op.receipt !== nextReceipt(key, previous, op)) return { ok: false, seq: op.seq, reason: 'receipt' }
    previous = op.receipt
  }
  return { ok: true, length: ops.length }
}

function sign(key: ReceiptKey, text: string): string {
  return base64url(hmac(sha256, key, utf8ToBytes(text)))
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
