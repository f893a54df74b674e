import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { newAct } from '../../core/audit/acts.ts'
import type { Letter } from '../../core/mail.ts'
import type { Language } from '../../core/wire/common.ts'
import { insertReset, resetPassword, selectOptionalReset } from '../../platform/storage/passwords.ts'
import { selectIdByEmail } from '../../platform/storage/users.ts'
import { actorOf } from '../auth/actor.ts'
import { refusePassword } from '../auth/new-password.ts'
import { hashPassword } from '../auth/password.ts'
import type { ApiEnv } from '../context.ts'
import { Problem } from '../problem.ts'

const VALID_MS = 3_600_000

/**
 * Sends a link to an address that has an account. All that depends on whether it has one happens after the answer, so
 * that neither what it says nor how long it takes tells.
 */
export async function sendReset(c: Context<ApiEnv>, given: string): Promise<void> {
  const { deviceCookies, limits, log } = c.get('services')
  const email = given.toLowerCase()
  // Counted for every address alike.
  const verdict = await limits.take(`account:${deviceCookies.accountHash(email)}`, 'mail')
  if (verdict.granted === 0) throw new Problem('too_many_requests', { seconds: verdict.retry_seconds ?? 1 })
  c.executionCtx.waitUntil(mailLink(c, email).catch((error: unknown) => log.error('mail.failed', error)))
}

async function mailLink(c: Context<ApiEnv>, email: string): Promise<void> {
  const { db, mail, now } = c.get('services')
  const user = await selectIdByEmail(db, email)
  if (!user) return
  const token = randomBytes(32).toString('base64url')
  const at = now()
  const expiresAt = new Date(at.getTime() + VALID_MS)
  await insertReset(db, { id: crypto.randomUUID(), tokenHash: hashOf(token), userId: user.id, now: at, expiresAt })
  const link = new URL(`/reset-password?${new URLSearchParams({ token })}`, c.req.url)
  await mail.send({ to: email, ...letter(c.get('language'), link.href) })
}

/** Sets the password and ends all sessions. From then on this device is known: its owner has read the mail. */
export async function useReset(c: Context<ApiEnv>, token: string, password: string): Promise<void> {
  const { db, deviceCookies, now } = c.get('services')
  const tokenHash = hashOf(token)
  const user = await selectOptionalReset(db, tokenHash, now())
  if (!user) throw new Problem('reset_link_invalid')
  await refusePassword(c, 'new_password', password, user)
  const what = { act: 'password_reset', subject_kind: 'user', subject_id: user.id, detail: {} } as const
  const act = newAct({ ...actorOf(c), actor_id: user.id }, now(), what)
  const reset = { userId: user.id, hash: await hashPassword(password), tokenHash }
  if (!(await resetPassword(db, reset, act))) throw new Problem('reset_link_invalid')
  const secure = new URL(c.req.url).protocol === 'https:'
  const cookie = deviceCookies.issue(deviceCookies.read(c), deviceCookies.accountHash(user.email), secure)
  c.header('Set-Cookie', cookie, { append: true })
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

function letter(language: Language, link: string): Omit<Letter, 'to'> {
  return language === 'fr'
    ? {
        subject: 'Votre mot de passe SmartExam',
        text: `Pour choisir un nouveau mot de passe, ouvrez ce lien dans l’heure qui vient :\n\n${link}\n\nIl ne sert qu’une fois. Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.`,
      }
    : {
        subject: 'Your SmartExam password',
        text: `To choose a new password, open this link within an hour:\n\n${link}\n\nIt works once. If you did not ask for it, ignore this message: your password stays as it is.`,
      }
}
