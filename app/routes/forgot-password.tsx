import type { ActionFunctionArgs } from '@remix-run/cloudflare'
import { Form, useActionData, useNavigation } from '@remix-run/react'
import { problemFrom } from '../api/problem.ts'
import { AuthCard } from '../components/auth/auth-card.tsx'
import { postAsVisitor, text } from '../components/auth/credentials.server.ts'
import { isEmail } from '../components/auth/credentials.ts'
import type { PageHandle } from '../components/shell/page-title.tsx'
import { Button } from '../components/ui/button.tsx'
import { Field } from '../components/ui/field.tsx'
import { Input } from '../components/ui/input.tsx'
import { useTexts } from '../i18n/use-texts.ts'

export const handle: PageHandle = { title: (t) => t('auth.forgot.title') }

export async function action(args: ActionFunctionArgs) {
  const email = text(await args.request.formData(), 'email')
  if (!isEmail(email)) return { email, sent: false, invalid: true, error: null }
  const response = await postAsVisitor(args, '/api/v1/password-resets', { email })
  const error = response.ok ? null : (await problemFrom(response)).detail
  return { email, sent: response.ok, invalid: false, error }
}

/** Asks for a link by mail. What it says is the same whether or not there is such an account. */
export default function ForgotPassword() {
  const { t } = useTexts()
  const done = useActionData<typeof action>()
  const { formData } = useNavigation()
  return (
    <AuthCard
      title={t('auth.forgot.title')}
      lead={t('auth.forgot.lead')}
      error={done?.error}
      notice={done?.sent ? t('auth.forgot.sent', { email: done.email }) : undefined}
      other={{ question: t('auth.forgot.remembered'), label: t('auth.sign_in.title'), to: '/sign-in' }}
    >
      <Form method="post" noValidate className="grid gap-4">
        <Field label={t('auth.fields.email')} error={done?.invalid && t('auth.errors.email_invalid')}>
          {(control) => (
            <Input {...control} name="email" type="email" autoComplete="username" defaultValue={done?.email} required />
          )}
        </Field>
        <Button type="submit" variant="primary" pending={formData !== undefined}>
          {t('auth.forgot.submit')}
        </Button>
      </Form>
    </AuthCard>
  )
}
