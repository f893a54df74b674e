import { endsInHyphen, type LineEndHyphens } from './hyphenation.ts'
import { LIST_MARKER } from './sentences.ts'
import type { RawLine, RawPage } from './types.ts'

/** A paragraph, heading, list item, table row or footnote put together from its lines. */
export interface Block {
  kind: RawLine['kind']
  level?: number
  text: string
  /** Where in `text` each page begins that this block has a line of. */
  pages: { page: number | null; at: number }[]
  /** What parted it from the block before; absent where only the width of the lines said so. */
  starts?: RawLine['starts']
}

/** Unwraps hard-wrapped lines: which lines make one block, and how their ends are joined. */
export function blocksOf(pages: readonly RawPage[], hyphens: LineEndHyphens): Block[] {
  const builder = new BlockBuilder(hyphens)
  for (const page of pages) builder.addPage(page)
  builder.close()
  return builder.blocks
}

class BlockBuilder {
  readonly blocks: Block[] = []
  private open: Draft | undefined
  private notes: Draft[] = []
  /** Footnotes of pages that end within the open paragraph: they go before it, so that it is whole and in page order. */
  private interrupting: Draft[] = []
  private readonly hyphens: LineEndHyphens

  constructor(hyphens: LineEndHyphens) {
    this.hyphens = hyphens
  }

  addPage({ page, lines }: RawPage): void {
    let atTop = true
    for (const line of lines) {
      if (line.kind === 'note') {
        this.addNote(line, page)
        continue
      }
      if (this.open?.takes(line, atTop)) {
        this.open.add(line, page, this.hyphens)
      } else {
        this.close()
        this.open = new Draft(line, page)
      }
      atTop = false
    }
    if (this.notes.length === 0) return
    if (this.open?.isUnfinished()) this.interrupting.push(...this.notes.splice(0))
    else this.close()
  }

  private addNote(line: RawLine, page: number | null): void {
    const last = this.notes.at(-1)
    if (last?.takes(line, false)) last.add(line, page, this.hyphens)
    else this.notes.push(new Draft(line, page))
  }

  close(): void {
    for (const draft of [...this.interrupting, this.open, ...this.notes]) if (draft) this.blocks.push(draft.finish())
    this.open = undefined
    this.notes = []
    this.interrupting = []
  }
}

/** Lines shorter than this are not taken for parts of a paragraph because of a small letter alone. */
const PROSE_LINE = 40
const TERMINAL = /[.!?…:;][\s»"”’')\]]*(?:\[\d{1,4}\]|[¹²³⁰⁴-⁹])*$/u

class Draft {
  private readonly parts: string[]
  private readonly pages: Block['pages']
  private readonly first: RawLine
  private last: RawLine
  private readonly kind: RawLine['kind']
  private length: number

  constructor(line: RawLine, page: number | null) {
    this.first = line
    this.last = line
    this.kind = line.kind === 'text' && BULLET.test(line.text) ? 'item' : line.kind
    const text = this.kind === 'item' ? line.text.replace(BULLET, '- ') : line.text
    this.parts = [text]
    this.pages = [{ page, at: 0 }]
    this.length = text.length
  }

  /** Whether `next` goes on with this block; `atTop` when it is the first line of a page. */
  takes(next: RawLine, atTop: boolean): boolean {
    if (next.kind === 'heading')
      return this.kind === 'heading' && !next.starts && !atTop && next.level === this.first.level
    if (next.kind !== 'text' && next.kind !== 'note') return false
    if (this.kind === 'heading' || this.kind === 'row') return false
    if (next.starts && !(atTop && next.starts === 'gap')) return false
    const { text, room } = this.last
    if (endsInHyphen(text) && /^[\p{L}\p{N}]/u.test(next.text)) return true
    const terminal = TERMINAL.test(text.slice(-12))
    if (this.startsItem(next, terminal)) return false
    if (atTop && terminal) return false
    if (room !== undefined && firstWordLength(next.text) + 1 > room) return true
    return !terminal && /^\p{Ll}/u.test(next.text) && (text.length >= PROSE_LINE || room !== undefined)
  }

  /** A line that looks like a list item is one unless it goes on with a sentence: "born in" + "1. Then …". */
  private startsItem(next: RawLine, terminal: boolean): boolean {
    if (BULLET.test(next.text) && !/^[-–—]/u.test(next.text)) return true
    return LIST_MARKER.test(next.text) && (terminal || this.kind === 'item' || this.last.room === undefined)
  }

  add(line: RawLine, page: number | null, hyphens: LineEndHyphens): void {
    const before = this.parts.at(-1) ?? ''
    const joint = endsInHyphen(before) ? hyphens.join(before, line.text) : `${before} `
    this.parts[this.parts.length - 1] = joint
    this.length += joint.length - before.length
    if (this.pages.at(-1)?.page !== page) this.pages.push({ page, at: this.length })
    this.parts.push(line.text)
    this.length += line.text.length
    this.last = line
  }

  isUnfinished(): boolean {
    return (this.kind === 'text' || this.kind === 'item') && !TERMINAL.test(this.last.text.slice(-12))
  }

  finish(): Block {
    const text = this.parts.join('').replace(/\u00AD$/u, '')
    const { level, starts } = this.first
    return { kind: this.kind, text, pages: this.pages, ...(level && { level }), ...(starts && { starts }) }
  }
}

/** Bullets of every shape; written "- " in normalised text. */
const BULLET = /^[-*•‣▪◦●○■□–➢✓·]\s+(?=\S)/u

const firstWordLength = (text: string): number => {
  const space = text.indexOf(' ')
  return space === -1 ? text.length : space
}
