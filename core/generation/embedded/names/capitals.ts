import type { Sentence } from '../text/analysis.ts'
import { isCapitalised } from '../text/tokens.ts'

/**
 * Words that are names even at the start of a sentence: capitalised within some sentence, or followed there by another
 * capital ("Elinor Ostrom"), and not used as common words.
 */
export function capitalisedWithin(sentences: readonly Sentence[]): Set<string> {
  const words = new Set<string>()
  const opening = new Set<string>()
  const lower = new Map<string, number>()
  for (const { tokens } of sentences) {
    for (const [index, token] of tokens.entries()) {
      const before = tokens[index - 1]
      const after = tokens[index + 1]
      if (/^\p{Ll}/u.test(token.text)) lower.set(token.text, (lower.get(token.text) ?? 0) + 1)
      if (!isCapitalised(token)) continue
      if (before && !/^[«"“:.!?–—-]$/.test(before.text)) words.add(token.text)
      else if (after && isCapitalised(after) && token.text.length > 2) opening.add(token.text)
    }
  }
  for (const word of words) if ((lower.get(word.toLowerCase()) ?? 0) > 3) words.delete(word)
  for (const word of opening) if (!lower.has(word.toLowerCase())) words.add(word)
  return words
}
