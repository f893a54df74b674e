import type { DocxParts } from './docx-parts.ts'

/**
 * A Word file's main part in batches of whole paragraphs and tables, without what does not touch the text: fonts,
 * spacing, revision marks, pictures, deleted text. mammoth makes trees of what it reads, at about 70 times its size;
 * small batches of lean XML keep a long document within a Worker's memory.
 *
 * Where the part is not written with the usual `w:` prefix it comes back as it is, as one batch. Throws where a paragraph,
 * a row or such a part is longer than memory allows: no writer makes one.
 */
export function* batchesOf(documentXml: string, styles: ReadonlyMap<string, string>): Iterable<string> {
  const bodyAt = documentXml.indexOf('<w:body>')
  if (bodyAt === -1) {
    refuseIfLong(documentXml)
    yield documentXml
    return
  }
  const head = documentXml.slice(0, bodyAt + '<w:body>'.length)
  const slimmer = new Slimmer(styles)
  let batch = new Batch()
  let depth = 0
  let outermost = ''
  for (const [token] of documentXml.slice(head.length).matchAll(TOKEN)) {
    const change = depthChange(token)
    depth += change
    if (depth === 1 && change === 1) outermost = token
    // What closes the body is left to TAIL.
    if (depth < 0) break
    batch.push(slimmer.take(token))
    const isWhole = depth === 0 && token.startsWith('</')
    if (isWhole && batch.length > BATCH && (!slimmer.inList || batch.length > 4 * BATCH)) {
      yield head + batch + TAIL
      batch = new Batch()
    }
    // A table of thousands of rows is cut between two of them.
    if (depth === 1 && token === '</w:tr>' && /^<w:tbl[\s>]/u.test(outermost) && batch.length > BATCH) {
      yield `${head}${batch}</w:tbl>${TAIL}`
      batch = new Batch()
      batch.push('<w:tbl>')
    }
    refuseIfLong(batch)
  }
  yield head + batch + TAIL
}

/** Characters of lean XML. */
const BATCH = 128 * 1024
const LONGEST_BATCH = 8 * BATCH

function refuseIfLong({ length }: { length: number }): void {
  if (length > LONGEST_BATCH) throw new Error(`${length} characters of XML in one piece`)
}

const TAIL = '</w:body></w:document>'
const TOKEN = /<[^>]*>|[^<]+/g

/** Lean XML that is being put together. Word cuts a sentence into many runs; neighbours without properties become one. */
class Batch {
  length = 0
  private readonly tokens: string[] = []
  private isPlain = true
  private wasPlain = false

  push(token: string): void {
    if (token === '') return
    if (token === '<w:t>' && this.wasPlain && this.isPlain && this.follows('</w:t>', '</w:r>', '<w:r>')) {
      this.tokens.length -= 3
      return
    }
    if (token === '<w:r>') {
      this.wasPlain = this.isPlain
      this.isPlain = true
    }
    if (token.startsWith('<w:rPr>')) this.isPlain = false
    this.tokens.push(token)
    this.length += token.length
  }

  private follows(...expected: string[]): boolean {
    const from = this.tokens.length - expected.length
    return from >= 0 && expected.every((token, index) => this.tokens[from + index] === token)
  }

  toString(): string {
    return this.tokens.join('')
  }
}

function depthChange(token: string): number {
  if (!token.startsWith('<') || token.endsWith('/>') || token.startsWith('<?') || token.startsWith('<!')) return 0
  return token.startsWith('</') ? -1 : 1
}

/** Elements that go with all they hold. Of two alternatives mammoth reads the fallback. */
const DROPPED = new Set(
  `w:sectPr w:tblPr w:tblGrid w:trPr w:tcPr w:sdtPr w:proofErr w:bookmarkStart w:bookmarkEnd w:lastRenderedPageBreak
  w:commentRangeStart w:commentRangeEnd w:commentReference w:permStart w:permEnd w:del w:moveFrom w:moveFromRangeStart
  w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd mc:Choice pic:pic v:imagedata w:ruby w:rPrChange
  w:pPrChange`.split(/\s+/u),
)
/** Elements whose attributes say nothing about the text. */
const BARE = new Set(['w:p', 'w:r', 'w:t', 'w:tbl', 'w:tr', 'w:tc'])

class Slimmer {
  /** Whether the paragraph last read is a list item. */
  inList = false
  private readonly styles: ReadonlyMap<string, string>
  private dropping: { name: string; depth: number } | null = null
  private properties: { style: string; numbering: string } | null = null
  private readonly scripts: string[] = []

  constructor(styles: ReadonlyMap<string, string>) {
    this.styles = styles
  }

  /** What a token becomes: itself, less, or nothing. */
  take(token: string): string {
    if (!token.startsWith('<')) return this.dropping ? '' : token
    const name = /^<\/?([\w.:-]+)/u.exec(token)?.[1] ?? ''
    const isClosing = token.startsWith('</')
    const isEmpty = token.endsWith('/>')
    if (this.dropping) {
      if (name === this.dropping.name && !isEmpty) this.dropping.depth += isClosing ? -1 : 1
      if (this.dropping.depth === 0) this.dropping = null
      return ''
    }
    if (DROPPED.has(name)) {
      if (!isEmpty && !isClosing) this.dropping = { name, depth: 1 }
      return ''
    }
    if (name === 'w:pPr' || this.properties) return this.takeProperties(name, token, isClosing, isEmpty)
    if (name === 'w:rPr') return ''
    if (name.startsWith('m:')) return this.takeMath(name, isClosing, isEmpty)
    if (BARE.has(name)) return isClosing ? token : isEmpty ? `<${name}/>` : `<${name}>`
    return RUN_PROPERTIES.has(name) ? this.takeRunProperty(name, token) : token
  }

  /** Of a paragraph's properties its style and its numbering stay; the style says whether it is a heading. */
  private takeProperties(name: string, token: string, isClosing: boolean, isEmpty: boolean): string {
    if (name === 'w:pPr') {
      if (isEmpty) return ''
      if (!isClosing) {
        this.properties = { style: '', numbering: '' }
        this.inList = false
        return ''
      }
      const { style, numbering } = this.properties ?? { style: '', numbering: '' }
      this.properties = null
      this.inList = numbering !== ''
      const styled = style === '' ? '' : `<w:pStyle w:val="${style}"/>`
      return styled + numbering === '' ? '' : `<w:pPr>${styled}${numbering}</w:pPr>`
    }
    const { properties } = this
    if (!properties) return ''
    const value = valAttribute(token)
    if (name === 'w:pStyle') properties.style = this.styles.get(value) ?? value
    if (name === 'w:outlineLvl' && /^[0-5]$/u.test(value)) properties.style = `Heading${Number(value) + 1}`
    if (name === 'w:numPr' || name === 'w:ilvl' || name === 'w:numId') properties.numbering += token
    return ''
  }

  /** Of a run's properties only its place above or below the line stays: m², H₂O. */
  private takeRunProperty(name: string, token: string): string {
    return name === 'w:vertAlign' && /"(?:super|sub)script"/u.test(token) ? `<w:rPr>${token}</w:rPr>` : ''
  }

  /** A formula is read as its characters, with indexes, exponents and the stroke of fractions; mammoth knows none. */
  private takeMath(name: string, isClosing: boolean, isEmpty: boolean): string {
    if (name === 'm:sup' || name === 'm:sub') {
      if (isEmpty) return ''
      if (isClosing) this.scripts.pop()
      else this.scripts.push(name === 'm:sup' ? 'superscript' : 'subscript')
      return ''
    }
    if (name === 'm:den' && !isClosing && !isEmpty) return '<w:r><w:t>/</w:t></w:r>'
    if (name !== 'm:t' || isEmpty) return ''
    if (isClosing) return '</w:t></w:r>'
    const script = this.scripts.at(-1)
    return script ? `<w:r><w:rPr><w:vertAlign w:val="${script}"/></w:rPr><w:t>` : '<w:r><w:t>'
  }
}

/** What stands in `w:rPr`; its own tags are left out, so that these are met one by one. */
const RUN_PROPERTIES = new Set(
  `w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint
  w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u
  w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath
  w:ins`.split(/\s+/u),
)

const valAttribute = (token: string): string => /\sw:val="([^"]*)"/u.exec(token)?.[1] ?? ''

/** How styles are to be called so that mammoth knows them: headings by name or outline level, lists of contents. */
export function styleNames(parts: DocxParts): Map<string, string> {
  const xml = [...parts].find(([name]) => /^word\/styles\d*\.xml$/iu.test(name))?.[1] ?? ''
  const styles = new Map<string, { name: string; basedOn: string; outline: string }>()
  for (const definition of xml.split('</w:style>')) {
    const style = definition.slice(definition.lastIndexOf('<w:style '))
    const id = /\sw:styleId="([^"]*)"/u.exec(style)?.[1] ?? ''
    const property = (name: string) => valAttribute(new RegExp(`<w:${name}\\s[^>]*>`, 'u').exec(style)?.[0] ?? '')
    styles.set(id, { name: property('name'), basedOn: property('basedOn'), outline: property('outlineLvl') })
  }
  const names = new Map<string, string>()
  for (const id of styles.keys()) {
    const known = knownName(id)
    if (known) names.set(id, known)
  }
  return names

  function knownName(id: string, inherited = 0): string | null {
    const style = styles.get(id)
    if (!style || inherited > 10) return null
    if (/^(?:toc|table of|tm|table des)\b/iu.test(style.name)) return CONTENTS_STYLE
    const level = /^(?:heading|titre) ([1-6])$/iu.exec(style.name)?.[1]
    if (level) return `Heading${level}`
    if (/^(?:title|titre)$/iu.test(style.name)) return 'Heading1'
    if (/^(?:subtitle|sous-titre)$/iu.test(style.name)) return 'Heading2'
    if (style.outline !== '') return /^[0-5]$/u.test(style.outline) ? `Heading${Number(style.outline) + 1}` : null
    return knownName(style.basedOn, inherited + 1)
  }
}

/** Entries of a table of contents; what they say is said again below. */
export const CONTENTS_STYLE = 'Contents'
