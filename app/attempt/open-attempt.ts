import type { AttemptWithPaper } from '../../core/wire/attempts.ts'
import { isRefusal } from '../api/problem.ts'
import type { AttemptArchive } from './attempt-archive.ts'
import type { ServerClock } from './clock.ts'

interface OpenOptions {
  /** The running attempt as the server knows it, null where none runs. `onAsked`: from now on the server may have heard. */
  resume: (signal: AbortSignal | undefined, onAsked: () => void) => Promise<AttemptWithPaper | null>
  archive: AttemptArchive | null
  clock: ServerClock
  studentId: string | null
  examId: string
}

/** How long the server is waited for by somebody whose attempt could be shown without it. */
const PATIENCE_MS = 8_000

/**
 * The attempt that runs: as the server knows it, or, where the server cannot be reached, as this device has kept it. A
 * refusal of the server is no failed line.
 */
export async function openAttempt(options: OpenOptions): Promise<AttemptWithPaper | null> {
  const { resume, archive, clock, studentId, examId } = options
  const kept = studentId === null ? null : await archive?.running(studentId, examId).catch(() => null)
  if (!kept) return resume(undefined, () => {})
  clock.guess(new Date(Date.now() + kept.server_ahead).toISOString())
  let asked = false
  try {
    const started = await resume(AbortSignal.timeout(PATIENCE_MS), () => {
      asked = true
    })
    return started && withNewerAnswers(started, kept.started)
  } catch (error) {
    if (isRefusal(error)) throw error
    if (asked) await archive?.loseOpening(kept.started.attempt_id)
    return kept.started
  }
}

/** The server's word on everything but answers, of which the device may have heard later ones acked. */
function withNewerAnswers(started: AttemptWithPaper, kept: AttemptWithPaper): AttemptWithPaper {
  if (started.attempt_id !== kept.attempt_id || started.last_seq >= kept.last_seq) return started
  return { ...started, answers: kept.answers, last_seq: kept.last_seq }
}
