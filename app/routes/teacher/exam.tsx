import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { useParams } from '@remix-run/react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/browser.ts'
import { examQuery } from '../../api/exams.ts'
import { groupsQuery } from '../../api/groups.ts'
import { qcmsQuery } from '../../api/qcms.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { DraftExam } from '../../components/exams/draft-exam.tsx'
import { PublishedExam } from '../../components/exams/published-exam.tsx'
import { Loaded } from '../../components/shell/loaded.tsx'
import type { PageHandle } from '../../components/shell/page-title.tsx'
import { useLiveInterval } from '../../live/live-provider.tsx'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('exams.title') }

export const loader = (args: LoaderFunctionArgs) =>
  loadQueries(args, (api) => [examQuery(api, args.params.examId ?? ''), qcmsQuery(api), groupsQuery(api)])

export default function ExamPage() {
  const { examId = '' } = useParams()
  const query = useQuery({ ...examQuery(api, examId), refetchInterval: useLiveInterval() })
  return (
    <Loaded query={query}>
      {(exam) =>
        exam.status === 'draft' ? <DraftExam key={exam.id} exam={exam} /> : <PublishedExam key={exam.id} exam={exam} />
      }
    </Loaded>
  )
}
