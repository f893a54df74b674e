import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { Link, useParams } from '@remix-run/react'
import { useQuery } from '@tanstack/react-query'
import { CalendarClock, Download, FileUp } from 'lucide-react'
import { useState } from 'react'
import type { ExamDetail } from '../../../core/wire/exams.ts'
import { api } from '../../api/browser.ts'
import { examQuery, examResultsQuery, resultsFile } from '../../api/exams.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { examState } from '../../components/exams/exam-state.ts'
import { ReleaseResults } from '../../components/exams/release-results.tsx'
import { Results } from '../../components/exams/results.tsx'
import { StateBadge } from '../../components/exams/state-badge.tsx'
import { SealedFilesDialog } from '../../components/sealed-files/sealed-files-dialog.tsx'
import { BackLink } from '../../components/shell/back-link.tsx'
import { Loaded } from '../../components/shell/loaded.tsx'
import { PageHeader } from '../../components/shell/page-header.tsx'
import { type PageHandle, useWindowTitle } from '../../components/shell/page-title.tsx'
import { Button } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { useNow } from '../../hooks/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('exams.results.title') }

export const loader = (args: LoaderFunctionArgs) => {
  const { examId = '' } = args.params
  return loadQueries(args, (api) => [examQuery(api, examId), examResultsQuery(api, examId)])
}

const STATE_CHECK_MS = 10_000

export default function ExamResultsPage() {
  const { examId = '' } = useParams()
  return <Loaded query={useQuery(examQuery(api, examId))}>{(exam) => <ResultsPage exam={exam} />}</Loaded>
}

function ResultsPage({ exam }: { exam: ExamDetail }) {
  const { t } = useTexts()
  const state = examState(exam, useNow(STATE_CHECK_MS))
  const [giving, setGiving] = useState(false)
  useWindowTitle(t('exams.results.of', { name: exam.title }))
  return (
    <>
      <PageHeader
        above={<BackLink to={`/exams/${exam.id}`}>{exam.title}</BackLink>}
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {t('exams.results.title')} <StateBadge state={state} />
          </span>
        }
        actions={
          state !== 'draft' && (
            <>
              <ReleaseResults exam={exam} />
              <Button onClick={() => setGiving(true)}>
                <FileUp aria-hidden className="size-4" />
                {t('sealed_files.open')}
              </Button>
              <Button asChild>
                <a href={resultsFile(exam.id)} download>
                  <Download aria-hidden className="size-4" />
                  {t('exams.results.csv')}
                </a>
              </Button>
            </>
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
          {t('exams.results.draft')}
        </EmptyState>
      ) : (
        <Results exam={exam} state={state} />
      )}
      <SealedFilesDialog examId={exam.id} open={giving} onOpenChange={setGiving} />
    </>
  )
}
