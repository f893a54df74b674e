import { z } from 'zod'
import { Id } from './common.ts'

/** A browser or program that is signed in. */
export const Session = z.object({
  id: Id,
  current: z.boolean().meta({ description: 'the one that asks' }),
  created_at: z.string(),
  ip: z.string().nullable(),
  user_agent: z.string().nullable(),
})
export type Session = z.infer<typeof Session>

const Password = z.string().min(1).max(1_000)

export const PasswordChange = z.strictObject({ current_password: Password, new_password: Password })
export type PasswordChange = z.infer<typeof PasswordChange>

export const PasswordResetRequest = z.strictObject({ email: z.email().trim().max(254) })

/** `token` is what the link in the mail brought. */
export const PasswordReset = z.strictObject({ token: z.string().min(1).max(200), new_password: Password })
