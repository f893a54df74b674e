import type { ExamResults } from '../../../core/wire/exams.ts'
import type { ExamState } from './exam-state.ts'

const REFRESH_MS = 5_000

/** No message tells a teacher of starts and submissions, so results ask while somebody may write or be graded. */
export function refreshEvery(state: ExamState) {
  return {
    refetchInterval: ({ state: { data } }: { state: { data: ExamResults | undefined } }) => {
      const waiting = data?.rows.some(({ status }) => status === 'in_progress' || status === 'submitted')
      return state === 'open' || waiting ? REFRESH_MS : false
    },
  } as const
}
