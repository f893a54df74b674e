import { monitorName } from '../core/exams/roll.ts'
import { hasNews, ringsAt } from './attempt-alarm.ts'
import type { AttemptRecord, AttemptTable } from './attempt-table.ts'

/**
 * Has a closed attempt graded, tells the roll of its end, and the audit log of what teachers did. What fails, or is cut off,
 * is told again by the alarm; all of them may hear it twice.
 */
export class AttemptMessenger {
  readonly #storage: DurableObjectStorage
  readonly #env: Pick<Env, 'JOBS' | 'EXAM_MONITOR'>
  readonly #table: AttemptTable
  #telling: Promise<void> | null = null

  constructor(storage: DurableObjectStorage, env: Pick<Env, 'JOBS' | 'EXAM_MONITOR'>, table: AttemptTable) {
    this.#storage = storage
    this.#env = env
    this.#table = table
  }

  /** Whoever asks while it is being told, or is about to be, waits for the same. */
  tell(afterMs = 0): Promise<void> {
    this.#telling ??= this.#tellAll(afterMs).finally(() => {
      this.#telling = null
    })
    return this.#telling
  }

  async #tellAll(afterMs: number): Promise<void> {
    if (afterMs > 0) await scheduler.wait(afterMs)
    for (;;) {
      const attempt = this.#table.read()
      if (!attempt || !hasNews(attempt)) return
      const heard = await this.#send(attempt)
      const { end, revision } = this.#table.read() ?? attempt
      // Meanwhile the attempt ended, went on or was revised: what was told is old.
      if (end !== attempt.end || revision !== attempt.revision) continue
      const heardAll = { ...(this.#table.read() ?? attempt), ...heard }
      const told = this.#table.update({ ...heard, failures: attempt.failures + Number(hasNews(heardAll)) })
      const again = ringsAt(told, Date.now())
      await (again === null ? this.#storage.deleteAlarm() : this.#storage.setAlarm(again))
      return
    }
  }

  async #send({ start, end, revision, grading_queued, roll_told }: AttemptRecord) {
    const acts = this.#table.untoldActs()
    const to_grade = !grading_queued && (end !== null || revision > 0)
    const roll = this.#env.EXAM_MONITOR.getByName(monitorName(start.exam_id, start.monitor))
    const [grading, told, recorded] = await Promise.allSettled([
      to_grade && this.#env.JOBS.send({ kind: 'grade_attempt', attempt_id: start.attempt_id }),
      roll_told || (end && roll.finished(start.attempt_id, end)),
      acts.length > 0 && this.#env.JOBS.send({ kind: 'record_acts', acts }),
    ])
    if (recorded.status === 'fulfilled') this.#table.actsTold(acts)
    return {
      grading_queued: to_grade ? grading.status === 'fulfilled' : grading_queued,
      roll_told: end !== null && told.status === 'fulfilled',
    }
  }
}
