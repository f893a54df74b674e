import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/browser.ts'
import { closeAttempt, invigilationQuery } from '../../api/invigilation.ts'
import { useKept } from '../../hooks/use-kept.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { errorSentence } from '../ui/error-state.tsx'
import { useToast } from '../ui/toast.tsx'
import type { SeenRow } from './presence.ts'

interface CloseAttemptProps {
  examId: string
  row: SeenRow | null
  onClose: () => void
}

/** Ends a running attempt, after asking. */
export function CloseAttempt({ examId, row, onClose }: CloseAttemptProps) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const name = useKept(row)?.student.name ?? ''
  const close = useMutation({
    mutationFn: (attemptId: string) => closeAttempt(api, attemptId),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: invigilationQuery(api, examId).queryKey })
      toast({ text: t('invigilation.close.done', { name }) })
    },
    onError: (error) => toast({ text: errorSentence(error, t), tone: 'bad' }),
    onSettled: onClose,
  })
  return (
    <ConfirmDialog
      open={row !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('invigilation.close.title', { name })}
      confirm={t('invigilation.close.confirm')}
      danger
      pending={close.isPending}
      onConfirm={() => row?.attempt_id && close.mutate(row.attempt_id)}
    >
      <p>{t('invigilation.close.body')}</p>
      <p>{t('invigilation.close.final')}</p>
    </ConfirmDialog>
  )
}
