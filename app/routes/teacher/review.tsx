import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { useParams } from '@remix-run/react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/browser.ts'
import { qcmQuery } from '../../api/qcms.ts'
import { latestTasksQuery } from '../../api/tasks.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { Review } from '../../components/review/review.tsx'
import { Loaded } from '../../components/shell/loaded.tsx'
import type { PageHandle } from '../../components/shell/page-title.tsx'
import { useLiveInterval } from '../../live/live-provider.tsx'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('review.title') }

export const loader = (args: LoaderFunctionArgs) =>
  loadQueries(args, (api) => [qcmQuery(api, args.params.qcmId ?? ''), latestTasksQuery(api)])

export default function ReviewPage() {
  const { qcmId = '' } = useParams()
  const query = useQuery({ ...qcmQuery(api, qcmId), refetchInterval: useLiveInterval() })
  return <Loaded query={query}>{(qcm) => <Review key={qcm.id} qcm={qcm} />}</Loaded>
}
