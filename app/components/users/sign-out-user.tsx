import { useMutation } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import type { User } from '../../../core/wire/users.ts'
import { api } from '../../api/browser.ts'
import { revokeSessions } from '../../api/users.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { FormError } from '../ui/form-error.tsx'
import { useToast } from '../ui/toast.tsx'
import { Tooltip } from '../ui/tooltip.tsx'

/** Ends all sessions of somebody, for example when a device of theirs was lost. */
export function SignOutUser({ user }: { user: User }) {
  const { t } = useTexts()
  const toast = useToast()
  const [asked, setAsked] = useState(false)
  const revoke = useMutation({
    mutationFn: () => revokeSessions(api, user.id),
    onSuccess() {
      toast({ text: t('users.sign_out.done', { name: user.name }) })
      setAsked(false)
    },
  })
  return (
    <>
      <Tooltip label={t('users.sign_out.action')}>
        <Button
          variant="quiet"
          size="icon"
          aria-label={t('users.sign_out.of', { name: user.name })}
          onClick={() => setAsked(true)}
        >
          <LogOut aria-hidden className="size-4" />
        </Button>
      </Tooltip>
      <ConfirmDialog
        open={asked}
        onOpenChange={(open) => {
          setAsked(open)
          revoke.reset()
        }}
        title={t('users.sign_out.title', { name: user.name })}
        confirm={t('users.sign_out.confirm')}
        danger
        pending={revoke.isPending}
        onConfirm={() => revoke.mutate()}
      >
        <p>{t('users.sign_out.body')}</p>
        <FormError error={revoke.error} />
      </ConfirmDialog>
    </>
  )
}
