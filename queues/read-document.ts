import { readDocument as read } from '../core/documents/read-document.ts'
import type { DocumentErrorCode } from '../core/wire/documents.ts'
import {
  claimDocument,
  type DocumentRow,
  markDocumentFailed,
  markDocumentReady,
  selectOptionalDocument,
} from '../platform/storage/documents.ts'
import { listWaitingTasks, reportProgress, type TaskRow } from '../platform/storage/tasks.ts'
import { done, type JobContext, type JobOutcome } from './context.ts'
import { failTask } from './fail-task.ts'

/** Longer than the slowest document takes; a reader that died is replaced after it. */
const LEASE_SECONDS = 120

/** What share of a task's progress reading is. */
const READING_PERCENT = 40

/** Reads an uploaded document into normalised text and passages, then sends on the tasks that wait for it. */
export async function readDocument(context: JobContext, documentId: string): Promise<JobOutcome> {
  const now = context.now()
  const leaseUntil = new Date(now.getTime() + LEASE_SECONDS * 1000)
  const document = await claimDocument(context.db, documentId, now.toISOString(), leaseUntil.toISOString())
  if (!document) {
    const existing = await selectOptionalDocument(context.db, documentId)
    // Deleted, or read by an earlier delivery: nothing to do. Being read right now: see to it that it gets done.
    return existing?.status === 'pending' ? { outcome: 'later', delay_seconds: LEASE_SECONDS } : done
  }

  const original = await context.files.getOriginal(documentId)
  if (!original) return failDocument(context, document, 'document_corrupt')
  const result = await read(
    { bytes: new Uint8Array(await original.arrayBuffer()), format: document.format },
    progressOfWaitingTasks(context, documentId),
  )
  if (!result.ok) return failDocument(context, document, result.code)

  const { text, pages, headings, passages, language, page_count } = result.document
  await context.files.putText(documentId, { text, pages, headings })
  await markDocumentReady(context.db, documentId, { pages: page_count, language, characters: text.length, passages })
  // Asked after the status changed: a task made from now on finds the document ready by itself.
  for (const task of await listWaitingTasks(context.db, documentId)) {
    await context.send({ kind: 'generate_qcm', task_id: task.id })
  }
  if (context.dense) await context.send({ kind: 'index_document', document_id: documentId })
  await context.room(document.owner_id).documentMoved({ document_id: documentId, status: 'ready' })
  return done
}

async function failDocument(context: JobContext, document: DocumentRow, code: DocumentErrorCode): Promise<JobOutcome> {
  await markDocumentFailed(context.db, document.id, code)
  for (const task of await listWaitingTasks(context.db, document.id)) await failTask(context, task.id, code)
  const { id, filename, owner_id } = document
  await context
    .room(owner_id)
    .notify({ type: 'document_failed', data: { document_id: id, filename, code } }, `document_failed:${id}`)
  return done
}

/** Pages read, on every task that waits for the document; at most once a second, since nobody looks more often. */
function progressOfWaitingTasks(context: JobContext, documentId: string) {
  let reportedAt = 0
  return async (pagesRead: number, total: number) => {
    const now = context.now()
    if (now.getTime() - reportedAt < 1000) return
    reportedAt = now.getTime()
    const progress = Math.floor((READING_PERCENT * pagesRead) / Math.max(1, total))
    for (const task of await listWaitingTasks(context.db, documentId)) {
      await showProgress(context, task, progress, { name: 'reading', done: pagesRead, total })
    }
  }
}

/** Stores the progress and shows it to the owner's open pages. False when the task has ended meanwhile. */
export async function showProgress(
  context: Pick<JobContext, 'db' | 'now' | 'room'>,
  task: Pick<TaskRow, 'id' | 'owner_id'>,
  progress: number,
  phase: TaskRow['phase'],
): Promise<boolean> {
  const shown = await reportProgress(context.db, task.id, context.now().toISOString(), progress, phase)
  if (shown === undefined) return false
  await context.room(task.owner_id).taskMoved({ task_id: task.id, state: 'PROGRESS', progress: shown })
  return true
}
