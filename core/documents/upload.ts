import { type Failure, fail } from '../problems/codes.ts'
import { decodeText } from './decode-text.ts'
import type { DocumentFormat } from './types.ts'
import { zipEntries } from './zip.ts'

export const UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024

export type UploadCode =
  | 'file_missing'
  | 'file_empty'
  | 'file_too_large'
  | 'file_type_unsupported'
  | 'file_type_mismatch'

interface CheckedUpload {
  ok: true
  /** Without path, control characters or excess length. */
  filename: string
  format: DocumentFormat
  mime_type: string
}

const MIME_TYPES: Record<DocumentFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
}

/** Whether a file may be kept, by its size, its extension, and its own first bytes. Nothing of it is read further. */
export async function checkUpload(upload: {
  filename: string
  bytes: Uint8Array
}): Promise<CheckedUpload | Failure<UploadCode>> {
  const { bytes } = upload
  // A form without a chosen file sends an empty one without a name.
  if (upload.filename === '' && bytes.length === 0) return fail('file_missing')
  if (bytes.length === 0) return fail('file_empty')
  if (bytes.length > UPLOAD_LIMIT_BYTES) return fail('file_too_large', { megabytes: UPLOAD_LIMIT_BYTES / 1024 ** 2 })
  const filename = cleanFilename(upload.filename)
  const extension = /\.([^.]+)$/u.exec(filename)?.[1]?.toLowerCase() ?? ''
  if (!isFormat(extension)) return fail('file_type_unsupported')
  if (!(await CHECKS[extension](bytes))) return fail('file_type_mismatch', { extension })
  return { ok: true, filename, format: extension, mime_type: MIME_TYPES[extension] }
}

const isFormat = (extension: string): extension is DocumentFormat => Object.hasOwn(MIME_TYPES, extension)

const CHECKS: Record<DocumentFormat, (bytes: Uint8Array) => boolean | Promise<boolean>> = {
  pdf: async (bytes) => (await magicType(bytes)) === 'pdf' || (await hasLatePdfHeader(bytes)),
  docx: async (bytes) => ['docx', 'zip'].includes(await magicType(bytes)) && isWordFile(bytes),
  txt: (bytes) => !OTHER_TEXT.test(latin1(bytes.subarray(0, 16))) && decodeText(bytes) !== null,
}

/** What the first bytes say; a ZIP is looked into. Empty where they say nothing. */
async function magicType(bytes: Uint8Array): Promise<string> {
  const { fileTypeFromBuffer } = await import('file-type')
  try {
    return (await fileTypeFromBuffer(bytes))?.ext ?? ''
  } catch {
    return ''
  }
}

/** ISO 32000-1, appendix H: readers accept a header anywhere in the first 1,024 bytes, and some mail programs need it. */
async function hasLatePdfHeader(bytes: Uint8Array): Promise<boolean> {
  return (await magicType(bytes)) === '' && latin1(bytes.subarray(0, 1024)).includes('%PDF-')
}

function isWordFile(bytes: Uint8Array): boolean {
  const names = [...(zipEntries(bytes)?.keys() ?? [])]
  return names.includes('[Content_Types].xml') && names.some((name) => /^word\/[^/]+\.xml$/iu.test(name))
}

/** Formats that are written in letters and yet are no prose. */
const OTHER_TEXT = /^\s*(?:%PDF-|%!PS|\{\\rtf)/u

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

const LONGEST_FILENAME = 200

/** The name that a file is shown and given back by: no path, nothing invisible, accents composed. */
export function cleanFilename(filename: string): string {
  const base = filename.normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const visible = base
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Surrogate}]/gu, '')
    .trim()
  const dot = visible.lastIndexOf('.')
  const extension = dot >= 0 && visible.length - dot <= 12 ? visible.slice(dot) : ''
  const stem = (extension === '' ? visible : visible.slice(0, dot)).replace(/^[.\s]+/u, '')
  let short = ''
  for (const character of stem) {
    if (short.length + character.length + extension.length > LONGEST_FILENAME) break
    short += character
  }
  return `${short.trim() || 'document'}${extension}`
}
