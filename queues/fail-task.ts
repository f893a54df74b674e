import type { AiUsage } from '../core/ai/port.ts'
import type { ProblemCode } from '../core/problems/codes.ts'
import { selectOptionalDocument } from '../platform/storage/documents.ts'
import { endTask, type TaskRow } from '../platform/storage/tasks.ts'
import type { JobContext } from './context.ts'

/** Ends a task that cannot succeed and tells its owner, once. Undefined when it had ended before. What it cost is kept. */
export async function failTask(
  context: Pick<JobContext, 'db' | 'now' | 'room'>,
  taskId: string,
  code: ProblemCode,
  usage?: AiUsage,
): Promise<TaskRow | undefined> {
  const now = context.now().toISOString()
  const task = await endTask(context.db, taskId, now, { state: 'FAILURE', error_code: code, usage })
  if (!task) return undefined
  const title = task.request.title ?? (await titleFromDocument(context, task.document_id))
  // A task that is started again and fails again is told of again: it was asked for again.
  await context
    .room(task.owner_id)
    .notify({ type: 'qcm_failed', data: { task_id: task.id, title, code } }, `qcm_failed:${task.id}:${task.created_at}`)
  await context.room(task.owner_id).taskMoved({ task_id: task.id, state: 'FAILURE', progress: task.progress })
  return task
}

/** A QCM that nobody named is named after its document. */
export async function titleFromDocument({ db }: Pick<JobContext, 'db'>, documentId: string | null): Promise<string> {
  const document = documentId === null ? undefined : await selectOptionalDocument(db, documentId)
  return document?.filename.replace(/\.[^.]+$/, '') ?? 'QCM'
}
