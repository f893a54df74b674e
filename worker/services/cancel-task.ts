import { type Failure, fail } from '../../core/problems/codes.ts'
import { endTask, type TaskRow } from '../../platform/storage/tasks.ts'
import type { Services } from '../services.ts'

/** Ends a task that is still going, and shows it to whoever watches. */
export async function cancelTask(
  { db, now, room }: Pick<Services, 'db' | 'now' | 'room'>,
  { id, owner_id }: Pick<TaskRow, 'id' | 'owner_id'>,
): Promise<{ ok: true; task: TaskRow } | Failure<'task_not_cancellable'>> {
  const end = { state: 'CANCELLED', error_code: 'task_cancelled' } as const
  const task = await endTask(db, id, now().toISOString(), end)
  if (!task) return fail('task_not_cancellable')
  await room(owner_id).taskMoved({ task_id: id, state: task.state, progress: task.progress })
  return { ok: true, task }
}
