import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { column, makeDocx, makePdf, paragraph } from '../../core/documents/test-files.ts'
import type { DocumentFormat } from '../../core/documents/types.ts'

export interface SeedFile {
  name: string
  format: DocumentFormat
  bytes: Uint8Array
}

/** Real documents, where a folder of some is named: they are nobody's to commit. */
const FOLDER = process.env.FUZZ_DOCUMENTS ?? ''
const MOST_BYTES = 300_000

const LESSON = `The cell is the smallest unit of life. A membrane is a layer that lets some substances pass and holds
others back. In 1665 Robert Hooke described the cells of cork. The nucleus holds most of the cell's genes; mitochondria
turn sugar into energy, and ribosomes build proteins from what the genes say.`

/** What uploads are mutated from: files of each format that the tests make, and what lies in the folder. */
export async function corpus(): Promise<SeedFile[]> {
  const file = (name: string, bytes: Uint8Array): SeedFile => ({ name, format: formatOf(name), bytes })
  const text = (content: string) => new TextEncoder().encode(content)
  const rows = Array.from({ length: 12 }, (_, row) => `<w:tr>${cells(row)}</w:tr>`).join('')
  return [
    file('lesson.txt', text(`# Cells\n\n${LESSON}\n\n- one\n- two\n\n${LESSON.toUpperCase()}\n`)),
    file(
      'latin1.txt',
      Uint8Array.from([...'D\xe9j\xe0 vu, \xe9t\xe9 comme hiver.\r\n'.repeat(40)].map((c) => c.charCodeAt(0))),
    ),
    file('utf16.txt', new Uint8Array(new Uint16Array([0xfeff, ...[...LESSON].map((c) => c.charCodeAt(0))]).buffer)),
    file('words.docx', makeDocx([LESSON, 'Second.', LESSON].map((words) => paragraph(words)).join(''))),
    file('styled.docx', styledDocx()),
    file('table.docx', makeDocx(`${paragraph('Table')}<w:tbl>${rows}</w:tbl>${paragraph(LESSON)}`)),
    file('page.pdf', await makePdf([column(LESSON, { x: 60, y: 80 }, 80)])),
    file(
      'columns.pdf',
      await makePdf([twoColumns(), twoColumns(), [{ text: 'The end', x: 60, y: 80, size: 20, bold: true }]]),
    ),
    ...fromFolder(),
  ]
}

const cells = (row: number) => [1, 2, 3].map((column) => `<w:tc>${paragraph(`cell ${row}.${column}`)}</w:tc>`).join('')

const twoColumns = () => [...column(LESSON, { x: 50, y: 90 }, 40), ...column(LESSON, { x: 320, y: 90 }, 40)]

function styledDocx(): Uint8Array {
  const styles = `<w:styles><w:style w:type="paragraph" w:styleId="T1"><w:name w:val="heading 1"/></w:style></w:styles>`
  const notes = `<w:footnotes><w:footnote w:id="2">${paragraph('A note.')}</w:footnote></w:footnotes>`
  const heading = paragraph('Cells', '<w:pStyle w:val="T1"/>')
  const reference = '<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
  const list = paragraph('an item', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
  return makeDocx(heading + paragraph(LESSON) + reference + list, { styles, footnotes: notes })
}

function fromFolder(): SeedFile[] {
  if (!existsSync(FOLDER)) return []
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).sort()
  return files
    .filter((name) => ['.pdf', '.docx', '.txt'].includes(extname(name)))
    .map((name) => ({ name, format: formatOf(name), bytes: new Uint8Array(readFileSync(join(FOLDER, name))) }))
    .filter(({ bytes }) => bytes.length <= MOST_BYTES)
}

const formatOf = (name: string) => extname(name).slice(1) as DocumentFormat
