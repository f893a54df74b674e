import { createHmac, hkdfSync } from 'node:crypto'
import type { Sign } from '../core/exams/receipt.ts'

/**
 * Signs receipts with a key of their own (HKDF, RFC 5869): what signs tokens signs nothing else. `node:crypto` is the
 * one HMAC here that is both native and synchronous; a save must not await between two receipts.
 */
export function receiptSigner(secret: string): Sign {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'smartexam receipt v1', 32))
  return (text) => createHmac('sha256', key).update(text).digest('base64url')
}
