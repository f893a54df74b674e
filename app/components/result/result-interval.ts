import type { AttemptResult } from '../../../core/wire/attempts.ts'

const GRADING_MS = 2_000
/** The socket says when it is done; should that word be lost, this is how long one waits. */
const GRADING_CONNECTED_MS = 10_000
const HIDDEN_MS = 60_000

/** How often a result is asked for: until it is there, and while its hour may come. */
export function resultInterval(result: AttemptResult | undefined, connected: boolean): number | false {
  if (!result || result.questions) return false
  if (result.status === 'graded') return HIDDEN_MS
  return connected ? GRADING_CONNECTED_MS : GRADING_MS
}
