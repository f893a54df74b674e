import { sha256 } from './sha256.ts'

/**
 * SHA-256 (hex). It keeps the code out of the roll, out of logs and out of listings; a short code stays easy to guess,
 * and to stop guessing is the rate limit's work.
 */
export function hashAccessCode(code: string): Promise<string> {
  return sha256(code.trim().normalize('NFC'))
}

/** Compares two hashes in a time that does not tell where they differ. */
export function sameHash(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at)
  return difference === 0
}
