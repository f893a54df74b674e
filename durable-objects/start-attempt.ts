import { monitorName, monitorShardOf } from '../core/exams/roll.ts'
import type { AttemptStart } from '../core/exams/types.ts'
import type { AttemptState } from './exam-attempt.ts'
import type { StartOutcome } from './exam-monitor.ts'

export interface StartRequest {
  exam_id: string
  student_id: string
  /** As it was fixed when the exam was published. */
  num_monitors: number
  access_code?: string | undefined
}

/**
 * Starts an attempt, or gives the running one back with what its object holds (`state` is null where nothing was saved).
 * A new attempt costs one call to the roll and none to any other object.
 *
 * An attempt that has just ended tells the roll of it after it has answered its student. Who starts the next one in that
 * moment is given the ended one by the roll; then we tell the roll ourselves and ask again.
 */
export async function startAttempt(
  objects: Pick<Env, 'EXAM_MONITOR' | 'EXAM_ATTEMPT'>,
  request: StartRequest,
): Promise<
  { ok: true; created: boolean; start: AttemptStart; state: AttemptState | null } | Exclude<StartOutcome, { ok: true }>
> {
  const shard = monitorShardOf(request.student_id, request.num_monitors)
  const monitor = objects.EXAM_MONITOR.getByName(monitorName(request.exam_id, shard))
  for (;;) {
    const started = await monitor.start(request.student_id, request.access_code)
    if (!started.ok || started.created) return started.ok ? { ...started, state: null } : started
    const state = await objects.EXAM_ATTEMPT.getByName(started.start.attempt_id).state()
    if (!state?.end) return { ...started, state }
    await monitor.finished(started.start.attempt_id, state.end)
  }
}
