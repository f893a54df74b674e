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

/** Bytes that a stream unpacks to; counting ends soon after `enough`, or where the stream is damaged. */
function unpackedSize(packed: Uint8Array, enough: number): number {
  let size = 0
  const stream = new Unzlib((chunk) => {
    size += chunk.length
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
