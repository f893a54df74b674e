import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Document } from '../../../core/wire/documents.ts'
import { api } from '../../api/browser.ts'
import { deleteDocument } from '../../api/documents.ts'
import { useKept } from '../../hooks/use-kept.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { errorSentence } from '../ui/error-state.tsx'
import { useToast } from '../ui/toast.tsx'

export function DeleteDocument({ document, onClose }: { document: Document | null; onClose: () => void }) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const name = useKept(document)?.filename ?? ''
  const remove = useMutation({
    mutationFn: (id: string) => deleteDocument(api, id),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['documents', 'list'] })
      toast({ text: t('documents.remove.done', { name }) })
    },
    onError: (error) => toast({ text: errorSentence(error, t), tone: 'bad' }),
    onSettled: onClose,
  })
  return (
    <ConfirmDialog
      open={document !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('documents.remove.title', { name })}
      confirm={t('common.actions.delete')}
      danger
      pending={remove.isPending}
      onConfirm={() => document && remove.mutate(document.id)}
    >
      <p>{t('documents.remove.body')}</p>
    </ConfirmDialog>
  )
}
