import { useLocation, useNavigate } from '@remix-run/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ExamDetail } from '../../../core/wire/exams.ts'
import { api } from '../../api/browser.ts'
import { examQuery, updateExam } from '../../api/exams.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { usePreferences } from '../../preferences/use-preferences.ts'
import { draftOfExam, type ExamDraft, examInput } from '../exam-form/exam-draft.ts'
import { ExamForm } from '../exam-form/exam-form.tsx'
import { BackLink } from '../shell/back-link.tsx'
import { PageHeader } from '../shell/page-header.tsx'
import { useWindowTitle } from '../shell/page-title.tsx'
import { LEAVE } from '../shell/unsaved-changes.tsx'
import { Button } from '../ui/button.tsx'
import { useToast } from '../ui/toast.tsx'
import { DeleteExam } from './delete-exam.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { StateBadge } from './state-badge.tsx'

export function DraftExam({ exam }: { exam: ExamDetail }) {
  const { t } = useTexts()
  const { time_zone } = usePreferences()
  const toast = useToast()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { state, pathname } = useLocation()
  const [asked, setAsked] = useState((state as { publish?: boolean } | null)?.publish === true)
  const [deleting, setDeleting] = useState(false)
  useWindowTitle(exam.title)
  const save = useMutation({
    mutationFn: ({ draft }: { draft: ExamDraft; then: 'stay' | 'publish' }) =>
      updateExam(api, exam.id, examInput(draft, time_zone)),
    onSuccess(saved, { then }) {
      queryClient.setQueryData(examQuery(api, exam.id).queryKey, saved)
      queryClient.invalidateQueries({ queryKey: ['exams', 'list'] })
      setAsked(then === 'publish')
      if (then === 'stay') toast({ text: t('exams.form.saved') })
    },
  })

  const missing = exam.num_questions === 0 ? 'no_question' : exam.num_students === 0 ? 'no_student' : null
  // What the server would answer, said before the question is put; another save makes it anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const unready = useMemo(() => {
    if (!asked || !missing) return null
    const code = missing === 'no_student' ? 'exam_has_no_student' : 'qcm_has_no_accepted_question'
    return new ApiProblem(409, code, t(`exams.publish.${missing}`), null, [])
  }, [asked, missing, t, save.submittedAt])
  const saved = draftOfExam(exam, time_zone)

  return (
    <>
      <PageHeader
        above={<BackLink to="/exams">{t('exams.back')}</BackLink>}
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {exam.title} <StateBadge state="draft" />
          </span>
        }
        actions={
          <Button variant="quiet" onClick={() => setDeleting(true)}>
            <Trash2 aria-hidden className="size-4" />
            {t('exams.list.delete')}
          </Button>
        }
      />
      <ExamForm
        key={time_zone}
        initial={saved}
        saved={saved}
        mayChooseQcm={false}
        pending={save.isPending}
        error={save.error ?? unready}
        onSave={(draft, then) => save.mutate({ draft, then })}
      />
      <PublishDialog
        exam={exam}
        open={asked && !missing}
        onOpenChange={(open) => {
          setAsked(open)
          // A reload must not ask again.
          if (!open && state) navigate(pathname, { replace: true, preventScrollReset: true })
        }}
      />
      <DeleteExam
        exam={deleting ? exam : null}
        onClose={() => setDeleting(false)}
        onDeleted={() => navigate('/exams', { replace: true, state: LEAVE })}
      />
    </>
  )
}
