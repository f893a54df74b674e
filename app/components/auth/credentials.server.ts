import { redirect } from '@remix-run/cloudflare'
import { problemFrom } from '../../api/problem.ts'
import { safeRedirect } from '../../api/redirect-to.ts'
import { fetchAsVisitor, optionalUser, type PageArgs } from '../../api/visitor.server.ts'
import { type Credentials, type RefusedCredentials, refuse } from './credentials.ts'

/** Sends the form to the API and hands its cookies on; what was refused goes back to the form. */
export async function enter(args: PageArgs, path: 'sign-in/email' | 'sign-up/email', form: FormData) {
  const given: Credentials = { name: text(form, 'name'), email: text(form, 'email'), password: text(form, 'password') }
  const missing = refuse(given, path === 'sign-up/email')
  if (missing) return missing
  const response = await postAsVisitor(args, `/api/auth/${path}`, given)
  if (!response.ok) return refusalOf(given, response)
  throw redirect(safeRedirect(form.get('redirectTo')), { headers: cookiesOf(response) })
}

export async function leaveWhenSignedIn(args: PageArgs): Promise<null> {
  if (await optionalUser(args)) throw redirect(safeRedirect(new URL(args.request.url).searchParams.get('redirectTo')))
  return null
}

export function postAsVisitor(args: PageArgs, path: string, body: object): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' }
  return fetchAsVisitor(args, path, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** The cookies that an answer of the API sets, for the browser. */
export function cookiesOf(response: Response): Headers {
  const headers = new Headers()
  for (const cookie of response.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  return headers
}

async function refusalOf({ name, email }: Credentials, response: Response): Promise<RefusedCredentials> {
  const problem = await problemFrom(response)
  const sentences = Object.fromEntries(problem.errors.map(({ field, message }) => [field, message]))
  return { name, email, error: problem.errors.length > 0 ? null : problem.detail, fields: {}, sentences }
}

export function text(form: FormData, name: string): string {
  const value = form.get(name)
  if (typeof value !== 'string') return ''
  return name.includes('password') ? value : value.trim()
}
