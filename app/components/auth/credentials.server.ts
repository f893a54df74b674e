import { redirect } from '@remix-run/cloudflare'
import { safeRedirect } from '../../api/redirect-to.ts'
import { fetchAsVisitor, optionalUser, type PageArgs } from '../../api/visitor.server.ts'
import { type AuthError, type Credentials, type RefusedCredentials, refuse } from './credentials.ts'

/** Sends the form to the API and hands its session cookie on; what was refused goes back to the form. */
export async function enter(args: PageArgs, path: 'sign-in/email' | 'sign-up/email', form: FormData) {
  const given: Credentials = { name: text(form, 'name'), email: text(form, 'email'), password: text(form, 'password') }
  const missing = refuse(given, path === 'sign-up/email')
  if (missing) return missing
  const response = await fetchAsVisitor(args, `/api/auth/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(given),
  })
  if (!response.ok) return refusalOf(given, await errorOf(response))
  const headers = new Headers()
  for (const cookie of response.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  throw redirect(safeRedirect(form.get('redirectTo')), { headers })
}

export async function leaveWhenSignedIn(args: PageArgs): Promise<null> {
  if (await optionalUser(args)) throw redirect(safeRedirect(new URL(args.request.url).searchParams.get('redirectTo')))
  return null
}

function refusalOf({ name, email }: Credentials, error: AuthError): RefusedCredentials {
  return { name, email, error, fields: {} }
}

/** better-auth's codes, in the few kinds that a person can do something about. */
async function errorOf(response: Response): Promise<AuthError> {
  const body: unknown = await response.json().catch(() => null)
  const code = typeof body === 'object' && body && 'code' in body ? String(body.code) : ''
  if (response.status === 429) return 'too_many'
  if (code.startsWith('USER_ALREADY_EXISTS')) return 'taken'
  if (response.status === 401 || code === 'INVALID_EMAIL' || code === 'INVALID_PASSWORD') return 'wrong'
  return 'unexpected'
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  if (typeof value !== 'string') return ''
  return name === 'password' ? value : value.trim()
}
