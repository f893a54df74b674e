import { checkUpload, type UploadCode } from '../../core/documents/upload.ts'
import { newId } from '../../core/ids.ts'
import type { Failure } from '../../core/problems/codes.ts'
import { type DocumentRow, discardDocument, insertOrFindDocument } from '../../platform/storage/documents.ts'
import type { Services } from '../services.ts'

/**
 * Keeps a file and has it read. Everything is checked before anything is kept. The same bytes again are the same
 * document: `created` is false then.
 */
export async function uploadDocument(
  services: Pick<Services, 'db' | 'files' | 'send' | 'now'>,
  ownerId: string,
  upload: { filename: string; bytes: Uint8Array },
): Promise<{ ok: true; created: boolean; document: DocumentRow } | Failure<UploadCode>> {
  const checked = await checkUpload(upload)
  if (!checked.ok) return checked

  // The row comes first: were the bytes first and we died, nobody could ever find or delete them.
  const { created, document } = await insertOrFindDocument(services.db, {
    id: newId('doc'),
    owner_id: ownerId,
    filename: checked.filename,
    mime_type: checked.mime_type,
    format: checked.format,
    size: upload.bytes.length,
    sha256: await sha256(upload.bytes),
    status: 'pending',
    created_at: services.now().toISOString(),
  })
  if (document.status !== 'pending') return { ok: true, created, document }

  // A pending document that exists already may be one whose upload died half-way: both steps may be done again.
  try {
    await services.files.putOriginal(document.id, upload.bytes, document.mime_type)
    await services.send({ kind: 'read_document', document_id: document.id })
  } catch (error) {
    if (created) await discardDocument(services.db, document.id)
    throw error
  }
  return { ok: true, created, document }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
