import { linesOfHtml, NoteNumbers } from './docx-html.ts'
import { type DocxParts, docxParts } from './docx-parts.ts'
import { batchesOf, CONTENTS_STYLE, styleNames } from './docx-slim.ts'
import type { RawDocument, RawLine } from './types.ts'

/** Characters of notes, styles and lists together: mammoth makes trees of them as a whole, at some 70 times their size. */
const MOST_BESIDE = 1024 * 1024

/** Reads a Word file through mammoth's HTML, which keeps footnotes, batch by batch so that length costs no memory. */
export async function readDocx(bytes: Uint8Array): Promise<RawDocument> {
  const unpacked = docxParts(bytes)
  if (!unpacked.ok) return unpacked
  const { parts } = unpacked
  const main = mainPart(parts)
  const documentXml = parts.get(main)
  if (documentXml === undefined) return { ok: false, code: 'document_corrupt' }
  const beside = [...parts].reduce((sum, [name, xml]) => (name === main ? sum : sum + xml.length), 0)
  if (beside > MOST_BESIDE) return { ok: false, code: 'document_too_many_pages' }
  const numbers = new NoteNumbers()
  const lines: RawLine[] = []
  const notes: RawLine[] = []
  try {
    for (const batch of batchesOf(documentXml, styleNames(parts))) {
      const html = await toHtml(new Map(parts).set(main, batch))
      const read = linesOfHtml(html, numbers)
      for (const line of read.body) lines.push(line)
      for (const note of read.notes) notes.push(note)
    }
  } catch {
    return { ok: false, code: 'document_corrupt' }
  }
  return { ok: true, pages: [{ page: null, lines: [...lines, ...notes] }] }
}

/** The part that the package's relations name as its document; `word/document.xml` in nearly every file. */
function mainPart(parts: DocxParts): string {
  const relation = /<Relationship\s[^>]*\/officeDocument"[^>]*>/u.exec(parts.get('_rels/.rels') ?? '')?.[0] ?? ''
  const target = /\sTarget="\/?([^"]*)"/u.exec(relation)?.[1] ?? ''
  return parts.has(target) ? target : 'word/document.xml'
}

async function toHtml(parts: DocxParts): Promise<string> {
  const [{ default: mammoth }, { strToU8, zipSync }] = await Promise.all([import('mammoth'), import('fflate')])
  const files = Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)]))
  const zip = zipSync(files, { level: 0 })
  // Bundled for a browser or a Worker mammoth reads `arrayBuffer`, in Node `buffer`.
  const input = { buffer: Buffer.from(zip.buffer), arrayBuffer: zip.buffer }
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: [`p.${CONTENTS_STYLE} => !`],
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    externalFileAccess: false,
  })
  return value
}
