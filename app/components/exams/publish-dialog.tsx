import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ExamDetail } from '../../../core/wire/exams.ts'
import { api } from '../../api/browser.ts'
import { examQuery, publishExam } from '../../api/exams.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { FormError } from '../ui/form-error.tsx'
import { useToast } from '../ui/toast.tsx'

interface PublishDialogProps {
  exam: ExamDetail
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Says what can no longer change, then publishes. */
export function PublishDialog({ exam, open, onOpenChange }: PublishDialogProps) {
  const { t } = useTexts()
  const format = useFormat()
  const toast = useToast()
  const queryClient = useQueryClient()
  const publish = useMutation({
    mutationFn: () => publishExam(api, exam.id),
    onSuccess(published) {
      queryClient.setQueryData(examQuery(api, exam.id).queryKey, published)
      queryClient.invalidateQueries({ queryKey: ['exams', 'list'] })
      toast({ text: t('exams.publish.done', { name: exam.title }) })
      onOpenChange(false)
      window.scrollTo({ top: 0 })
    },
  })
  const items = [
    t('exams.publish.items.questions', { count: exam.num_questions }),
    t('exams.publish.items.window', {
      from: format.dateTime(exam.opens_at),
      to: format.dateTime(exam.closes_at),
      minutes: `${exam.duration_minutes}`,
    }),
    t('exams.publish.items.rules'),
    t('exams.publish.items.students', { count: exam.num_students }),
  ]
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        publish.reset()
        onOpenChange(next)
      }}
      title={t('exams.publish.title', { name: exam.title })}
      confirm={t('exams.publish.confirm')}
      pending={publish.isPending}
      onConfirm={() => publish.mutate()}
    >
      <p>{t('exams.publish.fixed')}</p>
      <ul className="list-disc space-y-1 pl-5">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <FormError error={publish.error} />
    </ConfirmDialog>
  )
}
