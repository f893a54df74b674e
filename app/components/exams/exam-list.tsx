import { Link } from '@remix-run/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import type { Exam } from '../../../core/wire/exams.ts'
import { api } from '../../api/browser.ts'
import { examsQuery } from '../../api/exams.ts'
import { useNow } from '../../hooks/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useLiveInterval } from '../../live/live-provider.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LoadMore } from '../ui/load-more.tsx'
import { DeleteExam } from './delete-exam.tsx'
import { ExamRow } from './exam-row.tsx'

const A_MINUTE_MS = 60_000

export function ExamList() {
  const { t } = useTexts()
  const now = useNow(A_MINUTE_MS)
  const query = useInfiniteQuery({ ...examsQuery(api), refetchInterval: useLiveInterval() })
  const [deleting, setDeleting] = useState<Exam | null>(null)
  return (
    <>
      <Loaded query={query}>
        {({ pages }) => {
          const exams = pages.flatMap(({ items }) => items)
          if (exams.length === 0) {
            return (
              <EmptyState
                icon={CalendarClock}
                title={t('exams.list.empty_title')}
                action={
                  <Button asChild variant="primary">
                    <Link to="/qcm">{t('exams.list.to_qcms')}</Link>
                  </Button>
                }
              >
                {t('exams.list.empty')}
              </EmptyState>
            )
          }
          return (
            <>
              <ul aria-label={t('exams.list.label')} className="grid grid-cols-1 gap-2">
                {exams.map((exam) => (
                  <li key={exam.id}>
                    <ExamRow exam={exam} now={now} onDelete={() => setDeleting(exam)} />
                  </li>
                ))}
              </ul>
              <LoadMore query={query} />
            </>
          )
        }}
      </Loaded>
      <DeleteExam exam={deleting} onClose={() => setDeleting(null)} />
    </>
  )
}
