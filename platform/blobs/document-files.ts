import type { NormalisedText } from '../../core/documents/types.ts'

/** The bytes of documents and their normalised text, under the document's id so that deleting is one prefix. */
export interface DocumentFiles {
  putOriginal(documentId: string, bytes: Uint8Array, contentType: string): Promise<void>
  getOriginal(documentId: string): Promise<R2ObjectBody | null>
  putText(documentId: string, text: NormalisedText): Promise<void>
  getText(documentId: string): Promise<NormalisedText | null>
  deleteAll(documentId: string): Promise<void>
  /**
   * The documents, in order of id from the one after `after`, that have a file from before `uploadedBefore`; a page of
   * the bucket. `next` is where to go on, null at the end.
   */
  listOlder(after: string, uploadedBefore: Date): Promise<{ document_ids: string[]; next: string | null }>
}

export function documentFiles(bucket: R2Bucket): DocumentFiles {
  const original = (id: string) => `documents/${id}/original`
  const text = (id: string) => `documents/${id}/text.json`
  return {
    async putOriginal(documentId, bytes, contentType) {
      await bucket.put(original(documentId), bytes, { httpMetadata: { contentType } })
    },
    getOriginal: (documentId) => bucket.get(original(documentId)),
    async putText(documentId, normalised) {
      await bucket.put(text(documentId), JSON.stringify(normalised), {
        httpMetadata: { contentType: 'application/json' },
      })
    },
    async getText(documentId) {
      const object = await bucket.get(text(documentId))
      return object ? object.json<NormalisedText>() : null
    },
    async deleteAll(documentId) {
      await bucket.delete([original(documentId), text(documentId)])
    },
    async listOlder(after, uploadedBefore) {
      const startAfter = after === '' ? undefined : text(after)
      const { objects, truncated } = await bucket.list({ prefix: 'documents/', startAfter })
      const older = objects.filter(({ uploaded }) => uploaded < uploadedBefore)
      const last = objects.at(-1)
      return {
        document_ids: [...new Set(older.map(({ key }) => idOf(key)))],
        next: truncated && last ? idOf(last.key) : null,
      }
    },
  }
}

/** Of `documents/{id}/…`. */
function idOf(key: string): string {
  return key.split('/')[1] ?? ''
}
