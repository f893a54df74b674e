import { isTooDeep } from './xml-depth.ts'
import { unpack, zipEntries } from './zip.ts'

/** The XML files of a DOCX that hold its text, by name. */
export type DocxParts = Map<string, string>

/**
 * All parts together may unpack to this much: some thousand pages of text, and what a Worker's 128 MB still hold. The
 * sizes that the ZIP declares are added up before anything is unpacked, and the true ones are watched while unpacking.
 */
export const DOCX_UNPACKED_LIMIT = 32 * 1024 * 1024

/** Content types, relations, and what lies in `word/`, without pictures, themes, settings, heads and feet, comments. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/[^/]+\.rels|word\/(?!theme|settings|webSettings|fontTable|stylesWithEffects|header|footer|glossary|people|comments)[^/]+\.xml)$/iu

export function docxParts(
  bytes: Uint8Array,
):
  | { ok: true; parts: DocxParts }
  | { ok: false; code: 'document_corrupt' | 'document_encrypted' | 'document_too_many_pages' } {
  const entries = zipEntries(bytes)
  if (entries === null) return { ok: false, code: isEncrypted(bytes) ? 'document_encrypted' : 'document_corrupt' }
  const needed = [...entries.values()].filter((entry) => NEEDED.test(entry.name))
  const declared = needed.reduce((sum, entry) => sum + entry.size, 0)
  if (declared > DOCX_UNPACKED_LIMIT) return { ok: false, code: 'document_too_many_pages' }
  const parts: DocxParts = new Map()
  let left = DOCX_UNPACKED_LIMIT
  for (const entry of needed) {
    const unpacked = unpack(bytes, entry, left)
    if (unpacked === null) return { ok: false, code: 'document_corrupt' }
    left -= unpacked.length
    const xml = decodeXml(unpacked)
    if (isTooDeep(xml)) return { ok: false, code: 'document_corrupt' }
    parts.set(entry.name, xml)
  }
  return { ok: true, parts }
}

/** Word files are UTF-8, or UTF-16 with its mark (ECMA-376 part 2, 8.1.4). */
function decodeXml(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = !isUtf16 ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  return new TextDecoder(encoding).decode(bytes)
}

/** With a password, Word wraps the ZIP into a compound file with a stream "EncryptedPackage" (MS-OFFCRYPTO 2.3.4.4). */
function isEncrypted(bytes: Uint8Array): boolean {
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  if (!magic.every((byte, index) => bytes[index] === byte)) return false
  return new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0'))
}
