import type { NormalisedText } from '../../core/documents/types.ts'

/** The bytes of documents and their normalised text, under the document's id so that deleting is one prefix. */
export interface DocumentFiles {
  putOriginal(documentId: string, bytes: Uint8Array, contentType: string): Promise<void>
  getOriginal(documentId: string): Promise<R2ObjectBody | null>
  putText(documentId: string, text: NormalisedText): Promise<void>
  getText(documentId: string): Promise<NormalisedText | null>
  deleteAll(documentId: string): Promise<void>
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
  }
}
