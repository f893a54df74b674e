import { withArchive } from './attempt-archive.ts'
import type { AttemptStore } from './attempt-store.ts'

/** Has this device keep what becomes of an attempt besides its answers: its deadline, and its end. */
export function keepUp(store: Pick<AttemptStore, 'subscribe' | 'view'>, attemptId: string): void {
  let { deadline } = store.view()
  let over = false
  store.subscribe(() => {
    const view = store.view()
    if (view.deadline !== deadline) {
      deadline = view.deadline
      void withArchive((archive) => archive.moveDeadline(attemptId, new Date(deadline).toISOString()))
    }
    if (view.phase === 'ended' && view.pending === 0 && !over) {
      over = true
      void withArchive((archive) => archive.shrink(attemptId))
    }
  })
}
