import { deleteVectors, writeVectors } from '../platform/search/vectors.ts'
import { listPassages, selectOptionalDocument } from '../platform/storage/documents.ts'
import { done, type JobContext, type JobOutcome } from './context.ts'

const NO_INDEX: JobOutcome = { outcome: 'park', reason: 'no vector index is bound in this environment' }

/**
 * Writes the vectors of a document that has been read. A job of its own: the document is ready, and found by its words,
 * whether or not this succeeds.
 */
export async function indexDocument(context: JobContext, documentId: string): Promise<JobOutcome> {
  const { dense, db, log } = context
  if (!dense) return NO_INDEX
  const document = await selectOptionalDocument(db, documentId)
  if (document?.status !== 'ready') return done
  const passages = await listPassages(db, documentId)
  const indexed = await writeVectors(dense, document, passages)
  if (!indexed.ok) return { outcome: 'retry', reason: `${indexed.reason}: ${indexed.detail}` }
  const { calls, input_tokens, cost_usd } = indexed.usage
  log.info('document.indexed', {
    'document.id': documentId,
    'document.passages': passages.length,
    'ai.calls': calls,
    'ai.input_tokens': input_tokens,
    'ai.cost_usd': cost_usd,
  })
  if (await selectOptionalDocument(db, documentId)) return done
  // Deleted while its vectors were made: the message that takes them out may have come before they were in.
  return deleteDocumentVectors(context, { document_id: documentId, count: passages.length })
}

/** Takes out the vectors of a document that was deleted; `count` is how many passages it had. */
export async function deleteDocumentVectors(
  { dense }: JobContext,
  { document_id, count }: { document_id: string; count: number },
): Promise<JobOutcome> {
  if (!dense) return NO_INDEX
  const deleted = await deleteVectors(dense.vectorize, document_id, count)
  return deleted.ok ? done : { outcome: 'retry', reason: `${deleted.reason}: ${deleted.detail}` }
}
