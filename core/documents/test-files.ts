import { strToU8, zipSync } from 'fflate'
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib'

/** Small files of each format, made for the tests, and what the tests measure with. */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

/** A Word file with this body, and further parts of `word/` by name. */
export function makeDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const overrides = ['document', ...Object.keys(parts)].map(
    (name) =>
      `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name === 'document' ? 'document.main' : name}+xml"/>`,
  )
  const relations = Object.keys(parts).map(
    (name) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  )
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      relationships(`<Relationship Id="main" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    ),
    'word/_rels/document.xml.rels': strToU8(relationships(relations.join(''))),
    'word/document.xml': strToU8(`<w:document ${WORD}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml.replace('>', ` ${WORD}>`))]),
    ),
  })
}

const relationships = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`

/** A paragraph with its properties, as Word writes it: with revision marks and fonts that mean nothing. */
export function paragraph(text: string, properties = ''): string {
  const pPr = properties === '' ? '' : `<w:pPr>${properties}<w:jc w:val="both"/></w:pPr>`
  return `<w:p w:rsidR="00A77427">${pPr}${run(text)}</w:p>`
}

export const run = (text: string, properties = '') =>
  `<w:r w:rsidR="00A77427"><w:rPr><w:rFonts w:ascii="Arial"/>${properties}<w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

export interface PdfText {
  text: string
  x: number
  /** From the top, in points. */
  y: number
  size?: number
  bold?: boolean
}

const HEIGHT = 842

/** A PDF with these texts on its pages (A4). */
export async function makePdf(pages: PdfText[][]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const regular = await document.embedFont(StandardFonts.TimesRoman)
  const bold = await document.embedFont(StandardFonts.TimesRomanBold)
  for (const texts of pages) {
    const page = document.addPage([595, HEIGHT])
    for (const item of texts) draw(page, item, item.bold ? bold : regular)
  }
  return document.save({ useObjectStreams: false })
}

function draw(page: PDFPage, { text, x, y, size = 10 }: PdfText, font: PDFFont): void {
  page.drawText(text, { x, y: HEIGHT - y, size, font })
}

/** Lines of text one under the other, wrapped at `width` characters, a hyphen where a word is cut. */
export function column(
  text: string,
  at: { x: number; y: number; size?: number; leading?: number },
  width: number,
): PdfText[] {
  const { x, y, size = 10, leading = 12 } = at
  return wrap(text, width).map((line, index) => ({ text: line, x, y: y + index * leading, size }))
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Processor time that a piece of work takes, in seconds; it does not count what else the machine is busy with. */
export async function cpuSeconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
