import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Role, User } from '../../../core/wire/users.ts'
import { api } from '../../api/browser.ts'
import { changeRole } from '../../api/users.ts'
import { useKept } from '../../hooks/use-kept.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { FormError } from '../ui/form-error.tsx'
import { useToast } from '../ui/toast.tsx'

interface ChangeRoleProps {
  change: { user: User; role: Role } | null
  /** Whether an admin gives up their own role. */
  own: boolean
  onClose: () => void
}

/** Says what somebody may do from then on, and shows why the server refuses, for example for the last admin. */
export function ChangeRole({ change, own, onClose }: ChangeRoleProps) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const shown = useKept(change)
  const save = useMutation({
    mutationFn: ({ user, role }: { user: User; role: Role }) => changeRole(api, user.id, role),
    onSuccess: async ({ name, role }) => {
      // With the role one's own session has ended.
      if (own) return location.assign('/sign-in')
      await queryClient.invalidateQueries({ queryKey: ['users'] })
      toast({ text: t('users.change.done', { name, role: t(`common.account.roles.${role}`) }) })
      onClose()
    },
  })
  if (!shown) return null
  const { user, role } = shown
  return (
    <ConfirmDialog
      open={change !== null}
      onOpenChange={(open) => {
        if (open) return
        save.reset()
        onClose()
      }}
      title={t(`users.change.title.${role}`, { name: user.name })}
      confirm={t('users.change.confirm')}
      danger={role === 'admin' || own}
      pending={save.isPending}
      onConfirm={() => change && save.mutate(change)}
    >
      <p>{t(`users.change.may.${role}`)}</p>
      {user.role !== 'student' && role === 'student' && <p>{t('users.change.keeps')}</p>}
      <p>{t('users.change.signed_out')}</p>
      {own && <p className="font-medium text-warn">{t('users.change.own')}</p>}
      <FormError error={save.error} />
    </ConfirmDialog>
  )
}
