import type { LogFields } from '../platform/log/log.ts'
import { markDocumentFailed } from '../platform/storage/documents.ts'
import { listWaitingTasks } from '../platform/storage/tasks.ts'
import type { JobContext } from './context.ts'
import { failTask } from './fail-task.ts'
import { JobMessage } from './messages.ts'

/** The end of a job that failed every time. Nothing that a person waits for is left hanging. */
export async function buryMessage(context: JobContext, body: unknown): Promise<void> {
  const parsed = JobMessage.safeParse(body)
  if (!parsed.success) return context.log.error('dead_letter.unknown', parsed.error)
  const message = parsed.data
  context.log.error('dead_letter.buried', new Error(`${message.kind} failed every time`), {
    'job.kind': message.kind,
    ...idsOf(message),
  })
  switch (message.kind) {
    case 'generate_qcm':
      await failTask(context, message.task_id, 'generation_failed')
      break
    case 'read_document':
      await markDocumentFailed(context.db, message.document_id, 'document_corrupt')
      for (const task of await listWaitingTasks(context.db, message.document_id)) {
        await failTask(context, task.id, 'document_corrupt')
      }
      break
    case 'index_document':
    case 'delete_vectors':
      // Nobody waits for it: without its vectors a document is found by its words, and vectors without it find nothing.
      break
    case 'export_database':
    case 'delete_orphaned_files':
      // The next night begins anew.
      break
    case 'announce_exam':
    case 'announce_results':
    case 'grade_attempt':
    case 'record_acts':
      // Nobody's fault and nothing lost: the exam's roll and the attempt's object hold what is needed to do it again.
      await context.send(message, { delaySeconds: 3600 })
      break
  }
}

function idsOf(message: JobMessage): LogFields {
  return Object.fromEntries(Object.entries(message).filter(([name]) => name.endsWith('_id')))
}
