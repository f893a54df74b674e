import type { Language } from '../../wire/common.ts'
import { areAntonyms, SAME, similarity } from './lexicon.ts'
import { type Quantity, quantitiesOf, sameQuantity } from './quantities.ts'
import type { Word } from './words.ts'

/** A text's words, once each, and what comparing it needs again and again. */
export interface ReadText {
  words: Word[]
  /** Content words, each once for every polarity it occurs with. */
  content: Word[]
  quantities: Quantity[]
  /** Character trigrams with their counts. */
  trigrams: ReadonlyMap<string, number>
}

/** What becomes of one word of a text in another text. */
export interface Match {
  word: Word
  /** The most similar word there; null where none is similar at all. */
  other: Word | null
  similarity: number
  /** One says it, the other denies it: "connected" and "not connected", or an antonym in its place. */
  opposed: boolean
}

export function readText(words: Word[]): ReadText {
  const seen = new Set<string>()
  const content = words.filter((word) => {
    const key = `${word.stems[0]} ${word.negated}`
    return word.content && !seen.has(key) && seen.add(key)
  })
  return { words, content, quantities: quantitiesOf(words), trigrams: trigramsOf(words) }
}

/** Each of the words with its best counterpart in the other text. */
export function matchWords(words: readonly Word[], other: ReadText, language: Language): Match[] {
  return words.map((word) => matchWord(word, other.content, language))
}

function matchWord(word: Word, candidates: readonly Word[], language: Language): Match {
  let best: Match = { word, other: null, similarity: 0, opposed: false }
  for (const other of candidates) {
    const alike = similarity(word, other, language)
    const opposed = word.negated !== other.negated
    // Of two equal counterparts the one of the same polarity is meant.
    if (alike > best.similarity || (alike === best.similarity && alike > 0 && best.opposed && !opposed))
      best = { word, other, similarity: alike, opposed }
  }
  if (best.similarity >= SAME) return best
  for (const other of candidates) {
    if (!areAntonyms(word, other, language)) continue
    // "not open" says "closed".
    const opposed = word.negated === other.negated
    if (opposed) best = { word, other, similarity: best.similarity, opposed }
    else return { word, other, similarity: 0.9, opposed }
  }
  return best
}

export function isFound(match: Match): boolean {
  return match.similarity >= SAME
}

/**
 * An antonym stands where an expected word is missing: "denser" for "less dense". Both sides must say so, since a text
 * may well have a word and its antonym.
 */
export function isSwapped(expected: readonly Match[], given: readonly Match[]): boolean {
  const turned = (match: Match) => match.opposed && !isFound(match)
  return expected.some(turned) && given.some(turned)
}

/** Share of the words that the other text has, by similarity; 0 where there are none. */
export function coverage(matches: readonly Match[]): number {
  return matches.length === 0 ? 0 : sum(matches, (match) => match.similarity) / matches.length
}

/** The same with long words counting more, up to 8 letters: in both languages they carry more of the subject. */
export function weightedCoverage(matches: readonly Match[]): number {
  const weight = (match: Match) => Math.min(match.word.plain.length, 8)
  return matches.length === 0 ? 0 : sum(matches, (m) => m.similarity * weight(m)) / sum(matches, weight)
}

/** Quantities of the first text that none of the others has. */
export function quantitiesWithout(text: ReadText, ...others: readonly ReadText[]): Quantity[] {
  return text.quantities.filter((own) => !others.some((other) => other.quantities.some((q) => sameQuantity(own, q))))
}

/** Share of the first text's pairs of neighbouring content words that the second one has in the same order. */
export function sharedPairs(text: ReadText, other: ReadText): number {
  const own = pairsOf(text)
  const theirs = pairsOf(other)
  return own.size === 0 ? 0 : [...own].filter((pair) => theirs.has(pair)).length / own.size
}

function pairsOf({ words }: ReadText): Set<string> {
  const content = words.filter((word) => word.content)
  return new Set(content.slice(1).map((word, index) => `${content[index]?.stems[0]} ${word.stems[0]}`))
}

/** Cosine of the texts' character trigrams, accents and punctuation aside. */
export function trigramCosine(a: ReadText, b: ReadText): number {
  const [x, y] = [a.trigrams, b.trigrams]
  let shared = 0
  for (const [gram, count] of x) shared += count * (y.get(gram) ?? 0)
  const squares = (grams: ReadonlyMap<string, number>) => sum([...grams.values()], (count) => count * count)
  return shared === 0 ? 0 : shared / Math.sqrt(squares(x) * squares(y))
}

function trigramsOf(words: readonly Word[]): Map<string, number> {
  const text = ` ${words.map((word) => word.plain).join(' ')} `
  const grams = new Map<string, number>()
  for (let i = 0; i + 3 <= text.length; i++) {
    const gram = text.slice(i, i + 3)
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}
