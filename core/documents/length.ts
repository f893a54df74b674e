import type { RawPage } from './types.ts'

/** A thousand pages of prose, and their lines. What comes after reading holds the text several times at once. */
export const MOST_CHARACTERS = 3_000_000
export const MOST_LINES = 60_000

/** Some characters are words when they are spelt out (NFKC): U+FDFA becomes 18 letters, U+3316 six. */
const LIGATURES = /[\u3300-\u33ff\ufdf0-\ufdfd]/gu
const LONGEST_LIGATURE = 18

/** Whether a document is longer than memory allows, counted as it will be after normalisation. */
export function isTooLong(pages: readonly RawPage[]): boolean {
  let lines = 0
  let characters = 0
  for (const page of pages) {
    lines += page.lines.length
    for (const { text } of page.lines) {
      characters += text.length
      characters += (text.match(LIGATURES)?.length ?? 0) * LONGEST_LIGATURE
    }
    if (lines > MOST_LINES || characters > MOST_CHARACTERS) return true
  }
  return false
}
