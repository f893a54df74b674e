import { type ActionFunctionArgs, redirect } from '@remix-run/cloudflare'
import { Form, useActionData, useNavigation, useSearchParams } from '@remix-run/react'
import { PASSWORD_LENGTH } from '../../core/accounts/password-rules.ts'
import { problemFrom } from '../api/problem.ts'
import { AuthCard } from '../components/auth/auth-card.tsx'
import { cookiesOf, postAsVisitor, text } from '../components/auth/credentials.server.ts'
import { newPasswordProblem } from '../components/auth/credentials.ts'
import { PasswordField } from '../components/auth/password-field.tsx'
import type { PageHandle } from '../components/shell/page-title.tsx'
import { Button } from '../components/ui/button.tsx'
import { useTexts } from '../i18n/use-texts.ts'

export const handle: PageHandle = { title: (t) => t('auth.reset.title') }

/** The address holds what opens the account: no other site may learn it. */
export const headers = () => ({ 'Referrer-Policy': 'no-referrer' })

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData()
  const new_password = text(form, 'password')
  const problem = newPasswordProblem(new_password)
  if (problem) return { problem, sentence: null, error: null }
  const response = await postAsVisitor(args, '/api/v1/password-resets/use', {
    token: text(form, 'token'),
    new_password,
  })
  if (response.ok) throw redirect('/sign-in?reset=1', { headers: cookiesOf(response) })
  const refusal = await problemFrom(response)
  const sentence = refusal.fieldError('new_password') ?? null
  return { problem: null, sentence, error: sentence ? null : refusal.detail }
}

/** Where the link in the mail leads. */
export default function ResetPassword() {
  const { t } = useTexts()
  const [search] = useSearchParams()
  const refused = useActionData<typeof action>()
  const { formData } = useNavigation()
  return (
    <AuthCard
      title={t('auth.reset.title')}
      lead={t('auth.reset.lead')}
      error={refused?.error}
      other={{ question: t('auth.reset.link_old'), label: t('auth.reset.ask_again'), to: '/forgot-password' }}
    >
      <Form method="post" noValidate className="grid gap-4">
        <input type="hidden" name="token" value={search.get('token') ?? ''} />
        <PasswordField
          autoComplete="new-password"
          label={t('auth.fields.new_password')}
          hint={t('auth.fields.password_hint', PASSWORD_LENGTH)}
          error={
            refused?.problem ? t(`auth.errors.${refused.problem}`, PASSWORD_LENGTH) : (refused?.sentence ?? undefined)
          }
        />
        <Button type="submit" variant="primary" pending={formData !== undefined}>
          {t('auth.reset.submit')}
        </Button>
      </Form>
    </AuthCard>
  )
}
