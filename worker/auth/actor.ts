import type { Context } from 'hono'
import { type Act, type Actor, newAct } from '../../core/audit/acts.ts'
import type { ApiEnv } from '../context.ts'

/** Who is asking, and from where, for the audit log. */
export function actorOf(c: Context<ApiEnv>): Actor {
  return {
    actor_id: c.get('user')?.id ?? null,
    ip: c.req.header('CF-Connecting-IP') ?? null,
    request_id: c.get('request_id'),
  }
}

/** What this request does, as the audit log will have it. */
export function actOf(c: Context<ApiEnv>, what: Pick<Act, 'act' | 'subject_kind' | 'subject_id' | 'detail'>): Act {
  return newAct(actorOf(c), c.get('services').now(), what)
}
