import { Unzlib } from 'fflate'

/** What all streams but pictures of a PDF may unpack to: ten times what the longest course of 300 pages needs. */
export const PDF_UNPACKED_LIMIT = 256 * 1024 * 1024

/** Deflate unpacks a byte to at most 1,032, so that one step makes no more than 2 MB. */
const STEP = 2 * 1024

/**
 * Whether the streams of a PDF unpack to more than `limit` bytes. pdf.js holds what it unpacks, and asks no one before:
 * 10 MB of a made-up stream become 10 GB. Pictures are left out, they are never unpacked for their text; so are the
 * streams of encrypted files, which only their key opens.
 */
export function unpacksTooMuch(bytes: Uint8Array, limit: number): boolean {
  if (new EndlessStrings().find(bytes)) return true
  const text = new TextDecoder('latin1').decode(bytes)
  let unpacked = 0
  for (const { index, 0: keyword } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const before = text.slice(Math.max(0, index - LONGEST_DICTIONARY), index)
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
    if (!/\/(?:FlateDecode|Fl)\b/.test(dictionary) || /\/Subtype\s*\/Image\b/.test(dictionary)) continue
    const start = index + keyword.length
    const end = text.indexOf('endstream', start)
    unpacked += unpackedSize(bytes.subarray(start, end === -1 ? undefined : end), limit - unpacked)
    if (unpacked > limit) return true
  }
  return false
}

const LONGEST_DICTIONARY = 2000

/**
 * Bytes that a stream unpacks to; counting ends soon after `enough`, or where the stream is damaged. A string without end
 * counts as more than enough.
 */
function unpackedSize(packed: Uint8Array, enough: number): number {
  let size = 0
  const strings = new EndlessStrings()
  const stream = new Unzlib((chunk) => {
    size += strings.find(chunk) ? Number.POSITIVE_INFINITY : chunk.length
  })
  try {
    for (let at = 0; at < packed.length && size <= enough; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    }
  } catch {
    return size
  }
  return size
}

/** A page of prose is some thousand characters, and writers show it word by word or line by line. */
const LONGEST_STRING = 1024 * 1024

/**
 * Looks for a string, `(…)` or `<…>`, that goes on and on: pdf.js makes a glyph of each byte, some forty bytes of memory, and
 * cannot be stopped before the string's end. Pictures and fonts hold closing brackets every few hundred bytes by chance,
 * drawings hold no opening ones.
 */
class EndlessStrings {
  readonly #since = STRINGS.map(() => 0)

  /** Whether one is there, in what was given so far. */
  find(chunk: Uint8Array): boolean {
    return STRINGS.some(({ open, close }, which) => {
      const end = chunk.lastIndexOf(close)
      let since = end === -1 ? (this.#since[which] ?? 0) : 0
      const start = since > 0 ? 0 : chunk.indexOf(open, end + 1)
      if (start !== -1) since += chunk.length - start
      this.#since[which] = since
      return since > LONGEST_STRING || longestWithin(chunk, open, close) > LONGEST_STRING
    })
  }
}

const STRINGS = [
  { open: 0x28, close: 0x29 },
  { open: 0x3c, close: 0x3e },
]

/** Of the strings that begin and end in a chunk. */
function longestWithin(chunk: Uint8Array, open: number, close: number): number {
  let longest = 0
  for (let start = chunk.indexOf(open); start !== -1; ) {
    const end = chunk.indexOf(close, start)
    if (end === -1) return longest
    longest = Math.max(longest, end - start)
    start = chunk.indexOf(open, end)
  }
  return longest
}
