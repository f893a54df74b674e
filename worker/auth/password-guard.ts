import type { Context } from 'hono'
import { newAct } from '../../core/audit/acts.ts'
import { POLICIES } from '../../core/limits/policies.ts'
import { insertAct } from '../../platform/storage/audit.ts'
import { selectIdByEmail } from '../../platform/storage/users.ts'
import type { ApiEnv } from '../context.ts'
import type { Principal } from '../limits.ts'
import { Problem } from '../problem.ts'
import { actorOf } from './actor.ts'

const LOCK_MS = POLICIES.wrong_password.windows[0].seconds * 1000

export interface PasswordGuard {
  /** To call when the password was right. Gives the `Set-Cookie` by which the device is known from then on. */
  right(): Promise<string>
  /** To call when it was wrong. */
  wrong(): Promise<void>
}

/**
 * Stands before each look at a password and ends the request where too many were wrong lately. A device that has signed
 * in to the account before is counted by itself, all others together: whoever tries passwords from outside locks out
 * others from outside, and never the owner's own devices.
 *
 * A try is counted before it is looked at, and given back when it was right: many tries at once are no way around.
 */
export async function guardPassword(c: Context<ApiEnv>, email: string): Promise<PasswordGuard> {
  const { deviceCookies, limits, log } = c.get('services')
  const account = deviceCookies.accountHash(email)
  const device = deviceCookies.read(c)
  const principal: Principal = device?.accounts.includes(account)
    ? `device:${device.id}.${account}`
    : `account:${account}`
  const verdict = await limits
    .take(principal, 'wrong_password')
    // Who counts is out of order: people still come in.
    .catch((error: unknown) => log.error('limit.failed', error))
  if (verdict?.granted === 0) throw new Problem('too_many_requests', { seconds: verdict.retry_seconds ?? 1 })
  return {
    async right() {
      if (verdict) await limits.giveBack(principal, 'wrong_password').catch(() => {})
      return deviceCookies.issue(device, account, new URL(c.req.url).protocol === 'https:')
    },
    async wrong() {
      if (verdict?.windows.some(({ remaining }) => remaining === 0)) await recordLock(c, email, principal)
    },
  }
}

/** The last try of a window was wrong: whoever guards the school may want to know. */
async function recordLock(c: Context<ApiEnv>, email: string, principal: Principal): Promise<void> {
  const { db, now } = c.get('services')
  const user = await selectIdByEmail(db, email.trim().toLowerCase())
  if (!user) return
  const by = principal.startsWith('device:') ? 'known_device' : 'unknown_devices'
  const what = { act: 'sign_in_locked', subject_kind: 'user', subject_id: user.id, detail: { by } } as const
  // Once in a while is enough: somebody who goes on trying would fill the log.
  const id = `locked_${user.id}_${by}_${Math.floor(now().getTime() / LOCK_MS)}`
  await insertAct(db, newAct({ ...actorOf(c), actor_id: null }, now(), what, id))
}
