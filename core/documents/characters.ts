/**
 * One line's text with one spelling for what looks the same: NFKC (ligatures, full-width forms, composed accents), one
 * kind of space, one kind of hyphen, no invisible characters. A soft hyphen at the end stays: it says where the line
 * was broken.
 *
 * Apostrophes and quotation marks stay as their author wrote them: what is quoted must be found in the document.
 */
export function cleanLine(line: string): string {
  if (!/[^\x20-\x7e\s]/.test(line)) return line.replace(/\s+/gu, ' ').trim()
  const broken = line.trimEnd().endsWith(SOFT_HYPHEN)
  const cleaned = line
    .replace(INVISIBLE, '')
    .replace(VARIATION_SELECTORS, '')
    .replace(SYMBOL_FONT_BULLETS, '•')
    .replace(UNPRINTABLE, ' ')
    .replace(COMPATIBLE, (run) => run.normalize('NFKC'))
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\u2012/gu, '–')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\s+/gu, ' ')
    .trim()
  return broken ? cleaned + SOFT_HYPHEN : cleaned
}

export const SOFT_HYPHEN = '\u00AD'

/** Soft hyphen, zero-width characters, marks of writing direction, byte order mark. */
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
const VARIATION_SELECTORS = /\p{Variation_Selector}/gu

/** Where Symbol and Wingdings bullets land in the private use area. */
const SYMBOL_FONT_BULLETS = /[\uF0A7\uF0B7\uF0D8\uF0FC\uF076\uF06E]/gu

/** Control characters, private use, non-characters: no font shows them alike. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFE\uFFFF\u{F0000}-\u{10FFFF}]/gu

/**
 * Runs that NFKC may change. Left out is what it would change in meaning, all from the Unicode decompositions
 * `<super>`, `<sub>`, `<fraction>`, `<circle>` and `<square>`, and spacing accents, which it would turn into a space
 * and a combining mark:
 * m² is not m2, XIXᵉ not XIXe, H₂O keeps its index, 1½ is not 11⁄2, ① as a marker must not glue "1" to its word,
 * ㎡ not m2, ´ not a space. "…", "″" and "™" stay because they are what their author typed.
 */
// Without the flag `u`: with it, V8 keeps a step for each character of a run, and overflows on a line of megabytes.
const COMPATIBLE =
  /[^\u00A8\u00AA\u00AF\u00B2-\u00B4\u00B8-\u00BA\u00BC-\u00BE\u02B0-\u02B8\u02D8-\u02DD\u02E0-\u02E4\u0384\u0385\u1D2C-\u1D6A\u1D78\u1D9B-\u1DBF\u2017\u2025\u2026\u2033\u2034\u2036\u2037\u203E\u2057\u2070-\u209C\u2120\u2122\u2150-\u215F\u2189\u2460-\u24FF\u2C7C\u2C7D\u3251-\u32BF\u3371-\u33DF\uA69C\uA69D\uA770\uA7F8\uA7F9\uAB5C-\uAB5F]+/g
