import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { useNavigate, useSearchParams } from '@remix-run/react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/browser.ts'
import { createExam, examQuery } from '../../api/exams.ts'
import { groupsQuery } from '../../api/groups.ts'
import { qcmsQuery } from '../../api/qcms.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { type ExamDraft, examInput, newExamDraft } from '../../components/exam-form/exam-draft.ts'
import { ExamForm } from '../../components/exam-form/exam-form.tsx'
import { BackLink } from '../../components/shell/back-link.tsx'
import { Loaded } from '../../components/shell/loaded.tsx'
import { PageHeader } from '../../components/shell/page-header.tsx'
import type { PageHandle } from '../../components/shell/page-title.tsx'
import { LEAVE } from '../../components/shell/unsaved-changes.tsx'
import { ListSkeleton } from '../../components/ui/skeleton.tsx'
import { useToast } from '../../components/ui/toast.tsx'
import { useAllPages } from '../../hooks/use-all-pages.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { usePreferences } from '../../preferences/use-preferences.ts'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('exams.form.title_new') }

export const loader = (args: LoaderFunctionArgs) => loadQueries(args, (api) => [qcmsQuery(api), groupsQuery(api)])

export default function NewExam() {
  const { t } = useTexts()
  const { time_zone } = usePreferences()
  const wanted = useSearchParams()[0].get('qcm')
  const navigate = useNavigate()
  const toast = useToast()
  const queryClient = useQueryClient()
  const qcms = useInfiniteQuery(qcmsQuery(api))
  useAllPages(qcms)
  const create = useMutation({
    mutationFn: ({ draft }: { draft: ExamDraft; then: 'stay' | 'publish' }) =>
      createExam(api, { ...examInput(draft, time_zone), qcm_id: draft.qcm_id }),
    onSuccess(exam, { then }) {
      queryClient.setQueryData(examQuery(api, exam.id).queryKey, exam)
      queryClient.invalidateQueries({ queryKey: ['exams', 'list'] })
      if (then === 'stay') toast({ text: t('exams.form.saved') })
      navigate(`/exams/${exam.id}`, { replace: true, state: { ...LEAVE, publish: then === 'publish' } })
    },
  })
  return (
    <>
      <PageHeader above={<BackLink to="/exams">{t('exams.back')}</BackLink>} title={t('exams.form.title_new')} />
      <Loaded query={qcms}>
        {({ pages }) => {
          const qcm = pages.flatMap(({ items }) => items).find(({ id }) => id === wanted)
          // A form that began without its QCM would stay without it.
          if (wanted && !qcm && qcms.hasNextPage) return <ListSkeleton />
          return (
            <ExamForm
              key={`${wanted} ${time_zone}`}
              initial={newExamDraft(qcm && qcm.num_accepted > 0 ? qcm : undefined, Date.now(), time_zone)}
              mayChooseQcm
              pending={create.isPending}
              error={create.error}
              onSave={(draft, then) => create.mutate({ draft, then })}
            />
          )
        }}
      </Loaded>
    </>
  )
}
