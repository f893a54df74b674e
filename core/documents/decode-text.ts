/**
 * The text of a file whose encoding nobody wrote down, or null where the bytes are no text. A byte order mark decides;
 * then zeros in every second byte (UTF-16); then UTF-8 if it is valid; else Windows-1252, which every byte but five is
 * valid in (WHATWG Encoding).
 */
export function decodeText(bytes: Uint8Array): string | null {
  const utf16 = utf16Order(bytes)
  if (utf16) return noBinary(new TextDecoder(utf16).decode(bytes))
  if (bytes.includes(0)) return null
  try {
    return noBinary(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return noBinary(new TextDecoder('windows-1252').decode(bytes))
  }
}

const SAMPLE = 64 * 1024

function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const length = Math.min(bytes.length, SAMPLE) & ~1
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1
  // French and English need the high byte for a typographic apostrophe now and then, and for little else.
  const [even = 0, odd = 0] = zeros
  const most = 0.35 * length
  if (odd > most && even < 0.02 * length) return 'utf-16le'
  if (even > most && odd < 0.02 * length) return 'utf-16be'
  return null
}

/** Text holds no control characters but white space; a few strays are forgiven, a program's bytes are not. */
function noBinary(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F-\u0084\u0086-\u009F]/gu)?.length ?? 0
  return controls > 2 + sample.length / 500 ? null : text
}
