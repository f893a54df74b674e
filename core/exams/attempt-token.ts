import { errors, jwtVerify, SignJWT } from 'jose'
import { type Failure, fail } from '../problems/codes.ts'
import { signingKey } from './signing-key.ts'
import { AttemptPass } from './types.ts'

/**
 * How long a token outlives its attempt: a browser that was cut off at the deadline can still bring its answers, which
 * the attempt then judges late, after a long weekend. A token is good for its own attempt and for nothing else.
 */
const AFTER_DEADLINE_MS = 7 * 24 * 60 * 60 * 1000

/** Keeps an attempt token from being taken for any other token that is signed with the same algorithm (RFC 8725, 3.11). */
const TOKEN_TYPE = 'attempt+jwt'

/** The pass as an HS256 JWT (RFC 7519): with it, saving needs neither a session nor a database. */
export async function signAttemptToken(pass: AttemptPass, secret: string): Promise<string> {
  return new SignJWT({ ...pass })
    .setProtectedHeader({ alg: 'HS256', typ: TOKEN_TYPE })
    .setExpirationTime(Math.floor((Date.parse(pass.start.deadline) + AFTER_DEADLINE_MS) / 1000))
    .sign(await signingKey(secret))
}

/** @param now null: whenever it expired. A file of answers may be handed in weeks later; whose it is stays true. */
/** `expires_at` is in milliseconds since the epoch. */
export async function verifyAttemptToken(
  token: string,
  secret: string,
  now: Date | null,
): Promise<{ ok: true; pass: AttemptPass; expires_at: number } | Failure<'attempt_token_invalid'>> {
  try {
    const { payload } = await jwtVerify(token, await signingKey(secret), {
      algorithms: ['HS256'],
      typ: TOKEN_TYPE,
      // No expiry lies before the epoch.
      currentDate: now ?? new Date(0),
    })
    const pass = AttemptPass.safeParse(payload)
    if (!pass.success || payload.exp === undefined) return fail('attempt_token_invalid')
    return { ok: true, pass: pass.data, expires_at: payload.exp * 1000 }
  } catch (error) {
    if (error instanceof errors.JOSEError) return fail('attempt_token_invalid')
    throw error
  }
}
