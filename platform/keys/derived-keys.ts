import { createHmac, hkdfSync } from 'node:crypto'

/**
 * Keys that need no keeping: each is derived from the one secret (HKDF-SHA-256, RFC 5869) for one use and one thing, so
 * that what opens one opens nothing else.
 */
function derived(secret: string, use: string, thing: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, thing, `smartexam ${use} v1`, 32))
}

/** Keys that a whole room needs in the same second are derived once an isolate. */
const inMemory = new Map<string, Uint8Array>()
const MOST_IN_MEMORY = 200

function remembered(secret: string, use: string, thing: string): Uint8Array {
  const name = JSON.stringify([secret, use, thing])
  const known = inMemory.get(name)
  if (known) return known
  if (inMemory.size >= MOST_IN_MEMORY) inMemory.delete(inMemory.keys().next().value ?? '')
  const key = derived(secret, use, thing)
  inMemory.set(name, key)
  return key
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** What a student's browser seals a file of unsent answers with: base64url, AES-256, one for each attempt. */
export function sealKey(secret: string, attemptId: string): string {
  return base64url(derived(secret, 'sealed answers', attemptId))
}

/** What a paper is sealed with until its exam opens: base64url, AES-256, one for each exam and paper. */
export function paperKey(secret: string, examId: string, paperHash: string): string {
  return base64url(remembered(secret, 'sealed paper', `${examId}.${paperHash}`))
}

/**
 * The seed of an attempt's order, 32 bits. Derived, not drawn, so that it is known without asking the roll: a paper that
 * was sent ahead can be shown in its order before the start is answered. Nobody foresees it without the secret.
 */
export function attemptSeed(secret: string, attemptId: string): number {
  return createHmac('sha256', remembered(secret, 'attempt seed', ''))
    .update(attemptId)
    .digest()
    .readUInt32BE(0)
}
