import { hkdfSync } from 'node:crypto'

/**
 * Keys that need no keeping: each is derived from the one secret (HKDF-SHA-256, RFC 5869) for one use and one thing, so
 * that what opens one file opens nothing else.
 */
function derived(secret: string, use: string, thing: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, thing, `smartexam ${use} v1`, 32))
}

/** What a student's browser seals a file of unsent answers with: base64url, AES-256, one for each attempt. */
export function sealKey(secret: string, attemptId: string): string {
  return Buffer.from(derived(secret, 'sealed answers', attemptId)).toString('base64url')
}
