import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { useLoaderData, useNavigate, useParams, useRouteError } from '@remix-run/react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { attemptQuery } from '../../api/attempt-query.ts'
import { attemptKey } from '../../api/attempts.ts'
import { api } from '../../api/browser.ts'
import { requireUser } from '../../api/visitor.server.ts'
import type { ShownAttempt } from '../../attempt/start-ahead.ts'
import { AttemptPage } from '../../components/attempt/attempt-page.tsx'
import { ErrorPage } from '../../components/shell/error-page.tsx'
import { type PageHandle, useWindowTitle } from '../../components/shell/page-title.tsx'
import { ErrorState, errorSentence } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { useToast } from '../../components/ui/toast.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { deviceUser } from '../../offline/device-user.ts'
import { holdExam } from '../../offline/running-exam.ts'
import { useKeptPage } from '../../offline/use-kept-page.ts'

export const handle: PageHandle = { title: (t) => t('attempt.page') }

export async function loader(args: LoaderFunctionArgs) {
  const user = await requireUser(args, ['student'])
  return { user_id: user.id }
}

/** Nothing about a running exam is asked of the page server again. */
export const shouldRevalidate = () => false

/** Known from the first page, or from the pages before this one. */
export const clientLoader = () => ({ user_id: deviceUser() })

/** Goes on with the running attempt, on a page without the frame; where none runs, the exam's page says what can be done. */
export default function Attempt() {
  const { id = '' } = useParams()
  const { user_id } = useLoaderData<typeof loader | typeof clientLoader>()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const toast = useToast()
  const { t } = useTexts()
  const { data: started, error, refetch } = useQuery(attemptQuery(api, id, user_id))
  useWindowTitle(started?.exam_title)

  useEffect(() => {
    if (started === null) navigate(`/exam/${id}`, { replace: true })
  }, [started, id, navigate])

  // The start of an exam that is shown already was refused: its page says what can be done.
  const starting = (started as ShownAttempt | undefined | null)?.starting
  useEffect(() => {
    starting?.catch((problem: unknown) => {
      toast({ text: errorSentence(problem, t), tone: 'bad' })
      navigate(`/exam/${id}`, { replace: true })
    })
  }, [starting, id, navigate, toast, t])

  // Who comes back later is to see what the server holds then.
  useEffect(() => () => queryClient.removeQueries({ queryKey: attemptKey(id) }), [queryClient, id])

  useKeptPage(started != null, user_id)
  useEffect(() => (started ? holdExam() : undefined), [started])

  if (started)
    return (
      <AttemptPage key={`${started.attempt_id}:${started.pen}`} started={started} onReopen={() => void refetch()} />
    )
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-3xl px-4 py-10 sm:px-6">
      {error ? <ErrorState error={error} retry={() => refetch()} /> : <Opening />}
    </main>
  )
}

function Opening() {
  const { t } = useTexts()
  return (
    <div role="status" className="grid gap-4">
      <p className="text-ink-soft">{t('attempt.opening')}</p>
      <Skeleton className="h-7 w-3/4" />
      <Skeleton className="h-14" />
      <Skeleton className="h-14" />
      <Skeleton className="h-14" />
    </div>
  )
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
