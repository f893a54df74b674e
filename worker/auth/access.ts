import type { Context } from 'hono'
import { Role } from '../../core/wire/users.ts'
import { selectLiveSession } from '../../platform/storage/sessions.ts'
import type { ApiEnv, SessionUser } from '../context.ts'
import { Problem } from '../problem.ts'
import { attemptPass } from './attempt-pass.ts'

/**
 * Who may call an operation:
 * - `public`: anybody
 * - `user`: anybody who is signed in
 * - `account`: the same, looked up at this moment: for what people do with their own account
 * - `student`, `teacher`, `admin`: that role; an admin is also a teacher
 * - `ticket`: whoever holds the ticket of a paper that was sent ahead. The handler verifies it: it stands in the body.
 * - `attempt`: whoever holds the token of the attempt that the path names. No session is looked up: this is the path of
 *   every answer.
 */
export type Access = 'public' | 'user' | 'account' | 'student' | 'teacher' | 'admin' | 'attempt' | 'ticket'

/** Lets the request pass or ends it. The wrong role is told the same as for a thing that does not exist. */
export async function authorise(c: Context<ApiEnv>, access: Access): Promise<void> {
  if (access === 'public' || access === 'ticket') return
  if (access === 'attempt') return c.set('pass', await attemptPass(c, c.req.param('id') ?? ''))
  const session = await sessionOf(c, access === 'account')
  if (!session) throw new Problem('unauthenticated')
  if (!mayCall(session.user.role, access)) throw new Problem('not_found')
  c.set('user', session.user)
  c.set('session_id', session.id)
}

function mayCall(role: Role, access: Exclude<Access, 'public' | 'attempt' | 'ticket'>): boolean {
  switch (access) {
    case 'user':
    case 'account':
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

/**
 * A session is known by a signed copy in a cookie for a minute, which spares the database when a room of students starts.
 * What the copy grants beyond a student's rights is looked up each time: who was a teacher a second ago is none now.
 */
async function sessionOf(c: Context<ApiEnv>, fresh: boolean): Promise<{ id: string; user: SessionUser } | null> {
  const { auth, db, now } = c.get('services')
  const { headers, response } = await auth.api.getSession({ headers: c.req.raw.headers, returnHeaders: true })
  // A refreshed session, or its signed copy, has to reach the browser.
  for (const cookie of headers?.getSetCookie() ?? []) c.header('Set-Cookie', cookie, { append: true })
  if (!response) return null
  const { id } = response.session
  const copy = { ...response.user, role: Role.parse(response.user.role) }
  const user = fresh || copy.role !== 'student' ? await selectLiveSession(db, id, now()) : copy
  return user ? { id, user: { id: user.id, name: user.name, email: user.email, role: user.role } } : null
}
