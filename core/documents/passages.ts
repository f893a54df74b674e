import type { Language } from '../wire/common.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import type { Heading, NormalisedText, Passage } from './types.ts'

/**
 * About 300 tokens: at four characters a token, a common rule of thumb for English that errs on the small side for
 * French, and well inside what embedding models take.
 */
export const PASSAGE_CHARACTERS = 1200
/** A last sentence longer than this is not repeated at the beginning of the next passage. */
const LONGEST_OVERLAP = 400

/**
 * Cuts a text into passages of whole sentences. A passage never crosses a heading and does not hold it; within one
 * section each begins with the last sentence of the one before. Every sentence outside headings is in some passage.
 */
export function passagesOf(document: NormalisedText, language: Language): Passage[] {
  const { text } = document
  const passages: Passage[] = []
  const pageAt = pageFinder(document)
  for (const section of sectionsOf(document)) {
    for (const { start, end } of windowsOf(piecesOf(text, section, language))) {
      passages.push({
        ordinal: passages.length,
        start,
        end,
        page: pageAt(start),
        heading: section.heading?.text ?? null,
        text: text.slice(start, end),
      })
    }
  }
  return passages
}

interface Section {
  heading: Heading | null
  start: number
  end: number
}

function sectionsOf({ text, headings }: NormalisedText): Section[] {
  const sections: Section[] = []
  let heading: Heading | null = null
  for (const next of [...headings, null]) {
    sections.push({ heading, start: heading?.end ?? 0, end: next?.start ?? text.length })
    heading = next
  }
  return sections
}

type Piece = Pick<Sentence, 'start' | 'end'>

/** The section's sentences, those too long for a passage cut at spaces. */
function* piecesOf(text: string, section: Section, language: Language): Iterable<Piece> {
  for (const sentence of sentencesOf(text.slice(section.start, section.end), language)) {
    let start = section.start + sentence.start
    const end = section.start + sentence.end
    while (end - start > PASSAGE_CHARACTERS) {
      const cut = cutBefore(text, start, start + PASSAGE_CHARACTERS)
      yield { start, end: cut }
      start = text[cut] === ' ' ? cut + 1 : cut
    }
    yield { start, end }
  }
}

/** The last space before `limit`, or `limit` itself where there is none, never within a surrogate pair. */
function cutBefore(text: string, start: number, limit: number): number {
  const space = text.slice(start, limit + 1).lastIndexOf(' ')
  if (space > PASSAGE_CHARACTERS / 2) return start + space
  return /[\uDC00-\uDFFF]/.test(text[limit] ?? '') ? limit - 1 : limit
}

function* windowsOf(pieces: Iterable<Piece>): Iterable<Piece> {
  let open: Piece[] = []
  for (const piece of pieces) {
    const [first] = open
    if (first && piece.end - first.start > PASSAGE_CHARACTERS) {
      yield spanOf(open)
      const last = open.at(-1)
      const repeats = last && open.length > 1 && last.end - last.start <= LONGEST_OVERLAP
      open = repeats && piece.end - last.start <= PASSAGE_CHARACTERS ? [last] : []
    }
    open.push(piece)
  }
  if (open.length > 0) yield spanOf(open)
}

function spanOf(pieces: readonly Piece[]): Piece {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 }
}

/** The page that an offset lies on; asked in ascending order, so that all questions together cost one walk. */
function pageFinder({ pages }: NormalisedText): (offset: number) => number | null {
  let index = 0
  return (offset) => {
    while (index + 1 < pages.length && offset >= (pages[index]?.end ?? 0)) index++
    return pages[index]?.page ?? null
  }
}
