import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSAGE_CHARACTERS } from './passages.ts'
import { readDocument } from './read-document.ts'
import { column, cpuSeconds, makeDocx, makePdf, paragraph, randomFrom } from './test-files.ts'
import type { DocumentFormat, ReadDocument } from './types.ts'

const SENTENCE = 'Le climat d’une région change lentement, et personne ne le voit changer.'
const prose = (count: number) =>
  Array.from({ length: count }, (_, index) => SENTENCE.replace('une région', `une région ${index}`)).join(' ')

const text = (content: string) => new TextEncoder().encode(content)

async function read(bytes: Uint8Array, format: DocumentFormat): Promise<ReadDocument> {
  const result = await readDocument({ bytes, format })
  if (!result.ok) throw new Error(result.code)
  return result.document
}

/** What everything that works on a document relies on. */
function expectSound(document: ReadDocument): void {
  const { text: whole, passages, headings, pages } = document
  for (const passage of passages) {
    if (whole.slice(passage.start, passage.end) !== passage.text) throw new Error(`passage ${passage.ordinal}`)
    expect(passage.text.length).toBeLessThanOrEqual(PASSAGE_CHARACTERS)
    expect(passage.text.trim()).not.toBe('')
  }
  for (const heading of headings) {
    if (whole.slice(heading.start, heading.end) !== heading.text) throw new Error(`heading ${heading.text}`)
  }
  let end = 0
  for (const page of pages) {
    expect(page.start).toBeGreaterThanOrEqual(end)
    expect(page.end).toBeGreaterThanOrEqual(page.start)
    end = page.end
  }
  expect(whole).toBe(whole.trim())
  expect(whole).not.toMatch(/[^\S\n ]| {2}|\n{3}| \n|\n /u)
}

describe('a document', () => {
  it('has language, passages and pages, whatever its format', async () => {
    const [one, two] = [prose(20), prose(20).replaceAll('climat', 'temps')]
    const pdf = await read(await makePdf([one, two].map((page) => column(page, { x: 50, y: 80 }, 90))), 'pdf')
    const docx = await read(makeDocx(paragraph(one) + paragraph(two)), 'docx')
    const txt = await read(text(`${one}\n\n${two}`), 'txt')
    expect(docx.text).toBe(txt.text)
    expect(pdf.text.replaceAll(/\s+/gu, ' ')).toBe(txt.text.replaceAll(/\s+/gu, ' '))
    for (const document of [pdf, docx, txt]) {
      expectSound(document)
      expect(document.language).toBe('fr')
      expect(document.passages.length).toBeGreaterThan(1)
    }
    expect([pdf.page_count, docx.page_count, txt.page_count]).toEqual([2, null, null])
    expect(pdf.passages.map((passage) => passage.page)).toEqual(expect.arrayContaining([1, 2]))
    expect(txt.passages.map((passage) => passage.page)).not.toContain(1)
  })

  it('without letters is no document', async () => {
    expect(await readDocument({ bytes: text('12 34\n\n--'), format: 'txt' })).toEqual({
      ok: false,
      code: 'document_no_text',
    })
    expect(await readDocument({ bytes: makeDocx(paragraph('')), format: 'docx' })).toEqual({
      ok: false,
      code: 'document_no_text',
    })
    const stamped = Array.from({ length: 4 }, () => [{ text: 'Scanned by a scanner', x: 200, y: 800 }])
    expect(await readDocument({ bytes: await makePdf(stamped), format: 'pdf' })).toEqual({
      ok: false,
      code: 'document_images_only',
    })
  })

  it('says how far its reading is', async () => {
    const progress: [number, number][] = []
    await readDocument({ bytes: text(prose(3)), format: 'txt' }, (done, total) => {
      progress.push([done, total])
    })
    expect(progress).toEqual([[1, 1]])
  })
})

describe('damage', () => {
  // Vitest counts every rejection that nobody hears, also those of pdf.js that reading takes as heard.
  const listeners = process.listeners('unhandledRejection')
  beforeAll(() => {
    process.removeAllListeners('unhandledRejection')
  })
  afterAll(() => {
    for (const listener of listeners) process.on('unhandledRejection', listener)
  })

  const filesOf = async (): Promise<[DocumentFormat, Uint8Array][]> => [
    ['pdf', await makePdf([column(prose(8), { x: 50, y: 80 }, 90), column(prose(8), { x: 50, y: 80 }, 90)])],
    ['docx', makeDocx(paragraph(prose(8)) + paragraph(prose(8)))],
    ['txt', text(prose(8))],
  ]

  it('by cutting a file off anywhere never throws', async () => {
    for (const [format, bytes] of await filesOf()) {
      for (let part = 0; part < 24; part++) {
        const result = await readDocument({ bytes: bytes.slice(0, Math.floor((bytes.length * part) / 24)), format })
        if (result.ok) expectSound(result.document)
        else expect(result.code).toMatch(/^document_/)
      }
    }
  }, 30_000)

  it('by turning bits, swapping formats or mixing bytes never throws', async () => {
    const random = randomFrom(20_261_123)
    const outcomes = new Map<string, number>()
    const files = await filesOf()
    for (let round = 0; round < 150; round++) {
      const [format, original] = files[round % files.length] ?? ['txt', new Uint8Array()]
      const bytes = original.slice()
      const flips = 1 + Math.floor(random() * 40)
      for (let flip = 0; flip < flips; flip++) {
        const at = Math.floor(random() * bytes.length)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      }
      const claimed = round % 10 === 9 ? (files[Math.floor(random() * 3)]?.[0] ?? format) : format
      const result = await readDocument({ bytes, format: claimed })
      if (result.ok) expectSound(result.document)
      const outcome = `${claimed}: ${result.ok ? 'document' : result.code}`
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    // Both ends were met: the damage was neither harmless throughout nor deadly throughout.
    expect([...outcomes.keys()]).toEqual(
      expect.arrayContaining(['pdf: document', 'docx: document_corrupt', 'txt: document']),
    )
  }, 30_000)
})

describe('reading', () => {
  const seconds = (bytes: Uint8Array, format: DocumentFormat) =>
    cpuSeconds(async () => {
      const result = await readDocument({ bytes, format })
      if (result.ok) expectSound(result.document)
    })

  it('a PDF of 100 pages takes less than 3 s of one core', async () => {
    const bytes = await makePdf(
      Array.from({ length: 100 }, (_, page) => column(prose(40 + (page % 3)), { x: 50, y: 60 }, 95)),
    )
    expect(await seconds(bytes, 'pdf')).toBeLessThan(3)
  }, 30_000)

  it.each([
    ['one line of 5 MB', () => prose(65_000)],
    ['1 MB without a space', () => 'x'.repeat(1_000_000)],
    ['1 MB of full stops', () => `${prose(2)}\n${'.'.repeat(1_000_000)}`],
    [
      '10,000 headings',
      () => Array.from({ length: 10_000 }, (_, index) => `# Titre ${index}\n\n${SENTENCE}`).join('\n\n'),
    ],
    ['100,000 short lines', () => 'Un mot\n'.repeat(100_000)],
    ['100,000 list items', () => '- Un mot\n'.repeat(100_000)],
    [
      'brackets without end',
      () => `# T\n\n${'[a](b'.repeat(100_000)}\n${'*a '.repeat(100_000)}\n${'{{'.repeat(100_000)}`,
    ],
    ['tags without end', () => `# T\n\n${'<a b='.repeat(100_000)}\n${'`'.repeat(100_000)}\n${"'''".repeat(50_000)}`],
    ['links without end', () => `# T\n\n${`[a](${'b'.repeat(2400)}\n`.repeat(400)}${'[http://a'.repeat(10_000)}`],
    ['rules that are none', () => `# T\n\n${`${'-'.repeat(90_000)}x\n${'='.repeat(90_000)}x\n`.repeat(10)}`],
    ['form feeds', () => `${prose(3)}${'Un mot\f'.repeat(100_000)}`],
    ['white space', () => `# T\n\n${`a${' '.repeat(100)}\t`.repeat(10_000)}\n${' '.repeat(1_000_000)}b`],
    ['cut words', () => 'infor-\n'.repeat(100_000)],
    ['a cut word of 1 MB', () => `${'é'.repeat(1_000_000)}-\n${'é'.repeat(1_000_000)}`],
    ['1 MB of accents', () => `# T\n\n${'e\u0301'.repeat(500_000)}`],
  ])(
    '%s takes less than 5 s',
    async (_, content) => {
      expect(await seconds(text(content()), 'txt')).toBeLessThan(5)
    },
    30_000,
  )
})

describe('a text without end', () => {
  it.each([
    ['of lines', 'word\n'.repeat(500_000)],
    ['of one line', '# '.repeat(2_000_000)],
    ['of letters that are words when they are spelt out', '\ufdfa '.repeat(200_000)],
  ])('%s is refused before it fills the memory', async (_, content) => {
    expect(await readDocument({ bytes: text(content), format: 'txt' })).toEqual({
      ok: false,
      code: 'document_too_many_pages',
    })
  })
})
