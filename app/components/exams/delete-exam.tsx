import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Exam } from '../../../core/wire/exams.ts'
import { api } from '../../api/browser.ts'
import { deleteExam } from '../../api/exams.ts'
import { useKept } from '../../hooks/use-kept.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { errorSentence } from '../ui/error-state.tsx'
import { useToast } from '../ui/toast.tsx'

interface DeleteExamProps {
  exam: Exam | null
  onClose: () => void
  onDeleted?: () => void
}

export function DeleteExam({ exam, onClose, onDeleted }: DeleteExamProps) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const name = useKept(exam)?.title ?? ''
  const remove = useMutation({
    mutationFn: (id: string) => deleteExam(api, id),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['exams', 'list'] })
      toast({ text: t('exams.remove.done', { name }) })
      onDeleted?.()
    },
    onError: (error) => toast({ text: errorSentence(error, t), tone: 'bad' }),
    onSettled: onClose,
  })
  return (
    <ConfirmDialog
      open={exam !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('exams.remove.title', { name })}
      confirm={t('common.actions.delete')}
      danger
      pending={remove.isPending}
      onConfirm={() => exam && remove.mutate(exam.id)}
    >
      <p>{t('exams.remove.body')}</p>
    </ConfirmDialog>
  )
}
