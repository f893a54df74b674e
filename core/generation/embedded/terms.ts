import { fold, isStopWord, roughStem } from '../pipeline/words.ts'
import type { Analysis } from './text/analysis.ts'
import { render, type Token } from './text/tokens.ts'

/**
 * Key terms of a document: runs of one to three content words, scored by how often they occur and over how many
 * sentences they are spread (after YAKE!, Campos et al. 2020, whose other features need casing and position alone).
 */
export function keyTerms(
  { sentences }: Analysis,
  most: number,
  least = { phrase: 2, word: 4, anywhere: false },
): string[] {
  const found = new Map<string, { text: string; count: number; sentences: Set<number>; words: number }>()
  for (const { tokens, index } of sentences) {
    for (let from = 0; from < tokens.length; from++) {
      for (let length = 1; length <= 3; length++) {
        const run = tokens.slice(from, from + length)
        if (
          run.length < length ||
          !run.every(isContent) ||
          !(least.anywhere ? alone(tokens, from, length) : bounded(tokens, from, length))
        )
          continue
        const text = render(run)
        const id = fold(text)
        const entry = found.get(id) ?? { text, count: 0, sentences: new Set(), words: length }
        entry.count++
        entry.sentences.add(index)
        found.set(id, entry)
      }
    }
  }
  return [...found.values()]
    .filter(({ count, words }) => count >= (words > 1 ? least.phrase : least.word))
    .map((entry) => ({
      ...entry,
      score: Math.log(1 + entry.count) * Math.log(1 + entry.sentences.size) * (entry.words === 1 ? 0.6 : 1),
    }))
    .sort((one, two) => two.score - one.score)
    .slice(0, most)
    .map(({ text }) => text)
}

function isContent({ tag, low }: Token): boolean {
  return (tag === 'x' || tag === 'adj') && low.length > 3 && !isStopWord(fold(low))
}

/** A noun phrase of its own: an article or preposition before, and no content word that would continue it after. */
function bounded(tokens: readonly Token[], from: number, length: number): boolean {
  const before = tokens[from - 1]
  const after = tokens[from + length]
  return (
    before !== undefined &&
    /^(?:det|prep|poss|dem)$/.test(before.tag) &&
    (after === undefined || !/^(?:x|adj|part|name|ger)$/.test(after.tag))
  )
}

/** No content word before or after that would belong to the phrase. */
function alone(tokens: readonly Token[], from: number, length: number): boolean {
  const part = /^(?:x|adj|name)$/
  return !part.test(tokens[from - 1]?.tag ?? '') && !part.test(tokens[from + length]?.tag ?? '')
}

/** How much of what a document is about a text holds, 0 to 1. */
export function importance(words: readonly string[], { frequency }: Analysis): number {
  const stems = [...new Set(words.map(roughStem))]
  if (stems.length === 0) return 0
  const sum = stems.reduce((total, stem) => total + Math.min(1, Math.log(1 + (frequency.get(stem) ?? 0)) / 3), 0)
  return sum / stems.length
}
