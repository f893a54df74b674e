import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/cloudflare'
import { Form, useActionData, useNavigation, useSearchParams } from '@remix-run/react'
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

export const handle: PageHandle = { title: (t) => t('auth.sign_up.title') }

export const loader = (args: LoaderFunctionArgs) => leaveWhenSignedIn(args)

export async function action(args: ActionFunctionArgs) {
  return enter(args, 'sign-up/email', await args.request.formData())
}

export default function SignUp() {
  const { t } = useTexts()
  const [search] = useSearchParams()
  const refused = useActionData<typeof action>()
  const { formData } = useNavigation()
  const redirectTo = safeRedirect(search.get('redirectTo'))
  const fieldError = (field: 'name' | 'email' | 'password') => {
    const problem = refused?.fields[field]
    return refused?.sentences[field] ?? (problem && t(`auth.errors.${problem}`, PASSWORD_LENGTH))
  }
  return (
    <AuthCard
      title={t('auth.sign_up.title')}
      lead={t('auth.sign_up.lead')}
      error={refused?.error}
      other={{
        question: t('auth.sign_up.have_account'),
        label: t('auth.sign_in.title'),
        to: `/sign-in?${new URLSearchParams({ redirectTo })}`,
      }}
    >
      <Form method="post" noValidate className="grid gap-4">
        <input type="hidden" name="redirectTo" value={redirectTo} />
        <Field label={t('auth.fields.name')} hint={t('auth.fields.name_hint')} error={fieldError('name')}>
          {(control) => <Input {...control} name="name" autoComplete="name" defaultValue={refused?.name} required />}
        </Field>
        <Field label={t('auth.fields.email')} error={fieldError('email')}>
          {(control) => (
            <Input {...control} name="email" type="email" autoComplete="email" defaultValue={refused?.email} required />
          )}
        </Field>
        <PasswordField
          autoComplete="new-password"
          hint={t('auth.fields.password_hint', PASSWORD_LENGTH)}
          error={fieldError('password')}
        />
        <Button type="submit" variant="primary" pending={formData !== undefined}>
          {formData ? t('auth.sign_up.pending') : t('auth.sign_up.submit')}
        </Button>
      </Form>
    </AuthCard>
  )
}
