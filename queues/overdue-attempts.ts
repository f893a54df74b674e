import { listExamsEnded } from '../platform/storage/exams.ts'
import type { JobContext } from './context.ts'

/** An attempt has this long to close itself, and its exam's monitor to look after it, before anybody else asks. */
const PATIENCE_MS = 2 * 60_000

/**
 * Asks the monitors of exams that have ended since `from` to close what no alarm has closed: the safety net under the
 * alarms of attempts and monitors. A monitor with nothing to close answers from memory.
 *
 * @returns how many attempts had to be closed
 */
export async function closeOverdueAttempts(
  { db, now, log, monitor }: Pick<JobContext, 'db' | 'now' | 'log' | 'monitor'>,
  from: Date,
): Promise<number> {
  const until = new Date(now().getTime() - PATIENCE_MS)
  const ended = await listExamsEnded(db, from.toISOString(), until.toISOString())
  const shards = ended.flatMap(({ id, num_monitors }) =>
    Array.from({ length: num_monitors }, (_, shard) => ({ id, shard })),
  )
  let closed = 0
  for (const { id, shard } of shards) {
    try {
      const here = await monitor(id, shard).closeOverdue()
      closed += here
      // Nobody should ever see this line: it says that an alarm did not ring.
      if (here > 0) log.info('attempts.closed_by_sweep', { 'exam.id': id, 'attempt.count': here })
    } catch (error) {
      log.error('attempts.sweep_failed', error, { 'exam.id': id })
    }
  }
  return closed
}
