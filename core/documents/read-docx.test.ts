import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { DOCX_UNPACKED_LIMIT } from './docx-parts.ts'
import { normalise } from './normalise.ts'
import { readDocx } from './read-docx.ts'
import { makeDocx, paragraph, run } from './test-files.ts'

const SENTENCE = 'Le climat d’une région change lentement, et personne ne le voit changer.'

async function read(bytes: Uint8Array) {
  const raw = await readDocx(bytes)
  if (!raw.ok) throw new Error(raw.code)
  return normalise(raw.pages)
}

const list = (level: number, id: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
const NUMBERING = `<w:numbering>${[
  ['1', 'bullet'],
  ['2', 'decimal'],
]
  .map(
    ([id, format]) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`,
  )
  .join(
    '',
  )}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`
const STYLES = `<w:styles><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Chapitre"><w:name w:val="Mon chapitre"/><w:basedOn w:val="Titre1"/></w:style><w:style w:type="paragraph" w:styleId="Plan2"><w:name w:val="Plan"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/></w:style></w:styles>`

describe('a Word file', () => {
  it('gives its headings, by style, by a style that is based on one, and by outline level', async () => {
    const body = [
      paragraph('Le climat', '<w:pStyle w:val="Titre"/>'),
      paragraph('Les causes	3', '<w:pStyle w:val="TM1"/>'),
      paragraph('Les causes', '<w:pStyle w:val="Titre1"/>'),
      paragraph(SENTENCE),
      paragraph('Les effets', '<w:pStyle w:val="Chapitre"/>'),
      paragraph('La mer', '<w:pStyle w:val="Plan2"/>'),
      paragraph(SENTENCE),
      paragraph('Le vent', '<w:outlineLvl w:val="2"/>'),
      paragraph(SENTENCE),
    ]
    const { text, headings } = await read(makeDocx(body.join(''), { styles: STYLES }))
    expect(headings.map(({ level, text: title }) => [level, title])).toEqual([
      [1, 'Le climat'],
      [1, 'Les causes'],
      [1, 'Les effets'],
      [2, 'La mer'],
      [3, 'Le vent'],
    ])
    expect(text.match(/Les causes/gu)).toHaveLength(1)
  })

  it('gives list items and table rows lines of their own', async () => {
    const cell = (text: string) => `<w:tc><w:tcPr><w:tcW w:w="1"/></w:tcPr>${paragraph(text)}</w:tc>`
    const body = [
      paragraph('On distingue :'),
      paragraph('le pain', list(0, 1)),
      paragraph('le seigle', list(1, 1)),
      paragraph('le vin', list(0, 1)),
      paragraph('Dans l’ordre :'),
      paragraph('semer', list(0, 2)),
      paragraph('récolter', list(0, 2)),
      `<w:tbl><w:tblPr/><w:tr>${cell('Mois')}${cell('Pluie')}</w:tr><w:tr>${cell('mai')}${cell('12 mm')}</w:tr></w:tbl>`,
      `<w:tbl><w:tr><w:tc>${paragraph(SENTENCE)}${paragraph(SENTENCE)}</w:tc>${cell('marge')}</w:tr></w:tbl>`,
    ]
    const { text } = await read(makeDocx(body.join(''), { numbering: NUMBERING }))
    expect(text.split('\n').filter(Boolean)).toEqual([
      'On distingue :',
      '- le pain',
      '- le seigle',
      '- le vin',
      'Dans l’ordre :',
      '1. semer',
      '2. récolter',
      'Mois | Pluie',
      'mai | 12 mm',
      SENTENCE,
      SENTENCE,
      'marge',
    ])
  })

  it('keeps its footnotes at the end, indexes and exponents, inserted text and formulas, but not deleted text', async () => {
    const body = `<w:p>${run('Une aire de 12 m')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run(' d’H')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run('O')}<w:r><w:footnoteReference w:id="7"/></w:r>${run(' &amp; plus')}<w:ins w:id="1">${run(' ajouté')}</w:ins><w:del w:id="2"><w:r><w:delText>supprimé</w:delText></w:r></w:del>${run(' : ')}<m:oMath><m:r><m:t>c=a</m:t></m:r><m:sSup><m:e><m:r><m:t>b</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>${run('.')}</w:p>`
    const footnotes = `<w:footnotes><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="7">${paragraph('Selon l’Insee.')}</w:footnote></w:footnotes>`
    const { text } = await read(makeDocx(body + paragraph('Fin du texte.'), { footnotes }))
    expect(text).toBe('Une aire de 12 m² d’H₂O[1] & plus ajouté : c=ab².\n\nFin du texte.\n\n[1] Selon l’Insee.')
  })

  it('joins a line that was broken by hand within a sentence, and no other', async () => {
    const broken = `<w:p><w:r><w:t>${SENTENCE.slice(0, 52)}</w:t><w:br/><w:t>${SENTENCE.slice(53)}</w:t><w:br/><w:t>Jean Dupont</w:t></w:r></w:p>`
    const { text } = await read(makeDocx(broken))
    expect(text).toBe(`${SENTENCE}\n\nJean Dupont`)
  })

  it('of any length is read in batches, and nothing is lost or doubled between them', async () => {
    const count = 4200
    const notes = count / 70
    const body = Array.from({ length: count }, (_, index) =>
      index % 7 === 0
        ? paragraph(`item ${index}`, list(0, 2))
        : `<w:p>${run(`Phrase ${index}. ${SENTENCE}`)}${index % 70 === 1 ? `<w:r><w:footnoteReference w:id="${index}"/></w:r>` : ''}</w:p>`,
    )
    const footnotes = `<w:footnotes>${Array.from({ length: notes }, (_, index) => `<w:footnote w:id="${index * 70 + 1}">${paragraph(`Note ${index}.`)}</w:footnote>`).join('')}</w:footnotes>`
    const { text } = await read(makeDocx(body.join(''), { numbering: NUMBERING, footnotes }))
    const numbers = [...text.matchAll(/^(?:Phrase|\d+\. item) (\d+)/gmu)].map((match) => Number(match[1]))
    expect(numbers).toEqual(Array.from({ length: count }, (_, index) => index))
    expect(text.match(/^\[\d+\] Note \d+\.$/gmu)).toHaveLength(notes)
    expect(text).toContain(`[${notes}] Note ${notes - 1}.`)
  }, 30_000)

  it('that unpacks to too much is refused by what its directory declares, and stopped where that is a lie', async () => {
    const bomb = makeDocx(' '.repeat(DOCX_UNPACKED_LIMIT))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await readDocx(bomb)).toEqual({ ok: false, code: 'document_too_many_pages' })
    // The directory stands at the ZIP's end; the size of "word/document.xml" in it becomes 1,000 bytes.
    const view = new DataView(bomb.buffer)
    for (let at = bomb.length - 46; at > 0; at--) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > DOCX_UNPACKED_LIMIT) {
        view.setUint32(at + 24, 1000, true)
      }
    }
    expect(await readDocx(bomb)).toEqual({ ok: false, code: 'document_corrupt' })
  }, 30_000)

  it('of elements in elements in elements is refused before it is parsed', async () => {
    const deep = '<w:p>'.repeat(200_000) + '</w:p>'.repeat(200_000)
    expect(makeDocx(deep).length).toBeLessThan(10_000)
    expect(await readDocx(makeDocx(deep))).toEqual({ ok: false, code: 'document_corrupt' })
    const notes = `<w:footnotes>${deep}</w:footnotes>`
    expect(await readDocx(makeDocx(paragraph(SENTENCE), { footnotes: notes }))).toEqual({
      ok: false,
      code: 'document_corrupt',
    })
  })

  it('with a table of a thousand rows is read row by row, and a paragraph without end is refused', async () => {
    const row = (number: number) =>
      `<w:tr><w:tc>${paragraph(`row ${number}`)}</w:tc><w:tc>${paragraph('x')}</w:tc></w:tr>`
    const rows = Array.from({ length: 1500 }, (_, number) => row(number))
    const { text } = await read(
      makeDocx(`${paragraph(SENTENCE)}<w:tbl>${rows.join('')}</w:tbl>${paragraph('The end.')}`),
    )
    const numbers = [...text.matchAll(/^row (\d+) \| x$/gmu)].map((match) => Number(match[1]))
    expect(numbers).toEqual(Array.from({ length: 1500 }, (_, number) => number))
    expect(text.trim().endsWith('The end.')).toBe(true)
    const endless = makeDocx(`<w:p>${'<w:r><w:t/></w:r>'.repeat(200_000)}</w:p>`)
    expect(await readDocx(endless)).toEqual({ ok: false, code: 'document_corrupt' })
  }, 30_000)

  it('with megabytes of notes or styles is too long', async () => {
    const notes = `<w:footnotes>${`<w:footnote w:id="2">${paragraph('Note.')}</w:footnote>`.repeat(10_000)}</w:footnotes>`
    expect(await readDocx(makeDocx(paragraph(SENTENCE), { footnotes: notes }))).toEqual({
      ok: false,
      code: 'document_too_many_pages',
    })
  })

  it('without a main part, with broken XML, or with a password has its own code', async () => {
    const files = unzipSync(makeDocx(paragraph(SENTENCE)))
    const without = Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'word/document.xml'))
    expect(await readDocx(zipSync(without))).toEqual({ ok: false, code: 'document_corrupt' })
    const broken = { ...files, 'word/document.xml': strToU8('<w:document><w:p>') }
    expect(await readDocx(zipSync(broken))).toEqual({ ok: false, code: 'document_corrupt' })
    const locked = new Uint8Array(2048)
    locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    locked.set(strToU8([...'EncryptedPackage'].join('\0')), 1024)
    expect(await readDocx(locked)).toEqual({ ok: false, code: 'document_encrypted' })
  })
})
