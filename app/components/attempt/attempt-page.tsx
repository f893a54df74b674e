import type { AttemptWithPaper } from '../../../core/wire/attempts.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { TakeAttempt } from './take-attempt.tsx'
import { useAttempt } from './use-attempt.ts'

export function AttemptPage({ started }: { started: AttemptWithPaper }) {
  const opened = useAttempt(started)
  if (opened) return <TakeAttempt started={started} {...opened} />
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-3xl px-4 py-10 sm:px-6">
      <Skeleton className="h-40" />
    </main>
  )
}
