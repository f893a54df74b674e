import type { Block } from './blocks.ts'
import { LIST_MARKER } from './sentences.ts'

/**
 * Marks as headings the blocks that are, where the format did not say so: numbered titles ("2.1 Les causes",
 * "Chapitre 3"), and short lines without final punctuation that stand alone before prose.
 */
export function markHeadings(blocks: Block[]): void {
  // Backwards: a title over a heading needs to know that what follows it is one.
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index]
    if (!block) continue
    if (block.kind === 'heading') {
      block.level ??= numbering(block.text)?.level ?? 2
      continue
    }
    const level = headingLevel(block, blocks[index - 1], blocks[index + 1])
    if (level !== null) {
      block.kind = 'heading'
      block.level = level
    }
  }
}

/** Marks as list items the numbered paragraphs that stand beside another one: "1. Le pain", "2. Le vin", "a) Le sel". */
export function markItems(blocks: Block[]): void {
  const isNumbered = (block: Block | undefined) =>
    block !== undefined && (block.kind === 'text' || block.kind === 'item') && LIST_MARKER.test(block.text)
  blocks.forEach((block, index) => {
    if (
      block.kind === 'text' &&
      isNumbered(block) &&
      (isNumbered(blocks[index - 1]) || isNumbered(blocks[index + 1]))
    ) {
      block.kind = 'item'
    }
  })
}

const LONGEST_HEADING = 120
const MOST_WORDS = 14

function headingLevel(block: Block, before: Block | undefined, after: Block | undefined): number | null {
  if (!looksLikeTitle(block.text) || !after) return null
  const leadsSomewhere = after.kind === 'heading' || isProse(after) || after.kind === 'item' || after.kind === 'row'
  const number = numbering(block.text)
  if (number) {
    // "1. Le pain" beside "2. Le vin" is a list.
    if (number.isListLike && (isListLike(before) || isListLike(after))) return null
    return leadsSomewhere ? number.level : null
  }
  if (block.kind !== 'text' || !/^\P{L}*\p{Lu}/u.test(block.text)) return null
  if (block.text.split(' ').length > MOST_WORDS) return null
  const standsFree = before?.kind !== 'text' || isProse(before)
  const opensSomething =
    after.kind === 'heading' || isProse(after) || (after.kind === 'item' && block.starts !== undefined)
  if (!standsFree || !opensSomething) return null
  return before ? 2 : 1
}

const CAPTION =
  /^(?:figures?|fig|tableaux?|tables?|encadré|box|sources?|notes?|photo|image|légende|copyright|©)(?=[\s.:\d]|$)/iu

function looksLikeTitle(text: string): boolean {
  if (text.length > LONGEST_HEADING || CAPTION.test(text) || / \| /u.test(text)) return false
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 3 || letters < text.length / 2) return false
  const title = text.replace(NUMBERED, '')
  // A question may be a title ("What is cognition?"), any other stop ends a sentence or leads to a list.
  if (/[.,;:!…-]["”»)\]]*$/u.test(title)) return false
  if (/https?:|www\./u.test(title)) return false
  return !/[\p{Ll}\p{N})][.!?…]["”»)]*\s+["“«([]?[\p{Lu}\d]|\p{Lu}{3,}\.\s/u.test(title)
}

/** Ends like a sentence, or is too long for anything but prose. */
const isProse = (block: Block): boolean =>
  block.kind === 'text' &&
  (block.text.length > LONGEST_HEADING ||
    (block.text.length >= 40 && /[.!?…:;]["”»’')\]\s\d[]*$/u.test(block.text.slice(-16))))

const isListLike = (block: Block | undefined): boolean =>
  block !== undefined && block.text.length <= 400 && (numbering(block.text)?.isListLike ?? false)

const NUMBERED =
  /^(?:(?<decimal>\d{1,3}(?:\.\d{1,3}){0,5})(?<mark>[.)]?)|(?<roman>[IVX]{1,6})[.)]|(?<letter>[A-Z])[.)]|(?<word>chapitre|chapter|partie|part|section|annexe|appendix|unit|unité|leçon|lesson|module|séance|cours|titre)\s+(?:\d{1,3}|[IVXLC]{1,7}|[A-Z])\b(?:\s?[.:–—-])?)(?:\s+|$)/iu

/** The number that a title begins with, and the level that it says. */
function numbering(text: string): { level: number; isListLike: boolean } | null {
  const match = NUMBERED.exec(text)
  if (!match?.groups) return null
  const { decimal, mark, roman, letter } = match.groups
  const rest = text.slice(match[0].length)
  if (decimal !== undefined) {
    const depth = decimal.split('.').length
    // "12 élèves" and "1914 fut …" are no numbered titles; "3 Méthodes" and "2.1 Les causes" are.
    if (!/^[\p{Lu}\d«"“]/u.test(rest) || (depth === 1 && decimal.length > 2)) return null
    return { level: depth, isListLike: depth === 1 && mark !== '' }
  }
  if (roman !== undefined || letter !== undefined) {
    return /^\p{Lu}/u.test(text) && /^\p{Lu}/u.test(rest) ? { level: roman ? 1 : 2, isListLike: true } : null
  }
  return { level: 1, isListLike: false }
}
