import { strToU8, zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { PDF_PAGE_LIMIT } from './limits.ts'
import { normalise } from './normalise.ts'
import { PDF_UNPACKED_LIMIT, unpacksTooMuch } from './pdf-bombs.ts'
import { readPdf } from './read-pdf.ts'
import { column, makePdf, type PdfText } from './test-files.ts'

const LEFT =
  'Le climat d’une région change lentement, et personne ne le voit changer. Les savants le mesurent pourtant depuis deux siècles avec des instruments de plus en plus fins.'
const RIGHT =
  'La mer monte de trois millimètres par an. Elle gagne sur les plages et dans les ports, où l’on construit des digues que chaque tempête met à l’épreuve.'

async function read(pages: PdfText[][]) {
  const raw = await readPdf(await makePdf(pages), () => {})
  if (!raw.ok) throw new Error(raw.code)
  return normalise(raw.pages)
}

const textOf = async (...pages: PdfText[][]) => (await read(pages)).text

const NOTES = [
  { text: '1 D’après un rapport de 2019.', x: 50, y: 760, size: 7 },
  { text: '2 Voir l’annexe.', x: 50, y: 769, size: 7 },
]

/** A PDF of one page, written by hand: what it draws, and the objects from number 6 on. */
function rawPdf(objects: string[], content: Uint8Array): Uint8Array {
  const filter = objects[0]?.includes('FlateDecode') ? '/Filter /FlateDecode ' : ''
  const parts = [
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>\nendobj\n',
    `4 0 obj\n<< ${filter}/Length ${content.length} >>\nstream\n`,
    content,
    '\nendstream\nendobj\n5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n',
    ...objects.map((object, index) => `${index + 6} 0 obj\n${object}\nendobj\n`),
    'trailer\n<< /Root 1 0 R >>\n%%EOF\n',
  ].map((part) => (typeof part === 'string' ? strToU8(part, true) : part))
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

describe('a PDF', { timeout: 30_000 }, () => {
  it('of two columns is read column after column, whatever order it was drawn in', async () => {
    const title = { text: 'Le climat et la mer', x: 180, y: 60, size: 20 }
    const left = column(LEFT, { x: 50, y: 100 }, 45)
    const right = column(RIGHT, { x: 310, y: 100 }, 45)
    const across = left.flatMap((line, index) => [line, ...right.slice(index, index + 1)])
    const expected = `Le climat et la mer\n\n${LEFT} ${RIGHT}`.replace(`${LEFT} `, `${LEFT}\n\n`)
    expect(await textOf([title, ...left, ...right])).toBe(expected)
    expect(await textOf([...across, title])).toBe(expected)
  })

  it('goes on from column to column within a sentence, but not into a caption across both', async () => {
    const words = `${LEFT} ${RIGHT}`.split(' ')
    const left = column(words.slice(0, 30).join(' '), { x: 50, y: 100 }, 45)
    const right = column(words.slice(30).join(' '), { x: 310, y: 100 }, 45)
    const caption = {
      text: `Figure 1 – ${'La mer et le climat de la région, mesurés chaque jour. '.repeat(2).trim()}`,
      x: 50,
      y: 200,
    }
    expect(await textOf([...left, ...right, caption])).toBe(`${LEFT} ${RIGHT}\n\n${caption.text}`)
    expect(await textOf([...left, { ...caption, y: 60 }, ...right])).toBe(`${caption.text}\n\n${LEFT} ${RIGHT}`)
  })

  it('gives a letter that opens a chapter back to its word', async () => {
    const lines = column(LEFT.slice(1), { x: 75, y: 100 }, 70)
    for (const line of lines.slice(2)) line.x = 50
    expect(await textOf([{ text: 'L', x: 50, y: 112, size: 32 }, ...lines])).toBe(LEFT)
  })

  it('keeps paragraphs that a gap or an indent parts', async () => {
    const first = column(LEFT, { x: 50, y: 100 }, 80)
    const second = column(RIGHT, { x: 50, y: 100 + first.length * 12 + 10 }, 80)
    expect(await textOf([...first, ...second])).toBe(`${LEFT}\n\n${RIGHT}`)
    const indented = column(RIGHT, { x: 50, y: 100 + first.length * 12 }, 80)
    if (indented[0]) indented[0].x = 65
    expect(await textOf([...first, ...indented])).toBe(`${LEFT}\n\n${RIGHT}`)
  })

  it('has headings by type size, in levels', async () => {
    const { headings } = await read([
      [
        { text: 'Le climat', x: 50, y: 60, size: 20 },
        { text: 'La région', x: 50, y: 90, size: 14 },
        ...column(LEFT, { x: 50, y: 110 }, 80),
        { text: 'La mer qui monte le long des', x: 50, y: 180, size: 14 },
        { text: 'côtes et dans les ports', x: 50, y: 197, size: 14 },
        ...column(RIGHT, { x: 50, y: 220 }, 80),
      ],
    ])
    expect(headings.map(({ level, text }) => [level, text])).toEqual([
      [1, 'Le climat'],
      [2, 'La région'],
      [2, 'La mer qui monte le long des côtes et dans les ports'],
    ])
  })

  it('goes on over the page, past running heads, page numbers and footnotes', async () => {
    const words = `${LEFT} ${RIGHT}`.split(' ')
    const parts = [0, 1, 2].map((part) => words.slice(part * 20, part === 2 ? undefined : (part + 1) * 20).join(' '))
    const pages = parts.map((part, index) => [
      { text: 'Cours de géographie', x: 230, y: 40, size: 9 },
      ...column(part, { x: 50, y: 80 }, 60),
      ...(index === 0 ? NOTES : []),
      { text: `${index + 11}`, x: 300, y: 800, size: 9 },
    ])
    const { text, pages: ranges } = await read(pages)
    expect(text).toBe(`1 D’après un rapport de 2019.\n\n2 Voir l’annexe.\n\n${LEFT} ${RIGHT}`)
    expect(ranges.map(({ page }) => page)).toEqual([1, 2, 3])
    ranges.forEach((range, index) => {
      expect(text.slice(range.start, range.end)).toContain(parts[index])
    })
  })

  it('has lists, and tables whose cells are told apart', async () => {
    const text = await textOf([
      ...column(LEFT, { x: 50, y: 100 }, 80),
      { text: '•', x: 60, y: 150 },
      { text: 'le pain, que l’on mange chaque jour avec ce que l’on a trouvé au marché', x: 75, y: 150 },
      { text: 'ou dans son jardin ;', x: 75, y: 162 },
      { text: '•', x: 60, y: 174 },
      { text: 'le vin.', x: 75, y: 174 },
      { text: 'Mois', x: 50, y: 220 },
      { text: 'Pluie', x: 200, y: 220 },
      { text: 'mai', x: 50, y: 232 },
      { text: '12 mm', x: 200, y: 232 },
    ])
    expect(text).toBe(
      `${LEFT}\n\n- le pain, que l’on mange chaque jour avec ce que l’on a trouvé au marché ou dans son jardin ;\n- le vin.\n\nMois | Pluie\nmai | 12 mm`,
    )
  })

  it('keeps exponents, indexes and calls of notes apart from what they stand at', async () => {
    const text = await textOf(
      [
        { text: 'Une aire de 12 m', x: 50, y: 100 },
        { text: '2', x: 118.5, y: 96.5, size: 7 },
        { text: ' suffit.', x: 122.2, y: 100 },
      ],
      [
        { text: 'De l’eau, H', x: 50, y: 100 },
        { text: '2', x: 95.5, y: 102, size: 7 },
        { text: 'O.', x: 99.2, y: 100 },
      ],
    )
    expect(text).toBe('Une aire de 12 m² suffit.\n\nDe l’eau, H₂O.')
  })

  it('that is empty, too long, no PDF or cut off has its own code', async () => {
    expect(await readPdf(await makePdf([[], []]), () => {})).toEqual({ ok: false, code: 'document_images_only' })
    const long = Array.from({ length: PDF_PAGE_LIMIT + 1 }, () => [])
    expect(await readPdf(await makePdf(long), () => {})).toEqual({ ok: false, code: 'document_too_many_pages' })
    expect(await readPdf(new Uint8Array(), () => {})).toEqual({ ok: false, code: 'document_corrupt' })
    expect(await readPdf(new TextEncoder().encode('%PDF-1.7 rien'), () => {})).toEqual({
      ok: false,
      code: 'document_corrupt',
    })
  })

  it('that would unpack to gigabytes, or draws itself without end, is stopped', async () => {
    const bomb = rawPdf(['<< /Filter /FlateDecode >>'], zlibSync(new Uint8Array(20_000_000)))
    expect(bomb.length).toBeLessThan(30_000)
    expect(unpacksTooMuch(bomb, 19_999_999)).toBe(true)
    expect(unpacksTooMuch(bomb, 20_000_000)).toBe(false)
    expect(unpacksTooMuch(await makePdf([column(LEFT, { x: 50, y: 100 }, 80)]), PDF_UNPACKED_LIMIT)).toBe(false)

    const forms = Array.from({ length: 12 }, (_, level) => {
      const inner = level === 11 ? 'BT /F 10 Tf (mot ) Tj ET' : '/X Do '.repeat(10)
      return `<< /Type /XObject /Subtype /Form /BBox [0 0 500 500] /Length ${inner.length} /Resources << /XObject << /X ${level + 7} 0 R >> /Font << /F 5 0 R >> >> >>\nstream\n${inner}\nendstream`
    })
    const endless = rawPdf(forms, strToU8('/X Do'))
    expect((await readPdf(endless, () => {})).ok).toBe(true)
  })

  it('that shows one string without end is refused before a glyph is made of each letter', async () => {
    const endless = (stream: Uint8Array, filter: string) => rawPdf([filter], stream)
    const text = strToU8(`BT /F 10 Tf (${'word '.repeat(300_000)}) Tj ET`)
    for (const bomb of [endless(text, '<< >>'), endless(zlibSync(text), '<< /Filter /FlateDecode >>')]) {
      expect(await readPdf(bomb, () => {})).toEqual({ ok: false, code: 'document_too_many_pages' })
    }
  })

  it('leaves the bytes to their owner, and says how far it is', async () => {
    const bytes = await makePdf([column(LEFT, { x: 50, y: 100 }, 80), column(RIGHT, { x: 50, y: 100 }, 80)])
    const before = bytes.slice()
    const progress: [number, number][] = []
    await readPdf(bytes, (done, total) => {
      progress.push([done, total])
    })
    expect(bytes).toEqual(before)
    expect(progress).toEqual([
      [1, 2],
      [2, 2],
    ])
  })
})
