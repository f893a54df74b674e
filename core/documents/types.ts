import type { Language } from '../wire/common.ts'
import type { DocumentErrorCode } from '../wire/documents.ts'

/** The formats that can be uploaded. */
export type DocumentFormat = 'pdf' | 'docx' | 'txt'

/** One line of a page as it was read, with what its format tells about it. */
export interface RawLine {
  text: string
  /** `note` is a footnote at a page's foot: the paragraph above it may go on over the page. */
  kind: 'text' | 'heading' | 'item' | 'row' | 'note'
  /** Of a heading, where the format tells: 1 is the highest. */
  level?: number
  /**
   * A new block surely begins here: after a blank line or a gap, by an indent, or by a mark of the format (a list
   * item, a paragraph element). A gap at the top of a page says nothing.
   */
  starts?: 'gap' | 'indent' | 'mark'
  /** How many more characters the line had room for. Absent where lines are not broken by width. */
  room?: number
}

/** One page as it was read, before normalisation; `page` is null in formats without pages. */
export interface RawPage {
  page: number | null
  lines: RawLine[]
}

/** What reading one format gives. */
export type RawDocument = { ok: true; pages: RawPage[] } | { ok: false; code: DocumentErrorCode }

/** A heading found in the text: `level` 1 is the highest. Offsets are into the normalised text. */
export interface Heading {
  start: number
  end: number
  level: number
  text: string
}

/**
 * A document's text after normalisation: what quotes are verified against, what passages are cut from, what is stored.
 * Offsets everywhere count UTF-16 code units of `text`.
 */
export interface NormalisedText {
  text: string
  /** Where each page lies in `text`, in order; empty for formats without pages. */
  pages: { page: number; start: number; end: number }[]
  headings: Heading[]
}

/** A stretch of a document that is found and quoted as a whole. `text` is `document.text.slice(start, end)`. */
export interface Passage {
  ordinal: number
  start: number
  end: number
  page: number | null
  heading: string | null
  text: string
}

export interface ReadDocument extends NormalisedText {
  language: Language
  passages: Passage[]
  /** Number of pages, null for formats without. */
  page_count: number | null
}

/** Called while reading; `total` is 1 for formats without pages. */
export type ReadProgress = (done: number, total: number) => void | Promise<void>

export type ReadResult = { ok: true; document: ReadDocument } | { ok: false; code: DocumentErrorCode }
