import { useLocation, useNavigate } from '@remix-run/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExamDetail } from '../../../core/wire/exams.ts'
import { api } from '../../api/browser.ts'
import { examQuery, updateExam } from '../../api/exams.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { usePreferences } from '../../preferences/use-preferences.ts'
import { BackLink } from '../shell/back-link.tsx'
import { PageHeader } from '../shell/page-header.tsx'
import { useWindowTitle } from '../shell/page-title.tsx'
import { useToast } from '../ui/toast.tsx'
import { draftOfExam, type ExamDraft, examInput } from './exam-draft.ts'
import { ExamForm } from './exam-form.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { StateBadge } from './state-badge.tsx'

export function DraftExam({ exam }: { exam: ExamDetail }) {
  const { t } = useTexts()
  const { time_zone } = usePreferences()
  const toast = useToast()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { state, pathname } = useLocation()
  const [publishing, setPublishing] = useState((state as { publish?: boolean } | null)?.publish === true)
  useWindowTitle(exam.title)
  const save = useMutation({
    mutationFn: ({ draft }: { draft: ExamDraft; then: 'stay' | 'publish' }) =>
      updateExam(api, exam.id, examInput(draft, time_zone)),
    onSuccess(saved, { then }) {
      queryClient.setQueryData(examQuery(api, exam.id).queryKey, saved)
      queryClient.invalidateQueries({ queryKey: ['exams', 'list'] })
      if (then === 'publish') setPublishing(true)
      else toast({ text: t('exams.form.saved') })
    },
  })
  return (
    <>
      <PageHeader
        above={<BackLink to="/exams">{t('exams.back')}</BackLink>}
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {exam.title} <StateBadge state="draft" />
          </span>
        }
      />
      <ExamForm
        initial={draftOfExam(exam, time_zone)}
        mayChooseQcm={false}
        pending={save.isPending}
        error={save.error}
        onSave={(draft, then) => save.mutate({ draft, then })}
      />
      <PublishDialog
        exam={exam}
        open={publishing}
        onOpenChange={(open) => {
          setPublishing(open)
          // A reload must not ask again.
          if (!open && state) navigate(pathname, { replace: true, preventScrollReset: true })
        }}
      />
    </>
  )
}
