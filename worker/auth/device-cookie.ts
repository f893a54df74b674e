import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { generateCookie, getCookie } from 'hono/cookie'
import type { ApiEnv } from '../context.ts'

const NAME = 'smartexam.device'
/** A school's machine is used by many: the last of them are remembered. */
const MOST_ACCOUNTS = 8
const YEAR_SECONDS = 365 * 24 * 3600

/** What a device carries: which accounts it has been signed in to. It opens nothing. */
interface Device {
  id: string
  /** Hashes of accounts, the last one last. */
  accounts: string[]
}

/**
 * Cookies that tell a device which has signed in to an account before from all others (OWASP, "Slow Down Online Guessing
 * Attacks with Device Cookies"), signed with a key derived from the secret.
 */
export function deviceCookies(secret: string) {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'smartexam device cookie v1', 32))
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url')

  return {
    /** An account under a name that does not tell whose it is, whether or not it exists. */
    accountHash: (email: string) => sign(`account ${email.trim().toLowerCase()}`).slice(0, 22),

    /** null for a device that has none, or one that we did not sign. */
    read(c: Context<ApiEnv>): Device | null {
      const [id, accounts, signature] = (getCookie(c, NAME) ?? '').split('.')
      if (!id || accounts === undefined || !signature) return null
      if (!sameText(signature, sign(`device ${id}.${accounts}`))) return null
      return { id, accounts: accounts.split('~') }
    },

    /** The `Set-Cookie` of a device that has signed in to one account more. */
    issue(device: Device | null, accountHash: string, secure: boolean): string {
      const id = device?.id ?? randomBytes(16).toString('base64url')
      const others = (device?.accounts ?? []).filter((hash) => hash !== accountHash)
      const accounts = [...others, accountHash].slice(-MOST_ACCOUNTS).join('~')
      const value = `${id}.${accounts}.${sign(`device ${id}.${accounts}`)}`
      return generateCookie(NAME, value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: YEAR_SECONDS })
    },
  }
}
export type DeviceCookies = ReturnType<typeof deviceCookies>

function sameText(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
