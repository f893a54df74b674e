/** Importing a key costs as much as using it, and a secret lives as long as the process. */
const keys = new Map<string, Promise<CryptoKey>>()

/** The secret as a key for HMAC-SHA-256: what HS256 tokens (RFC 7518, 3.2) are signed with. */
export function signingKey(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret)
  if (known) return known
  const key = crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  )
  keys.set(secret, key)
  return key
}
