import { Inflate } from 'fflate'

/** One file of a ZIP, as its central directory declares it (PKWARE APPNOTE 6.3.10, 4.3.12). */
interface ZipEntry {
  name: string
  method: number
  compressed_size: number
  /** Bytes when unpacked, as declared; what is true shows when it is unpacked. */
  size: number
  /** Of the local header. */
  offset: number
}

/** More than any Word file has; a directory that claims more is damaged or a trap. */
const MOST_ENTRIES = 10_000

/** The files of a ZIP by name, or null where the bytes are no whole ZIP. Nothing is unpacked. */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0 || count > MOST_ENTRIES) return null
  const entries = new Map<string, ZipEntry>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return null
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      compressed_size: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

function endOfDirectory(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= earliest; at--) if (view.getUint32(at, true) === 0x06054b50) return at
  return null
}

/** Deflate unpacks a byte to at most 1,032, so that one step makes no more than 16 MB. */
const STEP = 16 * 1024

/**
 * A file of a ZIP, or null where it is damaged or unpacks to more than `limit` bytes, whatever the directory declared:
 * unpacking stops there.
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.size > limit || entry.offset + 30 > bytes.length) return null
  if (view.getUint32(entry.offset, true) !== 0x04034b50) return null
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.compressed_size)
  if (packed.length < entry.compressed_size) return null
  if (entry.method === 0) return packed.length <= limit ? packed : null
  return entry.method === 8 ? inflate(packed, limit) : null
}

function inflate(packed: Uint8Array, limit: number): Uint8Array | null {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((chunk) => {
    chunks.push(chunk)
    length += chunk.length
  })
  try {
    for (let at = 0; at < packed.length && length <= limit; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    }
  } catch {
    return null
  }
  if (length > limit) return null
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
