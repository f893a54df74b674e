import type { SealedFile } from '../../../core/wire/attempts.ts'

/** More than an answer of every kind, sealed and written as text, can take. */
const MOST_BYTES = 2_000_000

/** What a file holds, or null for one that cannot be a file of answers. Its seal is the server's to open. */
export async function readSealedFile(file: Pick<File, 'size' | 'text'>): Promise<SealedFile | null> {
  if (file.size > MOST_BYTES) return null
  try {
    const content = JSON.parse(await file.text()) as Partial<SealedFile> | null
    return content?.kind === 'smartexam.sealed-answers' ? (content as SealedFile) : null
  } catch {
    return null
  }
}
