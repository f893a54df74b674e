import { listStaleTasks, type TaskRow } from '../platform/storage/tasks.ts'
import type { JobContext } from './context.ts'
import { failTask } from './fail-task.ts'

/** Nothing that SmartExam does for one teacher takes this long: whatever has is stuck, and is better started again. */
export const LONGEST_TASK_MINUTES = 10

/** Ends every task that has been going for too long. Run by cron. */
export async function endStaleTasks(context: JobContext): Promise<void> {
  for (const task of await listStaleTasks(context.db, staleBefore(context))) {
    await failTask(context, task.id, 'task_timed_out')
  }
}

/** The same for the one task that somebody looks at, so that nobody waits for the next run of cron. */
export async function endStaleTask(context: JobContext, task: TaskRow): Promise<TaskRow | undefined> {
  const going = task.state === 'PENDING' || task.state === 'PROGRESS'
  return going && task.created_at < staleBefore(context) ? failTask(context, task.id, 'task_timed_out') : undefined
}

function staleBefore({ now }: JobContext): string {
  return new Date(now().getTime() - LONGEST_TASK_MINUTES * 60_000).toISOString()
}
