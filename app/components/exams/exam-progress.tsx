import { useQuery } from '@tanstack/react-query'
import type { ExamDetail } from '../../../core/wire/exams.ts'
import { api } from '../../api/browser.ts'
import { examResultsQuery } from '../../api/exams.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { ExamState } from './exam-state.ts'
import { refreshEvery } from './results-refresh.ts'
import { Stat } from './stat.tsx'

/** How far its students are, kept up to date while it is open. */
export function ExamProgress({ exam, state }: { exam: ExamDetail; state: ExamState }) {
  const { t } = useTexts()
  const format = useFormat()
  const { data } = useQuery({ ...examResultsQuery(api, exam.id), ...refreshEvery(state) })
  return (
    <dl className="mb-5 grid grid-cols-3 gap-2 sm:gap-4">
      <Stat label={t('exams.results.students')} value={format.number(exam.num_students)} />
      <Stat label={t('exams.results.started')} value={data ? format.number(data.num_started) : '…'} />
      <Stat label={t('exams.results.graded')} value={format.number(data?.num_graded ?? exam.num_results)} />
    </dl>
  )
}
