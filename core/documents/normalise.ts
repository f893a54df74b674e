import { type Block, blocksOf } from './blocks.ts'
import { cleanLine } from './characters.ts'
import { withoutContentsLists } from './contents-list.ts'
import { markHeadings, markItems } from './headings.ts'
import { LineEndHyphens } from './hyphenation.ts'
import { withoutRunningHeads } from './running-heads.ts'
import type { Heading, NormalisedText, RawPage } from './types.ts'

/**
 * The text that quotes are verified against, that passages are cut from, and that is stored. In it
 * - a newline always ends a block (paragraph, heading, list item, table row, footnote), an empty line stands between
 *   blocks but not between the items of a list or the rows of a table;
 * - list items begin with "- " or their number, the cells of a row are parted by " | ";
 * - there is no other white space than single spaces between words.
 */
export function normalise(raw: readonly RawPage[]): NormalisedText {
  const cleaned = raw.map(({ page, lines }) => ({
    page,
    lines: lines.map((line) => ({ ...line, text: cleanLine(line.text) })).filter((line) => line.text !== ''),
  }))
  const pages = withoutContentsLists(withoutRunningHeads(cleaned))
  const hyphens = new LineEndHyphens(pages.flatMap((page) => page.lines.map((line) => line.text)))
  const blocks = blocksOf(pages, hyphens)
  markHeadings(blocks)
  markItems(blocks)

  const parts: string[] = []
  const headings: Heading[] = []
  const pageStarts = new Map<number, number>()
  let length = 0
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]
    if (before) {
      const separator = areOfOneList(before, block) ? '\n' : '\n\n'
      parts.push(separator)
      length += separator.length
    }
    for (const { page, at } of block.pages) {
      if (page !== null && !pageStarts.has(page)) pageStarts.set(page, length + at)
    }
    if (block.kind === 'heading') {
      headings.push({ start: length, end: length + block.text.length, level: block.level ?? 2, text: block.text })
    }
    parts.push(block.text)
    length += block.text.length
  })
  return { text: parts.join(''), pages: pageRanges(raw, pageStarts, length), headings }
}

/** Rows of one table, items of one list; a bulleted list ends where a numbered one begins. */
function areOfOneList(before: Block, block: Block): boolean {
  if (before.kind !== block.kind) return false
  const isBulleted = ({ text }: Block) => text.startsWith('- ')
  return block.kind === 'row' || (block.kind === 'item' && isBulleted(before) === isBulleted(block))
}

/** A page ends where the next one that has text begins; a page without text is empty there. */
function pageRanges(raw: readonly RawPage[], starts: ReadonlyMap<number, number>, length: number) {
  const ranges: NormalisedText['pages'] = []
  let end = length
  for (const { page } of [...raw].reverse()) {
    if (page === null) continue
    const start = starts.get(page) ?? end
    ranges.push({ page, start, end })
    end = start
  }
  return ranges.reverse()
}
