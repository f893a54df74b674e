import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/cloudflare'
import { Form, Link, useActionData, useNavigation, useSearchParams } from '@remix-run/react'
import { PASSWORD_LENGTH } from '../../core/accounts/password-rules.ts'
import { safeRedirect } from '../api/redirect-to.ts'
import { AuthCard } from '../components/auth/auth-card.tsx'
import { enter, leaveWhenSignedIn } from '../components/auth/credentials.server.ts'
import { PasswordField } from '../components/auth/password-field.tsx'
import type { PageHandle } from '../components/shell/page-title.tsx'
import { Button } from '../components/ui/button.tsx'
import { Field } from '../components/ui/field.tsx'
import { Input } from '../components/ui/input.tsx'
import { useTexts } from '../i18n/use-texts.ts'

export const handle: PageHandle = { title: (t) => t('auth.sign_in.title') }

export const loader = (args: LoaderFunctionArgs) => leaveWhenSignedIn(args)

export async function action(args: ActionFunctionArgs) {
  return enter(args, 'sign-in/email', await args.request.formData())
}

export default function SignIn() {
  const { t } = useTexts()
  const [search] = useSearchParams()
  const refused = useActionData<typeof action>()
  const { formData } = useNavigation()
  const redirectTo = safeRedirect(search.get('redirectTo'))
  const fieldError = (field: 'email' | 'password') => {
    const problem = refused?.fields[field]
    return refused?.sentences[field] ?? (problem && t(`auth.errors.${problem}`, PASSWORD_LENGTH))
  }
  return (
    <AuthCard
      title={t('auth.sign_in.title')}
      lead={t('auth.sign_in.lead')}
      error={refused?.error}
      notice={search.has('reset') && !refused ? t('auth.reset.done') : undefined}
      other={{
        question: t('auth.sign_in.no_account'),
        label: t('auth.sign_up.title'),
        to: `/sign-up?${new URLSearchParams({ redirectTo })}`,
      }}
    >
      <Form method="post" noValidate className="grid gap-4">
        <input type="hidden" name="redirectTo" value={redirectTo} />
        <Field label={t('auth.fields.email')} error={fieldError('email')}>
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              autoComplete="username"
              defaultValue={refused?.email}
              required
            />
          )}
        </Field>
        <PasswordField autoComplete="current-password" error={fieldError('password')} />
        <Link to="/forgot-password" className="justify-self-start text-accent underline underline-offset-4">
          {t('auth.forgot.link')}
        </Link>
        <Button type="submit" variant="primary" pending={formData !== undefined}>
          {formData ? t('auth.sign_in.pending') : t('auth.sign_in.submit')}
        </Button>
      </Form>
    </AuthCard>
  )
}
