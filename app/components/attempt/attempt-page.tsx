import type { ShownAttempt } from '../../attempt/start-ahead.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { TakeAttempt } from './take-attempt.tsx'
import { useAttempt } from './use-attempt.ts'

interface AttemptPageProps {
  started: ShownAttempt
  /** Opens the attempt again, and takes the pen. */
  onReopen: () => void
}

export function AttemptPage({ started, onReopen }: AttemptPageProps) {
  const opened = useAttempt(started)
  if (opened) return <TakeAttempt started={started} store={opened.store} outbox={opened.outbox} onReopen={onReopen} />
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-3xl px-4 py-10 sm:px-6">
      <Skeleton className="h-40" />
    </main>
  )
}
