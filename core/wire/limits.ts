import { z } from 'zod'
import { SETTABLE_POLICIES } from '../limits/policies.ts'
import { Id } from './common.ts'

export const LimitScope = z.enum(['role', 'user'])
export type LimitScope = z.infer<typeof LimitScope>

/** So many within any stretch of so many seconds. A window longer than a day would have to be remembered too long. */
export const LimitWindow = z.strictObject({
  limit: z.number().int().min(1).max(1_000_000),
  seconds: z.number().int().min(1).max(86_400),
})

export const LimitWindows = z.strictObject({ windows: z.array(LimitWindow).min(1).max(3) })
export type LimitWindows = z.infer<typeof LimitWindows>

export const LimitPolicy = z.object({ policy: z.enum(SETTABLE_POLICIES), windows: z.array(LimitWindow) })

export const LimitOverride = LimitPolicy.extend({
  scope: LimitScope,
  /** A role, or the id of a person. */
  subject: Id,
  /** Of the person. */
  name: z.string().nullable(),
  updated_at: z.string(),
})
export type LimitOverride = z.infer<typeof LimitOverride>

/** What holds for everybody, and for whom something else does. */
export const Limits = z.object({ policies: z.array(LimitPolicy), overrides: z.array(LimitOverride) })
export type Limits = z.infer<typeof Limits>
