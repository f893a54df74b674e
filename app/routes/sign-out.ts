import { type ActionFunctionArgs, redirect } from '@remix-run/cloudflare'
import { bodyOf } from '../api/client.ts'
import { visitorApi } from '../api/visitor.server.ts'
import { cookiesOf, postAsVisitor } from '../components/auth/credentials.server.ts'

/** Signs out here; with `everywhere`, on all devices. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData()
  // Where this session has ended already, there is nothing to do but to forget it.
  if (form.has('everywhere')) await bodyOf(visitorApi(args).account.sessions.$delete()).catch(() => {})
  return redirect('/', { headers: cookiesOf(await postAsVisitor(args, '/api/auth/sign-out', {})) })
}

export const loader = () => redirect('/')
