import { type ActionFunctionArgs, redirect } from '@remix-run/cloudflare'
import { fetchAsVisitor } from '../api/visitor.server.ts'

export async function action(args: ActionFunctionArgs) {
  const response = await fetchAsVisitor(args, '/api/auth/sign-out', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  })
  const headers = new Headers()
  for (const cookie of response.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  return redirect('/', { headers })
}

export const loader = () => redirect('/')
