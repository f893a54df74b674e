import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { deleteSession } from '../../platform/storage/sessions.ts'
import { refusePassword } from '../auth/new-password.ts'
import { guardPassword } from '../auth/password-guard.ts'
import type { ApiEnv } from '../context.ts'
import { limit } from '../middleware/limit.ts'
import { Problem } from '../problem.ts'
import { requestErrors } from './request-errors.ts'

const email = z.email().trim().max(254)
/** Longer than any that can be right. */
const password = z.string().min(1).max(1_000)
const SignIn = z.object({ email, password })
const SignUp = z.object({ name: z.string().trim().min(1).max(100), email, password })

/**
 * The three of better-auth's endpoints that there are: everything else about accounts is `/api/v1/account`, where an act
 * and its line in the audit log are one write. Answers are better-auth's own, refusals are problems.
 */
export const auth = new Hono<ApiEnv>()
  .post('/sign-in/email', async (c) => {
    await limit(c, 'sign_in')
    const input = await parsed(c, SignIn)
    const guard = await guardPassword(c, input.email)
    const before = await sessionBefore(c)
    const response = await handled(c, input)
    if (response.status === 401) {
      await guard.wrong()
      throw new Problem('credentials_wrong')
    }
    if (!response.ok) throw await unexpected(response)
    // A session is never taken over by the next sign-in on the same browser: it ends.
    if (before) await deleteSession(c.get('services').db, before.userId, before.id)
    return withCookie(response, await guard.right())
  })
  .post('/sign-up/email', async (c) => {
    await limit(c, 'sign_up')
    const input = await parsed(c, SignUp)
    await refusePassword(c, 'password', input.password, input)
    const { deviceCookies } = c.get('services')
    const response = await handled(c, input)
    if (response.status === 422) throw new Problem('email_taken')
    if (!response.ok) throw await unexpected(response)
    const secure = new URL(c.req.url).protocol === 'https:'
    return withCookie(
      response,
      deviceCookies.issue(deviceCookies.read(c), deviceCookies.accountHash(input.email), secure),
    )
  })
  .post('/sign-out', async (c) => {
    await limit(c, 'sign_in')
    return handled(c, {})
  })

async function parsed<Schema extends z.ZodType>(c: Context<ApiEnv>, schema: Schema): Promise<z.output<Schema>> {
  const body: unknown = await c.req.json().catch(() => {
    throw new Problem('malformed_json')
  })
  const result = schema.safeParse(body)
  if (!result.success) throw requestErrors(result.error, c.get('language'), 'json')
  return result.data
}

/** better-auth gets what was parsed and nothing else: a sign-up cannot name a role. */
function handled(c: Context<ApiEnv>, body: object): Promise<Response> {
  const headers = new Headers(c.req.raw.headers)
  headers.delete('Content-Length')
  headers.set('Content-Type', 'application/json')
  return c.get('services').auth.handler(new Request(c.req.url, { method: 'POST', headers, body: JSON.stringify(body) }))
}

async function sessionBefore(c: Context<ApiEnv>): Promise<{ id: string; userId: string } | null> {
  if (!c.req.header('Cookie')) return null
  const found = await c.get('services').auth.api.getSession({ headers: c.req.raw.headers })
  return found && { id: found.session.id, userId: found.user.id }
}

/** What was parsed here is refused by better-auth for its origin alone. */
async function unexpected(response: Response): Promise<Error> {
  if (response.status === 403) return new Problem('forbidden_origin')
  return new Error(`better-auth answered ${response.status}: ${(await response.text()).slice(0, 500)}`)
}

function withCookie(response: Response, cookie: string): Response {
  const answer = new Response(response.body, response)
  answer.headers.append('Set-Cookie', cookie)
  return answer
}
