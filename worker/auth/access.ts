import type { Context } from 'hono'
import { Role } from '../../core/wire/users.ts'
import type { ApiEnv, SessionUser } from '../context.ts'
import { Problem } from '../problem.ts'
import { attemptPass } from './attempt-pass.ts'

/**
 * Who may call an operation:
 * - `public`: anybody
 * - `user`: anybody who is signed in
 * - `student`, `teacher`, `admin`: that role; an admin is also a teacher
 * - `ticket`: whoever holds the ticket of a paper that was sent ahead. The handler verifies it: it stands in the body.
 * - `attempt`: whoever holds the token of the attempt that the path names. No session is looked up: this is the path of
 *   every answer.
 */
export type Access = 'public' | 'user' | 'student' | 'teacher' | 'admin' | 'attempt' | 'ticket'

/** Lets the request pass or ends it. The wrong role is told the same as for a thing that does not exist. */
export async function authorise(c: Context<ApiEnv>, access: Access): Promise<void> {
  if (access === 'public' || access === 'ticket') return
  if (access === 'attempt') return c.set('pass', await attemptPass(c, c.req.param('id') ?? ''))
  const user = await sessionUser(c)
  if (!user) throw new Problem('unauthenticated')
  if (!mayCall(user.role, access)) throw new Problem('not_found')
  c.set('user', user)
}

function mayCall(role: Role, access: Exclude<Access, 'public' | 'attempt' | 'ticket'>): boolean {
  switch (access) {
    case 'user':
      return true
    case 'teacher':
      return role === 'teacher' || role === 'admin'
    case 'student':
    case 'admin':
      return role === access
  }
}

/** The row if it is the caller's own; otherwise there is nothing to see, for admins neither. */
export function own<Row extends { owner_id: string }>(c: Context<ApiEnv>, row: Row | undefined): Row {
  if (!row || row.owner_id !== c.get('user').id) throw new Problem('not_found')
  return row
}

async function sessionUser(c: Context<ApiEnv>): Promise<SessionUser | null> {
  const { auth } = c.get('services')
  const { headers, response } = await auth.api.getSession({ headers: c.req.raw.headers, returnHeaders: true })
  // A refreshed session, or its signed copy, has to reach the browser.
  for (const cookie of headers?.getSetCookie() ?? []) c.header('Set-Cookie', cookie, { append: true })
  if (!response) return null
  const { id, name, email, role } = response.user
  return { id, name, email, role: Role.parse(role) }
}
