import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useHydrated } from '../../hooks/use-hydrated.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'

interface PasswordFieldProps {
  autoComplete: 'current-password' | 'new-password'
  /** "Password" where nothing else is said. */
  label?: string
  name?: string
  hint?: string
  error?: string | undefined
}

export function PasswordField({ autoComplete, label, name = 'password', hint, error }: PasswordFieldProps) {
  const { t } = useTexts()
  const [shown, setShown] = useState(false)
  // Without JavaScript the button could do nothing.
  const hydrated = useHydrated()
  const Icon = shown ? EyeOff : Eye
  return (
    <Field label={label ?? t('auth.fields.password')} hint={hint} error={error}>
      {(control) => (
        <div className="relative">
          <Input
            {...control}
            name={name}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            className="pr-11"
            required
          />
          {hydrated && (
            <Button
              variant="quiet"
              size="icon_sm"
              className="absolute top-1 right-1"
              aria-label={shown ? t('auth.fields.hide_password') : t('auth.fields.show_password')}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            >
              <Icon aria-hidden className="size-4" />
            </Button>
          )}
        </div>
      )}
    </Field>
  )
}
