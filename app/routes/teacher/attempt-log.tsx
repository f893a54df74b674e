import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { Link, useParams } from '@remix-run/react'
import { useQuery } from '@tanstack/react-query'
import { Download, FileText } from 'lucide-react'
import type { AttemptLogView } from '../../../core/wire/attempts.ts'
import { attemptLogFile, attemptLogQuery } from '../../api/attempt-log.ts'
import { api } from '../../api/browser.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { AttemptLog } from '../../components/attempt-log/attempt-log.tsx'
import { BackLink } from '../../components/shell/back-link.tsx'
import { Loaded } from '../../components/shell/loaded.tsx'
import { PageHeader } from '../../components/shell/page-header.tsx'
import { type PageHandle, useWindowTitle } from '../../components/shell/page-title.tsx'
import { Button } from '../../components/ui/button.tsx'
import { useTexts } from '../../i18n/use-texts.ts'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('attempt_log.title') }

export const loader = (args: LoaderFunctionArgs) =>
  loadQueries(args, (api) => [attemptLogQuery(api, args.params.attemptId ?? '')])

/** A running attempt grows while one reads. */
const ASK_EVERY_MS = 10_000

export default function AttemptLogPage() {
  const { attemptId = '' } = useParams()
  const query = useQuery({
    ...attemptLogQuery(api, attemptId),
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => (state.data?.status === 'in_progress' ? ASK_EVERY_MS : false),
  })
  return <Loaded query={query}>{(log) => <LogPage log={log} />}</Loaded>
}

function LogPage({ log }: { log: AttemptLogView }) {
  const { t } = useTexts()
  useWindowTitle(t('attempt_log.of', { name: log.student.name }))
  return (
    <>
      <PageHeader
        above={<BackLink to={`/exams/${log.exam_id}/results`}>{t('attempt_log.back')}</BackLink>}
        title={t('attempt_log.of', { name: log.student.name })}
        lead={t('attempt_log.lead')}
        actions={
          <>
            {log.status === 'submitted' && (
              <Button asChild>
                <Link to={`/result/${log.attempt_id}`}>
                  <FileText aria-hidden className="size-4" />
                  {t('attempt_log.result')}
                </Link>
              </Button>
            )}
            <Button asChild>
              <a href={attemptLogFile(log.attempt_id)} download={`${log.attempt_id}.json`}>
                <Download aria-hidden className="size-4" />
                {t('attempt_log.download')}
              </a>
            </Button>
          </>
        }
      />
      <AttemptLog log={log} />
    </>
  )
}
