import { listAbandonedDocuments } from '../platform/storage/documents.ts'
import { listExamsToAnnounce } from '../platform/storage/exams.ts'
import type { JobContext } from './context.ts'
import { closeOverdueAttempts } from './overdue-attempts.ts'
import { endStaleTasks } from './stale-tasks.ts'

/** Every minute: picks up what a crash or a lost message left behind, and what the hour brings. */
export async function sweep(context: JobContext): Promise<void> {
  await endStaleTasks(context)
  const now = context.now()
  await closeOverdueAttempts(context, new Date(now.getTime() - 3_600_000))
  const aMinuteAgo = new Date(now.getTime() - 60_000).toISOString()
  for (const { id } of await listAbandonedDocuments(context.db, now.toISOString(), aMinuteAgo)) {
    await context.send({ kind: 'read_document', document_id: id })
  }
  for (const { id } of await listExamsToAnnounce(context.db, now.toISOString())) {
    await context.send({ kind: 'announce_results', exam_id: id, after: '' })
  }
}
