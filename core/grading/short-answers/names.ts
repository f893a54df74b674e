import { withoutDiacritics } from './words.ts'

/**
 * Rewrites every name that a group knows into the group's first one, so that "acide désoxyribonucléique" in the answer
 * meets "ADN" in the reference. Whole words only; case and accents do not matter.
 */
export function withOneName(text: string, groups: readonly (readonly string[])[]): string {
  let rewritten = text.normalize('NFC')
  for (const [first, ...others] of groups) {
    if (!first) continue
    for (const name of [...others].sort((a, b) => b.length - a.length)) rewritten = replaceName(rewritten, name, first)
  }
  return rewritten
}

function replaceName(text: string, name: string, by: string): string {
  const wanted = searchable(name.trim())
  if (!wanted) return text
  const haystack = searchable(text)
  // A letter whose folding changes length (œ) would shift offsets: such a text is left as it is.
  if (haystack.length !== text.length) return text
  let result = ''
  let from = 0
  for (let at = haystack.indexOf(wanted); at >= 0; at = haystack.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (at < from || /[\p{L}\d]/u.test(haystack[at - 1] ?? '') || /[\p{L}\d]/u.test(haystack[end] ?? '')) continue
    result += text.slice(from, at) + by
    from = end
  }
  return result + text.slice(from)
}

function searchable(text: string): string {
  return withoutDiacritics(text.normalize('NFC')).toLowerCase()
}
