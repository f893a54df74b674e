import { listMissingDocuments } from '../platform/storage/documents.ts'
import { done, type JobContext, type JobOutcome } from './context.ts'

/** A row is written before its bytes, so bytes without one are left over; the day is for uploads that are under way. */
const OLDER_THAN_MS = 86_400_000

/** Deletes the files of documents that are gone, a page of the bucket a message. */
export async function deleteOrphanedFiles(
  { db, files, now, log, send }: Pick<JobContext, 'db' | 'files' | 'now' | 'log' | 'send'>,
  after: string,
): Promise<JobOutcome> {
  const page = await files.listOlder(after, new Date(now().getTime() - OLDER_THAN_MS))
  const orphans = await listMissingDocuments(db, page.document_ids)
  for (const id of orphans) await files.deleteAll(id)
  if (orphans.length > 0) log.info('files.orphans_deleted', { 'document.count': orphans.length })
  if (page.next !== null) await send({ kind: 'delete_orphaned_files', after: page.next })
  return done
}
