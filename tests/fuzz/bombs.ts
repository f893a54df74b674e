import { strToU8, unzipSync, zipSync, zlibSync } from 'fflate'
import { makeDocx, paragraph } from '../../core/documents/test-files.ts'
import type { DocumentFormat } from '../../core/documents/types.ts'
import type { Random } from '../../core/random/seeded.ts'
import { pick, spread } from './pick.ts'

type Bomb = (random: Random) => Uint8Array

const text = (content: string) => new TextEncoder().encode(content)
const p = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`

/** A Word file whose main part is this XML. */
function docxOf(xml: string): Uint8Array {
  return zipSync({ ...unzipSync(makeDocx('')), 'word/document.xml': strToU8(xml) })
}

/** A PDF of these objects, the first the catalogue, with a table of where they stand. */
function pdfOf(objects: (string | { dictionary: string; stream: Uint8Array })[]): Uint8Array {
  const parts: Uint8Array[] = [text('%PDF-1.7\n')]
  const starts: number[] = []
  let at = 9
  const put = (bytes: Uint8Array) => {
    parts.push(bytes)
    at += bytes.length
  }
  for (const [index, object] of objects.entries()) {
    starts.push(at)
    put(text(`${index + 1} 0 obj\n`))
    if (typeof object === 'string') put(text(object))
    else {
      put(text(`<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`))
      put(object.stream)
      put(text('\nendstream'))
    }
    put(text('\nendobj\n'))
  }
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  put(text(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`))
  put(text(`trailer << /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n${at}\n%%EOF`))
  return Buffer.concat(parts)
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const FONT = '<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>'

/** One page with this content and these further objects, from number 5 on. */
function pageOf(
  content: Uint8Array,
  resources = '',
  dictionary = '',
  more: Parameters<typeof pdfOf>[0] = [],
): Uint8Array {
  return pdfOf([
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font ${FONT} ${resources} >> >>`,
    { dictionary, stream: content },
    ...more,
  ])
}

const nested = (open: string, close: string, depth: number, within: string) =>
  open.repeat(depth) + within + close.repeat(depth)

const packed = (bytes: Uint8Array) => zlibSync(bytes, { level: 1 })

export const BOMBS: Record<DocumentFormat, Record<string, Bomb>> = {
  docx: {
    'unpacks to megabytes': (random) => makeDocx(paragraph('word '.repeat(spread(random, 12_000_000)))),
    'many parts': (random) =>
      zipSync({
        ...unzipSync(makeDocx(p('Text of a few words.'))),
        ...Object.fromEntries(
          Array.from({ length: spread(random, 20_000) }, (_, n) => [`word/p${n}.xml`, text('<a/>')]),
        ),
      }),
    'a zip in itself': (random) => {
      let inner = makeDocx(p('Innermost words.'))
      for (let depth = spread(random, 20); depth > 0; depth--) inner = zipSync({ 'word/document.xml': inner })
      return inner
    },
    'deep paragraphs': (random) => makeDocx(nested('<w:p>', '</w:p>', spread(random, 200_000), 'deep words here')),
    'deep runs': (random) =>
      makeDocx(`<w:p>${nested('<w:r>', '</w:r>', spread(random, 200_000), '<w:t>deep</w:t>')}</w:p>`),
    'deep unknown elements': (random) => docxOf(nested('<a>', '</a>', spread(random, 500_000), 'words')),
    'tables in tables': (random) =>
      makeDocx(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', spread(random, 20_000), p('innermost cell'))),
    'a huge table': (random) =>
      makeDocx(
        `<w:tbl>${`<w:tr>${`<w:tc>${p('x')}</w:tc>`.repeat(spread(random, 500))}</w:tr>`.repeat(spread(random, 400))}</w:tbl>`,
      ),
    'entities of entities': () => {
      const names = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`)
      return docxOf(
        `<!DOCTYPE w [<!ENTITY e0 "ha">${names.join('')}]><w:document><w:body>${p('&e12;')}</w:body></w:document>`,
      )
    },
    'an attribute without an end': (random) => makeDocx(`<w:p a="${'<w:t>'.repeat(spread(random, 500_000))}`),
    'notes by the megabyte': (random) =>
      makeDocx(p('Text of a few words.'), {
        footnotes: `<w:footnotes>${`<w:footnote w:id="2">${p('note')}</w:footnote>`.repeat(spread(random, 300_000))}</w:footnotes>`,
      }),
    'open tags alone': (random) => makeDocx('<w:p><w:r><w:t>'.repeat(spread(random, 100_000))),
    'a million empty runs': (random) =>
      makeDocx(`<w:p>${'<w:r><w:rPr/><w:t/></w:r>'.repeat(spread(random, 600_000))}</w:p>`),
    'styles based on each other': (random) => {
      const count = spread(random, 20_000)
      const style = (n: number) =>
        `<w:style w:styleId="s${n}"><w:name w:val="n${n}"/><w:basedOn w:val="s${(n + 1) % count}"/></w:style>`
      return makeDocx(p('Text of a few words.'), {
        styles: `<w:styles>${Array.from({ length: count }, (_, n) => style(n)).join('')}</w:styles>`,
      })
    },
  },
  pdf: {
    'objects by the hundred thousand': (random) =>
      pdfOf([
        CATALOG,
        '<< /Type /Pages /Kids [] /Count 0 >>',
        ...Array.from({ length: spread(random, 200_000) }, () => 'null'),
      ]),
    'unpacks to gigabytes': (random) =>
      pageOf(packed(new Uint8Array(spread(random, 300) * 1_000_000).fill(32)), '', '/Filter /FlateDecode'),
    'filters over filters': (random) => {
      let stream: Uint8Array = text('BT /F1 9 Tf (words in layers) Tj ET ').slice()
      const layers = spread(random, 40)
      for (let layer = 0; layer < layers; layer++) stream = packed(stream)
      return pageOf(stream, '', `/Filter [${'/FlateDecode '.repeat(layers)}]`)
    },
    'the same page for ever': (random) =>
      pdfOf([
        CATALOG,
        `<< /Type /Pages /Kids [${'3 0 R '.repeat(spread(random, 100_000))}] /Count 100000 >>`,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
      ]),
    'a tree of pages that holds itself': () => pdfOf([CATALOG, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
    'pages in pages': (random) => {
      const depth = spread(random, 20_000)
      const nodes = Array.from({ length: depth }, (_, n) => `<< /Type /Pages /Kids [${n + 3} 0 R] /Count 1 >>`)
      return pdfOf([CATALOG, ...nodes, '<< /Type /Page /MediaBox [0 0 9 9] >>'])
    },
    'a form that draws itself': (random) =>
      pageOf(text('/X Do '.repeat(10)), '/XObject << /X 5 0 R >>', '', [
        {
          dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
          stream: text('/X Do '.repeat(spread(random, 1000))),
        },
      ]),
    'text by the million': (random) =>
      pageOf(
        packed(text(`BT /F1 9 Tf ${'(a) Tj 1 0 Td '.repeat(spread(random, 600_000))} ET`)),
        '',
        '/Filter /FlateDecode',
      ),
    'one endless string': (random) => pageOf(text(`BT /F1 9 Tf (${'word '.repeat(spread(random, 1_000_000))}) Tj ET`)),
    'deep arrays': (random) => pageOf(text(nested('[', ']', spread(random, 1_000_000), ' TJ'))),
    'deep dictionaries': (random) => {
      const deep = nested('<< /A ', ' >>', spread(random, 200_000), 'null')
      return pdfOf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', `<< /Type /Page /Parent 2 0 R /B ${deep} >>`])
    },
    'deep graphics states': (random) =>
      pageOf(text(nested('q 1 0 0 1 1 1 cm ', ' Q', spread(random, 300_000), '(x) Tj'))),
    'a map of all characters': (random) =>
      pageOf(
        text('BT /F2 9 Tf <00010002> Tj ET'),
        '/Font << /F2 << /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 5 0 R >> >>',
        '',
        [
          {
            dictionary: '',
            stream: text(
              `begincmap ${'1 beginbfrange <0000> <FFFFFFFF> <0041> endbfrange '.repeat(spread(random, 100))} endcmap`,
            ),
          },
        ],
      ),
    'an endless table of objects': (random) =>
      text(
        `%PDF-1.4\nxref\n0 ${spread(random, 2 ** 40)}\n0000000000 65535 f \ntrailer << /Root 1 0 R /Size 9999999999 /Prev 9 >>\nstartxref\n9\n%%EOF`,
      ),
    'contents in ten thousand pieces': (random) =>
      pdfOf([
        CATALOG,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        `<< /Type /Page /Parent 2 0 R /Contents [${'4 0 R '.repeat(spread(random, 50_000))}] /Resources << /Font ${FONT} >> >>`,
        { dictionary: '', stream: text('BT /F1 9 Tf (word ) Tj ET') },
      ]),
  },
  txt: {
    'one line': (random) =>
      text(
        pick(random, ['word ', 'a', '-', '1 ', '. ', 'A.B.', 'é', '\u0301', '|', '# ']).repeat(
          spread(random, 3_000_000),
        ),
      ),
    'a million lines': (random) =>
      text(
        pick(random, ['word\n', '\n', '- a\n', '1. b\n', '# c\n', 'End.\n\n', 'hy-\n']).repeat(
          spread(random, 1_000_000),
        ),
      ),
    'marks on one letter': (random) =>
      text(`words of a text a${'\u0301'.repeat(spread(random, 1_000_000))} and more words`),
    'letters that grow': (random) => text('\ufdfa '.repeat(spread(random, 600_000))),
    'right to left and back': (random) => text('abc \u202e\u2067\u202b words '.repeat(spread(random, 200_000))),
    brackets: (random) => text(`${'('.repeat(spread(random, 1_000_000))} words of a text`),
    spaces: (random) =>
      text(`words${pick(random, [' ', '\t', '\u00a0', '\r', ' \n'])}${' '.repeat(spread(random, 3_000_000))}words`),
  },
}
