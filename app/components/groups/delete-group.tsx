import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { GroupSummary } from '../../../core/wire/users.ts'
import { api } from '../../api/browser.ts'
import { deleteGroup } from '../../api/groups.ts'
import { useKept } from '../../hooks/use-kept.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { errorSentence } from '../ui/error-state.tsx'
import { useToast } from '../ui/toast.tsx'

interface DeleteGroupProps {
  group: Pick<GroupSummary, 'id' | 'name'> | null
  onClose: () => void
  onDeleted?: () => void
}

export function DeleteGroup({ group, onClose, onDeleted }: DeleteGroupProps) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const name = useKept(group)?.name ?? ''
  const remove = useMutation({
    mutationFn: (id: string) => deleteGroup(api, id),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['groups', 'list'] })
      toast({ text: t('groups.remove.done', { name }) })
      onDeleted?.()
    },
    onError: (error) => toast({ text: errorSentence(error, t), tone: 'bad' }),
    onSettled: onClose,
  })
  return (
    <ConfirmDialog
      open={group !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('groups.remove.title', { name })}
      confirm={t('common.actions.delete')}
      danger
      pending={remove.isPending}
      onConfirm={() => group && remove.mutate(group.id)}
    >
      <p>{t('groups.remove.body')}</p>
    </ConfirmDialog>
  )
}
