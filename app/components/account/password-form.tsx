import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { PASSWORD_LENGTH } from '../../../core/accounts/password-rules.ts'
import { changePassword } from '../../api/account.ts'
import { api } from '../../api/browser.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { type FieldProblem, newPasswordProblem } from '../auth/credentials.ts'
import { PasswordField } from '../auth/password-field.tsx'
import { Button } from '../ui/button.tsx'
import { FormError } from '../ui/form-error.tsx'
import { useToast } from '../ui/toast.tsx'

/** Asks for the old password, whoever sits before the screen. */
export function PasswordForm({ email }: { email: string }) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const [missing, setMissing] = useState<{ current?: FieldProblem; new?: FieldProblem }>({})
  const change = useMutation({
    mutationFn: (given: { current_password: string; new_password: string }) => changePassword(api, given),
    async onSuccess() {
      form.current?.reset()
      toast({ text: t('account.password.done') })
      await queryClient.invalidateQueries({ queryKey: ['sessions'] })
    },
  })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const [current, wanted] = [`${data.get('current_password')}`, `${data.get('new_password')}`]
    const problem = newPasswordProblem(wanted)
    const found = { ...(current ? {} : { current: 'password_missing' as const }), ...(problem ? { new: problem } : {}) }
    setMissing(found)
    change.reset()
    if (!found.current && !found.new) change.mutate({ current_password: current, new_password: wanted })
  }

  const refused = change.error instanceof ApiProblem ? change.error : null
  const wrong = refused?.code === 'password_wrong' ? refused.detail : undefined
  const weak = refused?.fieldError('new_password')
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid max-w-sm gap-4">
      {/* Password managers look for whose it is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        name="current_password"
        autoComplete="current-password"
        label={t('account.password.current')}
        error={wrong ?? (missing.current && t(`auth.errors.${missing.current}`, PASSWORD_LENGTH))}
      />
      <PasswordField
        name="new_password"
        autoComplete="new-password"
        label={t('auth.fields.new_password')}
        hint={t('auth.fields.password_hint', PASSWORD_LENGTH)}
        error={weak ?? (missing.new && t(`auth.errors.${missing.new}`, PASSWORD_LENGTH))}
      />
      {!wrong && !weak && <FormError error={change.error} />}
      <Button type="submit" variant="primary" pending={change.isPending} className="justify-self-start">
        {t('account.password.submit')}
      </Button>
    </form>
  )
}
