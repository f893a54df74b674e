import { type ActionFunctionArgs, redirect } from '@remix-run/cloudflare'
import { safeRedirect } from '../api/redirect-to.ts'
import { LANGUAGES } from '../i18n/language.ts'
import { preferenceCookie } from '../preferences/preferences.ts'

/** The language switch of a page without JavaScript. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const language = LANGUAGES.find((known) => known === form.get('lang'))
  const back = safeRedirect(form.get('back'))
  return redirect(back, language ? { headers: { 'Set-Cookie': preferenceCookie('lang', language) } } : {})
}

export const loader = () => redirect('/')
