import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { Link, useParams } from '@remix-run/react'
import { useQuery } from '@tanstack/react-query'
import { CalendarClock, ChartColumn } from 'lucide-react'
import type { ExamDetail } from '../../../core/wire/exams.ts'
import { api } from '../../api/browser.ts'
import { examQuery } from '../../api/exams.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { examState } from '../../components/exams/exam-state.ts'
import { StateBadge } from '../../components/exams/state-badge.tsx'
import { Invigilation } from '../../components/invigilation/invigilation.tsx'
import { BackLink } from '../../components/shell/back-link.tsx'
import { Loaded } from '../../components/shell/loaded.tsx'
import { PageHeader } from '../../components/shell/page-header.tsx'
import { type PageHandle, useWindowTitle } from '../../components/shell/page-title.tsx'
import { Button } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { useNow } from '../../hooks/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('invigilation.title') }

/** What moves by the second is asked for by the page itself. */
export const loader = (args: LoaderFunctionArgs) =>
  loadQueries(args, (api) => [examQuery(api, args.params.examId ?? '')])

const STATE_CHECK_MS = 10_000

export default function ExamLivePage() {
  const { examId = '' } = useParams()
  return <Loaded query={useQuery(examQuery(api, examId))}>{(exam) => <LivePage exam={exam} />}</Loaded>
}

function LivePage({ exam }: { exam: ExamDetail }) {
  const { t } = useTexts()
  const state = examState(exam, useNow(STATE_CHECK_MS))
  useWindowTitle(t('invigilation.of', { name: exam.title }))
  return (
    <>
      <PageHeader
        above={<BackLink to={`/exams/${exam.id}`}>{exam.title}</BackLink>}
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {t('invigilation.title')} <StateBadge state={state} />
          </span>
        }
        actions={
          state !== 'draft' && (
            <Button asChild>
              <Link to={`/exams/${exam.id}/results`}>
                <ChartColumn aria-hidden className="size-4" />
                {t('exams.summary.see_results')}
              </Link>
            </Button>
          )
        }
      />
      {state === 'draft' ? (
        <EmptyState
          icon={CalendarClock}
          title={t('exams.results.draft_title')}
          action={
            <Button asChild variant="primary">
              <Link to={`/exams/${exam.id}`}>{t('exams.results.to_draft')}</Link>
            </Button>
          }
        >
          {t('invigilation.draft')}
        </EmptyState>
      ) : (
        <Invigilation exam={exam} />
      )}
    </>
  )
}
