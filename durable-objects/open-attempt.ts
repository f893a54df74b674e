import { monitorShardOf } from '../core/exams/roll.ts'
import type { AttemptStart } from '../core/exams/types.ts'
import type { AttemptState, ExamAttempt } from './exam-attempt.ts'
import type { ExamMonitor, StartOutcome } from './exam-monitor.ts'

interface Objects {
  monitor(examId: string, shard: number): DurableObjectStub<ExamMonitor>
  attempt(attemptId: string): DurableObjectStub<ExamAttempt>
}

export interface OpenRequest {
  exam_id: string
  student_id: string
  /** As it was fixed when the exam was published. */
  num_monitors: number
  access_code?: string | undefined
}

/** `state` is null for a new attempt. */
export type OpenOutcome =
  | { ok: true; created: boolean; start: AttemptStart; pen: number; state: AttemptState | null }
  | Exclude<StartOutcome, { ok: true }>

/**
 * Starts an attempt, or gives back the running one and what it holds; there it passes the pen to this opening. A new
 * attempt costs one call to the roll and none to any other object.
 *
 * An attempt that has just ended answers its student first and tells the roll afterwards. Who starts the next one in
 * that moment would be given the ended one; so we tell the roll ourselves and ask again.
 */
export async function openAttempt(objects: Objects, request: OpenRequest): Promise<OpenOutcome> {
  const roll = objects.monitor(request.exam_id, monitorShardOf(request.student_id, request.num_monitors))
  for (;;) {
    const started = await roll.start(request.student_id, request.access_code)
    if (!started.ok) return started
    const { created, start, pen } = started
    const state = created ? null : await objects.attempt(start.attempt_id).resume(start, pen)
    if (!state?.end) return { ok: true, created, start, pen, state }
    await roll.finished(start.attempt_id, state.end)
  }
}
