import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { Outlet, useLoaderData, useRouteError } from '@remix-run/react'
import { useEffect } from 'react'
import { notificationsQuery } from '../api/notifications.ts'
import { loadQueries, requireUser } from '../api/visitor.server.ts'
import { UnsentAnswers } from '../components/exams-student/unsent-answers.tsx'
import { ErrorPanel } from '../components/shell/error-page.tsx'
import { Header } from '../components/shell/header.tsx'
import { LiveProvider } from '../live/live-provider.tsx'
import { claimDevice } from '../offline/device-user.ts'

export async function loader(args: LoaderFunctionArgs) {
  const user = await requireUser(args)
  return { user, ...(await loadQueries(args, (api) => [notificationsQuery(api)])) }
}

/** Who one is does not change from page to page. */
export const shouldRevalidate = () => false

/** The frame of every page behind the sign-in, but the one where an exam is sat. */
export default function SignedIn() {
  const { user } = useLoaderData<typeof loader>()
  useEffect(() => {
    void claimDevice(user.id)
  }, [user.id])
  return (
    <LiveProvider>
      <Header user={user} />
      <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-6 sm:px-6 sm:py-10">
        {user.role === 'student' && <UnsentAnswers studentId={user.id} />}
        <Outlet context={user} />
      </main>
    </LiveProvider>
  )
}

export function ErrorBoundary() {
  return <ErrorPanel error={useRouteError()} />
}
