import type { RawLine } from './types.ts'

/** Numbers the notes of a whole document, over the batches that it is read in. */
export class NoteNumbers {
  private readonly numbers = new Map<string, number>()

  of(id: string): number {
    const number = this.numbers.get(id) ?? this.numbers.size + 1
    this.numbers.set(id, number)
    return number
  }
}

/**
 * The lines of the HTML that mammoth makes: a line for each heading, paragraph, list item, table row. Notes come apart,
 * so that they can stand at the document's end.
 */
export function linesOfHtml(html: string, numbers: NoteNumbers): { body: RawLine[]; notes: RawLine[] } {
  const reader = new HtmlReader(numbers)
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) reader.take(token)
  reader.flush()
  return { body: reader.body, notes: reader.notes }
}

/** Cells longer than this, or of several paragraphs, are text laid out in a table, not the cells of a row. */
const LONGEST_CELL = 200

class HtmlReader {
  readonly body: RawLine[] = []
  readonly notes: RawLine[] = []
  private readonly numbers: NoteNumbers
  private text = ''
  private kind: RawLine['kind'] = 'text'
  private level: number | undefined
  private isBroken = false
  private readonly lists: { isOrdered: boolean; count: number }[] = []
  private rows: RawLine[][][] = []
  private script: 'sup' | 'sub' | null = null
  private inNote = false
  private inBackLink = false
  private noteId: string | null = null

  constructor(numbers: NoteNumbers) {
    this.numbers = numbers
  }

  take(token: string): void {
    const name = /^<\/?([a-z0-9]+)/u.exec(token)?.[1] ?? ''
    if (!token.startsWith('<')) this.takeText(token)
    else if (token.startsWith('</')) this.close(name)
    else this.open(name, token)
  }

  private takeText(raw: string): void {
    if (this.inBackLink) return
    let text = raw.replace(/&(amp|lt|gt|quot|#39);/gu, (_, entity: string) => ENTITIES[entity] ?? '')
    if (this.noteId !== null) {
      text = `[${this.numbers.of(this.noteId)}]`
      this.noteId = null
    } else if (this.script && /^[\d+−-]{1,6}$/u.test(text)) {
      text = [...text].map((character) => SCRIPTS[this.script ?? 'sup'][character] ?? character).join('')
    }
    this.text += text
  }

  private open(name: string, tag: string): void {
    if (/^h[1-6]$/u.test(name)) {
      this.flush()
      this.kind = 'heading'
      this.level = Number(name[1])
    } else if (name === 'p') {
      if (this.kind !== 'item' || this.text.replace(MARK, '') !== '') this.flush()
    } else if (name === 'br') {
      if (this.kind === 'heading') this.text += ' '
      else this.breakLine()
    } else if (name === 'ul' || name === 'ol') {
      this.flush()
      this.lists.push({ isOrdered: name === 'ol', count: 0 })
    } else if (name === 'li') {
      this.openItem(/\sid="[^"]*((?:foot|end)note-\d+)"/u.exec(tag)?.[1])
    } else if (name === 'tr') {
      this.flush()
      this.rows.push([])
    } else if (name === 'td' || name === 'th') {
      this.flush()
      this.rows.at(-1)?.push([])
    } else if (name === 'sup' || name === 'sub') {
      this.script = name
    } else if (name === 'a') {
      this.inBackLink = /\shref="#[^"]*note-ref-/u.test(tag)
      this.noteId = /\shref="#[^"]*((?:foot|end)note-\d+)"/u.exec(tag)?.[1] ?? null
    }
  }

  private openItem(noteId: string | undefined): void {
    this.flush()
    const list = this.lists.at(-1)
    if (list) list.count++
    this.kind = 'item'
    this.text = noteId ? `[${this.numbers.of(noteId)}] ` : list?.isOrdered ? `${list.count}. ` : '- '
    this.inNote = noteId !== undefined
  }

  private close(name: string): void {
    if (/^h[1-6]$/u.test(name) || name === 'p') this.flush()
    else if (name === 'li') {
      this.flush()
      this.inNote = false
    } else if (name === 'ul' || name === 'ol') {
      this.flush()
      this.lists.pop()
    } else if (name === 'td' || name === 'th') this.flush()
    else if (name === 'tr') this.closeRow()
    else if (name === 'sup' || name === 'sub') this.script = null
    else if (name === 'a') this.inBackLink = false
  }

  private closeRow(): void {
    this.flush()
    const cells = this.rows.pop() ?? []
    const isRow = cells.every((cell) => cell.length <= 1 && (cell[0]?.text.length ?? 0) <= LONGEST_CELL)
    if (!isRow) {
      for (const line of cells.flat()) this.put(line)
      return
    }
    const texts = cells.map((cell) => cell[0]?.text.trim() ?? '').filter(Boolean)
    if (texts.length > 0) this.put({ text: texts.join(' | '), kind: 'row', starts: 'mark' })
  }

  /** A line broken by hand goes on with its paragraph if it reads on; normalisation decides. */
  private breakLine(): void {
    const { kind } = this
    this.flush()
    this.isBroken = kind !== 'item'
  }

  flush(): void {
    if (this.text.replace(MARK, '').trim() !== '') {
      const { kind, level, text } = this
      const starts = this.isBroken ? undefined : ('mark' as const)
      this.put({ text, kind: this.inNote ? 'text' : kind, ...(level && { level }), ...(starts && { starts }) })
    }
    this.text = ''
    this.kind = 'text'
    this.level = undefined
    this.isBroken = false
  }

  private put(line: RawLine): void {
    const cell = this.rows.at(-1)?.at(-1)
    const target = cell ?? (this.inNote ? this.notes : this.body)
    target.push(line)
  }
}

const MARK = /^(?:- |\d+\. |\[\d+\] )$/u

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const digits = (alphabet: string) =>
  Object.fromEntries([...'0123456789+−-'].map((digit, index) => [digit, [...alphabet][index] ?? digit]))
const SCRIPTS = { sup: digits('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'), sub: digits('₀₁₂₃₄₅₆₇₈₉₊₋₋') }
