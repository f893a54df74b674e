import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useState } from 'react'
import type { ExamDetail } from '../../../core/wire/exams.ts'
import { api } from '../../api/browser.ts'
import { examQuery, releaseResults } from '../../api/exams.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { errorSentence } from '../ui/error-state.tsx'
import { useToast } from '../ui/toast.tsx'

/** For exams whose results wait for their teacher. */
export function ReleaseResults({ exam }: { exam: ExamDetail }) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const release = useMutation({
    mutationFn: () => releaseResults(api, exam.id),
    onSuccess: (released) => {
      queryClient.setQueryData(examQuery(api, exam.id).queryKey, released)
      queryClient.invalidateQueries({ queryKey: ['exams', 'list'] })
      toast({ text: t('exams.release.done') })
    },
    onError: (error) => toast({ text: errorSentence(error, t), tone: 'bad' }),
    onSettled: () => setAsking(false),
  })
  if (exam.results_visibility !== 'manual' || exam.results_released_at !== null) return null
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        <Eye aria-hidden className="size-4" />
        {t('exams.release.button')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('exams.release.title')}
        confirm={t('exams.release.button')}
        pending={release.isPending}
        onConfirm={() => release.mutate()}
      >
        <p>{t('exams.release.body')}</p>
      </ConfirmDialog>
    </>
  )
}
